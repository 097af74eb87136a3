package dev.parallax.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parallax.ParallaxException;
import dev.parallax.measure.ClusterScore;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.StoryArticleTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "stories",
    description = {
      "Scores the stories of a warehouse against events that a reader marked.",
      "BCubed (Amigo et al. 2009), each article weighted alike, and pairs of articles.",
      "Articles the gold file does not name took part in the grouping; they are not scored."
    })
final class StoryEvaluation implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines: `source_id` of an article, and its `event`.")
  Path gold;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse that `similarity` has written its stories to.")
  String out;

  @Override
  public Integer call() {
    Map<String, String> events = new LinkedHashMap<>();
    for (JsonNode record : GoldLines.read(gold, "source_id", "event")) {
      String id = record.get("source_id").asText();
      if (events.put(id, record.get("event").asText()) != null) {
        throw ParallaxException.usage("--gold: " + id + " is there twice");
      }
    }
    SparkSession session = Sessions.open("parallax evaluate stories");
    try {
      report(events, storiesBySourceId(new TableStore(session, out), List.copyOf(events.keySet())));
    } finally {
      session.stop();
    }
    return 0;
  }

  private static Map<String, List<String>> storiesBySourceId(TableStore tables, List<String> ids) {
    Map<String, List<String>> stories = new LinkedHashMap<>();
    SourceIds.onlyThese(tables.read(ArticleTable.TABLE), ids)
        .join(tables.read(StoryArticleTable.TABLE), "article_id")
        .select("source_id", "story_id")
        .collectAsList() // a row per article of the gold file
        .forEach(
            (Row row) ->
                stories
                    .computeIfAbsent(row.getString(0), id -> new ArrayList<>())
                    .add(row.getString(1)));
    return stories;
  }

  private void report(Map<String, String> events, Map<String, List<String>> stories) {
    List<ClusterScore.Item> items = new ArrayList<>();
    int missing = 0;
    int ambiguous = 0;
    for (Map.Entry<String, String> event : events.entrySet()) {
      List<String> found = stories.getOrDefault(event.getKey(), List.of());
      if (found.size() == 1) {
        items.add(new ClusterScore.Item(found.get(0), event.getValue()));
      } else {
        missing += found.isEmpty() ? 1 : 0;
        ambiguous += found.isEmpty() ? 0 : 1;
      }
    }
    if (items.isEmpty()) {
      throw ParallaxException.failure(
          "None of the " + events.size() + " articles in " + gold + " is in " + out + ".");
    }
    ClusterScore score = ClusterScore.of(items);
    PrintWriter report = spec.commandLine().getOut();
    report.printf(
        Locale.ROOT,
        "%,d articles of %,d events in %,d stories: BCubed F1 %.3f, precision %.3f, recall %.3f%n",
        score.itemCount(),
        items.stream().map(ClusterScore.Item::truth).distinct().count(),
        items.stream().map(ClusterScore.Item::found).distinct().count(),
        score.bcubedF1(),
        score.bcubedPrecision(),
        score.bcubedRecall());
    report.printf(
        Locale.ROOT,
        "pairs of articles: F1 %.3f, precision %.3f, recall %.3f%n",
        score.pairF1(),
        score.pairPrecision(),
        score.pairRecall());
    report.printf(
        Locale.ROOT,
        "not scored: %,d articles that are not in the warehouse, %,d whose source_id is of several%n",
        missing,
        ambiguous);
    report.flush();
  }
}
