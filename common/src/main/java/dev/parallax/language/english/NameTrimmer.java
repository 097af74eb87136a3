package dev.parallax.language.english;

import dev.parallax.language.Name;
import dev.parallax.language.NameKind;
import dev.parallax.language.Range;
import dev.parallax.language.Token;
import java.util.List;
import java.util.Set;

/**
 * Gives a name the edges a reader would: without article and possessive, which the model's training
 * counts in, and without marks; and tells what is no name at all.
 */
final class NameTrimmer {
  private static final Set<String> COMMON_NOUN = Set.of("NN", "NNS");

  private NameTrimmer() {}

  /** The name in a sentence, which has these tokens and this index; null where it is none. */
  static Name trim(NameSpans.NameSpan span, NameKind kind, List<Token> tokens, int sentence) {
    int first = span.first();
    int end = span.end();
    while (first < end && !belongsAtBegin(tokens.get(first), first)) {
      first++;
    }
    while (first < end && !belongsAtEnd(tokens.get(end - 1), kind, end - 1 == first)) {
      end--;
    }
    if (first == end || (kind != NameKind.GROUP && !hasCapital(tokens, first, end))) {
      return null;
    }
    Range range = new Range(tokens.get(first).range().begin(), tokens.get(end - 1).range().end());
    return new Name(range, kind, sentence, first, end);
  }

  /** "The" inside a sentence is part of the name: "The Hague". */
  private static boolean belongsAtBegin(Token token, int index) {
    boolean isArticle =
        token.form().equals("the") || (index == 0 && token.form().equalsIgnoreCase("the"));
    return !isArticle && hasLetterOrDigit(token.form());
  }

  /** "Hubei province" is Hubei. */
  private static boolean belongsAtEnd(Token token, NameKind kind, boolean isAlone) {
    if (token.tag().equals("POS") || !hasLetterOrDigit(token.form())) {
      return false;
    }
    boolean isKindOfPlace =
        kind == NameKind.PLACE
            && COMMON_NOUN.contains(token.tag())
            && Character.isLowerCase(token.form().charAt(0));
    return isAlone || !isKindOfPlace;
  }

  private static boolean hasLetterOrDigit(String form) {
    return form.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean hasCapital(List<Token> tokens, int first, int end) {
    return tokens.subList(first, end).stream()
        .anyMatch(token -> token.form().chars().anyMatch(Character::isUpperCase));
  }
}
