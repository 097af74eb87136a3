package dev.parallax.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalChartTest {
  @Test
  void aValueStandsBetweenItsEnds() {
    String svg = IntervalChart.of("Tone", List.of(List.of("Courier", "0.25", "0", "1")));

    // 0 is at 320, 1 at 840
    assertThat(svg).contains("<line x1='320.0' x2='840.0' y1='46' y2='46'");
    assertThat(svg).contains("<circle cx='450.0' cy='46'");
    assertThat(svg).contains(">0.0<", ">0.2<", ">1.0<");
  }

  @Test
  void withoutAnIntervalThereIsADotAlone() {
    String svg = IntervalChart.of("Tone", List.of(Arrays.asList("Courier", "0.5", null, null)));

    assertThat(svg).contains("<circle").doesNotContain("stroke='#357'");
  }

  @Test
  void aLabelCannotBecomeMarkup() {
    String svg =
        IntervalChart.of("\"><script>", List.of(Arrays.asList("<b>Courier</b>", "1", null, null)));

    assertThat(svg).doesNotContain("<script>", "<b>");
  }
}
