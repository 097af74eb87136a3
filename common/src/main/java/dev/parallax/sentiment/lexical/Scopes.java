package dev.parallax.sentiment.lexical;

import dev.parallax.sentiment.lexical.LexicalText.Token;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reaches how far in a text: negation, quotation marks, clauses and the names between. */
final class Scopes {
  static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "without",
          "nor",
          "neither",
          "hardly",
          "cannot",
          "none",
          "nobody",
          "nothing",
          "barely",
          "scarcely");

  /** Where a clause may begin, or a sentence end. */
  static final Set<String> BREAKS =
      Set.of(
          "but",
          "although",
          "though",
          "while",
          "whereas",
          "however",
          "despite",
          ";",
          "—",
          ":",
          ".",
          "yet",
          "because",
          "after",
          "if",
          "whether",
          "that",
          "who",
          "which",
          "when");

  /** Stems of words that turn what follows into its opposite. */
  private static final Set<String> REVERSALS =
      stems(
          "fail refuse deny avoid prevent stop lack cease reject dismiss end fight combat oppose"
              + " against decline unable");

  private static final Set<String> SPEECH =
      stems(
          "say tell add argue claim write tweet insist note state announce suggest warn declare ask"
              + " respond explain acknowledge call");

  /** Words that a negation reaches. */
  private static final int NEGATION_REACH = 4;

  private final LexicalText text;
  private final int[] names;
  private final int[] breaks;
  private final boolean[] isQuoted;
  private final boolean[] isNegated;

  Scopes(LexicalText text) {
    this.text = text;
    int size = text.size();
    names = new int[size + 1];
    breaks = new int[size + 1];
    isQuoted = new boolean[size];
    isNegated = new boolean[size];
    int negatedTo = -1;
    boolean isOpen = false;
    for (int i = 0; i < size; i++) {
      Token token = text.get(i);
      boolean isNewName = token.isName() && (i == 0 || !text.get(i - 1).isName());
      boolean isBreak = BREAKS.contains(token.form());
      names[i + 1] = names[i] + (isNewName ? 1 : 0);
      breaks[i + 1] = breaks[i] + (isBreak ? 1 : 0);
      isOpen ^= token.form().equals("\"");
      isQuoted[i] = isOpen;
      isNegated[i] = i <= negatedTo;
      if (isBreak || token.form().equals(",")) {
        negatedTo = -1;
      }
      if (token.isNegation() || REVERSALS.contains(token.stem())) {
        negatedTo = i + NEGATION_REACH;
      }
    }
  }

  boolean isNegated(int i) {
    return isNegated[i];
  }

  /** Whether one of the two is inside quotation marks and the other outside. */
  boolean isOtherVoice(int i) {
    return isQuoted[i] != isQuoted[text.target()];
  }

  boolean isTargetQuoted() {
    return isQuoted[text.target()];
  }

  /** Breaks between a token and the target. */
  int breaksTo(int i) {
    return between(breaks, i);
  }

  /** Names between a token and the target. */
  int namesTo(int i) {
    return between(names, i);
  }

  int nameCount() {
    return names[text.size()];
  }

  int namesBeforeTarget() {
    return names[text.target()];
  }

  /** Whether the target seems to be who speaks: a verb of saying stands right by it. */
  boolean isSpeaker() {
    for (int i = Math.max(0, text.target() - 2); i < text.size() && i <= text.target() + 3; i++) {
      if (SPEECH.contains(text.get(i).stem())) {
        return true;
      }
    }
    return false;
  }

  /** A participle with a form of "be" or "get" shortly before it, or "by" right after. */
  boolean isPassive(int i) {
    Token token = text.get(i);
    String form = token.form();
    boolean isParticiple =
        !form.equals(token.stem()) && !form.endsWith("s") && !form.endsWith("ing");
    if (!isParticiple) {
      return false;
    }
    for (int k = i - 1; k >= 0 && k >= i - 3 && !text.get(k).isMark(); k--) {
      String stem = text.get(k).stem();
      if (stem.equals("be") || stem.equals("get")) {
        return true;
      }
    }
    return i + 1 < text.size() && text.get(i + 1).form().equals("by");
  }

  /** The stems of the words of a list. */
  static Set<String> stems(String list) {
    return Stream.of(list.split(" ", -1))
        .map(LexicalText::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  private int between(int[] counts, int i) {
    int target = text.target();
    return i > target ? counts[i] - counts[target] : counts[target + 1] - counts[i + 1];
  }
}
