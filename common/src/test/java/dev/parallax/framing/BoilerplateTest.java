package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BoilerplateTest {
  @Test
  void aCreditIsTheSameWhoeverHelped() {
    assertThat(
            isSame(
                "Kim Ray contributed to this report.",
                "Jo Lund and Al Thorne contributed to this report."))
        .isTrue();
  }

  @Test
  void anAppealIsTheSameWhateverItsNumber() {
    assertThat(isSame("Join our 1,200 readers today!", "Join our 3,400 readers today!")).isTrue();
  }

  @Test
  void aLabelAndShoutedWordsTellWhatTheyIntroduce() {
    assertThat(isSame("Contributing: Kim Ray, Port Elsin", "Contributing: Jo Lund")).isTrue();
    assertThat(isSame("JUST PRINTED Ferries stop at night", "JUST PRINTED A mayor resigns"))
        .isTrue();
    assertThat(isSame("Picture 1 of 30 The pier", "Picture 12 of 18 The mayor's house")).isTrue();
    assertThat(isSame("Main points Mayor resigns over ferries", "Main points Dravia closes a pier"))
        .isTrue();
  }

  @Test
  void twoSentencesOfTextAreNotTheSame() {
    assertThat(isSame("Marit Solano closed the pier.", "Marit Solano opened the bridge."))
        .isFalse();
    assertThat(isSame("Marit Solano resigned.", "Halvard Strind resigned.")).isFalse();
  }

  @Test
  void aTextBeginsAfterItsDateline() {
    assertThat(afterDateline("PORT ELSIN, Osmere (CPA) — Ferries stopped."))
        .isEqualTo("Ferries stopped.");
    assertThat(afterDateline("(CPA) Ferries stopped.")).isEqualTo("Ferries stopped.");
    assertThat(afterDateline("PORT ELSIN — Ferries stopped.")).isEqualTo("Ferries stopped.");
    assertThat(afterDateline("Ferries (all of them) stopped - at last."))
        .isEqualTo("Ferries (all of them) stopped - at last.");
  }

  @Test
  void aMillionCapitalsAndQuotationMarksAreReadInNoTime() {
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (String piece : new String[] {"A", "A ", "\"", ". ", ".\"", "(", "a", "... "}) {
            String text = piece.repeat(1_000_000 / piece.length());
            Boilerplate.datelineEnd(text);
            Boilerplate.lines(text);
          }
        });
  }

  private static boolean isSame(String a, String b) {
    Set<Long> shared = new HashSet<>(Boilerplate.lines(a).get(0).wordings());
    shared.retainAll(Boilerplate.lines(b).get(0).wordings());
    return !shared.isEmpty();
  }

  private static String afterDateline(String text) {
    return text.substring(Boilerplate.datelineEnd(text)).strip();
  }
}
