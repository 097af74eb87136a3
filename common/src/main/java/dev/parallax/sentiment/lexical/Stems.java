package dev.parallax.sentiment.lexical;

/** Cuts the endings of English inflection off, without a dictionary. */
public final class Stems {
  private static final int SHORTEST = 3;

  private Stems() {}

  /** What the forms of a word in lower case mostly have in common; not always a word itself. */
  public static String of(String word) {
    int length = word.length();
    if (length <= SHORTEST || word.charAt(length - 1) == '.') {
      return word;
    }
    if (word.endsWith("ies") || word.endsWith("ied")) {
      return length > 4 ? word.substring(0, length - 3) + "y" : word;
    }
    if (word.endsWith("ing") && length > 5) {
      return bare(word, length - 3);
    }
    if (word.endsWith("ed") && length > 4) {
      return bare(word, length - 2);
    }
    if (word.endsWith("es") && length > 4) {
      return bare(word, length - 2);
    }
    if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      return bare(word, length - 1);
    }
    return bare(word, length);
  }

  /** Without a final e or doubled consonant, which some forms have and others have not. */
  private static String bare(String word, int length) {
    if (length > SHORTEST && word.charAt(length - 1) == 'e') {
      return word.substring(0, length - 1);
    }
    boolean isDoubled =
        length > SHORTEST
            && word.charAt(length - 1) == word.charAt(length - 2)
            && "aeiousl".indexOf(word.charAt(length - 1)) < 0;
    return word.substring(0, isDoubled ? length - 1 : length);
  }
}
