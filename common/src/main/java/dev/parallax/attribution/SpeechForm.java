package dev.parallax.attribution;

/** How somebody else's words are given. */
public enum SpeechForm {
  /** All of it inside quotation marks. */
  DIRECT,
  /** None of it inside quotation marks. */
  INDIRECT,
  /** Some of it inside quotation marks. */
  MIXED
}
