package dev.parallax.framing;

import dev.parallax.measure.NewsWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All sentences of a story with the same words and the same speaker, weighed once. */
final class StatementForm {
  /** A long sentence states several things; one that states a few of them carries these. */
  private static final double MOST_MASS = 1.7;

  /** What two sentences share at least, in squared weights: some two rather rare words. */
  private static final double LEAST_SHARED = 0.3;

  private static final int LEAST_SHARED_TERMS = 2;

  /** A quotation is the same where this share of its weight is. */
  private static final double QUOTED_SHARE = 0.8;

  private static final int LEAST_QUOTED_TERMS = 3;

  /** Names are on every second line of a story, so they tell less of what is said of them. */
  private static final double NAME_WEIGHT = 0.5;

  /** The similarity of what cannot be one statement, however alike the words are. */
  static final double CONTRADICTION = -1;

  final List<StatedSentence> sentences = new ArrayList<>();
  private final SentenceTerms read;
  private final String speaker;
  private final int[] terms;
  private final double[] masses;
  private final byte[] marks;
  private double mass;
  private double quotedMass;
  private int quotedTerms;
  private int tellingTerms;

  private static final byte NAME = 1;
  private static final byte NEGATED = 2;
  private static final byte QUOTED = 4;

  /**
   * @param numbers of the story's terms, to which new ones are added
   */
  StatementForm(SentenceTerms read, String speaker, Map<String, Integer> numbers) {
    this.read = read;
    this.speaker = speaker;
    this.terms = read.terms().keySet().stream().mapToInt(term -> number(numbers, term)).toArray();
    Arrays.sort(terms);
    this.masses = new double[terms.length];
    this.marks = new byte[terms.length];
  }

  private static int number(Map<String, Integer> numbers, String term) {
    Integer known = numbers.putIfAbsent(term, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  int[] terms() {
    return terms;
  }

  /**
   * Weighs the terms by how much they tell in any news and how rare they are in the story.
   *
   * @param formCounts by number of term, the forms that have it
   * @param formCount all forms of the story
   */
  void weigh(Map<String, Integer> numbers, int[] formCounts, int formCount) {
    double scale = StrictMath.log(1.0 + formCount) * NewsWords.RARE;
    read.terms()
        .forEach(
            (name, term) -> {
              int number = numbers.get(name);
              int at = Arrays.binarySearch(terms, number);
              double rarity = StrictMath.log(1 + (double) formCount / formCounts[number]);
              double weight = term.tells() * rarity / scale * (term.isName() ? NAME_WEIGHT : 1);
              masses[at] = weight * weight;
              marks[at] =
                  (byte)
                      ((term.isName() ? NAME : 0)
                          | (term.isNegated() ? NEGATED : 0)
                          | (term.isQuoted() ? QUOTED : 0));
            });
    for (int i = 0; i < terms.length; i++) {
      mass += masses[i];
      tellingTerms += has(i, NAME) ? 0 : 1;
      if (has(i, QUOTED)) {
        quotedMass += masses[i];
        quotedTerms += has(i, NAME) ? 0 : 1;
      }
    }
  }

  /** Whether enough is said for it to be told again. */
  boolean isStatement() {
    return tellingTerms >= LEAST_SHARED_TERMS && mass >= LEAST_SHARED;
  }

  boolean isQuotation() {
    return read.isQuotation();
  }

  boolean isFigure() {
    return !read.values().isEmpty();
  }

  /** Weight of the term at a place, squared; 0 for a name, by which nothing is looked up. */
  double lookupMass(int at) {
    return has(at, NAME) ? 0 : masses[at];
  }

  /**
   * How alike two forms are: from 0 to 1, or {@link #CONTRADICTION} if what one says the other
   * denies, counts otherwise or has from somebody else.
   */
  double similarity(StatementForm other) {
    if (speaker != null && other.speaker != null && !speaker.equals(other.speaker)) {
      return CONTRADICTION;
    }
    double shared = 0;
    double quotedShared = 0;
    double otherQuotedShared = 0;
    int sharedTerms = 0;
    for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
      if (terms[i] == other.terms[j]) {
        if (has(i, NEGATED) != other.has(j, NEGATED)) {
          return CONTRADICTION;
        }
        double common = Math.min(masses[i], other.masses[j]);
        shared += common;
        sharedTerms += has(i, NAME) ? 0 : 1;
        quotedShared += has(i, QUOTED) ? common : 0;
        otherQuotedShared += other.has(j, QUOTED) ? common : 0;
        i++;
        j++;
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    if (sharedTerms < LEAST_SHARED_TERMS || shared < LEAST_SHARED) {
      return 0;
    }
    if (countsOtherwise(other)) {
      return CONTRADICTION;
    }
    double alike = shared / Math.sqrt(Math.min(MOST_MASS, mass) * Math.min(MOST_MASS, other.mass));
    double quoted = Math.max(quotedShare(quotedShared), other.quotedShare(otherQuotedShared));
    return Math.min(1, Math.max(alike, quoted >= QUOTED_SHARE ? quoted : 0));
  }

  private double quotedShare(double shared) {
    boolean isEnough =
        read.isQuotation() && quotedTerms >= LEAST_QUOTED_TERMS && quotedMass >= LEAST_SHARED;
    return isEnough ? shared / quotedMass : 0;
  }

  /** Whether both count the same thing and have no number of it in common. */
  private boolean countsOtherwise(StatementForm other) {
    for (Map.Entry<String, Set<String>> unit : read.values().entrySet()) {
      Set<String> others = other.read.values().get(unit.getKey());
      if (others != null && others.stream().noneMatch(unit.getValue()::contains)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int at, byte mark) {
    return (marks[at] & mark) != 0;
  }
}
