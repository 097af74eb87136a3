package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.CopyGroupArticleTable;
import dev.parallax.table.NearDuplicateTable;
import dev.parallax.table.SharedPassageTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The copies that the author of the sample corpus planted in it. */
@ExtendWith(SharedSpark.class)
class ReuseSampleTest {
  private static final SampleRun RUN = SampleRun.get();

  @Test
  void everyPlantedCopySharesItsPassageWithTheFirst() {
    List<Row> passages = RUN.rows(SharedPassageTable.TABLE);
    for (JsonNode copies : RUN.gold.get("copies")) {
      String first = copies.get("articles").get(0).asText();
      String words = copies.get("passage").asText().replaceAll("\\W+$", "");
      for (int i = 1; i < copies.get("articles").size(); i++) {
        Set<String> pair = Set.of(first, copies.get("articles").get(i).asText());
        assertThat(passages)
            .as("%s: %s", pair, words)
            .anySatisfy(
                row -> {
                  assertThat(pairOf(row)).isEqualTo(pair);
                  assertThat(row.<String>getAs("text")).contains(words);
                });
      }
    }
  }

  @Test
  void nothingThatTheAuthorDidNotCopyIsAPassageOrANearDuplicate() {
    Set<Set<String>> planted = new HashSet<>();
    for (JsonNode one : RUN.gold.get("copies")) {
      for (JsonNode other : RUN.gold.get("copies")) {
        Set<String> keys = keys(one);
        if (keys.stream().anyMatch(keys(other)::contains)) { // copies of one dispatch
          keys.addAll(keys(other));
          keys.forEach(a -> keys.forEach(b -> planted.add(new TreeSet<>(List.of(a, b)))));
        }
      }
    }
    assertThat(RUN.rows(SharedPassageTable.TABLE)).allMatch(row -> planted.contains(pairOf(row)));
    assertThat(RUN.rows(NearDuplicateTable.TABLE)).allMatch(row -> planted.contains(pairOf(row)));
    assertThat(RUN.rows(NearDuplicateTable.TABLE)).hasSize(9);
  }

  /** In code points, where Java counts otherwise. */
  @Test
  void offsetsPointAtThePassageInBothBodies() {
    for (Row row : RUN.rows(SharedPassageTable.TABLE)) {
      String inA = stretch(row, "article_a", "begin_a", "end_a");
      String inB = stretch(row, "article_b", "begin_b", "end_b");
      assertThat(row.<String>getAs("text")).isEqualTo(inA);
      assertThat(words(inB)).isEqualTo(words(inA));
    }
  }

  @Test
  void theAgencyOfTheDispatchIsCreditedByThoseThatCreditIt() {
    Map<String, String> agencies = new HashMap<>();
    RUN.rows(CopyGroupArticleTable.TABLE)
        .forEach(
            row ->
                agencies.put(
                    RUN.keyById.get(row.<String>getAs("article_id")), row.getAs("agency_id")));

    assertThat(agencies.remove("strike-orbis")).as("printed without credit").isNull();
    assertThat(agencies.values()).hasSize(11).containsOnly("coastal-press-agency");
  }

  private static String stretch(Row row, String article, String begin, String end) {
    String key = RUN.keyById.get(row.<String>getAs(article));
    String body = RUN.articleByKey.get(key).getAs("body");
    int[] codePoints = body.codePoints().toArray();
    int from = row.getAs(begin);
    return new String(codePoints, from, row.<Integer>getAs(end) - from);
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  private static Set<String> keys(JsonNode copies) {
    Set<String> keys = new TreeSet<>();
    copies.get("articles").forEach(key -> keys.add(key.asText()));
    return keys;
  }

  private static Set<String> pairOf(Row row) {
    return new TreeSet<>(
        Set.of(
            RUN.keyById.get(row.<String>getAs("article_a")),
            RUN.keyById.get(row.<String>getAs("article_b"))));
  }
}
