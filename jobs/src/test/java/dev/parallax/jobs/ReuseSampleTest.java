package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.spark.SharedSpark;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.CopyGroupArticleTable;
import dev.parallax.table.DocumentTable;
import dev.parallax.table.NearDuplicateTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The copies that the author of the sample corpus planted in it. */
@ExtendWith(SharedSpark.class)
class ReuseSampleTest {
  private static final Path SEEDS = Path.of(System.getProperty("parallax.root"), "seeds");

  @TempDir static Path warehouse;

  private static JsonNode gold;
  private static final Map<String, String> KEY_BY_ID = new HashMap<>();
  private static final Map<String, String> BODY_BY_KEY = new HashMap<>();

  @BeforeAll
  static void run() throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new String[] {"run", SEEDS.resolve("corpus").toString(), "--out", warehouse.toString()},
            new PrintWriter(out),
            new PrintWriter(err));
    assertThat(code).as(err.toString()).isZero();
    gold = new ObjectMapper().readTree(Files.readAllBytes(SEEDS.resolve("gold.json")));
    Map<String, String> keyByPlace = new HashMap<>();
    for (JsonNode article : gold.get("articles")) {
      keyByPlace.put(
          article.get("file").asText()
              + "#"
              + article.get("record_index").asLong()
              + "."
              + article.get("part_index").asInt(),
          article.get("key").asText());
    }
    String corpus = SEEDS.resolve("corpus").normalize().toUri().getPath();
    TableStore tables = new TableStore(SharedSpark.session(), warehouse.toString());
    for (Row row :
        tables
            .read(ArticleTable.TABLE)
            .join(
                tables.read(DocumentTable.TABLE).select("document_id", "record_index"),
                "document_id")
            .collectAsList()) {
      String file =
          Path.of(row.<String>getAs("source_uri").replaceFirst("^file:", ""))
              .normalize()
              .toString();
      String place =
          file.substring(corpus.length())
              + "#"
              + row.<Long>getAs("record_index")
              + "."
              + row.<Integer>getAs("part_index");
      KEY_BY_ID.put(row.getAs("article_id"), keyByPlace.get(place));
      BODY_BY_KEY.put(keyByPlace.get(place), row.getAs("body"));
    }
  }

  @Test
  void everyPlantedCopySharesItsPassageWithTheFirst() {
    List<Row> passages = rows(SharedPassageTable.TABLE);
    for (JsonNode copies : gold.get("copies")) {
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
    for (JsonNode one : gold.get("copies")) {
      for (JsonNode other : gold.get("copies")) {
        Set<String> keys = keys(one);
        if (keys.stream().anyMatch(keys(other)::contains)) { // copies of one dispatch
          keys.addAll(keys(other));
          keys.forEach(a -> keys.forEach(b -> planted.add(new TreeSet<>(List.of(a, b)))));
        }
      }
    }
    assertThat(rows(SharedPassageTable.TABLE)).allMatch(row -> planted.contains(pairOf(row)));
    assertThat(rows(NearDuplicateTable.TABLE)).allMatch(row -> planted.contains(pairOf(row)));
    assertThat(rows(NearDuplicateTable.TABLE)).hasSize(9);
  }

  /** In code points, where Java counts otherwise. */
  @Test
  void offsetsPointAtThePassageInBothBodies() {
    for (Row row : rows(SharedPassageTable.TABLE)) {
      String inA = stretch(row, "article_a", "begin_a", "end_a");
      String inB = stretch(row, "article_b", "begin_b", "end_b");
      assertThat(row.<String>getAs("text")).isEqualTo(inA);
      assertThat(words(inB)).isEqualTo(words(inA));
    }
  }

  @Test
  void theAgencyOfTheDispatchIsCreditedByThoseThatCreditIt() {
    Map<String, String> agencies = new HashMap<>();
    rows(CopyGroupArticleTable.TABLE)
        .forEach(
            row ->
                agencies.put(
                    KEY_BY_ID.get(row.<String>getAs("article_id")), row.getAs("agency_id")));

    assertThat(agencies.remove("strike-orbis")).as("printed without credit").isNull();
    assertThat(agencies.values()).hasSize(11).containsOnly("coastal-press-agency");
  }

  private static String stretch(Row row, String article, String begin, String end) {
    String body = BODY_BY_KEY.get(KEY_BY_ID.get(row.<String>getAs(article)));
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
            KEY_BY_ID.get(row.<String>getAs("article_a")),
            KEY_BY_ID.get(row.<String>getAs("article_b"))));
  }

  private static List<Row> rows(Table table) {
    return new TableStore(SharedSpark.session(), warehouse.toString()).read(table).collectAsList();
  }
}
