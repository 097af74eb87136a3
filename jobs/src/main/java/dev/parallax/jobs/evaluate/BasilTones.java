package dev.parallax.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parallax.ParallaxException;
import dev.parallax.attribution.Voice;
import dev.parallax.jobs.evaluate.DocumentRule.Document;
import dev.parallax.jobs.evaluate.EntityReader.Article;
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
import java.util.Map;
import java.util.TreeMap;

/**
 * Outlets compared by who is negative about whom in whose voice, and articles by their author's
 * feeling toward the main entities, from the raw texts.
 */
final class BasilTones {
  private static final String FEELING = "author_feeling_";
  private static final String EVENT = FEELING + "main_event";

  private final ToneModel model;
  private final EntityReader reader;
  private final Map<String, Negatives> gold = new TreeMap<>();
  private final Map<String, Negatives> found = new TreeMap<>();
  private final List<Document> ownVoice = new ArrayList<>();
  private final List<Document> allVoices = new ArrayList<>();

  /** Negative statements of an outlet. */
  private static final class Negatives {
    private int all;
    private int own;

    void add(boolean isOwn) {
      all++;
      own += isOwn ? 1 : 0;
    }

    double quotedShare() {
      return all == 0 ? Double.NaN : (double) (all - own) / all;
    }
  }

  BasilTones(ToneModel model, EntityReader reader) {
    this.model = model;
    this.reader = reader;
  }

  void score(PrintWriter report, Path file) {
    int count = 0;
    for (JsonNode record : GoldLines.read(file, "id", "outlet", "text")) {
      if (!record.path("phrase_annotations").isArray()
          || !record.path("article_annotations").isObject()) {
        throw ParallaxException.usage(
            "--gold: "
                + record.get("id").asText()
                + " has no list `phrase_annotations` and no object `article_annotations`");
      }
      String outlet = record.get("outlet").asText().toLowerCase(Locale.ROOT);
      countGold(record, gold.computeIfAbsent(outlet, any -> new Negatives()));
      Article article = reader.read(record.get("text").asText());
      countFound(article, found.computeIfAbsent(outlet, any -> new Negatives()));
      readFeelings(record, article);
      count++;
    }
    report.printf(Locale.ROOT, "%s, %,d articles%n", model.name(), count);
    printOutlets(report);
    if (!allVoices.isEmpty()) {
      report.printf(
          Locale.ROOT, "%nfeelings toward %,d main entities, own voice%n", ownVoice.size());
      DocumentScores.print(report, ownVoice, DocumentRule.OF_FEELINGS);
      report.printf(Locale.ROOT, "%nthe same, all voices%n");
      DocumentScores.print(report, allVoices, DocumentRule.OF_FEELINGS);
    }
  }

  /** A span of bias is a statement; it is the outlet's own unless it is in a quotation. */
  private static void countGold(JsonNode record, Negatives negatives) {
    for (JsonNode span : record.get("phrase_annotations")) {
      if (span.path("polarity").asText().equals("neg")) {
        negatives.add(span.path("quote").asText().equals("no"));
      }
    }
  }

  /** A sentence toward an actor is a statement. */
  private void countFound(Article article, Negatives negatives) {
    List<Reading> readings = article.aboutAll();
    List<Tone> tones = ToneBatch.read(model, readings.stream().map(Reading::target).toList());
    for (int i = 0; i < tones.size(); i++) {
      if (tones.get(i).label() == ToneLabel.NEGATIVE) {
        negatives.add(readings.get(i).voice() == Voice.OWN);
      }
    }
  }

  private void readFeelings(JsonNode record, Article article) {
    for (Map.Entry<String, JsonNode> feeling : record.get("article_annotations").properties()) {
      if (feeling.getKey().startsWith(FEELING) && !feeling.getKey().equals(EVENT)) {
        ToneLabel truth = feeling(feeling.getValue().asText());
        if (truth != null) {
          String entity = feeling.getKey().substring(FEELING.length()).replace('_', ' ');
          List<Reading> readings = article.about(entity);
          List<Reading> own = readings.stream().filter(one -> one.voice() == Voice.OWN).toList();
          ownVoice.add(DocumentTones.document(model, truth, own));
          allVoices.add(DocumentTones.document(model, truth, readings));
        }
      }
    }
  }

  /** Null where the reader stated none. */
  private static ToneLabel feeling(String code) {
    return switch (code) {
      case "neg" -> ToneLabel.NEGATIVE;
      case "neu" -> ToneLabel.NEUTRAL;
      case "pos" -> ToneLabel.POSITIVE;
      default -> null;
    };
  }

  private void printOutlets(PrintWriter report) {
    report.printf(
        Locale.ROOT,
        "%-24s %8s %8s %8s   %8s %8s %8s%n",
        "negative statements",
        "gold all",
        "own",
        "quoted",
        "found all",
        "own",
        "quoted");
    gold.forEach(
        (outlet, truth) -> {
          Negatives here = found.get(outlet);
          report.printf(
              Locale.ROOT,
              "%-24s %,8d %,8d %8.3f   %,9d %,8d %8.3f%n",
              outlet,
              truth.all,
              truth.own,
              truth.quotedShare(),
              here.all,
              here.own,
              here.quotedShare());
        });
    List<String> outlets = List.copyOf(gold.keySet());
    for (int a = 0; a < outlets.size(); a++) {
      for (int b = a + 1; b < outlets.size(); b++) {
        printContrast(report, outlets.get(a), outlets.get(b));
      }
    }
  }

  private void printContrast(PrintWriter report, String a, String b) {
    Negatives goldA = gold.get(a);
    Negatives goldB = gold.get(b);
    Negatives foundA = found.get(a);
    Negatives foundB = found.get(b);
    double shares = goldA.quotedShare() - goldB.quotedShare();
    double foundShares = foundA.quotedShare() - foundB.quotedShare();
    report.printf(
        Locale.ROOT,
        "%-24s %+8d %+8d %+8.3f   %+9d %+8d %+8.3f   sign all %s, own %s, quoted %s%n",
        a + " - " + b,
        goldA.all - goldB.all,
        goldA.own - goldB.own,
        shares,
        foundA.all - foundB.all,
        foundA.own - foundB.own,
        foundShares,
        sign(goldA.all - goldB.all, foundA.all - foundB.all),
        sign(goldA.own - goldB.own, foundA.own - foundB.own),
        sign(shares, foundShares));
  }

  private static String sign(double gold, double found) {
    return Math.signum(gold) == Math.signum(found) ? "met" : "MISSED";
  }
}
