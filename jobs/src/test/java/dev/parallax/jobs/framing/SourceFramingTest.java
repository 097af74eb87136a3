package dev.parallax.jobs.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ArticleSourcingTable;
import dev.parallax.table.ArticleStanceTable;
import dev.parallax.table.AttributionSpanTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.HeadlineBodyTable;
import dev.parallax.table.HeadlineMentionTable;
import dev.parallax.table.LoadedSentenceTable;
import dev.parallax.table.OutletFigures;
import dev.parallax.table.OutletSpeakerTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.Table;
import dev.parallax.table.VoiceSpanTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class SourceFramingTest {
  /**
   * The Courier (a1) lets the mayor speak four words in quotation marks and officials two without;
   * its last sentence is loaded, and is the Herald's (a2), which is older. The Herald lets nobody
   * speak.
   */
  private static Map<Table, List<Row>> news(SparkSession spark, int partitions) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            "article_id string, outlet_id string, language string, title string, body string,"
                + " published_on date",
            """
            {"article_id":"a1","outlet_id":"courier","language":"en","published_on":"2024-05-02",\
            "title":"5 Osmere ferries in chaos","body":"\\"Four ferries are late,\\" she said. \
            Officials blamed fog. The disgraceful company slept."}
            {"article_id":"a2","outlet_id":"herald","language":"en","published_on":"2024-05-01",\
            "title":"Ferry","body":"The disgraceful company slept."}
            """);
    Dataset<Row> voices =
        Rows.of(
            spark,
            VoiceSpanTable.TABLE,
            """
            {"article_id":"a1","sentence_index":0,"begin":0,"end":24,"voice":"direct","word_count":4}
            {"article_id":"a1","sentence_index":0,"begin":24,"end":34,"voice":"own","word_count":2}
            {"article_id":"a1","sentence_index":1,"begin":35,"end":45,"voice":"own","word_count":1}
            {"article_id":"a1","sentence_index":1,"begin":45,"end":56,"voice":"indirect","word_count":2}
            {"article_id":"a1","sentence_index":2,"begin":57,"end":87,"voice":"own","word_count":4}
            {"article_id":"a2","sentence_index":0,"begin":0,"end":30,"voice":"own","word_count":4}
            """);
    Dataset<Row> attributions =
        Rows.of(
            spark,
            AttributionTable.TABLE,
            """
            {"attribution_id":"s1","article_id":"a1","attribution_index":0,"sentence_index":0,\
            "form":"direct","cue_stance":"neutral","cue":"said","speaker":"she",\
            "speaker_actor_id":"mayor","speaker_kind":"named","is_speaker_inherited":false,"word_count":4}
            {"attribution_id":"s2","article_id":"a1","attribution_index":1,"sentence_index":1,\
            "form":"indirect","cue_stance":"distancing","cue":"blamed","speaker":"Officials",\
            "speaker_kind":"official","is_speaker_inherited":false,"word_count":2}
            """);
    Dataset<Row> spans =
        Rows.of(
            spark,
            AttributionSpanTable.TABLE,
            """
            {"attribution_id":"s1","role":"content","begin":1,"end":23}
            {"attribution_id":"s2","role":"content","begin":45,"end":55}
            """);
    Dataset<Row> passages =
        Rows.of(
            spark,
            SharedPassageTable.TABLE,
            """
            {"article_a":"a1","begin_a":57,"end_a":87,"article_b":"a2","begin_b":0,"end_b":30,\
            "word_count":4,"text":"The disgraceful company slept."}
            """);
    Dataset<Row> stories =
        Rows.of(
            spark,
            StoryArticleTable.TABLE,
            """
            {"story_id":"ferry","article_id":"a1"}
            {"story_id":"ferry","article_id":"a2"}
            """);
    Dataset<Row> mentions =
        Rows.of(
            spark,
            ActorMentionTable.TABLE,
            """
            {"article_id":"a1","sentence_index":0,"begin":25,"end":28,"actor_id":"mayor",\
            "mention_kind":"pronoun","certainty":0.9,"text":"she"}
            """);
    Dataset<Row> headlines =
        Rows.of(
            spark,
            HeadlineMentionTable.TABLE,
            """
            {"article_id":"a1","begin":2,"end":8,"actor_id":"osmere","mention_kind":"name",\
            "certainty":0.9,"text":"Osmere"}
            {"article_id":"a1","begin":9,"end":16,"actor_id":"line","mention_kind":"name",\
            "certainty":0.9,"text":"ferries"}
            """);
    Map<Table, List<Row>> news = new HashMap<>();
    try (SourceFraming framing =
        new SourceFraming(
            articles.repartition(partitions),
            stories.repartition(partitions),
            passages,
            voices.repartition(partitions),
            attributions.repartition(partitions),
            spans,
            mentions,
            headlines)) {
      framing
          .tables()
          .forEach(
              (table, rows) ->
                  news.put(
                      table,
                      Arrays.asList(
                          (Row[])
                              table
                                  .conform(rows)
                                  .orderBy(
                                      table.key().stream()
                                          .map(org.apache.spark.sql.functions::col)
                                          .toArray(org.apache.spark.sql.Column[]::new))
                                  .collect())));
    }
    return news;
  }

  @Test
  void theMayorHasTwoThirdsOfTheAttributedWords(SparkSession spark) {
    Map<Table, List<Row>> news = news(spark, 1);
    Row courier =
        only(news.get(ArticleSourcingTable.TABLE), Map.of("article_id", "a1", "copy", "all_copy"));
    assertThat(courier.<Long>getAs("word_count")).isEqualTo(13);
    assertThat(courier.<Long>getAs("attributed_word_count")).isEqualTo(6);
    assertThat(courier.<Long>getAs("named_word_count")).isEqualTo(4);
    assertThat(courier.<Long>getAs("official_word_count")).isEqualTo(2);
    assertThat(courier.<Long>getAs("distancing_count")).isEqualTo(1);
    // -(2/3 log2 2/3 + 1/3 log2 1/3), scipy.stats.entropy([4, 2], base=2)
    assertThat(courier.<Double>getAs("source_entropy")).isCloseTo(0.918296, within(1e-6));
    assertThat(courier.<String>getAs("first_speaker_actor_id")).isEqualTo("mayor");
    Row mayor = only(news.get(OutletSpeakerTable.TABLE), Map.of("copy", "all_copy"));
    assertThat(mayor.<String>getAs("actor_id")).isEqualTo("mayor");
    assertThat(mayor.<Double>getAs("word_share")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(mayor.<Long>getAs("first_count")).isEqualTo(1);
    Row unnamed =
        only(
            news.get(OutletFigures.SOURCING),
            Map.of("outlet_id", "courier", "measure", "unnamed_share", "copy", "all_copy"));
    assertThat(unnamed.<Double>getAs("value")).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(unnamed.<Double>getAs("interval_low")).as("one story says too little").isNull();
  }

  @Test
  void loadedWordsCountForWhoWroteThemFirst(SparkSession spark) {
    Map<Table, List<Row>> news = news(spark, 1);
    Row all = only(news.get(ArticleStanceTable.TABLE), stance("a1", "own", "all_copy"));
    assertThat(all.<Long>getAs("word_count")).isEqualTo(7);
    assertThat(all.<Long>getAs("sentence_count")).isEqualTo(3);
    assertThat(all.<Long>getAs("loaded_sentence_count")).isEqualTo(1);
    Row own = only(news.get(ArticleStanceTable.TABLE), stance("a1", "own", "own_copy"));
    assertThat(own.<Long>getAs("word_count")).isEqualTo(3);
    assertThat(own.<Long>getAs("loaded_sentence_count")).isZero();
    Row evidence =
        only(news.get(LoadedSentenceTable.TABLE), Map.of("article_id", "a1", "voice", "own"));
    assertThat(evidence.<String>getAs("words")).isEqualTo("disgraceful");
    assertThat(evidence.<Boolean>getAs("is_own_copy")).isFalse();
    Row contrast =
        only(
            news.get(OutletFigures.STANCE),
            Map.of(
                "outlet_id",
                "courier",
                "measure",
                "loaded_sentence_share",
                "voice",
                "own",
                "copy",
                "all_copy"));
    // One of the Courier's three sentences in its own voice, the Herald's only one.
    assertThat(contrast.<Double>getAs("contrast")).isCloseTo(1 / 3.0 - 1, within(1e-12));
    assertThat(contrast.<Double>getAs("p_value")).isNull();
  }

  @Test
  void aHeadlineAddsANumberAWordAndAnActor(SparkSession spark) {
    List<Row> headlines = news(spark, 1).get(HeadlineBodyTable.TABLE);
    Row courier = only(headlines, Map.of("article_id", "a1"));
    assertThat(courier.<String>getAs("added_numbers")).isEqualTo("5");
    assertThat(courier.<String>getAs("added_loaded_words")).isEqualTo("chaos");
    assertThat(courier.<String>getAs("added_actors"))
        .as("the body has ferries")
        .isEqualTo("Osmere");
    Row herald = only(headlines, Map.of("article_id", "a2"));
    assertThat(herald.<Long>getAs("added_actor_count")).isZero();
    assertThat(herald.<Double>getAs("cosine")).isZero();
  }

  @Test
  void figuresDoNotDependOnPartitions(SparkSession spark) {
    Map<Table, List<Row>> one = news(spark, 1);
    assertThat(news(spark, 2)).isEqualTo(one);
    assertThat(news(spark, 7)).isEqualTo(one);
  }

  private static Map<String, Object> stance(String article, String voice, String copy) {
    return Map.of("article_id", article, "voice", voice, "copy", copy);
  }

  private static Row only(List<Row> rows, Map<String, ?> values) {
    List<Row> found =
        rows.stream()
            .filter(
                row ->
                    values.entrySet().stream()
                        .allMatch(value -> value.getValue().equals(row.getAs(value.getKey()))))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
