package dev.parallax.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class PageSelectsTest {
  private static final String ARTICLE = "article_id string, outlet_id string, story_id string";

  private static final String MENTION =
      ARTICLE
          + ", sentence_index int, actor_id string, voice string, score double,"
          + " is_certain boolean, begin int, end int, speaker_actor_id string";

  @Test
  void twoMentionsInOneSentenceAreOneReadingOfItsTone(SparkSession spark) {
    Dataset<Row> mentions =
        Rows.of(
            spark,
            MENTION,
            """
            {"article_id":"x","outlet_id":"o","story_id":"s","sentence_index":0,"actor_id":"a","voice":"own","score":-0.5,"is_certain":true,"begin":4,"end":9}
            {"article_id":"x","outlet_id":"o","story_id":"s","sentence_index":0,"actor_id":"a","voice":"own","score":-1.0,"is_certain":true,"begin":20,"end":25}
            {"article_id":"x","outlet_id":"o","story_id":"s","sentence_index":1,"actor_id":"a","voice":"own","score":0.25,"is_certain":true,"begin":40,"end":45}
            {"article_id":"x","outlet_id":"o","story_id":"s","sentence_index":2,"actor_id":"a","voice":"own","score":0.9,"is_certain":false,"begin":60,"end":65}
            """);
    Dataset<Row> shown = Rows.of(spark, ARTICLE, "{\"article_id\":\"x\",\"story_id\":\"s\"}");
    Dataset<Row> actors = PageStories.actors(mentions, shown);

    // By hand: the first sentence is -0.75, the second 0.25, their mean -0.25; the third is unsure.
    assertThat(Rows.json(PageStories.tones(mentions, shown, actors)))
        .containsExactly(
            "{\"story_id\":\"s\",\"actor_id\":\"a\",\"teller\":\"o\",\"voice\":\"own\","
                + "\"mention_count\":4,\"reading_count\":2,\"mean_score\":-0.25,\"scores\":\"-0.75 0.25\"}");
    assertThat(
            PageStories.toneEvidence(mentions, shown, actors)
                .select("sentence_index", "begin", "end")
                .collectAsList())
        .containsExactlyInAnyOrder(RowFactory.create(0, 4, 9), RowFactory.create(1, 40, 45));
  }

  @Test
  void articlesAreCountedByThePeriodThatMakesFewEnoughOfThem(SparkSession spark) {
    assertThat(periods(spark, "2024-02-28", "2024-02-28", "2024-03-01"))
        .containsExactly("day 2024-02-28 2", "day 2024-02-29 0", "day 2024-03-01 1");
    assertThat(periods(spark, "2024-01-01", "2024-01-07", "2024-03-31"))
        .hasSize(13) // Mondays from 1 January to 25 March
        .startsWith("week 2024-01-01 2", "week 2024-01-08 0")
        .endsWith("week 2024-03-25 1");
    assertThat(periods(spark, "2019-11-30", "2020-02-01", "2021-12-31"))
        .hasSize(26)
        .startsWith("month 2019-11-01 1", "month 2019-12-01 0")
        .endsWith("month 2021-12-01 1");
    assertThat(periods(spark, "1900-05-05", "2000-05-05"))
        .hasSize(101)
        .startsWith("year 1900-01-01 1")
        .endsWith("year 2000-01-01 1");
    assertThat(periods(spark)).isEmpty();
  }

  /** Of articles on these days, and one without a date. */
  private static List<String> periods(SparkSession spark, String... days) {
    StringBuilder rows = new StringBuilder("{}\n");
    for (String day : days) {
      rows.append("{\"published_on\":\"").append(day).append("\"}\n");
    }
    Dataset<Row> articles = Rows.of(spark, "published_on date", rows.toString());
    return PageCorpus.periods(articles, StarSchema.calendar(articles)).collectAsList().stream()
        .map(row -> row.getString(0) + " " + row.getDate(1) + " " + row.getLong(2))
        .toList();
  }

  @Test
  void anArticleWithoutAnOutletSpeaksForItself(SparkSession spark) {
    Dataset<Row> attributions =
        Rows.of(
            spark,
            ARTICLE + ", speaker string, speaker_actor_id string, word_count int",
            """
            {"article_id":"x","story_id":"s","speaker":"the mayor","speaker_actor_id":"m","word_count":30}
            {"article_id":"x","story_id":"s","speaker":"she","speaker_actor_id":"m","word_count":15}
            {"article_id":"x","story_id":"s","speaker":"residents","word_count":15}
            """);
    Dataset<Row> names =
        Rows.of(
            spark, "actor_id string, name string", "{\"actor_id\":\"m\",\"name\":\"Ada Lorne\"}");
    Dataset<Row> shown = Rows.of(spark, ARTICLE, "{\"article_id\":\"x\",\"story_id\":\"s\"}");

    assertThat(
            PageStories.speakers(attributions, names, shown)
                .select("teller", "speaker", "word_count", "source_word_count")
                .orderBy("speaker")
                .collectAsList())
        .containsExactly(
            RowFactory.create("x", "Ada Lorne", 45L, 60L),
            RowFactory.create("x", "residents", 15L, 60L));
  }

  @Test
  void passagesThatFollowEachOtherInBothArticlesAreShownAsOneAsTheyStandInEach(SparkSession spark) {
    Dataset<Row> passages =
        Rows.of(
            spark,
            "article_a string, article_b string, story_a string, story_b string, begin_a int,"
                + " end_a int, begin_b int, end_b int, word_count int, is_same_outlet boolean",
            """
            {"article_a":"x","article_b":"y","story_a":"s","story_b":"s","begin_a":0,"end_a":15,"begin_b":4,"end_b":19,"word_count":3}
            {"article_a":"x","article_b":"y","story_a":"s","story_b":"s","begin_a":21,"end_a":27,"begin_b":26,"end_b":32,"word_count":2}
            {"article_a":"x","article_b":"z","story_a":"s","story_b":"other","begin_a":0,"end_a":15,"begin_b":4,"end_b":19,"word_count":3}
            """);
    Dataset<Row> shown =
        Rows.of(
            spark,
            ARTICLE,
            """
            {"article_id":"x","story_id":"s"}
            {"article_id":"y","story_id":"s"}
            """);
    Dataset<Row> bodies =
        Rows.of(
            spark,
            "article_id string, body string",
            """
            {"article_id":"x","body":"The ferry sails late today."}
            {"article_id":"y","body":"Oh, the Ferry sails early today! It does."}
            """);

    // 3 words and 2 words in both; between them, "late" and "early" differ.
    assertThat(
            PagePassages.passages(passages, shown, bodies)
                .select("word_count", "before_b", "text_b", "after_b")
                .collectAsList())
        .containsExactly(
            RowFactory.create(5L, "Oh, ", "the Ferry sails early today!", " It does."));
  }

  @Test
  void aSentenceComesWithTheOneBeforeAndTheOneAfter(SparkSession spark) {
    Dataset<Row> sentences =
        Rows.of(
            spark,
            "article_id string, sentence_index int, begin int, end int, text string,"
                + " word_count int, own_word_count int, direct_word_count int,"
                + " indirect_word_count int",
            """
            {"article_id":"x","sentence_index":0,"begin":0,"end":6,"text":"First."}
            {"article_id":"x","sentence_index":1,"begin":7,"end":14,"text":"Second."}
            {"article_id":"x","sentence_index":2,"begin":15,"end":21,"text":"Third."}
            {"article_id":"x","sentence_index":3,"begin":22,"end":29,"text":"Fourth."}
            """);
    StructType schema = StructType.fromDDL("article_id string, sentence_index int");
    List<Row> evidence =
        Rows.of(spark, schema.toDDL(), "{\"article_id\":\"x\",\"sentence_index\":1}")
            .collectAsList();
    Dataset<Row> places = PageSentences.places(spark, List.of(evidence, evidence));

    assertThat(texts(PageSentences.of(sentences, places, 1)))
        .containsExactly("First.", "Second.", "Third.");
    assertThat(texts(PageSentences.of(sentences, places, 0))).containsExactly("Second.");
  }

  @Test
  void anUnnamedSourceHeardFirstIsBehindSeveralFigures(SparkSession spark) {
    Dataset<Row> attributions =
        Rows.of(
            spark,
            ARTICLE
                + ", attribution_id string, attribution_index int, sentence_index int, form string,"
                + " cue_stance string, cue string, speaker string, speaker_kind string,"
                + " word_count int",
            """
            {"article_id":"x","outlet_id":"o","attribution_id":"q","attribution_index":0,"sentence_index":2,"form":"indirect","cue_stance":"distancing","speaker":"an official","speaker_kind":"official","word_count":8}
            """);
    Dataset<Row> spans =
        Rows.of(
            spark,
            "attribution_id string, role string, begin int, end int",
            """
            {"attribution_id":"q","role":"cue","begin":1,"end":5}
            {"attribution_id":"q","role":"content","begin":10,"end":50}
            """);
    Dataset<Row> outlets = Rows.of(spark, "outlet_id string", "{\"outlet_id\":\"o\"}");

    Dataset<Row> found = PageOutlets.sourcingEvidence(attributions, spans, outlets);
    assertThat(found.select("measure").orderBy("measure").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly(
            "attributed_share",
            "distancing_share",
            "first_official_share",
            "first_unnamed_share",
            "official_share",
            "unnamed_share");
    assertThat(found.select("begin", "end").distinct().collectAsList())
        .containsExactly(RowFactory.create(10, 50));
  }

  private static final String SENTENCE =
      "article_id string, sentence_index int, begin int, end int, text string, word_count int,"
          + " own_word_count int, direct_word_count int, indirect_word_count int";

  /** The second sentence is quoted; the pair is looked for in the outlet's own words only. */
  @Test
  void aTermIsShownInASentenceOfTheOutletsOwnWords(SparkSession spark) {
    Dataset<Row> terms =
        Rows.of(
            spark,
            "outlet_id string, term string",
            """
            {"outlet_id":"o","term":"ferry regime"}
            {"outlet_id":"o","term":"pier"}
            """);
    Dataset<Row> sentences =
        Rows.of(
            spark,
            SENTENCE,
            """
            {"article_id":"x","sentence_index":0,"begin":0,"end":28,"text":"The Ferry regime closed all.","word_count":5,"own_word_count":5,"direct_word_count":0,"indirect_word_count":0}
            {"article_id":"x","sentence_index":1,"begin":29,"end":52,"text":"The ferry regime fails.","word_count":4,"own_word_count":0,"direct_word_count":4,"indirect_word_count":0}
            """);
    Dataset<Row> articles =
        Rows.of(spark, ARTICLE, "{\"article_id\":\"x\",\"outlet_id\":\"o\",\"story_id\":\"s\"}");

    assertThat(
            PageWords.termEvidence(terms, sentences, articles)
                .select("term", "sentence_index", "words")
                .collectAsList())
        .containsExactly(RowFactory.create("ferry regime", 0, "ferry regime"));
  }

  @Test
  void whatAnEarlierArticleHasIsEvidenceOnlyWhereNothingElseIs(SparkSession spark) {
    Dataset<Row> sentences =
        Rows.of(
            spark,
            SENTENCE,
            """
            {"article_id":"x","sentence_index":0,"begin":0,"end":10}
            {"article_id":"x","sentence_index":1,"begin":10,"end":20}
            {"article_id":"x","sentence_index":2,"begin":20,"end":30}
            """);
    Dataset<Row> reused =
        Rows.of(
            spark,
            "article_id string, begin int, end int",
            "{\"article_id\":\"x\",\"begin\":0,\"end\":15}");
    Dataset<Row> evidence =
        Rows.of(
            spark,
            "measure string, article_id string, sentence_index int",
            """
            {"measure":"a","article_id":"x","sentence_index":0}
            {"measure":"a","article_id":"x","sentence_index":2}
            {"measure":"b","article_id":"x","sentence_index":1}
            """);

    // Half of the second sentence is copied, which is not most of it.
    Dataset<Row> marked = PageReuse.marked(evidence, sentences, reused);
    assertThat(
            PageReuse.first(marked, 1, "measure")
                .select("measure", "sentence_index", "is_reused")
                .orderBy("measure")
                .collectAsList())
        .containsExactly(RowFactory.create("a", 2, false), RowFactory.create("b", 1, false));
    assertThat(marked.where("is_reused").select("sentence_index").collectAsList())
        .containsExactly(RowFactory.create(0));
  }

  private static List<String> texts(Dataset<Row> sentences) {
    return sentences.select("text").collectAsList().stream().map(row -> row.getString(0)).toList();
  }
}
