package dev.parallax.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser shows it. */
@Tag("browser")
class PageBrowserTest {
  private static final String HOSTILE =
      "</script><script>document.title='run'</script><img src=x onerror=\"pageErrors.push('run')\">"
          + "<svg onload=pageErrors.push('run')> \"quoted\" 'twice' &amp; \u2028 end";

  @ParameterizedTest
  @ValueSource(ints = {500, 1440})
  void aHostileArticleRunsNothingWhereverItsWordsAreShown(int width, @TempDir Path folder)
      throws IOException, InterruptedException {
    JsonNode found = Chromium.visit(hostile().text(), folder, width);

    assertThat(found.get("wrong")).isEmpty();
    assertThat(found.get("wide")).isEmpty();
    assertThat(found.get("pages").asInt()).isGreaterThanOrEqualTo(9);
    assertThat(found.get("opened").asInt()).isPositive();
    assertThat(found.get("sentences").asInt()).isPositive();
    assertThat(found.get("theme").asText()).isEqualTo("changed");
  }

  @Test
  void anEmptyCorpusHasAPageToo(@TempDir Path folder) throws IOException, InterruptedException {
    JsonNode found = Chromium.visit(new PageJson().text(), folder, 1440);

    assertThat(found.get("wrong")).isEmpty();
  }

  /** Every name, headline, sentence and address of this corpus would run something if it could. */
  private static PageJson hostile() {
    PageJson json = new PageJson();
    add(json, "corpus", "article_count long, outlet_count long", RowFactory.create(2L, 1L));
    add(json, "listed_outlet", "outlet_id string", RowFactory.create(HOSTILE));
    add(
        json,
        "outlet",
        "outlet_id string, outlet_name string, article_count long",
        RowFactory.create(HOSTILE, HOSTILE, 1L));
    add(
        json,
        "outlet_map",
        "outlet_id string, x double, y double, x_std_error double, y_std_error double,"
            + " story_count long",
        RowFactory.create(HOSTILE, 0.1, -0.2, 0.3, 0.4, 1L));
    add(json, "listed_actor", "actor_id string", RowFactory.create("a"));
    add(
        json,
        "actor",
        "actor_id string, name string, kind string",
        RowFactory.create("a", HOSTILE, HOSTILE));
    add(
        json,
        "story",
        "story_id string, headline string, terms string, article_count long, outlet_count long,"
            + " first_on string, last_on string",
        RowFactory.create("s", HOSTILE, HOSTILE, 2L, 1L, "2024-04-08", "2024-04-09"));
    add(
        json,
        "article",
        "article_id string, outlet_id string, story_id string, published_on string, title string,"
            + " word_count int, language string, url string",
        RowFactory.create("x", HOSTILE, "s", "2024-04-08", HOSTILE, 9, "en", "javascript:alert(1)"),
        RowFactory.create(
            "y", null, "s", "2024-04-09", HOSTILE, 9, "en", "https://e.example/\"><b>"));
    add(
        json,
        "sentence",
        "article_id string, sentence_index int, begin int, text string",
        RowFactory.create("x", 0, 0, HOSTILE),
        RowFactory.create("x", 1, 200, HOSTILE));
    add(
        json,
        "passage",
        "story_id string, article_a string, article_b string, word_count int, before_a string,"
            + " text_a string, after_a string, before_b string, text_b string, after_b string",
        RowFactory.create(
            "s", "x", "y", 12, HOSTILE, HOSTILE, HOSTILE, "", HOSTILE + " more", null));
    add(
        json,
        "statement",
        "story_id string, statement_id string, kind string, text string",
        RowFactory.create("s", "t", HOSTILE, HOSTILE));
    add(
        json,
        "coverage",
        "statement_id string, teller string, is_carried boolean, is_left_out boolean",
        RowFactory.create("t", HOSTILE, true, false));
    add(
        json,
        "statement_evidence",
        "statement_id string, teller string, article_id string, sentence_index int, begin int,"
            + " end int",
        RowFactory.create("t", HOSTILE, "x", 0, 3, 30));
    add(
        json,
        "speaker",
        "story_id string, teller string, speaker string, speaker_actor_id string,"
            + " statement_count long, word_count long, source_word_count long",
        RowFactory.create("s", HOSTILE, HOSTILE, null, 1L, 9L, 12L));
    add(
        json,
        "speaker_evidence",
        "story_id string, teller string, speaker string, speaker_actor_id string,"
            + " article_id string, sentence_index int, begin int, end int, cue string",
        RowFactory.create("s", HOSTILE, HOSTILE, null, "x", 1, 205, 230, HOSTILE));
    return json;
  }

  private static void add(PageJson json, String name, String columns, Row... rows) {
    json.add(name, StructType.fromDDL(columns), List.of(rows));
  }
}
