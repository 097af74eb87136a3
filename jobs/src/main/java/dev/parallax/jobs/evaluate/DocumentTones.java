package dev.parallax.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parallax.ParallaxException;
import dev.parallax.jobs.evaluate.DocumentRule.Document;
import dev.parallax.jobs.evaluate.EntityReader.Reading;
import dev.parallax.jobs.sentiment.ToneBatch;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import dev.parallax.sentiment.ToneModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tone of whole texts toward one actor each, from the raw texts. */
final class DocumentTones {
  private final ToneModel model;
  private final EntityReader reader;

  DocumentTones(ToneModel model, EntityReader reader) {
    this.model = model;
    this.reader = reader;
  }

  void score(PrintWriter report, Path gold) {
    List<Document> documents = new ArrayList<>();
    int silent = 0;
    int sentenceCount = 0;
    for (JsonNode record : GoldLines.read(gold, "id", "text", "target", "label")) {
      List<Reading> readings =
          reader.read(record.get("text").asText()).about(record.get("target").asText());
      silent += readings.isEmpty() ? 1 : 0;
      sentenceCount += readings.size();
      documents.add(document(model, label(record), readings));
    }
    report.printf(
        Locale.ROOT,
        "%s, %,d texts, %,d sentences about their targets; %,d texts where none is found, which"
            + " count as neutral%n",
        model.name(),
        documents.size(),
        sentenceCount,
        silent);
    DocumentScores.print(report, documents, DocumentRule.OF_TEXTS);
  }

  /** Sentences read by a model. */
  static Document document(ToneModel model, ToneLabel truth, List<Reading> readings) {
    List<Tone> tones = ToneBatch.read(model, readings.stream().map(Reading::target).toList());
    return new Document(
        truth,
        tones.stream().map(Tone::score).toList(),
        readings.stream().map(reading -> reading.paragraph() == 0).toList());
  }

  private static ToneLabel label(JsonNode record) {
    String label = record.get("label").asText();
    try {
      return ToneLabel.valueOf(label.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw ParallaxException.usage(
          "--gold: "
              + record.get("id").asText()
              + " has the label "
              + label
              + ", not Negative, Neutral or Positive");
    }
  }
}
