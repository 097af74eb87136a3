package dev.parallax.framing;

import dev.parallax.measure.NewsWords;
import dev.parallax.sentiment.lexical.Stems;
import dev.parallax.text.Span;
import dev.parallax.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a sentence states, as a set of terms: the beginnings of its telling words, so that the forms
 * and many derivations of a word are one; its numbers; and the actors it names, by who they are.
 */
final class SentenceTerms {
  /** Words that more of all news articles have are grammar, not content. */
  static final double LEAST_TELLING = 1.0;

  /** Letters by which the derivations of a word are one: cooperate, cooperation. */
  private static final int SHARED_LETTERS = 6;

  /** Telling words after a negation that it is taken to deny. */
  private static final int NEGATED_WORDS = 3;

  /** What an actor tells, and a number at most: as much as a rather rare word. */
  private static final double NUMBER_TELLS = 4;

  private static final int SHORTEST_QUOTATION = 4;

  private static final Pattern CLAUSE_END = Pattern.compile("[,;:]\\s|[—–]");

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "neither",
          "nor",
          "none",
          "nobody",
          "nothing",
          "without",
          "cannot",
          "denies",
          "denied",
          "deny",
          "denying",
          "refuse",
          "refused",
          "refuses",
          "refusing",
          "fail",
          "failed",
          "fails",
          "refrain",
          "refrained",
          "rejects",
          "rejected",
          "reject");

  /**
   * A term in a sentence.
   *
   * @param tells how much it tells in any news, from 0 to 6
   * @param isName whether it is an actor
   * @param isNegated whether a negation stands before it
   * @param isQuoted whether it stands in quotation marks
   */
  record Term(double tells, boolean isName, boolean isNegated, boolean isQuoted) {}

  private final TreeMap<String, Term> terms = new TreeMap<>();
  private final TreeMap<String, Set<String>> values = new TreeMap<>();
  private final StringBuilder wording = new StringBuilder();
  private int quotedWords;
  private int negatedLeft;

  private SentenceTerms() {}

  static SentenceTerms of(StatedSentence sentence) {
    SentenceTerms terms = new SentenceTerms();
    String text = sentence.text();
    List<Span> quotations = sentence.quotations();
    int quotation = 0;
    int at = 0;
    int name = 0;
    while (at < text.length()) {
      while (quotation < quotations.size() && quotations.get(quotation).end() <= at) {
        quotation++;
      }
      while (name < sentence.names().size() && sentence.names().get(name).span().begin() < at) {
        name++;
      }
      Span next = quotation < quotations.size() ? quotations.get(quotation) : null;
      boolean isQuoted = next != null && next.begin() <= at;
      int end = next == null ? text.length() : isQuoted ? next.end() : next.begin();
      end = Math.min(end, text.length());
      if (name < sentence.names().size()) {
        StatedSentence.Name named = sentence.names().get(name);
        if (named.span().begin() == at && named.span().end() > at) {
          terms.name(named.actorId(), isQuoted);
          at = Math.min(text.length(), named.span().end());
          continue;
        }
        end = Math.min(end, Math.max(at + 1, named.span().begin()));
      }
      terms.words(text.substring(at, end), isQuoted);
      at = end;
    }
    return terms;
  }

  /** By term, in the order of their characters. */
  Map<String, Term> terms() {
    return terms;
  }

  /** By unit, the numbers of it that the sentence states. */
  Map<String, Set<String>> values() {
    return values;
  }

  /** What sentences of the same words, in the same order, have in common. */
  String wording() {
    return wording.toString();
  }

  boolean isQuotation() {
    return quotedWords >= SHORTEST_QUOTATION;
  }

  private void name(String actorId, boolean isQuoted) {
    wording.append(' ').append(actorId);
    add("@" + actorId, new Term(NUMBER_TELLS, true, false, isQuoted));
  }

  /** Words up to the next name or quotation mark; a negation reaches to its clause's end. */
  private void words(String text, boolean isQuoted) {
    List<String> clauses = Arrays.asList(CLAUSE_END.split(Quantities.spoken(text), -1));
    for (int clause = 0; clause < clauses.size(); clause++) {
      negatedLeft = clause > 0 ? 0 : negatedLeft;
      clause(clauses.get(clause), isQuoted);
    }
  }

  private void clause(String text, boolean isQuoted) {
    List<String> words = new ArrayList<>();
    for (String token : Words.tokens(text)) {
      words.add(Words.fold(token));
    }
    quotedWords += isQuoted ? words.size() : 0;
    for (int i = 0; i < words.size(); ) {
      wording.append(' ').append(words.get(i));
      Quantities.Quantity quantity = Quantities.at(words, i);
      if (quantity == null) {
        word(words.get(i), isQuoted);
        i++;
      } else {
        for (int scale = i + 1; scale < quantity.end(); scale++) {
          wording.append(' ').append(words.get(scale));
        }
        double tells = Math.min(NUMBER_TELLS, NewsWords.inverseFrequency(words.get(i)));
        add("#" + quantity.value(), new Term(tells, false, false, isQuoted));
        if (quantity.unit() != null) {
          values.computeIfAbsent(quantity.unit(), absent -> new TreeSet<>()).add(quantity.value());
        }
        i = quantity.end();
      }
    }
  }

  private void word(String word, boolean isQuoted) {
    if (NEGATIONS.contains(word) || word.endsWith("n't")) {
      negatedLeft = NEGATED_WORDS;
      return;
    }
    double tells = NewsWords.inverseFrequency(word);
    if (tells < LEAST_TELLING) {
      return;
    }
    String stem = Stems.of(word);
    String term = stem.length() > SHARED_LETTERS ? stem.substring(0, SHARED_LETTERS) : stem;
    add(term, new Term(tells, false, negatedLeft > 0, isQuoted));
    negatedLeft = Math.max(0, negatedLeft - 1);
  }

  /** A term that stands twice tells as its more usual form does, and is denied if it always is. */
  private void add(String term, Term found) {
    terms.merge(
        term,
        found,
        (a, b) ->
            new Term(
                Math.min(a.tells, b.tells),
                a.isName,
                a.isNegated && b.isNegated,
                a.isQuoted || b.isQuoted));
  }
}
