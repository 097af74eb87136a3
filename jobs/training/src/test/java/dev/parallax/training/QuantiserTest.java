package dev.parallax.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.sentiment.encoder.WeightFile.Weight;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantiserTest {
  @Test
  void eachOutputHasItsOwnScaleSoThatItsLargestWeightIs64() {
    List<Weight> weights =
        Quantiser.linear("m", new float[] {0.5f, -1f, 0.25f, /* second output */ 8f, 0f, -2f}, 2);

    float[] scales = weights.get(1).floats();
    assertThat(scales[0]).isCloseTo(1f / 64, within(1e-9f));
    assertThat(scales[1]).isCloseTo(8f / 64, within(1e-9f));
    byte[] stored = new byte[6]; // input by input, as the graph multiplies
    weights.get(0).values().duplicate().get(stored);
    assertThat(stored).containsExactly(32, 64, -64, 0, 16, -16);
  }
}
