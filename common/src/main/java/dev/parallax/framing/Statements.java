package dev.parallax.framing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Groups the sentences of one story by what they state. Sentences of the same words are one form;
 * forms that share telling terms are compared; groups grow from the most alike pairs on, as long as
 * their members are alike on average and none contradicts another, so that no chain of weak links
 * holds a group together. Work per form is bounded, whatever the size of the story.
 */
public final class Statements {
  /** Half of a sentence's weight, roughly: cosine of the weights with long sentences cut. */
  private static final double LEAST_ALIKE = 0.45;

  /** Mean similarity of the members of two groups that become one. */
  private static final double LEAST_ALIKE_GROUPS = 0.35;

  /** Forms kept for each term, the earliest. */
  private static final int MOST_FORMS_PER_TERM = 64;

  /** Terms that a form is looked up by, the heaviest. */
  private static final int LOOKUP_TERMS = 12;

  /** Earlier forms that a form is compared with, those that share most. */
  private static final int MOST_COMPARED = 24;

  /** Members of each of two groups that are compared, the earliest. */
  private static final int COMPARED_MEMBERS = 8;

  private final List<StatementForm> forms;
  private final int termCount;

  private Statements(List<StatementForm> forms, int termCount) {
    this.forms = forms;
    this.termCount = termCount;
  }

  /**
   * Every statement of a story, told once or more often, in the order in which they are first told.
   *
   * @param sentences in the story's order: from the earliest article on, each from its begin on
   */
  public static List<Statement> of(List<StatedSentence> sentences) {
    Map<String, StatementForm> byWording = new LinkedHashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (StatedSentence sentence : sentences) {
      SentenceTerms terms = SentenceTerms.of(sentence);
      byWording
          .computeIfAbsent(
              sentence.speaker() + terms.wording(),
              absent -> new StatementForm(terms, sentence.speaker(), numbers))
          .sentences
          .add(sentence);
    }
    List<StatementForm> forms = new ArrayList<>(byWording.values());
    int[] formCounts = new int[numbers.size()];
    for (StatementForm form : forms) {
      for (int term : form.terms()) {
        formCounts[term]++;
      }
    }
    for (StatementForm form : forms) {
      form.weigh(numbers, formCounts, forms.size());
    }
    forms.removeIf(form -> !form.isStatement());
    return new Statements(forms, numbers.size()).grouped();
  }

  private record Pair(int a, int b, double similarity) {}

  private List<Statement> grouped() {
    int[] groupOf = IntStream.range(0, forms.size()).toArray();
    List<List<Integer>> groups = new ArrayList<>();
    for (int form : groupOf) {
      groups.add(new ArrayList<>(List.of(form)));
    }
    for (Pair pair : pairs()) {
      int a = groupOf[pair.a];
      int b = groupOf[pair.b];
      if (a != b && areAlike(groups.get(a), groups.get(b))) {
        int first = Math.min(a, b);
        int second = Math.max(a, b);
        boolean isFirstLarger = groups.get(first).size() >= groups.get(second).size();
        int kept = isFirstLarger ? first : second;
        int joined = isFirstLarger ? second : first;
        for (int form : groups.get(joined)) {
          groupOf[form] = kept;
        }
        groups.get(kept).addAll(groups.get(joined));
        groups.get(kept).sort(Comparator.naturalOrder());
        groups.set(joined, List.of());
      }
    }
    return groups.stream()
        .filter(group -> !group.isEmpty())
        .sorted(Comparator.comparing(group -> group.get(0)))
        .map(this::statement)
        .toList();
  }

