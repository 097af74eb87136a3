package dev.parallax.sentiment.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.parallax.language.Range;
import dev.parallax.sentiment.ToneTarget;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToneFeaturesTest {
  @Test
  void whoTheTargetIsDoesNotCount() {
    assertSame(
        "The harbour master praised [Marta Quill] on Monday.",
        "The harbour master praised [Ondine] on Monday.");
  }

  @Test
  void otherNamesCountAsNamesOnly() {
    assertSame("[Quill] lied to Tobias Hart.", "[Quill] lied to Ines Moor.");
  }

  @Test
  void whoDoesWhatToWhomCounts() {
    assertDifferent("[Quill] attacked Hart.", "Quill attacked [Hart].");
    assertDifferent("[Quill] praised Hart.", "[Quill] was praised by Hart.");
  }

  @Test
  void negationCounts() {
    assertDifferent("[Quill] is honest.", "[Quill] is not honest.");
    assertDifferent("[Quill] failed to help.", "[Quill] wanted to help.");
  }

  @Test
  void typographyOfQuotationMarksDoesNotCount() {
    assertSame("He called [Quill] “brave”, didn’t he?", "He called [Quill] \"brave\", didn't he?");
  }

  @Test
  void aMentionFurtherOnIsStillTheTarget() {
    ToneTarget once = new ToneTarget("Quill said she won.", List.of(new Range(0, 5)));
    ToneTarget twice =
        new ToneTarget("Quill said she won.", List.of(new Range(0, 5), new Range(11, 14)));
    assertThat(ToneFeatures.of(twice).indices()).isNotEqualTo(ToneFeatures.of(once).indices());
  }

  @Test
  void indicesAscendAndFitTheVector() {
    FeatureVector features =
        ToneFeatures.of(Marked.target("The corrupt, corrupt [council] was never fined."));
    assertThat(features.indices()).isSorted().doesNotHaveDuplicates();
    assertThat(features.indices()[features.indices().length - 1]).isLessThan(ToneFeatures.SIZE);
    assertThat(features.values()).hasSameSizeAs(features.indices()).doesNotContain(0);
  }

  @Test
  void aMegabyteWithoutAFullStopIsReadAroundTheTargetOnly() {
    String text = "war \"and, ".repeat(100_000) + "Quill" + " but lied".repeat(10_000);
    int begin = text.indexOf("Quill");
    List<Range> mentions = List.of(new Range(begin, begin + 5));
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 100; i++) {
            ToneFeatures.of(new ToneTarget(text, mentions));
          }
        });
  }

  private static void assertSame(String one, String other) {
    FeatureVector a = ToneFeatures.of(Marked.target(one));
    FeatureVector b = ToneFeatures.of(Marked.target(other));
    assertThat(a.indices()).isEqualTo(b.indices());
    assertThat(a.values()).isEqualTo(b.values());
  }

  private static void assertDifferent(String one, String other) {
    FeatureVector a = ToneFeatures.of(Marked.target(one));
    FeatureVector b = ToneFeatures.of(Marked.target(other));
    assertThat(a.indices()).isNotEqualTo(b.indices());
  }
}
