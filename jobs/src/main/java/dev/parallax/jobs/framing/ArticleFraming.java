package dev.parallax.jobs.framing;

import dev.parallax.framing.HeadlineAdditions;
import dev.parallax.framing.Marker;
import dev.parallax.framing.MarkerKind;
import dev.parallax.framing.Markers;
import dev.parallax.jobs.sentiment.ArticleParts;
import dev.parallax.jobs.sentiment.ArticleText;
import dev.parallax.jobs.sentiment.ArticleText.Part;
import dev.parallax.jobs.sentiment.Cover;
import dev.parallax.measure.HeadlineSimilarity;
import dev.parallax.table.ArticleFrameTable;
import dev.parallax.table.ArticleSourcingTable;
import dev.parallax.table.ArticleStanceTable;
import dev.parallax.table.LoadedSentenceTable;
import dev.parallax.table.SentenceFrameTable;
import dev.parallax.text.Words;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads each article once, for all tables that are about one article. */
final class ArticleFraming {
  static final String SOURCING = "sourcing";
  static final String SPEAKERS = "speakers";
  static final String STANCE = "stance";
  static final String LOADED_SENTENCES = "loaded_sentences";
  static final String HEADLINES = "headlines";
  static final String FRAMES = "frames";
  static final String FRAME_SENTENCES = "frame_sentences";

  /** Actors of the headline that the body does not name in the same or a derived word. */
  static final String HEADLINE_ACTORS = "headline_actors";

  /** A headline against its body, but for the actors. */
  static final StructType HEADLINE =
      StructType.fromDDL(
          "article_id string, cosine double, word_count bigint, loaded_word_count bigint,"
              + " added_number_count bigint, added_numbers string, added_loaded_word_count bigint,"
              + " added_loaded_words string");

  private static final StructType HEADLINE_ACTOR =
      StructType.fromDDL("article_id string, actor_id string, text string");

  private static final StructType READING =
      new StructType()
          .add(SOURCING, rowsOf(ArticleSourcingTable.TABLE.schema()))
          .add(SPEAKERS, rowsOf(ArticleSources.SPEAKERS))
          .add(STANCE, rowsOf(ArticleStanceTable.TABLE.schema()))
          .add(LOADED_SENTENCES, rowsOf(LoadedSentenceTable.TABLE.schema()))
          .add(HEADLINES, rowsOf(HEADLINE))
          .add(HEADLINE_ACTORS, rowsOf(HEADLINE_ACTOR))
          .add(FRAMES, rowsOf(ArticleFrameTable.TABLE.schema()))
          .add(FRAME_SENTENCES, rowsOf(SentenceFrameTable.TABLE.schema()));

  private static final String SEPARATOR = ", ";
  private static final int SHORTEST_NAME = 3;

  private ArticleFraming() {}

  /**
   * One row per annotated article; each column holds the article's rows of a table.
   *
   * @param parts as {@link FramingParts} gives them
   */
  static Dataset<Row> from(Dataset<Row> parts) {
    return parts
        .repartition(parts.col("article_id"))
        .sortWithinPartitions(ArticleParts.order())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) ArticleFraming::ofPartition, Encoders.row(READING));
  }

  private static ArrayType rowsOf(StructType schema) {
    return DataTypes.createArrayType(schema, false);
  }

  private static Iterator<Row> ofPartition(Iterator<Row> parts) {
    return ArticleText.from(parts).stream()
        .filter(article -> !article.voices.isEmpty()) // others were not annotated
        .map(ArticleFraming::of)
        .iterator();
  }

  private static Row of(ArticleText article) {
    Cover reused = new Cover(article.reused);
    BodyWords body = new BodyWords(article, reused);
    List<Marker> markers = Markers.of(body.folded);
    ArticleStance stance = new ArticleStance(article.articleId, body, markers);
    ArticleFrames frames = new ArticleFrames(article, body);
    List<AttributedStatement> statements = AttributedStatement.of(article.contents, reused);
    List<Row> sourcing = new ArrayList<>();
    List<Row> speakers = new ArrayList<>();
    for (String copy : ArticleStance.COPIES) {
      List<AttributedStatement> counted =
          statements.stream().filter(one -> copy.equals("all_copy") || !one.isReused()).toList();
      sourcing.add(
          ArticleSources.row(
              article.articleId, copy, stance.words(copy), stance.attributedWords(copy), counted));
      speakers.addAll(ArticleSources.speakers(article.articleId, copy, counted));
    }
    return RowFactory.create(
        array(sourcing),
        array(speakers),
        array(stance.rows()),
        array(stance.loadedSentences()),
        array(headlines(article, body.folded, markers)),
        array(headlineActors(article)),
        array(frames.rows()),
        array(frames.sentences()));
  }

  /** One row, or none without a headline. */
  private static List<Row> headlines(
      ArticleText article, List<String> body, List<Marker> bodyMarkers) {
    if (article.title == null) {
      return List.of();
    }
    List<String> headline = Words.tokens(article.title).stream().map(Words::fold).toList();
    if (headline.isEmpty()) {
      return List.of();
    }
    HeadlineAdditions additions = HeadlineAdditions.of(headline, body, bodyMarkers);
    long loadedWords =
        Markers.of(headline).stream().filter(one -> one.kind() == MarkerKind.LOADED).count();
    return List.of(
        RowFactory.create(
            article.articleId,
            HeadlineSimilarity.cosine(headline, body),
            (long) headline.size(),
            loadedWords,
            (long) additions.numbers().size(),
            String.join(SEPARATOR, additions.numbers()),
            (long) additions.loadedWords().size(),
            String.join(SEPARATOR, additions.loadedWords())));
  }

  /** Without its last letter, Ukraine is in "Ukrainian", too. */
  private static List<Row> headlineActors(ArticleText article) {
    List<Row> rows = new ArrayList<>();
    String body = article.mentions.isEmpty() ? "" : article.body.toLowerCase(Locale.ROOT);
    for (Part mention : article.mentions) {
      String text = mention.other().toLowerCase(Locale.ROOT);
      int kept = Math.max(Math.min(SHORTEST_NAME, text.length()), text.length() - 1);
      if (!body.contains(text.substring(0, kept))) {
        rows.add(RowFactory.create(article.articleId, mention.label(), mention.other()));
      }
    }
    return rows;
  }

  private static Row[] array(List<Row> rows) {
    return rows.toArray(new Row[0]);
  }
}
