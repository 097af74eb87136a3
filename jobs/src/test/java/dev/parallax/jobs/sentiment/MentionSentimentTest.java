package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.AttributionSpanTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.SentenceTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.VoiceSpanTable;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class MentionSentimentTest {
  /** The first character is one that takes two units. */
  private static final String BODY =
      "🎪 Quill blamed her rival Solano. “Solano is brave,” Quill said.";

  private static final String ARTICLES =
      """
      {"article_id":"a1","published_on":"2024-03-06","body":"%s"}
      {"article_id":"a2","published_on":"2024-03-05","body":"Quill spoke."}
      {"article_id":"a0","body":"Solano is brave."}
      """
          .formatted(BODY);

  private static final String SENTENCES =
      """
      {"article_id":"a1","sentence_index":0,"begin":0,"end":32}
      {"article_id":"a1","sentence_index":1,"begin":33,"end":63}
      {"article_id":"a2","sentence_index":0,"begin":0,"end":12}
      {"article_id":"a0","sentence_index":0,"begin":0,"end":16}
      """;

  private static final String MENTIONS =
      """
      {"article_id":"a1","sentence_index":0,"begin":2,"end":7,"actor_id":"quill","mention_kind":"name"}
      {"article_id":"a1","sentence_index":0,"begin":15,"end":18,"actor_id":"quill","mention_kind":"pronoun"}
      {"article_id":"a1","sentence_index":0,"begin":25,"end":31,"actor_id":"solano","mention_kind":"name"}
      {"article_id":"a1","sentence_index":1,"begin":34,"end":40,"actor_id":"solano","mention_kind":"name"}
      {"article_id":"a1","sentence_index":1,"begin":52,"end":57,"actor_id":"quill","mention_kind":"name"}
      {"article_id":"a2","sentence_index":0,"begin":0,"end":5,"actor_id":"quill","mention_kind":"name"}
      """;

  private static final String VOICES =
      """
      {"article_id":"a1","begin":0,"end":33,"voice":"own"}
      {"article_id":"a1","begin":33,"end":51,"voice":"direct"}
      {"article_id":"a1","begin":51,"end":63,"voice":"own"}
      {"article_id":"a2","begin":0,"end":12,"voice":"own"}
      """;

  private static final String ATTRIBUTIONS =
      """
      {"attribution_id":"t1","article_id":"a1","speaker_actor_id":"quill"}
      {"attribution_id":"t2","article_id":"a1"}
      """;

  private static final String SPANS =
      """
      {"attribution_id":"t1","role":"content","begin":34,"end":50}
      {"attribution_id":"t1","role":"cue","begin":58,"end":62}
      {"attribution_id":"t2","role":"content","begin":33,"end":51}
      """;

  @Test
  void everyMentionHasTheToneOfItsSentenceTowardItsActor(SparkSession spark) {
    assertThat(
            Rows.json(
                from(spark, "", 2)
                    .where("article_id = 'a1'")
                    .select("sentence_index", "begin", "actor_id", "score", "is_certain")))
        .containsExactly(
            """
            {"sentence_index":0,"begin":2,"actor_id":"quill","score":-0.75,"is_certain":true}""",
            """
            {"sentence_index":0,"begin":15,"actor_id":"quill","score":-0.75,"is_certain":true}""",
            """
            {"sentence_index":0,"begin":25,"actor_id":"solano","score":-0.75,"is_certain":true}""",
            """
            {"sentence_index":1,"begin":34,"actor_id":"solano","score":0.75,"is_certain":true}""",
            """
            {"sentence_index":1,"begin":52,"actor_id":"quill","score":0.75,"is_certain":true}""");
    assertThat(
            Rows.json(
                from(spark, "", 2)
                    .where("article_id = 'a2'")
                    .select(
                        "p_negative", "p_neutral", "p_positive", "is_certain", "sentiment_model")))
        .containsExactly(
            """
            {"p_negative":0.25,"p_neutral":0.5,"p_positive":0.25,"is_certain":false,\
            "sentiment_model":"rules 1"}""");
  }

  @Test
  void aMentionInAQuotationBelongsToTheInnermostAttribution(SparkSession spark) {
    assertThat(
            Rows.json(
                from(spark, "", 1)
                    .where("article_id = 'a1'")
                    .select("begin", "voice", "attribution_id", "speaker_actor_id")))
        .containsExactly(
            """
            {"begin":2,"voice":"own"}""",
            """
            {"begin":15,"voice":"own"}""",
            """
            {"begin":25,"voice":"own"}""",
            """
            {"begin":34,"voice":"direct","attribution_id":"t1","speaker_actor_id":"quill"}""",
            """
            {"begin":52,"voice":"own"}""");
  }

  @Test
  void whatAnEarlierArticleHasToMoreThanHalfIsNotOwnCopy(SparkSession spark) {
    String earlier =
        """
        {"article_a":"a1","begin_a":0,"end_a":16,"article_b":"a2","begin_b":0,"end_b":12}
        {"article_a":"a1","begin_a":16,"end_a":17,"article_b":"a2","begin_b":0,"end_b":2}
        {"article_a":"a1","begin_a":33,"end_a":47,"article_b":"a2","begin_b":0,"end_b":12}
        """; // 17 of 32 characters; then 14 of 30, which is less than half
    assertThat(ownCopies(from(spark, earlier, 1))).containsExactly("a1#33", "a2#0");
    String undated =
        """
        {"article_a":"a0","begin_a":0,"end_a":16,"article_b":"a1","begin_b":0,"end_b":32}
        """;
    assertThat(ownCopies(from(spark, undated, 1))).containsExactly("a1#0", "a1#33", "a2#0");
  }

  @Test
  void theNumberOfTasksChangesNothing(SparkSession spark) {
    List<String> one = Rows.json(from(spark, "", 1));
    assertThat(Rows.json(from(spark, "", 5))).isEqualTo(one);
  }

  @Test
  void aSentenceIsReadOnceForEachActorAndANameIsMeantRatherThanAPronoun(SparkSession spark) {
    List<ToneTarget> targets =
        MentionSentiment.targets(
            ArticleParts.texts(
                Rows.of(spark, ArticleTable.TABLE, ARTICLES),
                Rows.of(spark, SentenceTable.TABLE, SENTENCES),
                Rows.of(
                    spark,
                    ActorMentionTable.TABLE,
                    """
                    {"article_id":"a1","sentence_index":0,"begin":15,"end":18,"actor_id":"solano","mention_kind":"pronoun"}
                    {"article_id":"a1","sentence_index":0,"begin":25,"end":31,"actor_id":"solano","mention_kind":"name"}
                    """)));
    assertThat(targets).hasSize(1);
    assertThat(targets.get(0).text()).isEqualTo("🎪 Quill blamed her rival Solano.");
    assertThat(targets.get(0).words()).isEqualTo("Solano");
    assertThat(targets.get(0).mentions()).hasSize(2);
  }

  private static List<String> ownCopies(Dataset<Row> tones) {
    return tones
        .where("is_own_copy")
        .selectExpr("article_id || '#' || if(sentence_index = 0, 0, 33) as place")
        .distinct()
        .orderBy("place")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Dataset<Row> from(SparkSession spark, String passages, int tasks) {
    Dataset<Row> articles = Rows.of(spark, ArticleTable.TABLE, ARTICLES);
    Dataset<Row> parts =
        ArticleParts.texts(
                articles,
                Rows.of(spark, SentenceTable.TABLE, SENTENCES),
                Rows.of(spark, ActorMentionTable.TABLE, MENTIONS))
            .union(
                ArticleParts.voices(
                    Rows.of(spark, VoiceSpanTable.TABLE, VOICES),
                    Rows.of(spark, AttributionTable.TABLE, ATTRIBUTIONS),
                    Rows.of(spark, AttributionSpanTable.TABLE, SPANS)))
            .union(
                ArticleParts.reused(Rows.of(spark, SharedPassageTable.TABLE, passages), articles));
    return MentionSentiment.from(
            parts, (Supplier<ToneModel> & Serializable) () -> RuleToneModel.SHARED, tasks)
        .drop(KeptTones.KEY)
        .orderBy("article_id", "begin");
  }
}