  /** Forms that are alike, the most alike first. */
  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    int[][] formsOfTerm = new int[termCount][];
    int[] sizes = new int[termCount];
    double[] shared = new double[forms.size()];
    for (int form = 0; form < forms.size(); form++) {
      for (int earlier : candidates(form, formsOfTerm, sizes, shared)) {
        double similarity = forms.get(form).similarity(forms.get(earlier));
        if (similarity >= LEAST_ALIKE) {
          pairs.add(new Pair(earlier, form, similarity));
        }
      }
      for (int term : forms.get(form).terms()) {
        if (sizes[term] < MOST_FORMS_PER_TERM) {
          if (formsOfTerm[term] == null) {
            formsOfTerm[term] = new int[2];
          } else if (sizes[term] == formsOfTerm[term].length) {
            formsOfTerm[term] = Arrays.copyOf(formsOfTerm[term], 2 * sizes[term]);
          }
          formsOfTerm[term][sizes[term]++] = form;
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    return pairs;
  }

  /**
   * The earlier forms that share most with one.
   *
   * @param shared zero for every form, before and after
   */
  private int[] candidates(int form, int[][] formsOfTerm, int[] sizes, double[] shared) {
    StatementForm looked = forms.get(form);
    int[] heaviest =
        IntStream.range(0, looked.terms().length)
            .filter(at -> looked.lookupMass(at) > 0)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(looked::lookupMass).reversed())
            .limit(LOOKUP_TERMS)
            .mapToInt(Integer::intValue)
            .toArray();
    List<Integer> seen = new ArrayList<>();
    for (int at : heaviest) {
      int term = looked.terms()[at];
      for (int i = 0; i < sizes[term]; i++) {
        int earlier = formsOfTerm[term][i];
        if (shared[earlier] == 0) {
          seen.add(earlier);
        }
        shared[earlier] += looked.lookupMass(at);
      }
    }
    int[] candidates =
        seen.stream()
            .sorted(
                Comparator.<Integer>comparingDouble(earlier -> shared[earlier])
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST_COMPARED)
            .mapToInt(Integer::intValue)
            .toArray();
    seen.forEach(earlier -> shared[earlier] = 0);
    return candidates;
  }

  private boolean areAlike(List<Integer> a, List<Integer> b) {
    double sum = 0;
    int count = 0;
    for (int i : a.subList(0, Math.min(a.size(), COMPARED_MEMBERS))) {
      for (int j : b.subList(0, Math.min(b.size(), COMPARED_MEMBERS))) {
        double similarity = forms.get(i).similarity(forms.get(j));
        if (similarity == StatementForm.CONTRADICTION) {
          return false;
        }
        sum += similarity;
        count++;
      }
    }
    return sum / count >= LEAST_ALIKE_GROUPS;
  }

  private Statement statement(List<Integer> group) {
    List<Integer> compared = group.subList(0, Math.min(group.size(), COMPARED_MEMBERS));
    int best = compared.get(0);
    double most = -1;
    for (int candidate : compared) {
      double sum = 0;
      for (int other : compared) {
        sum += candidate == other ? 0 : similarity(candidate, other);
      }
      if (sum > most) {
        most = sum;
        best = candidate;
      }
    }
    int representative = best;
    List<Statement.Mention> mentions = new ArrayList<>();
    int quotations = 0;
    int figures = 0;
    for (int form : group) {
      double similarity = form == representative ? 1 : similarity(form, representative);
      for (StatedSentence sentence : forms.get(form).sentences) {
        mentions.add(new Statement.Mention(sentence, similarity));
      }
      quotations += forms.get(form).isQuotation() ? 1 : 0;
      figures += forms.get(form).isFigure() ? 1 : 0;
    }
    mentions.sort(
        Comparator.<Statement.Mention>comparingInt(mention -> mention.sentence().article())
            .thenComparingInt(mention -> mention.sentence().index()));
    Statement.Kind kind =
        2 * quotations > group.size()
            ? Statement.Kind.QUOTATION
            : 2 * figures > group.size() ? Statement.Kind.FIGURE : Statement.Kind.CLAIM;
    return new Statement(kind, forms.get(representative).sentences.get(0), mentions);
  }

  private double similarity(int a, int b) {
    return Math.max(0, forms.get(a).similarity(forms.get(b)));
  }
}
