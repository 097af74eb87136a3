package dev.parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.language.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToneWindowTest {
  @Test
  void aSentenceOfOrdinaryLengthIsReadWhole() {
    ToneTarget target = target("The harbour master praised Solano.", "Solano");
    assertThat(ToneWindow.of(target)).isSameAs(target);
  }

  @Test
  void ofAListWithoutFullStopsTheWordsAroundTheNameAreRead() {
    String text = "eels and herrings ".repeat(500) + "praised Solano for " + "cod, ".repeat(900);

    ToneTarget read = ToneWindow.of(target(text, "Solano"));

    assertThat(read.words()).isEqualTo("Solano");
    assertThat(read.text()).hasSizeBetween(950, 1000).contains(" praised Solano for cod,");
    assertThat(read.text()).matches("(?s)(eels|and|herrings) .*").endsWith(" cod,");
  }

  @Test
  void furtherMentionsStayWhereTheyAreReadToo() {
    String text = "Solano " + "and she ".repeat(300);
    ToneTarget target =
        new ToneTarget(text, List.of(new Range(0, 6), new Range(11, 14), new Range(2003, 2006)));

    ToneTarget read = ToneWindow.of(target);

    assertThat(read.mentions()).containsExactly(new Range(0, 6), new Range(11, 14));
  }

  @Test
  void aNameAtEitherEndOrLongerThanTheWindowStillHasOne() {
    String filler = "cod ".repeat(1000);
    assertThat(ToneWindow.of(target("Solano " + filler, "Solano")).text()).startsWith("Solano cod");
    assertThat(ToneWindow.of(target(filler + "Solano", "Solano")).text()).endsWith("cod Solano");
    String endless = "🎪".repeat(3000);
    ToneTarget read = ToneWindow.of(target(endless, endless));
    assertThat(read.text()).hasSize(1000).isEqualTo(read.words());
  }

  private static ToneTarget target(String text, String name) {
    int begin = text.indexOf(name);
    return new ToneTarget(text, List.of(new Range(begin, begin + name.length())));
  }
}
