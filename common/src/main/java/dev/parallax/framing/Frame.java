package dev.parallax.framing;

import java.util.List;
import java.util.Locale;

/** A generic news frame (Semetko and Valkenburg 2000): a way to tell any story. */
public enum Frame {
  /** Sides that disagree, reproach and fight each other, winners and losers. */
  CONFLICT,

  /** A face or a feeling: how somebody is affected. */
  HUMAN_INTEREST,

  /** What it costs or earns, and for whom. */
  ECONOMIC,

  /** Right and wrong, by conscience or religion. */
  MORALITY,

  /** Who caused a problem, and who can or should solve it. */
  RESPONSIBILITY;

  private static final List<Frame> ALL = List.of(values());

  /** Its place among all frames, from 0: that of its column in a model. */
  public int index() {
    return ALL.indexOf(this);
  }

  /** As tables and files spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The frame so spelt.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Frame of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
