package dev.parallax.attribution;

/** What the cue says of the truth of what is reported. */
public enum CueStance {
  /** Nothing: said, told, according to. */
  NEUTRAL,
  /** The outlet keeps its distance: claimed, alleged. */
  DISTANCING,
  /** The outlet vouches for it: revealed, confirmed, admitted. */
  ENDORSING
}
