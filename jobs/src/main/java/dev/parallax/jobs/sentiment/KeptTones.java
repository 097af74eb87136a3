package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.jobs.Digests;
import dev.parallax.jobs.sentiment.ArticleText.Part;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneTarget;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tones that an earlier run has read, so that only new ones are. A tone is known again by what was
 * read: the text and where its target is named.
 */
final class KeptTones {
  /** In rows of tones: what was read; on the first mention of each reading alone, else null. */
  static final String KEY = "reading_key";

  static final StructType SCHEMA =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add(KEY, DataTypes.StringType)
          .add("p_negative", DataTypes.DoubleType)
          .add("p_neutral", DataTypes.DoubleType)
          .add("p_positive", DataTypes.DoubleType);

  private static final int KEY_LETTERS = 32;

  private final Map<String, Tone> tones = new HashMap<>();

  /** Those of one article. */
  KeptTones(ArticleText article) {
    for (Part part : article.tones) {
      String[] values = part.other().split(" ", -1);
      tones.put(
          part.label(),
          new Tone(
              Double.parseDouble(values[0]),
              Double.parseDouble(values[1]),
              Double.parseDouble(values[2])));
    }
  }

  /** Null if it has not been read before. */
  Tone of(String key) {
    return tones.get(key);
  }

  /**
   * Rows to keep, of {@link #SCHEMA}.
   *
   * @param tones with {@link #KEY}
   */
  static Dataset<Row> from(Dataset<Row> tones) {
    return tones
        .where(col(KEY).isNotNull())
        .select("article_id", KEY, "p_negative", "p_neutral", "p_positive");
  }

  /** Rows of {@link #SCHEMA} as parts of their articles. */
  static Dataset<Row> parts(Dataset<Row> kept) {
    return ArticleParts.part(
        kept,
        ArticleParts.TONE,
        lit(0),
        lit(0),
        lit(-1),
        col(KEY),
        concat_ws(" ", col("p_negative"), col("p_neutral"), col("p_positive")));
  }

  /** The same for the same text and mentions, and hardly ever for others: 128 bits of SHA-256. */
  static String key(ToneTarget target) {
    StringBuilder read = new StringBuilder();
    target.mentions().forEach(mention -> read.append(mention).append('\n'));
    return Digests.sha256(read.append(target.text()).toString()).substring(0, KEY_LETTERS);
  }
}
