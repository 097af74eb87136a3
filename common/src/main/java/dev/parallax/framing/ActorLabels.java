package dev.parallax.framing;

import dev.parallax.actor.Mention;
import dev.parallax.actor.MentionKind;
import dev.parallax.language.Annotation;
import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import dev.parallax.language.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what stands next to the mentions of actors: titles, epithets, adjectives, and the verbs of
 * which they are doer or sufferer. It goes by parts of speech in a row, and rather misses a label
 * than takes one that belongs to another noun.
 */
public final class ActorLabels {
  private static final int LONGEST_TITLE = 4;
  private static final int LONGEST_PHRASE = 8;
  private static final int LONGEST_INSERTION = 16;

  /** Adjectives that make one office with the noun after them. */
  private static final Set<String> OFFICE_ADJECTIVES =
      words("prime foreign chief vice deputy special supreme first general senior federal");

  /** These never begin a clause, so what follows them is no subject. */
  private static final Set<String> PREPOSITIONS =
      words("of with by from to at on in about against under between into over among toward");

  /** Verbs that stand before the subject when they follow what was said. */
  private static final Set<String> SAYING =
      words("say add note write reply explain declare continue conclude insist argue warn recall");

  private static final Set<String> COPULAS = words("be seem look appear become remain");
  private static final Set<String> AUXILIARIES = words("be have do get");

  private final List<Token> tokens;

  /** For each token the mention it belongs to, or -1. */
  private final int[] mentionOf;

  private final List<ActorLabel> labels;

  private ActorLabels(List<Token> tokens, int[] mentionOf, List<ActorLabel> labels) {
    this.tokens = tokens;
    this.mentionOf = mentionOf;
    this.labels = labels;
  }

