package dev.parallax.jobs.sentiment;

import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands targets to a model, in portions that it reads well. */
public final class ToneBatch {
  /** Targets a model is given at once: enough to sort by length, few enough to hold. */
  public static final int SIZE = 256;

  private ToneBatch() {}

  /** The tone toward each target, in their order; equal ones are read once in a portion. */
  public static List<Tone> read(ToneModel model, List<ToneTarget> targets) {
    List<Tone> tones = new ArrayList<>(targets.size());
    for (int begin = 0; begin < targets.size(); begin += SIZE) {
      Map<ToneTarget, Integer> places = new LinkedHashMap<>();
      List<ToneTarget> portion = targets.subList(begin, Math.min(targets.size(), begin + SIZE));
      portion.forEach(target -> places.putIfAbsent(target, places.size()));
      List<Tone> read = model.read(List.copyOf(places.keySet()));
      portion.forEach(target -> tones.add(read.get(places.get(target))));
    }
    return tones;
  }
}
