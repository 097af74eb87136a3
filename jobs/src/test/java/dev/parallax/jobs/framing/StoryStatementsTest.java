package dev.parallax.jobs.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.StatementCoverageTable;
import dev.parallax.table.StatementMentionTable;
import dev.parallax.table.StatementTable;
import dev.parallax.table.Table;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class StoryStatementsTest {
  private static final String PARTS =
      "story_id string, day int, article_id string, part int, begin int, end int,"
          + " sentence_index int, label string, other string";

  /** Four outlets and an article of none; all but the courier's brief tell of the decoys. */
  private static final String STORY =
      article("a", 10, "gazette", "The harbour board bought sonar decoys from a shipyard.")
          + article("b", 11, "radio", "Sonar decoys were bought by the harbour board.")
          + article(
              "c", 12, "courier", "Thousands of mourners buried the drowned lighthouse keeper.")
          + article("d", 9, "herald", "A brass band opened the anniversary of the orchard museum.")
          + article("e", 12, null, "From a shipyard the harbour board bought sonar decoys.");

  @Test
  void anOutletThatCameLaterAndLacksWhatThreeOthersTellLeavesItOut(SparkSession spark) {
    Dataset<Row> coverage = tables(spark, 1).get(StatementCoverageTable.TABLE);

    assertThat(
            coverage
                .select(
                    "outlet_id",
                    "is_outlet_known",
                    "is_carried",
                    "other_carrier_count",
                    "is_left_out")
                .orderBy("outlet_id")
                .collectAsList()
                .stream()
                .map(Row::toString))
        .containsExactly(
            "[courier,true,false,3,true]",
            "[e,false,true,2,false]",
            "[gazette,true,true,2,false]",
            "[herald,true,false,3,false]", // its article is of the day before
            "[radio,true,true,2,false]");
  }

  @Test
  void everyMentionCanBeFollowedToItsSentence(SparkSession spark) {
    Map<Table, Dataset<Row>> tables = tables(spark, 1);
    Row statement =
        tables.get(StatementTable.TABLE).where("outlet_count = 3").collectAsList().get(0);

    assertThat(statement.<String>getAs("first_article_id")).isEqualTo("a");
    assertThat(
            tables
                .get(StatementMentionTable.TABLE)
                .where("statement_id = '" + statement.getAs("statement_id") + "'")
                .orderBy("article_id")
                .select("article_id", "sentence_index", "begin")
                .collectAsList()
                .stream()
                .map(Row::toString))
        .containsExactly("[a,0,0]", "[b,0,0]", "[e,0,0]");
  }

  @Test
  void tablesAreTheSameForOneTwoAndSevenPartitions(SparkSession spark) {
    Map<Table, Dataset<Row>> one = tables(spark, 1);
    for (int partitions : List.of(2, 7)) {
      tables(spark, partitions)
          .forEach((table, rows) -> assertThat(texts(rows)).isEqualTo(texts(one.get(table))));
    }
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static Map<Table, Dataset<Row>> tables(SparkSession spark, int partitions) {
    Dataset<Row> parts = Rows.of(spark, PARTS, STORY).repartition(partitions);
    Map<Table, Dataset<Row>> tables = StoryStatements.tables(StoryStatements.from(parts, 3));
    tables.forEach(Table::conform);
    return tables;
  }

  /** An article of one sentence. */
  private static String article(String id, int day, String outlet, String text) {
    String begun = "{\"story_id\":\"s\",\"day\":" + day + ",\"article_id\":\"" + id + "\",";
    return begun
        + "\"part\":0,\"begin\":9,\"end\":0,\"sentence_index\":-1,\"label\":\""
        + text
        + (outlet == null ? "\"}\n" : "\",\"other\":\"" + outlet + "\"}\n")
        + begun
        + "\"part\":1,\"begin\":0,\"end\":"
        + text.length()
        + ",\"sentence_index\":0}\n";
  }
}
