package dev.parallax.notebooks;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** Values with their intervals, a line each, as a drawing inside HTML: notebooks keep it. */
final class IntervalChart {
  private static final int LABELS = 300;
  private static final int PLOT = 520;
  private static final int MARGIN = 20;
  private static final int ROW = 24;
  private static final int TITLE = 34;
  private static final double[] STEPS = {1, 2, 5, 10};

  private final StringBuilder svg = new StringBuilder();
  private final double low;
  private final double high;

  private IntervalChart(double low, double high) {
    this.low = low;
    this.high = high > low ? high : low + 1;
  }

  /**
   * Draws rows from the top.
   *
   * @param rows label, value, low and high end; without an interval the ends are null
   */
  static String of(String title, List<List<String>> rows) {
    double[] all =
        rows.stream()
            .flatMap(row -> row.subList(1, 4).stream())
            .filter(Objects::nonNull)
            .mapToDouble(Double::parseDouble)
            .toArray();
    IntervalChart chart =
        new IntervalChart(
            DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1));
    return chart.drawn(title, rows);
  }

  private String drawn(String title, List<List<String>> rows) {
    int height = TITLE + ROW * rows.size() + TITLE;
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' role='img' aria-label=\"%s\" width='%d' height='%d'"
            + " font-family='sans-serif' font-size='13' fill='currentColor'>",
        Notebook.escaped(title), LABELS + PLOT + 2 * MARGIN, height);
    add("<text x='0' y='16' font-weight='bold'>%s</text>", Notebook.escaped(title));
    double step = step();
    for (double tick = Math.ceil(low / step) * step; tick <= high + step / 1e6; tick += step) {
      add(
          "<line x1='%1$.1f' x2='%1$.1f' y1='%2$d' y2='%3$d' stroke='#999' stroke-width='%4$s'/>",
          x(tick), TITLE - 6, height - TITLE + 4, Math.abs(tick) < step / 1e6 ? "1" : "0.3");
      add(
          "<text x='%.1f' y='%d' text-anchor='middle'>%s</text>",
          x(tick), height - 12, shown(tick, step));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), TITLE + ROW * i + ROW / 2);
    }
    return svg.append("</svg>").toString();
  }

  private void row(List<String> row, int y) {
    add("<text x='%d' y='%d' text-anchor='end'>", LABELS, y + 4);
    svg.append(Notebook.escaped(row.get(0))).append("</text>");
    if (row.get(2) != null && row.get(3) != null) {
      add(
          "<line x1='%.1f' x2='%.1f' y1='%3$d' y2='%3$d' stroke='#357' stroke-width='2'/>",
          x(Double.parseDouble(row.get(2))), x(Double.parseDouble(row.get(3))), y);
    }
    add("<circle cx='%.1f' cy='%d' r='4' fill='#357'/>", x(Double.parseDouble(row.get(1))), y);
  }

  /** A round distance, so that there are four to ten ticks. */
  private double step() {
    double rough = (high - low) / 8;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double step : STEPS) {
      if (step * power >= rough) {
        return step * power;
      }
    }
    throw new IllegalStateException("No step for " + rough);
  }

  private static String shown(double tick, double step) {
    int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    double rounded = Math.abs(tick) < step / 1e6 ? 0 : tick;
    return String.format(Locale.ROOT, "%." + digits + "f", rounded);
  }

  private double x(double value) {
    return LABELS + MARGIN + PLOT * (value - low) / (high - low);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
