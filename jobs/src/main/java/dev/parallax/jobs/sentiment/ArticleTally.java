package dev.parallax.jobs.sentiment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.Seq;

/** What an article says of an actor, counted: a row of {@link ToneReadings#tallies}. */
final class ArticleTally {
  /** Scores are summed as whole billionths. */
  private static final double UNITS = 1e9;

  private final String outlet;
  private final String story;
  private final String article;
  private final long[] mentions;
  private final long[] certain;
  private final long[] readings;
  private final long[] units;
  private final long[] squares;

  private ArticleTally(Row row) {
    this.outlet = row.getString(1);
    this.story = row.getString(2);
    this.article = row.getString(3);
    this.mentions = longs(row.getSeq(4));
    this.certain = longs(row.getSeq(5));
    this.readings = longs(row.getSeq(6));
    this.units = longs(row.getSeq(7));
    this.squares = longs(row.getSeq(8));
  }

  String outlet() {
    return outlet;
  }

  String story() {
    return story;
  }

  String article() {
    return article;
  }

  long mentions(ToneCell cell) {
    return cell.of(mentions);
  }

  long certain(ToneCell cell) {
    return cell.of(certain);
  }

  long readings(ToneCell cell) {
    return cell.of(readings);
  }

  /** Sum of the readings' scores. */
  double sum(ToneCell cell) {
    return cell.of(units) / UNITS;
  }

  /** Sum of the squares of the readings' scores. */
  double squares(ToneCell cell) {
    return cell.of(squares) / UNITS;
  }

  /** Mean score of the readings, of which there must be one. */
  double mean(ToneCell cell) {
    return sum(cell) / readings(cell);
  }

  /** All that is said of one actor, ordered by story and article. */
  record OfActor(String actor, List<ArticleTally> articles) {}

  /**
   * The tallies so that {@link #perActor} can read them: an actor's are together and in order, and
   * the order is the same on every machine.
   */
  static Dataset<Row> grouped(Dataset<Row> tallies) {
    return tallies
        .repartition(tallies.col("actor_id"))
        .sortWithinPartitions("actor_id", "story_id", "article_id");
  }

  /** Actor by actor, one in memory at a time. */
  static Iterator<OfActor> byActor(Iterator<Row> grouped) {
    return new Iterator<>() {
      private Row next = grouped.hasNext() ? grouped.next() : null;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public OfActor next() {
        if (next == null) {
          throw new NoSuchElementException();
        }
        String actor = next.getString(0);
        List<ArticleTally> articles = new ArrayList<>();
        while (next != null && next.getString(0).equals(actor)) {
          articles.add(new ArticleTally(next));
          next = grouped.hasNext() ? grouped.next() : null;
        }
        return new OfActor(actor, articles);
      }
    };
  }

  /** What a function makes of each actor, one after the other. */
  static Iterator<Row> perActor(Iterator<Row> grouped, Function<OfActor, List<Row>> function) {
    Iterable<OfActor> actors = () -> byActor(grouped);
    return StreamSupport.stream(actors.spliterator(), false)
        .flatMap(actor -> function.apply(actor).stream())
        .iterator();
  }

  private static long[] longs(Seq<Object> values) {
    long[] longs = new long[values.size()];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = (Long) values.apply(i);
    }
    return longs;
  }
}
