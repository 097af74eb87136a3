package dev.parallax.jobs.sentiment;

import dev.parallax.spark.Rows;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.MentionSentimentTable;
import dev.parallax.table.StoryArticleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A made corpus of outlets that tell the same stories about a few actors, and its tones. */
public final class MadeTones {
  private static final int OUTLETS = 6;
  private static final int ACTORS = 4;

  private final StringBuilder mentions = new StringBuilder();
  private final StringBuilder articles = new StringBuilder();
  private final StringBuilder storyArticles = new StringBuilder();

  /**
   * @param shift what is added to all that the first outlet says of the first actor
   */
  public MadeTones(int stories, double shift, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int story = 0; story < stories; story++) {
      double[] mood = random.doubles(ACTORS, -0.2, 0.2).toArray();
      for (int outlet = 0; outlet < OUTLETS; outlet++) {
        if (random.nextInt(4) > 0) {
          article(random, story, outlet, mood, shift);
        }
      }
    }
  }

  private void article(
      SplittableRandom random, int story, int outlet, double[] mood, double shift) {
    String article = "a" + story + "-" + outlet;
    line(articles, "{\"article_id\":\"%s\",\"outlet_id\":\"outlet-%d\"}", article, outlet);
    line(storyArticles, "{\"story_id\":\"s%d\",\"article_id\":\"%s\"}", story, article);
    int sentences = 2 + random.nextInt(4);
    for (int sentence = 0; sentence < sentences; sentence++) {
      int actor = random.nextInt(ACTORS);
      double told = mood[actor] + random.nextDouble(-0.4, 0.4);
      double score = told + (outlet == 0 && actor == 0 ? shift : 0);
      mentions.append(
          mention(
              article,
              sentence,
              10 * sentence,
              "actor-" + actor,
              random.nextInt(3) > 0 ? "own" : "direct",
              score,
              random.nextInt(10) > 0,
              random.nextInt(5) > 0));
    }
  }

  /** One mention as a line of JSON. */
  static String mention(
      String article,
      int sentence,
      int begin,
      String actor,
      String voice,
      double score,
      boolean isCertain,
      boolean isOwnCopy) {
    double rest = 1 - Math.abs(score);
    return String.format(
        Locale.ROOT,
        "{\"article_id\":\"%s\",\"sentence_index\":%d,\"begin\":%d,\"end\":%d,\"actor_id\":\"%s\","
            + "\"voice\":\"%s\",\"p_negative\":%.3f,\"p_neutral\":%.3f,\"p_positive\":%.3f,"
            + "\"score\":%.3f,\"is_certain\":%s,\"is_own_copy\":%s,\"sentiment_model\":\"made\"}%n",
        article,
        sentence,
        begin,
        begin + 4,
        actor,
        voice,
        Math.max(0, -score) + 0.3 * rest,
        0.4 * rest,
        Math.max(0, score) + 0.3 * rest,
        score,
        isCertain,
        isOwnCopy);
  }

  public Dataset<Row> mentions(SparkSession spark) {
    return Rows.of(spark, MentionSentimentTable.TABLE, mentions.toString());
  }

  public Dataset<Row> articles(SparkSession spark) {
    return Rows.of(spark, "article_id string, outlet_id string", articles.toString());
  }

  public Dataset<Row> storyArticles(SparkSession spark) {
    return Rows.of(spark, StoryArticleTable.TABLE, storyArticles.toString());
  }

  /** The sentences that the mentions stand in, ten code points long. */
  public Dataset<Row> sentences(SparkSession spark) {
    return mentions(spark)
        .selectExpr("article_id", "sentence_index", "begin", "begin + 10 as end")
        .distinct();
  }

  /** Articles as ingest writes them; what tone does not need is made up. */
  public Dataset<Row> wholeArticles(SparkSession spark) {
    List<String> lines = new ArrayList<>();
    for (String article : articles.toString().lines().toList()) {
      lines.add(
          article.replace(
              "}",
              ",\"source_uri\":\"made\",\"document_id\":\"made\",\"part_index\":0,"
                  + "\"language\":\"en\",\"body\":\"Made.\",\"word_count\":1}"));
    }
    return Rows.of(spark, ArticleTable.TABLE, String.join("\n", lines));
  }

  private static void line(StringBuilder lines, String format, Object... values) {
    lines.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
