package dev.parallax.jobs.evaluate;

import dev.parallax.jobs.evaluate.DocumentRule.Document;
import dev.parallax.measure.ClassScore;
import dev.parallax.measure.Correlation;
import dev.parallax.sentiment.ToneLabel;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Tones of whole texts against those stated: by a rule that is given, by one fitted to the file (in
 * turn to four fifths of it, scored on the fifth), and beside always the same answer.
 */
final class DocumentScores {
  private static final int FOLDS = 5;

  private DocumentScores() {}

  /**
   * @param documents at least one; the fifths are taken by place
   * @param rule fixed beforehand
   */
  static void print(PrintWriter report, List<Document> documents, DocumentRule rule) {
    ToneLabel majority = majority(documents);
    printLine(report, "always " + ToneScores.name(majority), documents, any -> majority);
    ClassScore given = printLine(report, "rule (" + rule + ")", documents, rule::label);
    ToneScores.printClasses(report, given);
    if (documents.size() >= FOLDS) {
      ClassScore fitted = crossValidated(documents);
      print(report, "rule fitted to four fifths, scored on the fifth", fitted);
      ToneScores.printClasses(report, fitted);
      report.printf(
          Locale.ROOT, "  fitted to the whole file: %s%n", DocumentRule.fitted(documents));
    }
    report.printf(
        Locale.ROOT,
        "Spearman of mean score and tone stated %.3f%n",
        Correlation.spearman(
            documents.stream().mapToDouble(rule::mean).toArray(),
            documents.stream().mapToDouble(document -> document.truth().index()).toArray()));
  }

  private static ClassScore crossValidated(List<Document> documents) {
    ToneScores scores = new ToneScores();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Document> others = new ArrayList<>();
      List<Document> scored = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        (i % FOLDS == fold ? scored : others).add(documents.get(i));
      }
      DocumentRule rule = DocumentRule.fitted(others);
      scored.forEach(document -> scores.add(document.truth(), rule.label(document)));
    }
    return scores.score();
  }

  private static ClassScore printLine(
      PrintWriter report,
      String what,
      List<Document> documents,
      Function<Document, ToneLabel> rule) {
    ToneScores scores = new ToneScores();
    documents.forEach(document -> scores.add(document.truth(), rule.apply(document)));
    print(report, what, scores.score());
    return scores.score();
  }

  private static void print(PrintWriter report, String what, ClassScore score) {
    report.printf(
        Locale.ROOT, "%s: macro F1 %.3f  accuracy %.3f%n", what, score.macroF1(), score.accuracy());
  }

  private static ToneLabel majority(List<Document> documents) {
    Map<ToneLabel, Integer> counts = new EnumMap<>(ToneLabel.class);
    documents.forEach(document -> counts.merge(document.truth(), 1, Integer::sum));
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
