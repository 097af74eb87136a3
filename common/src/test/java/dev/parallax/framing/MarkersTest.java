package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkersTest {
  @Test
  void aReporterWhoReportsIsNotLoaded() {
    Loadedness report = Loadedness.of("The council met on Tuesday and set the fare for the ferry.");
    assertThat(report.isLoaded()).isFalse();
  }

  @Test
  void anInsultMakesASentenceLoadedInAnyForm() {
    assertThat(Loadedness.of("The mayor's cronies met on Tuesday.").isLoaded()).isTrue();
    assertThat(Loadedness.of("The council lambasted the ferry company.").isLoaded()).isTrue();
  }

  @Test
  void oneStrongWordInALongSentenceIsDiluted() {
    String plain = " and the ferry left the harbour at noon";
    Loadedness loadedness = Loadedness.of("A disastrous fare was set" + plain.repeat(6) + ".");
    // Grade 2 over 53 words is 2 / (53 / 25).
    assertThat(loadedness.score()).isCloseTo(0.943, within(0.001));
    assertThat(loadedness.isLoaded()).isFalse();
  }

  @Test
  void aPhraseIsOneMarkerAndItsWordsAreNotReadAgain() {
    assertThat(of("They spoke of a witch hunt")).containsExactly("LOADED witch hunt");
  }

  @Test
  void doubtAndPresuppositionAreToldApart() {
    assertThat(of("Perhaps the clerk realised it"))
        .containsExactly("HEDGE perhaps", "FACTIVE realised");
    assertThat(of("The clerk argued")).containsExactly("ASSERTIVE argued");
  }

  @Test
  void wordsMadeToInsultAreKnownByTheirEndings() {
    assertThat(of("a ferry-bashing speech")).containsExactly("LOADED ferry-bashing");
  }

  private static List<String> of(String text) {
    return Markers.of(Words.tokens(text).stream().map(Words::fold).toList()).stream()
        .map(marker -> marker.kind() + " " + marker.text())
        .toList();
  }
}
