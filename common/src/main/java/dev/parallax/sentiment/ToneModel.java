package dev.parallax.sentiment;

import java.util.List;

/** Reads the tone of texts toward targets. Safe for several threads at once. */
public interface ToneModel {
  /** Name and version, as tables state it. */
  String name();

  /**
   * The tone toward each target, in their order. A target's tone does not depend on the others it
   * is given with.
   */
  List<Tone> read(List<ToneTarget> targets);

  /** Least {@link Tone#confidence} of a tone that counts as certain. */
  double certainFrom();
}
