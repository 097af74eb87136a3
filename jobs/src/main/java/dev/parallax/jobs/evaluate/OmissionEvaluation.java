package dev.parallax.jobs.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.framing.PlantedDeletions;
import dev.parallax.jobs.framing.StoryParts;
import dev.parallax.spark.Progress;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ActorTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.SentenceTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.VoiceSpanTable;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "omission",
    description = {
      "Deletes sentences from articles of a warehouse's stories, and says for how many outlets the",
      "statement is then found to be left out. A sentence is chosen if passages that articles share",
      "word for word say that enough outlets carry it; from about half of them its copies are",
      "deleted. Precision and recall are of the cells of a sentence and an outlet that carried it.",
      "Nothing is written."
    })
final class OmissionEvaluation implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse with the tables of ingest, similarity and annotate.")
  String out;

  @Option(
      names = "--planted",
      required = true,
      description = "Judge by planted deletions, the only kind there is.")
  boolean isPlanted;

  @Option(
      names = "--min-carriers",
      defaultValue = "3",
      paramLabel = "N",
      description =
          "Choose sentences that N other outlets and more carry (default: ${DEFAULT-VALUE}).")
  int minCarriers;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Another number deletes other sentences (default: ${DEFAULT-VALUE}).")
  long seed;

  @Override
  public Integer call() {
    if (minCarriers < 1) {
      throw ParallaxException.usage("--min-carriers: 1 or more, not " + minCarriers);
    }
    PrintWriter printer = spec.commandLine().getOut();
    SparkSession spark = Sessions.open("parallax evaluate omission");
    Progress progress = Progress.attachedTo(spark);
    try {
      progress.doing("deleting sentences and looking for what is left out");
      Row counts = counts(new TableStore(spark, out));
      progress.clear();
      print(counts, printer);
    } finally {
      progress.clear();
      spark.stop();
    }
    return 0;
  }

  private Row counts(TableStore tables) {
    Dataset<Row> articles = tables.read(ArticleTable.TABLE);
    Dataset<Row> places = StoryParts.places(articles, tables.read(StoryArticleTable.TABLE));
    Dataset<Row> parts =
        StoryParts.statements(
                places,
                articles,
                tables.read(SentenceTable.TABLE),
                tables.read(ActorMentionTable.TABLE),
                tables.read(VoiceSpanTable.TABLE),
                tables.read(AttributionTable.TABLE),
                tables.read(ActorTable.TABLE))
            .union(StoryParts.passages(places, tables.read(SharedPassageTable.TABLE)));
    return PlantedDeletions.cells(parts, minCarriers, seed)
        .agg(
            count(lit(1)),
            countDistinct("story_id"),
            count_if(col("is_deleted")),
            count_if(col("is_found_left_out")),
            count_if(col("is_deleted").and(col("is_found_left_out"))),
            count_if(not(col("is_deleted")).and(not(col("is_found_left_out")))))
        .first();
  }

  private void print(Row counts, PrintWriter printer) {
    long deleted = counts.getLong(2);
    long found = counts.getLong(3);
    long right = counts.getLong(4);
    if (deleted == 0) {
      throw ParallaxException.failure(
          "No sentence of a story in " + out + " is shared by " + minCarriers + " other outlets.");
    }
    double precision = found == 0 ? 0 : (double) right / found;
    double recall = (double) right / deleted;
    printer.printf(
        Locale.ROOT,
        "%,d cells of a sentence and an outlet in %,d stories, in %,d of them deleted%n"
            + "found to be left out: %,d, rightly %,d; rightly carried %,d%n"
            + "precision %.4f, recall %.4f, F1 %.4f%n",
        counts.getLong(0),
        counts.getLong(1),
        deleted,
        found,
        right,
        counts.getLong(5),
        precision,
        recall,
        right == 0 ? 0 : 2 * precision * recall / (precision + recall));
    printer.flush();
  }
}