  /**
   * The labels of all mentions, in the mentions' order.
   *
   * @param mentions in order, not overlapping
   */
  public static List<ActorLabel> of(Annotation text, List<Mention> mentions) {
    List<ActorLabel> labels = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : text.sentences()) {
      int first = next;
      while (next < mentions.size()
          && mentions.get(next).range().begin() < sentence.range().end()) {
        next++;
      }
      if (next > first) {
        ofSentence(text, sentence.tokens(), mentions, first, next, labels);
      }
    }
    return labels;
  }

  private static void ofSentence(
      Annotation text,
      List<Token> tokens,
      List<Mention> mentions,
      int first,
      int end,
      List<ActorLabel> labels) {
    int[] mentionOf = new int[tokens.size()];
    int[] begins = new int[end - first];
    int[] ends = new int[end - first];
    Arrays.fill(mentionOf, -1);
    int token = 0;
    for (int i = first; i < end; i++) {
      Range range = mentions.get(i).range();
      while (token < tokens.size() && tokens.get(token).range().end() <= range.begin()) {
        token++;
      }
      begins[i - first] = token;
      while (token < tokens.size() && tokens.get(token).range().begin() < range.end()) {
        mentionOf[token++] = i;
      }
      ends[i - first] = token;
    }
    ActorLabels reader = new ActorLabels(tokens, mentionOf, labels);
    for (int i = first; i < end; i++) {
      if (begins[i - first] < ends[i - first]) {
        reader.read(text, i, mentions.get(i), begins[i - first], ends[i - first]);
      }
    }
  }

  private void read(Annotation text, int mention, Mention read, int begin, int end) {
    if (read.kind() == MentionKind.ROLE) {
      addOffice(text, mention, read.range());
    }
    if (tokens.get(begin).tag().equals("PRP$") || is(end, "POS")) {
      if (isName(read)) {
        addBefore(mention, begin); // "embattled Solano's lawyer" is still about Solano
      }
      return;
    }
    int phrase = isName(read) ? addBefore(mention, begin) : begin;
    if (isName(read)) {
      addApposition(mention, end);
    }
    boolean isPassiveAgent = isWord(phrase - 1, "by") && isParticiple(phrase - 2);
    if (isPassiveAgent) {
      add(mention, phrase - 2, LabelRole.AGENT_VERB);
    } else if (isSaidBefore(phrase)) {
      add(mention, phrase - 1, LabelRole.AGENT_VERB);
    } else {
      boolean isSubject = !isAfterPreposition(phrase) && addPredicate(mention, end);
      if (!isSubject && isVerb(phrase - 1) && !isCopula(phrase - 1) && isOther(phrase - 1)) {
        add(mention, phrase - 1, LabelRole.PATIENT_VERB);
      }
    }
  }

  private static boolean isName(Mention mention) {
    return mention.kind() != MentionKind.PRONOUN && mention.kind() != MentionKind.ROLE;
  }

  /** "the foreign minister" for a name. */
  private void addOffice(Annotation text, int mention, Range range) {
    String office = range.of(text.text()).toLowerCase(Locale.ROOT).replace('’', '\'');
    String plain = office.startsWith("the ") ? office.substring(4) : office;
    labels.add(new ActorLabel(mention, range, LabelRole.EPITHET, plain));
  }

  /** Adds titles and adjectives before a name; where its phrase begins, article included. */
  private int addBefore(int mention, int begin) {
    int from = begin;
    while (from > 0 && begin - from < LONGEST_TITLE && isModifier(from - 1)) {
      from--;
    }
    int noun = from;
    while (noun < begin && isPlainAdjective(noun)) {
      add(mention, noun++, LabelRole.ADJECTIVE);
    }
    if (noun < begin && tokens.get(begin - 1).isNoun()) {
      add(mention, noun, begin, LabelRole.TITLE);
    }
    int phrase = from;
    while (phrase > 0 && from - phrase < LONGEST_TITLE && isBeforeNoun(phrase - 1)) {
      phrase--;
    }
    return phrase;
  }

  /** A word of a title or an adjective, right before the name or another such word. */
  private boolean isModifier(int at) {
    Token token = tokens.get(at);
    String tag = token.tag();
    boolean isAttribute = tag.equals("NN") || tag.equals("NNP") || tag.startsWith("JJ");
    return isAttribute
        && mentionOf[at] < 0
        && Character.isLetter(token.form().charAt(0))
        && !StopWords.isStopWord(token.form(), token.lemma());
  }

  /** Not part of an office: "embattled", not the first word of "foreign minister". */
  private boolean isPlainAdjective(int at) {
    Token token = tokens.get(at);
    return token.tag().startsWith("JJ") && !OFFICE_ADJECTIVES.contains(token.lemma());
  }

  private boolean isBeforeNoun(int at) {
    String tag = tokens.get(at).tag();
    return tag.equals("DT") || tag.equals("PRP$") || tag.equals("POS") || mentionOf[at] >= 0;
  }

  /** "Solano, a former smuggler," and "Solano, accused of". */
  private void addApposition(int mention, int end) {
    if (!isWord(end, ",") || end + 1 >= tokens.size()) {
      return;
    }
    int at = end + 1;
    if (is(at, "VBN")) {
      add(mention, at, LabelRole.PATIENT_VERB);
      return;
    }
    if (is(at, "CD") && isWord(at + 1, ",")) {
      at += 2;
    }
    addNounPhrase(mention, at, true);
  }

  /**
   * Adds the head of a noun phrase as epithet, and its adjectives.
   *
   * @param isInserted whether it must end as an insertion does, to be told from a list
   */
  private boolean addNounPhrase(int mention, int begin, boolean isInserted) {
    int at = begin;
    boolean isDetermined = false;
    int head = -1;
    while (at < tokens.size() && at - begin < LONGEST_PHRASE) {
      String tag = tokens.get(at).tag();
      boolean isDeterminer = tag.equals("DT") || tag.equals("PRP$") || tag.equals("POS");
      isDetermined |= isDeterminer;
      if (tag.startsWith("NN")) {
        head = at;
      } else if (!isDeterminer
          && !tag.startsWith("JJ")
          && !tag.equals("RB")
          && !tag.equals("HYPH")) {
        break;
      }
      at++;
    }
    boolean isCommonNoun = head == at - 1 && is(head, "NN") && mentionOf[head] < 0;
    boolean isEnd =
        at == tokens.size()
            || is(at, "IN")
            || is(at, "WP")
            || is(at, "WDT")
            || tokens.get(at).tag().equals(",")
            || tokens.get(at).tag().equals(".");
    if (!isCommonNoun || !isEnd || (isInserted && !isDetermined && !isPlainJob(begin, head))) {
      return false;
    }
    int noun = head;
    while (noun > begin
        && mentionOf[noun - 1] < 0
        && (is(noun - 1, "NN") || OFFICE_ADJECTIVES.contains(tokens.get(noun - 1).lemma()))) {
      noun--;
    }
    add(mention, noun, head + 1, LabelRole.EPITHET);
    for (int i = begin; i < noun; i++) {
      if (is(i, "JJ") && mentionOf[i] < 0) {
        add(mention, i, LabelRole.ADJECTIVE);
      }
    }
    return true;
  }

  /** "Solano, chief executive of": a singular noun that a preposition follows. */
  private boolean isPlainJob(int begin, int head) {
    return head - begin < LONGEST_TITLE && isWord(head + 1, "of");
  }

  /** Adds what a mention does, suffers or is, as a subject; false if it is none. */
  private boolean addPredicate(int mention, int end) {
    int at = afterInsertion(end);
    boolean isPassive = false;
    boolean isBeing = false;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      String tag = token.tag();
      boolean isAuxiliary =
          tag.equals("MD")
              || (token.isVerb() && AUXILIARIES.contains(token.lemma()) && isFollowedByVerb(at));
      if (isAuxiliary) {
        isPassive = token.lemma().equals("be") || token.lemma().equals("get");
        isBeing |= isPassive;
      } else if (!tag.equals("RB")) {
        break;
      }
      at++;
    }
    if (!isVerb(at) || (is(at, "VBN") && at == end) || (at == end && is(at, "VBG"))) {
      return false;
    }
    Token verb = tokens.get(at);
    if (COPULAS.contains(verb.lemma())) {
      addComplement(mention, at + 1);
    } else if (isPassive && verb.tag().equals("VBN")) {
      add(mention, at, LabelRole.PATIENT_VERB);
    } else if (!verb.tag().equals("VBN") || isBeing || at > end) {
      add(mention, at, LabelRole.AGENT_VERB);
    }
    return true;
  }

  /** "is weak", "is not a liar". */
  private void addComplement(int mention, int begin) {
    int at = begin;
    while (is(at, "RB")) {
      at++;
    }
    boolean isEnd =
        at + 1 >= tokens.size()
            || !(tokens.get(at + 1).isNoun() || tokens.get(at + 1).tag().startsWith("JJ"));
    if (is(at, "JJ") && isEnd) {
      add(mention, at, LabelRole.ADJECTIVE);
    } else if (is(at, "DT")) {
      addNounPhrase(mention, at, false);
    }
  }

  /** Behind "who" or a phrase between two commas. */
  private int afterInsertion(int end) {
    if (isWord(end, ",")) {
      int limit = Math.min(tokens.size(), end + LONGEST_INSERTION);
      for (int at = end + 2; at < limit; at++) {
        if (isWord(at, ",")) {
          return at + 1;
        }
      }
    }
    return isWord(end, "who") ? end + 1 : end;
  }

  private boolean isFollowedByVerb(int at) {
    int next = at + 1;
    while (is(next, "RB")) {
      next++;
    }
    return isVerb(next);
  }

  /** "..., said Solano". */
  private boolean isSaidBefore(int phrase) {
    return isVerb(phrase - 1)
        && SAYING.contains(tokens.get(phrase - 1).lemma())
        && phrase > 1
        && !Character.isLetterOrDigit(tokens.get(phrase - 2).form().charAt(0));
  }

  private boolean isAfterPreposition(int phrase) {
    return phrase > 0 && PREPOSITIONS.contains(tokens.get(phrase - 1).lemma());
  }

  private boolean isOther(int at) {
    return !AUXILIARIES.contains(tokens.get(at).lemma())
        && !SAYING.contains(tokens.get(at).lemma());
  }

  private boolean isCopula(int at) {
    return COPULAS.contains(tokens.get(at).lemma());
  }

  private boolean isParticiple(int at) {
    return is(at, "VBN") || is(at, "VBD");
  }

  private boolean isVerb(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isVerb();
  }

  private boolean is(int at, String tag) {
    return at >= 0 && at < tokens.size() && tokens.get(at).tag().equals(tag);
  }

  private boolean isWord(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).form().equals(word);
  }

  private void add(int mention, int at, LabelRole role) {
    add(mention, at, at + 1, role);
  }

  private void add(int mention, int from, int to, LabelRole role) {
    StringBuilder label = new StringBuilder();
    for (int at = from; at < to; at++) {
      label.append(at > from ? " " : "").append(tokens.get(at).lemma());
    }
    Range range = new Range(tokens.get(from).range().begin(), tokens.get(to - 1).range().end());
    labels.add(new ActorLabel(mention, range, role, label.toString().toLowerCase(Locale.ROOT)));
  }

  private static Set<String> words(String words) {
    return Set.copyOf(Arrays.asList(words.split(" ", -1)));
  }
}
