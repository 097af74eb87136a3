package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.udf;

import dev.parallax.framing.OutletNameWords;
import dev.parallax.measure.NewsWords;
import dev.parallax.outlet.OutletCatalogue;
import dev.parallax.text.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** Words that name an outlet or who writes for it, and so say nothing of how it writes. */
final class OutletOwnWords {
  /** A word is an author's name if bylines account for half of what is usual of it in news. */
  private static final double LEAST_SHARE_OF_USUAL = 0.5;

  private static final int LEAST_BYLINES = 2;

  private static final UserDefinedFunction FOLDED_WORDS =
      udf(
          (UDF1<String, String[]>)
              text -> Words.tokens(text).stream().map(Words::fold).toArray(String[]::new),
          DataTypes.createArrayType(DataTypes.StringType));

  private static final UserDefinedFunction USUAL_SHARE =
      udf(
          (UDF1<String, Double>) word -> StrictMath.exp(-NewsWords.inverseFrequency(word)),
          DataTypes.DoubleType);

  private OutletOwnWords() {}

  /** One row per outlet: {@code outlet_id, names}, folded words. */
  static Dataset<Row> from(Dataset<Row> articles, OutletNameWords names) {
    UserDefinedFunction nameWords =
        udf(
            (UDF2<String, String, String[]>)
                (id, name) -> names.of(id, name).toArray(String[]::new),
            DataTypes.createArrayType(DataTypes.StringType));
    Dataset<Row> known = articles.where(col("outlet_id").isNotNull());
    Dataset<Row> outlets =
        known
            .groupBy("outlet_id")
            .agg(min("outlet_name").as("outlet_name"), count(lit(1)).as("articles"));
    Dataset<Row> namesOfOutlets =
        outlets.select(
            col("outlet_id"),
            explode(nameWords.apply(col("outlet_id"), col("outlet_name"))).as("word"));
    return namesOfOutlets
        .union(authors(known, outlets))
        .groupBy("outlet_id")
        .agg(collect_set("word").as("names"));
  }

  /** One row per outlet and word that is chiefly its authors' name. */
  private static Dataset<Row> authors(Dataset<Row> articles, Dataset<Row> outlets) {
    Column share = col("bylines").divide(col("articles"));
    return articles
        .where(col("byline").isNotNull())
        .select(
            col("outlet_id"), explode(array_distinct(FOLDED_WORDS.apply(col("byline")))).as("word"))
        .groupBy("outlet_id", "word")
        .agg(count(lit(1)).as("bylines"))
        .where(col("bylines").geq(LEAST_BYLINES))
        .join(outlets, "outlet_id")
        .where(share.geq(USUAL_SHARE.apply(col("word")).multiply(LEAST_SHARE_OF_USUAL)))
        .select("outlet_id", "word");
  }

  /**
   * @param outletsJson the outlet catalogue
   */
  static OutletNameWords names(String outletsJson) {
    try {
      return new OutletNameWords(
          OutletCatalogue.parse(
                  new ByteArrayInputStream(outletsJson.getBytes(StandardCharsets.UTF_8)))
              .outlets());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
