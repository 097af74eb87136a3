package dev.parallax.sentiment;

/** The three classes of tone. */
public enum ToneLabel {
  NEGATIVE(0),
  NEUTRAL(1),
  POSITIVE(2);

  private final int index;

  ToneLabel(int index) {
    this.index = index;
  }

  /** Place among the classes, from 0: the order of probabilities, confusions and figures. */
  public int index() {
    return index;
  }
}
