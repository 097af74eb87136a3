package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.jobs.framing.TermUses.Difference;
import dev.parallax.jobs.framing.TermUses.Limits;
import dev.parallax.jobs.sentiment.ArticleParts;
import dev.parallax.jobs.sentiment.ArticleText;
import dev.parallax.jobs.sentiment.ArticleText.Part;
import dev.parallax.jobs.sentiment.Cover;
import dev.parallax.spark.RowRuns;
import dev.parallax.table.ActorLabelTable;
import dev.parallax.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What outlets call the actors of the same stories, and make them do and suffer. */
final class ActorLabelling {
  /** Fewer stories than this are no habit. */
  private static final int LEAST_STORIES = 3;

  private static final int TASKS = 32;
  private static final String SEPARATOR = "\u001f";

  private static final StructType USE =
      StructType.fromDDL("article_id string, actor_id string, role string, label string, part int");

  private ActorLabelling() {}

  /**
   * Every table with its rows.
   *
   * @param labels rows of {@code actor_label_mention}
   */
  static Map<Table, Dataset<Row>> tables(
      Dataset<Row> articles,
      Dataset<Row> storyArticles,
      Dataset<Row> sharedPassages,
      Dataset<Row> labels) {
    Dataset<Row> uses =
        inParts(labels, ArticleParts.reused(sharedPassages, articles))
            .join(OutletTerms.places(articles, storyArticles), "article_id")
            .select("actor_id", "role", "story_id", "outlet_id", "label", "part");
    Dataset<Row> rows =
        uses.repartition(TASKS, uses.col("actor_id"), uses.col("role"))
            .sortWithinPartitions("actor_id", "role", "story_id", "outlet_id", "label")
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) ActorLabelling::ofPartition,
                Encoders.row(ActorLabelTable.TABLE.schema()));
    return Map.of(ActorLabelTable.TABLE, rows);
  }

  /** One row per label in an article: {@code article_id, actor_id, role, label, part}. */
  private static Dataset<Row> inParts(Dataset<Row> labels, Dataset<Row> reused) {
    Dataset<Row> parts =
        ArticleParts.part(
                labels,
                ArticleParts.MENTION,
                col("begin"),
                col("end"),
                lit(-1),
                col("actor_id"),
                concat_ws(SEPARATOR, col("role"), col("voice"), col("label")))
            .union(reused);
    return parts
        .repartition(parts.col("article_id"))
        .sortWithinPartitions(ArticleParts.order())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) ActorLabelling::inParts, Encoders.row(USE));
  }

  private static Iterator<Row> inParts(Iterator<Row> parts) {
    return ArticleText.from(parts).stream()
        .flatMap(
            article -> {
              Cover reused = new Cover(article.reused);
              return article.mentions.stream().map(label -> use(article.articleId, label, reused));
            })
        .iterator();
  }

  private static Row use(String article, Part label, Cover reused) {
    List<String> fields = List.of(label.other().split(SEPARATOR, 3));
    boolean isReused = 2 * reused.within(label.begin(), label.end()) > label.end() - label.begin();
    return RowFactory.create(
        article,
        label.label(),
        fields.get(0),
        fields.get(2),
        TermCells.part(fields.get(1), isReused));
  }

  private static Iterator<Row> ofPartition(Iterator<Row> uses) {
    return new RowRuns<>(uses, 2, LabelHeap::new, LabelHeap::add)
        .stream().flatMap(heap -> heap.rows().stream()).iterator();
  }

  /** All labels of an actor in a role. */
  private static final class LabelHeap {
    private static final Limits LIMITS =
        new Limits(LEAST_STORIES, 0, 0, OutletTerms.LEAST_Z, OutletTerms.PRIOR_STRENGTH, true);

    private final String actor;
    private final String role;
    private final TermHeap heap = new TermHeap();

    LabelHeap(Row first) {
      actor = first.getString(0);
      role = first.getString(1);
    }

    void add(Row use) {
      int[] parts = new int[TermCells.PARTS];
      parts[use.getInt(5)] = 1;
      heap.addLabel(use.getString(2), use.getString(3), use.getString(4), parts);
    }

    /** How outlets differ. */
    List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      heap.differences(LIMITS, (label, found) -> rows.add(row(actor, role, label, found)));
      return rows;
    }
  }

  private static Row row(String actor, String role, String label, Difference found) {
    return RowFactory.create(
        found.outlet(),
        actor,
        role,
        label,
        TermCells.voice(found.cell()),
        TermCells.copy(found.cell()),
        found.count(),
        found.otherCount(),
        (long) found.storyCount(),
        (long) found.otherStoryCount(),
        found.share(),
        found.otherShare(),
        found.logOdds(),
        found.standardError(),
        found.z(),
        found.storyZ());
  }
}
