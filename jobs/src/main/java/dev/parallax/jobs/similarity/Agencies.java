package dev.parallax.jobs.similarity;

import dev.parallax.outlet.AgencyCredits;
import dev.parallax.outlet.OutletCatalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The agencies that articles credit. */
final class Agencies {
  private static final StructType AGENCIES =
      StructType.fromDDL("article_id string, agency_id string, agency_evidence string");

  private Agencies() {}

  /**
   * One row per article that credits an agency or was published by one.
   *
   * @param outletsJson the outlet catalogue
   */
  static Dataset<Row> from(Dataset<Row> articles, String outletsJson) {
    return articles
        .select("article_id", "outlet_id", "byline", "body")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> ofPartition(rows, outletsJson),
            Encoders.row(AGENCIES));
  }

  private static Iterator<Row> ofPartition(Iterator<Row> articles, String outletsJson) {
    AgencyCredits credits = credits(outletsJson); // costly: once per partition
    Iterable<Row> once = () -> articles;
    Stream<Row> found =
        StreamSupport.stream(once.spliterator(), false)
            .map(article -> credit(article, credits))
            .filter(Objects::nonNull);
    return found.iterator();
  }

  private static Row credit(Row article, AgencyCredits credits) {
    AgencyCredits.Credit credit = credits.of(article.getString(2), article.getString(3));
    if (credit != null) {
      return RowFactory.create(article.get(0), credit.agencyId(), credit.evidence());
    }
    return credits.isAgency(article.getString(1))
        ? RowFactory.create(article.get(0), article.get(1), "outlet")
        : null;
  }

  private static AgencyCredits credits(String outletsJson) {
    try {
      return new AgencyCredits(
          OutletCatalogue.parse(
                  new ByteArrayInputStream(outletsJson.getBytes(StandardCharsets.UTF_8)))
              .outlets());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
