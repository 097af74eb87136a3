package dev.parallax.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parallax.ParallaxException;
import dev.parallax.jobs.similarity.ArticleSimilarity;
import dev.parallax.measure.Correlation;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "similarity",
    description = {
      "Correlates the similarity of articles with that which readers felt, pair by pair.",
      "Cosine: of all words, as in `article_pair`. Story cosine: of the terms stories are found by.",
      "Both are computed for every pair, however low, over all English articles of the warehouse."
    })
final class SimilarityEvaluation implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description =
          "JSON lines: `source_id_a` and `source_id_b` of two articles, and a `score`, higher where"
              + " they are more alike.")
  Path gold;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse that `ingest` has read the articles into.")
  String out;

  @Override
  public Integer call() {
    List<JsonNode> rated = GoldLines.read(gold, "source_id_a", "source_id_b", "score");
    for (JsonNode pair : rated) {
      if (!pair.get("score").isNumber()) {
        throw ParallaxException.usage("--gold: a score is a number, not " + pair.get("score"));
      }
    }
    SparkSession session = Sessions.open("parallax evaluate similarity");
    try {
      report(rated, vectors(session, new TableStore(session, out), rated));
    } finally {
      session.stop();
    }
    return 0;
  }

  private static Map<String, List<ArticleSimilarity>> vectors(
      SparkSession session, TableStore tables, List<JsonNode> rated) {
    List<String> ids =
        rated.stream()
            .flatMap(pair -> Stream.of(pair.get("source_id_a"), pair.get("source_id_b")))
            .map(JsonNode::asText)
            .distinct()
            .toList();
    Dataset<Row> articles = tables.read(ArticleTable.TABLE);
    return ArticleSimilarity.of(session, articles, SourceIds.onlyThese(articles, ids));
  }

  private void report(List<JsonNode> rated, Map<String, List<ArticleSimilarity>> vectors) {
    List<double[]> series = new ArrayList<>();
    for (JsonNode pair : rated) {
      List<ArticleSimilarity> a = vectors.getOrDefault(text(pair, "source_id_a"), List.of());
      List<ArticleSimilarity> b = vectors.getOrDefault(text(pair, "source_id_b"), List.of());
      if (a.size() == 1 && b.size() == 1) {
        series.add(
            new double[] {
              pair.get("score").asDouble(),
              a.get(0).cosine(b.get(0)),
              a.get(0).storyCosine(b.get(0))
            });
      }
    }
    PrintWriter report = spec.commandLine().getOut();
    report.printf(
        Locale.ROOT,
        "%,d pairs; not scored: %,d with an article that is not in the warehouse, or not once%n",
        series.size(),
        rated.size() - series.size());
    double[] scores = series.stream().mapToDouble(values -> values[0]).toArray();
    String[] names = {"cosine", "story cosine"};
    for (int i = 0; i < names.length; i++) {
      int column = i + 1;
      double[] found = series.stream().mapToDouble(values -> values[column]).toArray();
      report.printf(
          Locale.ROOT,
          "%s: Pearson %.3f, Spearman %.3f%n",
          names[i],
          Correlation.pearson(scores, found),
          Correlation.spearman(scores, found));
    }
    report.flush();
  }

  private static String text(JsonNode record, String field) {
    return record.get(field).asText();
  }
}
