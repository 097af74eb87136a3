package dev.parallax.jobs.evaluate;

import dev.parallax.measure.ClassScore;
import dev.parallax.sentiment.ToneLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the tone of a whole text follows from its sentences: by the mean of their scores.
 *
 * @param firstWeight of a sentence in the text's first paragraph, where the others' is 1
 * @param negativeBelow mean score under which a text is negative
 * @param positiveAbove mean score over which a text is positive
 */
record DocumentRule(double firstWeight, double negativeBelow, double positiveAbove) {
  /**
   * For texts that readers judged as a whole: what fits the 578 of PerSenT's dev part best. They
   * call most texts positive in which little is said against somebody.
   */
  static final DocumentRule OF_TEXTS = new DocumentRule(2, -0.40, -0.05);

  /**
   * For what an author feels: what fits the 281 feelings of BASIL's dev half best. Readers find
   * none in most news.
   */
  static final DocumentRule OF_FEELINGS = new DocumentRule(4, -0.30, 0.10);

  private static final double[] FIRST_WEIGHTS = {1, 2, 4};
  private static final double STEP = 0.05;
  private static final int STEPS = 12;

  /**
   * What was read of a text.
   *
   * @param scores of its sentences, from -1 to 1; may be empty
   * @param isFirst whether each stands in the first paragraph
   */
  record Document(ToneLabel truth, List<Double> scores, List<Boolean> isFirst) {}

  /** The weighted mean; 0 where nothing is said. */
  double mean(Document document) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < document.scores().size(); i++) {
      double weight = document.isFirst().get(i) ? firstWeight : 1;
      sum += weight * document.scores().get(i);
      weights += weight;
    }
    return weights == 0 ? 0 : sum / weights;
  }

  ToneLabel label(Document document) {
    return label(mean(document));
  }

  private ToneLabel label(double mean) {
    if (mean < negativeBelow) {
      return ToneLabel.NEGATIVE;
    }
    return mean > positiveAbove ? ToneLabel.POSITIVE : ToneLabel.NEUTRAL;
  }

  /** The rule of a grid with the best macro F1 on these; of equal ones the first. */
  static DocumentRule fitted(List<Document> documents) {
    DocumentRule best = null;
    double bestF1 = -1;
    for (double weight : FIRST_WEIGHTS) {
      DocumentRule weighing = new DocumentRule(weight, 0, 0);
      double[] means = documents.stream().mapToDouble(weighing::mean).toArray();
      for (int low = -STEPS; low <= STEPS; low++) {
        for (int high = low; high <= STEPS; high++) {
          DocumentRule rule = new DocumentRule(weight, low * STEP, high * STEP);
          double f1 = rule.macroF1(documents, means);
          if (f1 > bestF1) {
            best = rule;
            bestF1 = f1;
          }
        }
      }
    }
    return best;
  }

  private double macroF1(List<Document> documents, double[] means) {
    List<ClassScore.Item> items = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      items.add(new ClassScore.Item(documents.get(i).truth().index(), label(means[i]).index(), 1));
    }
    return ClassScore.of(ToneLabel.values().length, items).macroF1();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "negative below %.2f, positive above %.2f, first paragraph x%.0f",
        negativeBelow,
        positiveAbove,
        firstWeight);
  }
}
