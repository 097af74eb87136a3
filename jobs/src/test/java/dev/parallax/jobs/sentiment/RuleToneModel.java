package dev.parallax.jobs.sentiment;

import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import java.util.List;
import java.util.Set;

/** Knows a few words of praise and blame: enough to see whose tone is taken for whose. */
public final class RuleToneModel implements ToneModel {
  public static final RuleToneModel SHARED = new RuleToneModel();

  private static final Set<String> PRAISE = Set.of("praised", "patient", "brave");
  private static final Set<String> BLAME = Set.of("blamed", "careless", "reckless");

  @Override
  public String name() {
    return "rules 1";
  }

  @Override
  public List<Tone> read(List<ToneTarget> targets) {
    return targets.stream().map(RuleToneModel::read).toList();
  }

  @Override
  public double certainFrom() {
    return 0.6;
  }

  /** The word of tone next to the mention that is meant counts. */
  private static Tone read(ToneTarget target) {
    int place = target.mentions().get(0).begin();
    int nearest = Integer.MAX_VALUE;
    Tone tone = new Tone(0.25, 0.5, 0.25);
    int at = 0;
    for (String word : target.text().split("\\W+", -1)) {
      at = Math.max(at, target.text().indexOf(word, at));
      int distance = Math.abs(at - place);
      if (distance < nearest && (PRAISE.contains(word) || BLAME.contains(word))) {
        nearest = distance;
        tone = PRAISE.contains(word) ? new Tone(0.0, 0.25, 0.75) : new Tone(0.75, 0.25, 0.0);
      }
    }
    return tone;
  }
}
