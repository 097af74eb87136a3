package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.sentiment.lexical.ToneFeatures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FastToneWeightsTest {
  private static final int FIRST_HASHED = 3 * ToneFeatures.SUM_COUNT;

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    double[] learned = new double[3 * ToneFeatures.SIZE];
    learned[1] = 0.123456;
    learned[FIRST_HASHED] = -1.27;
    learned[FIRST_HASHED + 600_001] = 0.5;
    learned[learned.length - 1] = 0.004; // less than half a step of .01
    FastToneWeights weights =
        FastToneWeights.of("trial", new double[] {.1, .2, -.3}, learned).calibrated(1.5, 0.6);

    byte[] file = file(weights);
    FastToneWeights read = FastToneWeights.read(new ByteArrayInputStream(file));

    assertThat(read.name()).isEqualTo("trial");
    assertThat(read.temperature()).isEqualTo(1.5);
    assertThat(read.certainFrom()).isEqualTo(0.6);
    assertThat(read.intercepts()).containsExactly(.1, .2, -.3);
    assertThat(read.coefficients()[1]).isCloseTo(0.123456, within(1e-7));
    assertThat(read.coefficients()[FIRST_HASHED]).isCloseTo(-1.27, within(1e-12));
    assertThat(read.coefficients()[FIRST_HASHED + 600_001]).isCloseTo(0.5, within(1e-12));
    assertThat(read.coefficients()[learned.length - 1]).isZero();
    assertThat(read.featureCount()).isEqualTo(3);
    assertThat(file(read)).isEqualTo(file);
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (var zipped = new java.util.zip.GZIPOutputStream(other)) {
      zipped.write(new byte[100]);
    }
    assertThatThrownBy(() -> FastToneWeights.read(new ByteArrayInputStream(other.toByteArray())))
        .hasMessageContaining("not a fast model");
  }

  private static byte[] file(FastToneWeights weights) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    weights.write(file);
    return file.toByteArray();
  }
}
