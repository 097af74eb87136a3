package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.signum;
import static org.apache.spark.sql.functions.split;

import dev.parallax.framing.OutletNameWords;
import dev.parallax.jobs.framing.TermUses.Limits;
import dev.parallax.jobs.sentiment.ArticleParts;
import dev.parallax.jobs.sentiment.ArticleText;
import dev.parallax.spark.RowRuns;
import dev.parallax.table.OutletTermTable;
import dev.parallax.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** Word choice: the terms that an outlet uses more, or less, than others in the same stories. */
final class OutletTerms {
  /** Fewer stories than this are no habit. */
  static final int LEAST_STORIES = 5;

  /** What others use in fewer of an outlet's stories is its own name for something. */
  private static final int LEAST_STORIES_OF_OTHERS = 3;

  /** Of a normal distribution, one in 370 is as far out; thousands of terms are looked at. */
  static final double LEAST_Z = 3;

  /** Words of the prior per word that an outlet's side counts. */
  static final double PRIOR_STRENGTH = 1;

  private static final int MOST_TERMS = 100;
  private static final String SEPARATOR = "\u001f";

  private static final StructType BLOCK =
      StructType.fromDDL(
          "heap int, story_id string, outlet_id string, article_id string, terms binary");

  private OutletTerms() {}

  /**
   * Every table with its rows.
   *
   * @param names of the outlets of the catalogue
   */
  static Map<Table, Dataset<Row>> tables(
      Dataset<Row> articles,
      Dataset<Row> storyArticles,
      Dataset<Row> sharedPassages,
      Dataset<Row> voiceSpans,
      OutletNameWords names) {
    Dataset<Row> differences =
        differences(blocks(articles, storyArticles, sharedPassages, voiceSpans, names));
    return Map.of(
        OutletTermTable.TABLE, telling(differences, OutletOwnWords.from(articles, names)));
  }

  /**
   * The term counts of the articles of {@link #places}, in blocks: {@code heap, story_id,
   * outlet_id, article_id, terms}.
   */
  static Dataset<Row> blocks(
      Dataset<Row> articles,
      Dataset<Row> storyArticles,
      Dataset<Row> sharedPassages,
      Dataset<Row> voiceSpans,
      OutletNameWords names) {
    Dataset<Row> shared =
        places(articles, storyArticles).join(articles.select("article_id", "body"), "article_id");
    long[] boilerplate = BoilerplateLines.keys(shared, names);
    return blocks(parts(shared, articles, voiceSpans, sharedPassages), boilerplate, names);
  }

  /**
   * One row per English article of a story that several outlets tell: {@code article_id, outlet_id,
   * story_id}.
   */
  static Dataset<Row> places(Dataset<Row> articles, Dataset<Row> storyArticles) {
    Dataset<Row> placed =
        articles
            .where(col("language").equalTo("en").and(col("outlet_id").isNotNull()))
            .select("article_id", "outlet_id")
            .join(storyArticles.select("article_id", "story_id"), "article_id");
    Dataset<Row> stories =
        placed
            .groupBy("story_id")
            .agg(count_distinct(col("outlet_id")).as("outlets"))
            .where(col("outlets").gt(1))
            .select("story_id");
    return placed.join(stories, "story_id");
  }

  private static Dataset<Row> parts(
      Dataset<Row> shared,
      Dataset<Row> articles,
      Dataset<Row> voiceSpans,
      Dataset<Row> sharedPassages) {
    Column place = concat_ws(SEPARATOR, col("story_id"), col("outlet_id"));
    return ArticleParts.part(shared, ArticleParts.BODY, lit(0), lit(0), lit(-1), col("body"), place)
        .union(
            ArticleParts.part(
                voiceSpans,
                ArticleParts.VOICE,
                col("begin"),
                col("end"),
                col("sentence_index"),
                col("voice"),
                lit(null)))
        .union(ArticleParts.reused(sharedPassages, articles));
  }

  private static Dataset<Row> blocks(
      Dataset<Row> parts, long[] boilerplate, OutletNameWords names) {
    return parts
        .repartition(parts.col("article_id"))
        .sortWithinPartitions(ArticleParts.order())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> blocks(rows, boilerplate, names),
            Encoders.row(BLOCK));
  }

  private static Iterator<Row> blocks(
      Iterator<Row> parts, long[] boilerplate, OutletNameWords names) {
    return ArticleText.from(parts).stream()
        .filter(article -> article.title != null && !article.voices.isEmpty())
        .flatMap(article -> blocks(article, names, boilerplate).stream())
        .iterator();
  }

  private static List<Row> blocks(ArticleText article, OutletNameWords names, long[] boilerplate) {
    List<String> place = List.of(article.title.split(SEPARATOR, -1));
    var counts =
        new ArticleTermCounts(
            article,
            place.get(1),
            names,
            key -> BoilerplateLines.contains(boilerplate, place.get(1), key));
    List<byte[]> blocks = TermBlocks.of(counts);
    List<Row> rows = new ArrayList<>();
    for (int heap = 0; heap < blocks.size(); heap++) {
      rows.add(
          RowFactory.create(heap, place.get(0), place.get(1), article.articleId, blocks.get(heap)));
    }
    return rows;
  }

  /** Rows of {@link TermHeap#DIFFERENCE}. */
  static Dataset<Row> differences(Dataset<Row> blocks) {
    return blocks
        .repartition(TermBlocks.HEAPS, blocks.col("heap"))
        .sortWithinPartitions("heap", "story_id", "outlet_id", "article_id")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) OutletTerms::ofHeaps,
            Encoders.row(TermHeap.DIFFERENCE));
  }

  private static Iterator<Row> ofHeaps(Iterator<Row> blocks) {
    Limits limits =
        new Limits(
            LEAST_STORIES, LEAST_STORIES, LEAST_STORIES_OF_OTHERS, LEAST_Z, PRIOR_STRENGTH, false);
    return new RowRuns<>(
            blocks,
            1,
            first -> new TermHeap(),
            (heap, block) -> heap.add(block.getString(1), block.getString(2), block.getAs(4)))
        .stream().flatMap(heap -> heap.differences(limits).stream()).iterator();
  }

  /** The terms that tell most, without the names of who writes. */
  static Dataset<Row> telling(Dataset<Row> differences, Dataset<Row> names) {
    Column isName =
        coalesce(
            arrays_overlap(col("names"), split(col("term"), " "))
                .or(array_contains(col("names"), col("term"))),
            lit(false));
    Column rank =
        row_number()
            .over(
                Window.partitionBy(
                        col("outlet_id"), col("voice"), col("copy"), signum(col("log_odds")))
                    .orderBy(abs(col("story_z")).desc(), col("term")));
    return differences
        .join(broadcast(names), new String[] {"outlet_id"}, "left")
        .where(not(isName))
        .drop("names")
        .withColumn("rank", rank)
        .where(col("rank").leq(MOST_TERMS));
  }
}
