package dev.parallax.jobs.similarity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.measure.Vocabulary;
import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ArticleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same articles through scikit-learn, which Debian packages as python3-sklearn. */
@Tag("oracle")
@ExtendWith(SharedSpark.class)
class ScikitLearnTest {
  private static final String PYTHON = "/usr/bin/python3";

  @Test
  void pairsAndCosinesAreThoseOfScikitLearn(SparkSession spark, @TempDir Path folder)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of(PYTHON)) && run(PYTHON, "-c", "import sklearn") == 0,
        "0 of 400 articles compared: python3-sklearn is not installed");
    double threshold = 0.1;
    List<String> bodies = randomBodies();
    Path tokens = folder.resolve("tokens.tsv");
    Path pairs = folder.resolve("pairs.tsv");
    Files.write(
        tokens,
        IntStream.range(0, bodies.size()).mapToObj(i -> "a" + i + "\t" + bodies.get(i)).toList());

    String script = System.getProperty("parallax.root") + "/jobs/src/test/python/tfidf_pairs.py";
    assertThat(run(PYTHON, script, tokens.toString(), "" + threshold, pairs.toString())).isZero();

    Map<String, Double> expected = new HashMap<>();
    for (String line : Files.readAllLines(pairs)) {
      String[] fields = line.split("\t", -1);
      expected.put(fields[0] + " " + fields[1], Double.valueOf(fields[2]));
    }
    Map<String, Double> found = new HashMap<>();
    similarPairs(spark, bodies, threshold)
        .collectAsList()
        .forEach(row -> found.put(row.getString(0) + " " + row.getString(1), row.getDouble(2)));
    assertThat(expected.size()).isGreaterThan(1000);
    assertThat(found.keySet().equals(expected.keySet())).as("the same pairs").isTrue();
    expected.forEach(
        (pair, cosine) -> assertThat(found.get(pair)).as(pair).isCloseTo(cosine, within(1e-9)));
  }

  private static Dataset<Row> similarPairs(
      SparkSession spark, List<String> bodies, double threshold) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            IntStream.range(0, bodies.size())
                .mapToObj(i -> "{\"article_id\":\"a" + i + "\",\"body\":\"" + bodies.get(i) + "\"}")
                .collect(joining("\n")));
    Broadcast<Vocabulary> vocabulary =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(TermWeights.vocabulary(articles, bodies.size()));
    return SimilarPairs.from(
        TermWeights.from(articles, vocabulary),
        new DayBlocks(TermWeights.countPerDay(articles), 0, 64),
        vocabulary,
        threshold,
        10);
  }

  private static List<String> randomBodies() {
    Random random = new Random(20240408);
    return IntStream.range(0, 400)
        .mapToObj(
            article ->
                random
                    .doubles(random.nextInt(120))
                    .mapToObj(share -> "w" + (int) (900 * share * share * share))
                    .collect(joining(" ")))
        .toList();
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
