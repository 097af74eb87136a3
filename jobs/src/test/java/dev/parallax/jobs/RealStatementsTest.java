package dev.parallax.jobs;

import static dev.parallax.jobs.CommandRun.parallax;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parallax.framing.OutletNameWords;
import dev.parallax.jobs.framing.StatementTables;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ActorTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.SentenceTable;
import dev.parallax.table.StatementMentionTable;
import dev.parallax.table.StatementTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.Table;
import dev.parallax.table.VoiceSpanTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the seven articles of five real documents carry what, as a reader found. */
@Tag("shared")
class RealStatementsTest {
  private static final Path SEEDS =
      Path.of(System.getProperty("parallax.root")).resolve("../shared/seeds");

  /** By words of a statement, the articles that carry it: document, and place in it from 0. */
  private static final Map<List<String>, Set<String>> READ =
      Map.of(
          List.of("industrial base"), Set.of("000/1", "003/0"), // material support
          List.of("vassalage", "locking"), Set.of("003/0"),
          List.of("geospatial"), Set.of("000/0", "001/0", "002/0"),
          List.of("trade volume"), Set.of("001/0"),
          List.of("formula", "reality"), Set.of("004/0"));

  @Test
  void everyStatementIsCarriedByTheArticlesThatAReaderFoundItIn(@TempDir Path folder)
      throws Exception {
    assumeTrue(Files.isDirectory(SEEDS), "0 documents read: no " + SEEDS);
    String out = folder.resolve("out").toString();
    parallax("ingest", SEEDS.toString(), "--out", out);
    parallax("similarity", "--out", out);
    parallax("annotate", "--out", out);

    try (SparkSession spark = Sessions.local(2)) {
      TableStore store = new TableStore(spark, out);
      Dataset<Row> articles = store.read(ArticleTable.TABLE);
      try (StatementTables statements =
          new StatementTables(
              articles,
              store.read(StoryArticleTable.TABLE),
              store.read(SentenceTable.TABLE),
              store.read(ActorMentionTable.TABLE),
              store.read(VoiceSpanTable.TABLE),
              store.read(AttributionTable.TABLE),
              store.read(ActorTable.TABLE),
              new OutletNameWords(List.of()),
              2)) {
        Map<Table, Dataset<Row>> tables = statements.tables();
        List<Row> carried =
            tables
                .get(StatementMentionTable.TABLE)
                .join(
                    tables.get(StatementTable.TABLE).select("statement_id", "text"), "statement_id")
                .join(articles.select("article_id", "source_uri", "part_index"), "article_id")
                .select("statement_id", "text", "source_uri", "part_index")
                .collectAsList(); // the sentences of seven articles
        READ.forEach(
            (words, places) ->
                assertThat(carriers(carried, words)).as("%s", words).isEqualTo(places));
      }
    }
  }

  private static Set<String> carriers(List<Row> carried, List<String> words) {
    Set<String> statements = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    for (Row mention : carried) {
      if (words.stream().allMatch(mention.getString(1)::contains)) {
        String file = mention.getString(2);
        statements.add(mention.getString(0));
        places.add(
            file.substring(file.lastIndexOf('/') + 1).substring(0, 3) + "/" + mention.getInt(3));
      }
    }
    assertThat(statements).as("statements of %s", words).hasSize(1);
    return places;
  }
}
