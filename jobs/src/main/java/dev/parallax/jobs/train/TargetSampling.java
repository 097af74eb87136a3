package dev.parallax.jobs.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.parallax.ParallaxException;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ActorTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.SentenceTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "targets",
    description = {
      "Picks sentences with a target from annotated articles, for `train sentiment --unlabelled`.",
      "The same articles give the same sentences, in the same order. Persons are picked most."
    })
final class TargetSampling implements Callable<Integer> {
  private static final int LEAST_LENGTH = 60; // code points; shorter ones are headings and cries
  private static final int MOST_LENGTH = 400;
  private static final double LEAST_CERTAINTY = 0.8;

  /** Persons are whom labelled data speaks of; organisations and states are spoken of too. */
  private static final double SHARE_OF_OTHERS = 1 / 3.0;

  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse with the tables of `annotate`.")
  String out;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "Where they are written: JSON lines of text, begin and end (code points).")
  Path to;

  @Option(
      names = "--most",
      defaultValue = "40000",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  int most;

  @Override
  public Integer call() {
    SparkSession session = Sessions.open("parallax train targets");
    int written = 0;
    try (BufferedWriter lines = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      Iterator<String> targets = targets(new TableStore(session, out), most).toLocalIterator();
      while (targets.hasNext()) { // at most --most of them
        lines.write(targets.next());
        lines.write('\n');
        written++;
      }
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot write " + to + ": " + e.getMessage(), e);
    } finally {
      session.stop();
    }
    spec.commandLine().getOut().printf(Locale.ROOT, "%,d targets in %s%n", written, to);
    return 0;
  }

  /** JSON lines, in the order of a hash of article and place. */
  private static Dataset<String> targets(TableStore tables, int most) {
    Dataset<Row> actors = tables.read(ActorTable.TABLE).select("actor_id", "kind");
    Column chance = // from 0 to 1, of this mention alone
        functions
            .pmod(xxhash64(col("article_id"), col("begin")), lit(1_000_000L))
            .divide(1_000_000.0);
    Dataset<Row> picked =
        tables
            .read(ActorMentionTable.TABLE)
            .where(col("certainty").geq(LEAST_CERTAINTY))
            .join(actors, "actor_id")
            .withColumn(
                "rank",
                when(col("kind").equalTo("person"), chance)
                    .otherwise(chance.divide(SHARE_OF_OTHERS)))
            .select("article_id", "sentence_index", "begin", "end", "rank");
    Dataset<Row> sentences =
        tables
            .read(SentenceTable.TABLE)
            .where(col("end").minus(col("begin")).between(LEAST_LENGTH, MOST_LENGTH))
            .select(
                col("article_id"),
                col("sentence_index"),
                col("begin").as("sentence_begin"),
                col("end").as("sentence_end"));
    return picked
        .join(sentences, new String[] {"article_id", "sentence_index"})
        .orderBy("rank", "article_id", "begin")
        .limit(most)
        .join(tables.read(ArticleTable.TABLE).select("article_id", "body"), "article_id")
        .orderBy("rank", "article_id", "begin")
        .select(
            col("body")
                .substr(
                    col("sentence_begin").plus(1), col("sentence_end").minus(col("sentence_begin")))
                .as("text"),
            col("begin").minus(col("sentence_begin")).as("begin"),
            col("end").minus(col("sentence_begin")).as("end"))
        .toJSON();
  }
}
