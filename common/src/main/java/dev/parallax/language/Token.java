package dev.parallax.language;

/**
 * A word, number or mark of a sentence, cut as the Penn Treebank does ("can't" is "ca" and "n't").
 *
 * @param form as printed
 * @param tag part of speech, a Penn Treebank tag: {@code NNP}, {@code VBD}, {@code PRP$} …
 * @param lemma dictionary form in lower case ("said": "say"); numbers and addresses stay as they
 *     are
 */
public record Token(Range range, String form, String tag, String lemma) {
  /** A verb in any form, modals excepted. */
  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  /** A noun, common or proper. */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  /** A proper noun. */
  public boolean isProperNoun() {
    return tag.startsWith("NNP");
  }
}
