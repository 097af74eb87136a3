package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.framing.Boilerplate;
import dev.parallax.framing.OutletNameWords;
import dev.parallax.measure.Seeds;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The lines, and names after its own, that an outlet prints in many of its articles. */
final class BoilerplateLines {
  private static final int LEAST_ARTICLES = 5;

  /** Share of the outlet's articles. */
  private static final double LEAST_SHARE = 0.005;

  private static final StructType WORDING = StructType.fromDDL("outlet_id string, wording bigint");

  private BoilerplateLines() {}

  /**
   * Keys of what recurs, ascending; not more than a fifth of the articles' short lines, and in news
   * some thousands.
   */
  static long[] keys(Dataset<Row> articles, OutletNameWords names) {
    Dataset<Row> sizes = articles.groupBy("outlet_id").agg(count(lit(1)).as("articles"));
    return articles
        .select("outlet_id", "body")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> ofPartition(rows, names),
            Encoders.row(WORDING))
        .groupBy("outlet_id", "wording")
        .agg(count(lit(1)).as("count"))
        .where(col("count").geq(LEAST_ARTICLES))
        .join(sizes, "outlet_id")
        .where(
            col("count").geq(greatest(lit(LEAST_ARTICLES), col("articles").multiply(LEAST_SHARE))))
        .select("wording")
        .collectAsList() // recurring lines, a number each: those in a fixed share of an outlet's
        // articles
        .stream()
        .mapToLong(row -> row.getLong(0))
        .sorted()
        .toArray();
  }

  private static Iterator<Row> ofPartition(Iterator<Row> articles, OutletNameWords names) {
    Iterable<Row> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .flatMap(
            article -> {
              String outlet = article.getString(0);
              Set<Long> keys = new HashSet<>(HouseNames.keys(outlet, article.getString(1), names));
              Boilerplate.lines(article.getString(1)).forEach(line -> keys.addAll(line.wordings()));
              return keys.stream().map(key -> RowFactory.create(outlet, key(outlet, key)));
            })
        .iterator();
  }

  private static long key(String outlet, long wording) {
    return Seeds.of(wording, outlet.hashCode());
  }

  static boolean contains(long[] keys, String outlet, long wording) {
    return Arrays.binarySearch(keys, key(outlet, wording)) >= 0;
  }
}
