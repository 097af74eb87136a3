package dev.parallax.attribution;

/** Whose words a stretch of an article is. */
public enum Voice {
  /** The outlet's own. */
  OWN,
  /** Somebody else's, inside quotation marks. */
  DIRECT,
  /** Somebody else's, reported without quotation marks. */
  INDIRECT
}
