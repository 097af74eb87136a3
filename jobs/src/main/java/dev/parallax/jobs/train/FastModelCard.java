package dev.parallax.jobs.train;

import dev.parallax.jobs.sentiment.FastToneWeights;
import dev.parallax.measure.ClassScore;
import dev.parallax.sentiment.LabelledTarget;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The card of the fast model. */
final class FastModelCard {
  private FastModelCard() {}

  static String of(
      SentimentTrainer.Options options,
      int targetCount,
      int softCount,
      FastToneWeights weights,
      Calibration calibration,
      ClassScore onTuning,
      ClassScore onTest) {
    Path model = options.to().getFileName();
    return ModelCard.of(model)
        .line(
            "What",
            "multinomial logistic regression (Spark MLlib) over words at and around the target, our"
                + " own polarity words by role, negation and clause, %,d features with a"
                + " coefficient. It does not see the target's own words, nor other names but at the"
                + " beginning of the sentence. One byte per coefficient.",
            weights.featureCount())
        .line(
            "Data",
            "%,d labelled targets of NewsMTSC's train part (Hamborg and Donnay 2021, MIT licence),"
                + " %,d targets labelled by another model. It holds word weights, no text.",
            targetCount,
            softCount)
        .line(
            "Split",
            "by article into tenths: tenth %d is never trained on, tenth %d chose the settings, the"
                + " temperature and the certainty. What is here was trained on all but tenth %d.",
            LabelledTarget.TEST_FOLD,
            LabelledTarget.TUNING_FOLD,
            LabelledTarget.TEST_FOLD)
        .line("Test tenth", onTest)
        .line(
            softCount == 0
                ? "Tuning tenth, not trained on it"
                : "Tuning tenth, not trained on it, though what gave the soft labels was",
            onTuning)
        .line(
            "Calibration",
            "temperature %.2f; certain from %.2f on (three of four are right there), which is"
                + " %.0f %% of the tuning tenth.",
            calibration.temperature(),
            calibration.certainFrom(),
            100 * calibration.certainShare())
        .line(
            "How",
            "`parallax train sentiment --model fast --data train.jsonl --to %s --seed %d%s`, %s.",
            model,
            options.seed(),
            options.softLabels() == null ? "" : " --soft-labels FILE",
            LocalDate.now(ZoneOffset.UTC))
        .line(
            "Limits",
            "English political news of 2012 to 2020. It knows nothing of irony, of what earlier"
                + " sentences say, or of grammar beyond a few words.")
        .closedBy(onTest);
  }
}
