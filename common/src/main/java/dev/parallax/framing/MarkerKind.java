package dev.parallax.framing;

/** What a word or phrase does to the statement it stands in. */
public enum MarkerKind {
  /** Takes a side, judges or dramatises (one-sided terms of Recasens et al. 2013). */
  LOADED,
  /** Strengthens what stands beside it (boosters of Hyland 2005). */
  INTENSIFIER,
  /** Withholds commitment (Hyland 2005). */
  HEDGE,
  /** Takes its complement for true (Karttunen 1971). */
  FACTIVE,
  /** Puts its complement forward as a claim (Hooper 1975). */
  ASSERTIVE
}
