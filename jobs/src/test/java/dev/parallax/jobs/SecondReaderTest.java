package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.spark.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report's files through hyparquet, which shares no code with Spark's reader and DuckDB's. */
@Tag("oracle")
@ExtendWith(SharedSpark.class)
class SecondReaderTest {
  private static final Path SCRIPTS =
      Path.of(System.getProperty("parallax.root"), "jobs/src/test/node");

  /** As Parquet names the types: physical, logical, unit, and whether a time is in UTC. */
  private static final Map<DataType, String> PARQUET_TYPES =
      Map.of(
          DataTypes.StringType, "BYTE_ARRAY STRING",
          DataTypes.LongType, "INT64",
          DataTypes.IntegerType, "INT32",
          DataTypes.DoubleType, "DOUBLE",
          DataTypes.BooleanType, "BOOLEAN",
          DataTypes.DateType, "INT32 DATE",
          DataTypes.TimestampType, "INT64 TIMESTAMP MICROS true");

  private static final TypeReference<List<List<String>>> COLUMNS = new TypeReference<>() {};
  private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

  /** Every table of the report, and the one table of the warehouse that has times. */
  static Stream<Path> files() throws IOException {
    Path warehouse = SampleRun.get().warehouse;
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(warehouse.resolve("report"), warehouse.resolve("run"))) {
      try (Stream<Path> below = Files.walk(folder)) {
        below.filter(file -> file.toString().endsWith(".parquet")).sorted().forEach(files::add);
      }
    }
    assertThat(files.stream().map(Path::getParent).distinct().count()).isGreaterThan(35);
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyValueIsTheOneThatSparkReads(Path file, @TempDir Path folder, SparkSession spark)
      throws IOException, InterruptedException {
    List<String> read = readByHyparquet(file, folder);
    Dataset<Row> expected = spark.read().parquet(file.toString());
    ObjectMapper json = new ObjectMapper();

    assertThat(json.readValue(read.get(0), COLUMNS))
        .isEqualTo(
            Arrays.stream(expected.schema().fields()).map(SecondReaderTest::column).toList());
    List<Row> rows = expected.collectAsList();
    assertThat(read).hasSize(1 + rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(json.readValue(read.get(1 + i), VALUES)).isEqualTo(plain(rows.get(i)));
    }
  }

  private static List<String> readByHyparquet(Path file, Path folder)
      throws IOException, InterruptedException {
    assumeTrue(
        Files.isDirectory(SCRIPTS.resolve("node_modules/hyparquet")) && runs("node", "--version"),
        "The report was NOT read by a second reader: no Node.js, or `npm ci` not run in "
            + SCRIPTS);
    Path read = folder.resolve("read.jsonl");
    assertThat(runs("node", SCRIPTS + "/read_parquet.js", file.toString(), read.toString()))
        .as("hyparquet reads " + file)
        .isTrue();
    return Files.readAllLines(read);
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such command
    }
  }

  private static List<String> column(StructField field) {
    return List.of(field.name(), PARQUET_TYPES.get(field.dataType()));
  }

  /** As the script writes a row: doubles by their bits, days and microseconds since 1970. */
  private static List<String> plain(Row row) {
    return IntStream.range(0, row.size()).mapToObj(i -> plain(row.get(i))).toList();
  }

  private static String plain(Object value) {
    if (value instanceof Double number) {
      return Long.toString(Double.doubleToLongBits(number));
    }
    if (value instanceof Date day) {
      return Long.toString(day.toLocalDate().toEpochDay());
    }
    if (value instanceof Timestamp time) {
      return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()));
    }
    return Objects.toString(value, null);
  }
}
