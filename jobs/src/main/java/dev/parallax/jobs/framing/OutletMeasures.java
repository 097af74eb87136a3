package dev.parallax.jobs.framing;

import dev.parallax.measure.FalseDiscoveryRate;
import dev.parallax.table.OutletFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Each outlet's figures over its stories, and against the other outlets of the same stories. */
final class OutletMeasures {
  /** False discovery rate at which a contrast is called. */
  static final double CALLED_AT = 0.05;

  /** Fixed, as a measure's rows are few and what is done with them is much. */
  private static final int TASKS = 64;

  private static final int STORY = 4;
  private static final int OUTLET = 3;
  private static final int NUMERATOR = 6;
  private static final int DENOMINATOR = 7;

  private OutletMeasures() {}

  /**
   * Rows of {@link OutletFigures}.
   *
   * @param readings one row per measure, voice, copy and article: {@code measure, voice, copy,
   *     outlet_id, story_id, article_id, numerator, denominator}, the last above 0
   */
  static Dataset<Row> from(Dataset<Row> readings) {
    return readings
        .select(
            "measure",
            "voice",
            "copy",
            "outlet_id",
            "story_id",
            "article_id",
            "numerator",
            "denominator")
        .repartition(TASKS, readings.col("measure"), readings.col("voice"), readings.col("copy"))
        .sortWithinPartitions("measure", "voice", "copy", "story_id", "article_id")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) OutletMeasures::ofPartition,
            Encoders.row(OutletFigures.STANCE.schema()));
  }

  private static Iterator<Row> ofPartition(Iterator<Row> rows) {
    Iterable<List<Row>> families = () -> new Families(rows);
    return StreamSupport.stream(families.spliterator(), false)
        .flatMap(family -> family.stream())
        .iterator();
  }

  /** Measure by measure, all outlets' rows of one voice and copy; one story in memory at a time. */
  private static final class Families implements Iterator<List<Row>> {
    private final Iterator<Row> rows;
    private Row next;

    Families(Iterator<Row> rows) {
      this.rows = rows;
      this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public List<Row> next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Row first = next;
      Map<String, OutletFigure> outlets = new TreeMap<>();
      while (next != null && isSame(first, next, OUTLET)) {
        addStory(outlets, story());
      }
      List<Object[]> family = new ArrayList<>();
      outlets.forEach(
          (outlet, figure) ->
              family.add(
                  figure.columns(
                      outlet, first.getString(0), first.getString(1), first.getString(2))));
      return withQValues(family);
    }

    /** The rows of the next story. */
    private List<Row> story() {
      Row first = next;
      List<Row> story = new ArrayList<>();
      while (next != null
          && isSame(first, next, OUTLET)
          && first.getString(STORY).equals(next.getString(STORY))) {
        story.add(next);
        next = rows.hasNext() ? rows.next() : null;
      }
      return story;
    }

    /** Whether two rows agree in the columns before this one. */
    private static boolean isSame(Row a, Row b, int columns) {
      for (int i = 0; i < columns; i++) {
        if (!a.getString(i).equals(b.getString(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private static void addStory(Map<String, OutletFigure> outlets, List<Row> story) {
    Map<String, List<Row>> byOutlet = new TreeMap<>();
    for (Row article : story) {
      byOutlet.computeIfAbsent(article.getString(OUTLET), id -> new ArrayList<>()).add(article);
    }
    Map<String, Double> means = new TreeMap<>();
    byOutlet.forEach(
        (outlet, own) ->
            means.put(
                outlet, own.stream().mapToDouble(OutletMeasures::value).average().orElseThrow()));
    byOutlet.forEach(
        (outlet, own) -> {
          OutletFigure figure = outlets.computeIfAbsent(outlet, id -> new OutletFigure());
          figure.add(own.size(), sum(own, NUMERATOR), sum(own, DENOMINATOR));
          if (byOutlet.size() > 1) {
            figure.addContrast(
                valuesWithFirst(outlet, own, story), own.size(), rank(outlet, means));
          }
        });
  }

  /** Share of the other outlets with a lower mean; an equal one counts half. */
  private static double rank(String outlet, Map<String, Double> means) {
    double own = means.get(outlet);
    double below = 0;
    for (double mean : means.values()) {
      below += mean < own ? 1 : mean == own ? 0.5 : 0;
    }
    return (below - 0.5) / (means.size() - 1); // without the outlet itself
  }

  private static double sum(List<Row> articles, int column) {
    return articles.stream().mapToDouble(article -> article.getDouble(column)).sum();
  }

  /** The articles' values, the outlet's first, else in their order. */
  private static double[] valuesWithFirst(String outlet, List<Row> own, List<Row> story) {
    double[] values = new double[story.size()];
    int at = 0;
    for (Row article : own) {
      values[at++] = value(article);
    }
    for (Row article : story) {
      if (!article.getString(OUTLET).equals(outlet)) {
        values[at++] = value(article);
      }
    }
    return values;
  }

  private static double value(Row article) {
    return article.getDouble(NUMERATOR) / article.getDouble(DENOMINATOR);
  }

  /** All outlets' contrasts of a measure in one voice and copy are one family of tests. */
  private static List<Row> withQValues(List<Object[]> family) {
    int pValue = family.get(0).length - 1;
    double[] qValues =
        FalseDiscoveryRate.adjusted(
            family.stream()
                .filter(columns -> columns[pValue] != null)
                .mapToDouble(columns -> (Double) columns[pValue])
                .toArray());
    List<Row> rows = new ArrayList<>();
    int next = 0;
    for (Object[] columns : family) {
      Object[] values = Arrays.copyOf(columns, columns.length + 2);
      if (columns[pValue] != null) {
        values[pValue + 1] = qValues[next];
        values[pValue + 2] = qValues[next] <= CALLED_AT;
        next++;
      }
      rows.add(RowFactory.create(values));
    }
    return rows;
  }
}
