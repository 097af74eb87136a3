package dev.parallax.jobs.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.SharedSpark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class ComponentsTest {
  private static final StructType EDGES = StructType.fromDDL("a string, b string");
  private static final long ROUNDS_ONLY = 0;

  @Test
  void articlesLinkedThroughOthersAreOneComponentNamedByItsSmallestId(SparkSession spark) {
    Dataset<Row> edges = edges(spark, List.of("d c", "b d", "x y", "y x", "x y"), 2);

    Map<String, String> expected = Map.of("b", "b", "c", "b", "d", "b", "x", "x", "y", "x");
    assertThat(found(Components.of(edges))).isEqualTo(expected);
    assertThat(found(Components.of(edges, ROUNDS_ONLY))).isEqualTo(expected);
  }

  @Test
  void noLinksMakeNoComponents(SparkSession spark) {
    assertThat(found(Components.of(edges(spark, List.of(), 1)))).isEmpty();
    assertThat(found(Components.of(edges(spark, List.of("a a"), 1)))).isEmpty();
  }

  @Test
  void aLongPathInAnyOrderIsOneComponent(SparkSession spark) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 400).boxed().toList());
    Collections.shuffle(order, new Random(7));
    List<String> path =
        IntStream.range(1, 400)
            .mapToObj(i -> "n" + (1000 + order.get(i - 1)) + " n" + (1000 + order.get(i)))
            .toList();

    Map<String, String> found = found(Components.of(edges(spark, path, 16), ROUNDS_ONLY));

    assertThat(found).hasSize(400);
    assertThat(found.values()).containsOnly("n1000");
  }

  @Test
  void aStarAroundItsLargestIdIsOneComponent(SparkSession spark) {
    List<String> star = IntStream.range(0, 300).mapToObj(i -> "z n" + (100 + i)).toList();

    Map<String, String> found = found(Components.of(edges(spark, star, 7), ROUNDS_ONLY));

    assertThat(found).hasSize(301);
    assertThat(found.values()).containsOnly("n100");
  }

  @Test
  void componentsAreThoseOfASearchFromEveryNodeWhateverThePartitions(SparkSession spark) {
    Random random = new Random(11);
    List<String> links =
        random.ints(320, 0, 500).mapToObj(i -> "n" + i + " n" + random.nextInt(500)).toList();
    Map<String, String> expected = bySearch(links);

    assertThat(new TreeSet<>(expected.values())).hasSizeGreaterThan(20);
    for (int partitions : new int[] {1, 2, 7, 200}) {
      assertThat(found(Components.of(edges(spark, links, partitions)))).isEqualTo(expected);
    }
    assertThat(found(Components.of(edges(spark, links, 7), ROUNDS_ONLY))).isEqualTo(expected);
  }

  /** The smallest id that can be reached, found by walking. */
  private static Map<String, String> bySearch(List<String> links) {
    Map<String, TreeSet<String>> neighbours = new TreeMap<>();
    for (String link : links) {
      String[] ends = link.split(" ", -1);
      if (!ends[0].equals(ends[1])) {
        neighbours.computeIfAbsent(ends[0], id -> new TreeSet<>()).add(ends[1]);
        neighbours.computeIfAbsent(ends[1], id -> new TreeSet<>()).add(ends[0]);
      }
    }
    Map<String, String> components = new TreeMap<>();
    for (String start : neighbours.keySet()) { // ascending, so the first to come is the smallest
      TreeSet<String> open = new TreeSet<>(List.of(start));
      while (!open.isEmpty()) {
        String id = open.pollFirst();
        if (components.putIfAbsent(id, start) == null) {
          open.addAll(neighbours.get(id));
        }
      }
    }
    return components;
  }

  private static Dataset<Row> edges(SparkSession spark, List<String> links, int partitions) {
    List<Row> rows =
        links.stream().map(link -> RowFactory.create((Object[]) link.split(" ", -1))).toList();
    return spark.createDataFrame(rows, EDGES).repartition(partitions);
  }

  private static Map<String, String> found(Dataset<Row> components) {
    Map<String, String> found = new TreeMap<>();
    for (Row row : components.collectAsList()) {
      assertThat(found.put(row.getString(0), row.getString(1))).as(row.getString(0)).isNull();
    }
    return found;
  }
}
