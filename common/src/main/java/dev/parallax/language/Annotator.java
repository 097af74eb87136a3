package dev.parallax.language;

/** Finds sentences, tokens, parts of speech, lemmas and names in English text. Thread-safe. */
public interface Annotator {
  /** Every offset of what is returned is in UTF-16 units of the given text. */
  Annotation annotate(String text);
}
