package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Where content, cue and speaker of each attribution are. */
public final class AttributionSpanTable {
  public static final Table TABLE =
      Table.named("attribution_span")
          .oneRowPer("contiguous stretch of an attribution")
          .writtenBy("annotate")
          .key("attribution_id", "role", "begin")
          .required("attribution_id", StringType, "The attribution; see `attribution`")
          .required("role", StringType, "content, cue or speaker")
          .required("begin", IntegerType, "First code point in `article.body`, from 0")
          .required("end", IntegerType, "Code point after the last")
          .build();

  private AttributionSpanTable() {}
}
