package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import dev.parallax.measure.DisjointSets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Connected components of a graph. Unlike a transform it runs: how many rounds there are depends on
 * what the last one found.
 *
 * <p>First every partition replaces its edges by stars, an edge from each node to the smallest one
 * it knows of. What is left after that mostly fits into one task, which ends it. Otherwise rounds
 * of large-star and small-star (Kiveris et al. 2014) follow, each of which brings every node nearer
 * to the smallest of its component; a path of n nodes takes about log n rounds.
 */
final class Components {
  /** Some 200 MB with ids of 32 characters. */
  private static final long EDGES_PER_TASK = 1_000_000;

  /** From a node to one that is smaller. */
  private static final StructType EDGES = StructType.fromDDL("id string, component string");

  private Components() {}

  /**
   * One row per node with an edge to another: its {@code id} and its {@code component}, which is
   * the smallest id in it.
   *
   * @param edges {@code a string, b string}, in any direction, repeated or not
   */
  static Dataset<Row> of(Dataset<Row> edges) {
    return of(edges, EDGES_PER_TASK);
  }

  static Dataset<Row> of(Dataset<Row> edges, long edgesPerTask) {
    Dataset<Row> stars = edges.select("a", "b").transform(Components::starsOfPartitions);
    stars = stars.localCheckpoint(); // without it, each round would repeat all before
    while (stars.count() > edgesPerTask) {
      if (isDone(stars)) {
        return withCentres(stars);
      }
      stars =
          stars
              .transform(Components::largeStars)
              .transform(Components::smallStars)
              .transform(Components::starsOfPartitions)
              .localCheckpoint();
    }
    return withCentres(starsOfPartitions(stars.coalesce(1)).localCheckpoint());
  }

  private static Dataset<Row> starsOfPartitions(Dataset<Row> edges) {
    return edges.mapPartitions(
        (MapPartitionsFunction<Row, Row>) Components::stars, Encoders.row(EDGES));
  }

  private static Iterator<Row> stars(Iterator<Row> edges) {
    DisjointSets sets = new DisjointSets();
    edges.forEachRemaining(edge -> sets.join(edge.getString(0), edge.getString(1)));
    List<Row> stars = new ArrayList<>();
    sets.forEach(
        (id, smallest) -> {
          if (!id.equals(smallest)) {
            stars.add(RowFactory.create(id, smallest));
          }
        });
    return stars.iterator();
  }

  /** Links the larger neighbours of each node to the smallest of its neighbours and itself. */
  private static Dataset<Row> largeStars(Dataset<Row> edges) {
    Dataset<Row> smallest =
        edges.groupBy(col("id").as("component")).agg(min("component").as("smallest"));
    return edges
        .join(smallest, new String[] {"component"}, "left")
        .select(col("id"), least(col("component"), col("smallest")).as("component"))
        .distinct();
  }

  /** Links each node and its smaller neighbours to the smallest of these. */
  private static Dataset<Row> smallStars(Dataset<Row> edges) {
    Dataset<Row> smallest = edges.groupBy("id").agg(min("component").as("smallest"));
    return edges
        .join(smallest, "id")
        .select(
            explode(array(col("id"), col("component"))).as("id"), col("smallest").as("component"))
        .where(col("id").notEqual(col("component")))
        .distinct();
  }

  /** Whether every node has one edge to a smaller one, and that one has none. */
  private static boolean isDone(Dataset<Row> stars) {
    return stars
        .select(
            explode(
                    array(
                        struct(col("id"), lit(true).as("is_outer")),
                        struct(col("component").as("id"), lit(false).as("is_outer"))))
                .as("end"))
        .groupBy("end.id")
        .agg(count_if(col("end.is_outer")).as("outer"), count(lit(1)).as("ends"))
        .where(col("outer").gt(0).and(col("ends").gt(1)))
        .isEmpty();
  }

  private static Dataset<Row> withCentres(Dataset<Row> stars) {
    return stars.union(stars.select(col("component"), col("component")).distinct());
  }
}
