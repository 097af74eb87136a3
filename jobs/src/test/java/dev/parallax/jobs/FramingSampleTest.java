package dev.parallax.jobs;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ArticleSourcingTable;
import dev.parallax.table.HeadlineBodyTable;
import dev.parallax.table.HeadlineMentionTable;
import dev.parallax.table.HeadlineSentimentTable;
import dev.parallax.table.StatementMentionTable;
import dev.parallax.table.Table;
import dev.parallax.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the sample corpus is sourced, headed and told, against what its author says. */
@ExtendWith(SharedSpark.class)
class FramingSampleTest {
  /** Of the 270 articles that carry one of the author's 60 statements, most in other words. */
  private static final int LEAST_CARRIERS_FOUND = 150;

  private static final int MOST_WRONG_CARRIERS = 6;

  private static final SampleRun RUN = SampleRun.get();

  private static final Map<String, List<Row>> SENTENCES =
      RUN.rows(StatementMentionTable.TABLE).stream()
          .collect(
              groupingBy(row -> String.valueOf(RUN.keyById.get(row.<String>getAs("article_id")))));

  @Test
  void whatAnArticleCarriesIsWhatItsAuthorPutThere() {
    int found = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode truth : RUN.gold.get("statements")) {
      Set<String> carriers = carriers(truth);
      Set<String> authors = new HashSet<>();
      truth.get("carried").fieldNames().forEachRemaining(authors::add);
      for (String carrier : carriers) {
        if (authors.contains(carrier)) {
          found++;
        } else {
          wrong.add(carrier + ": " + truth.get("statement"));
        }
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(LEAST_CARRIERS_FOUND);
    assertThat(wrong).hasSizeLessThanOrEqualTo(MOST_WRONG_CARRIERS);
  }

  /** The two lines stand word for word in all articles that have them. */
  @Test
  void theQuotationsThatAnOutletLeavesOutAreLeftOut() {
    for (String words : List.of("They were mending a fence", "regret without guilt")) {
      JsonNode truth = null;
      for (JsonNode statement : RUN.gold.get("statements")) {
        truth = statement.get("statement").asText().contains(words) ? statement : truth;
      }
      Set<String> authors = new HashSet<>();
      truth.get("carried").fieldNames().forEachRemaining(authors::add);
      assertThat(carriers(truth)).as(words).isEqualTo(authors);
    }
  }

  /** The author's eight statements in the one have 67 words, 43 of named speakers; and so on. */
  @Test
  void wordsOfSourcesAreThoseThatAReaderCounts() {
    assertThat(counts("rail-courier")).containsExactly(8L, 67L, 43L, 0L);
    assertThat(counts("spill-klaxon")).containsExactly(6L, 51L, 24L, 1L);
    for (String key : List.of("rail-courier", "spill-klaxon")) {
      assertThat(counts(key)).as(key).isEqualTo(authorsCounts(key));
    }
  }

  @Test
  void aHeadlineAddsWhatItsBodyHasNoWordFor() {
    Row killed = only(HeadlineBodyTable.TABLE, "border-ros");
    assertThat(killed.<String>getAs("added_actors")).as("the body says Kessalian").isEmpty();
    Row ransom = only(HeadlineBodyTable.TABLE, "strike-sentinel");
    assertThat(ransom.<String>getAs("added_loaded_words")).contains("barons");
    Row plain = only(HeadlineBodyTable.TABLE, "rail-courier");
    assertThat(plain.<Long>getAs("added_actor_count")).isZero();
    assertThat(plain.<String>getAs("added_numbers")).isEmpty();
  }

  @Test
  void everyActorInAHeadlineHasATone() {
    assertThat(RUN.rows(HeadlineSentimentTable.TABLE))
        .extracting(row -> row.getAs("article_id") + "#" + row.getAs("begin"))
        .containsExactlyInAnyOrderElementsOf(
            RUN.rows(HeadlineMentionTable.TABLE).stream()
                .map(row -> row.getAs("article_id") + "#" + row.getAs("begin"))
                .toList());
  }

  /** The articles of the found statement that stands in most of the author's places. */
  private static Set<String> carriers(JsonNode truth) {
    Map<String, Integer> hits = new TreeMap<>();
    for (Map.Entry<String, JsonNode> place : truth.get("carried").properties()) {
      String body = RUN.articleByKey.get(place.getKey()).getAs("body");
      String words = place.getValue().asText();
      int at = body.indexOf(words);
      assertThat(at).as(words).isNotNegative();
      int begin = body.codePointCount(0, at);
      int end = begin + words.codePointCount(0, words.length());
      for (Row mention : SENTENCES.getOrDefault(place.getKey(), List.of())) {
        if (mention.<Integer>getAs("begin") < end && mention.<Integer>getAs("end") > begin) {
          hits.merge(mention.getAs("statement_id"), 1, Integer::sum);
        }
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> hit : hits.entrySet()) {
      best = best == null || hit.getValue() > hits.get(best) ? hit.getKey() : best;
    }
    Set<String> carriers = new HashSet<>();
    for (Map.Entry<String, List<Row>> article : SENTENCES.entrySet()) {
      for (Row mention : article.getValue()) {
        if (mention.getAs("statement_id").equals(best)) {
          carriers.add(article.getKey());
        }
      }
    }
    return carriers;
  }

  private static List<Long> counts(String key) {
    Row row =
        RUN.rows(ArticleSourcingTable.TABLE).stream()
            .filter(one -> key.equals(RUN.keyById.get(one.<String>getAs("article_id"))))
            .filter(one -> one.getAs("copy").equals("all_copy"))
            .findFirst()
            .orElseThrow();
    return List.of(
        row.getAs("attribution_count"),
        row.getAs("source_word_count"),
        row.getAs("named_word_count"),
        row.getAs("distancing_count"));
  }

  private static List<Long> authorsCounts(String key) {
    Map<String, Long> counts = new HashMap<>();
    for (JsonNode attribution : RUN.gold.get("attributions")) {
      if (attribution.get("article").asText().equals(key)) {
        long words = Words.tokens(attribution.get("content").asText()).size();
        counts.merge("all", 1L, Long::sum);
        counts.merge("words", words, Long::sum);
        counts.merge(attribution.get("speaker_kind").asText(), words, Long::sum);
        counts.merge(attribution.get("stance").asText(), 1L, Long::sum);
      }
    }
    return List.of(
        counts.get("all"),
        counts.get("words"),
        counts.get("named"),
        counts.getOrDefault("distancing", 0L));
  }

  private static Row only(Table table, String key) {
    return RUN.rows(table).stream()
        .filter(row -> key.equals(RUN.keyById.get(row.<String>getAs("article_id"))))
        .findFirst()
        .orElseThrow();
  }
}
