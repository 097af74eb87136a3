package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Minister Marit Solano arrives at the pier. REUTERS/Jo Lund",
        "FILE - In this May 2, 2024 file photo, Marit Solano waves to the crowd.",
        "Ferries have stopped for a week. | AP Photos",
        "The pier at night. Al Thorne/Getty Images",
        "Ferry crews explain their strike Read more",
        "WATCH: How the pier was closed",
        "Skip Twitter post by @portelsin Ferries will sail again!",
        "Jo Lund in Port Elsin contributed reporting.",
        "Jo Lund and Al Thorne contributed.",
        "We will update this post as more becomes known.",
        "This story was last updated at noon.",
        "Write to Jo Lund at jo.lund@courier.example"
      })
  void captionsLinksAndHelpersAreNotRead(String line) {
    assertThat(read("Ferries stopped.\n" + line + "\nNobody knows why."))
        .isEqualTo("Ferries stopped.\n\nNobody knows why.");
  }

  @Test
  void whoHelpedIsLeftOutOfALineAndNotItsText() {
    assertThat(read("Ferries stopped. Jo Lund contributed to this report. Nobody knows why."))
        .isEqualTo("Ferries stopped. Nobody knows why.");
  }

  @Test
  void aTextInOneLineLosesTheCaptionOnly() {
    String text = "Ferries stopped again today. ".repeat(40);
    assertThat(read(text + "The pier at night, by Al Thorne/Getty Images. " + text).strip())
        .isEqualTo((text + text).strip());
  }

  @Test
  void whatPicturesShowMayBeSpokenOf() {
    String text =
        "Images of the pier and a photo of Solano contributed to the row, the editor said.";
    assertThat(read(text)).isEqualTo(text);
  }

  @Test
  void aMillionCreditsAreReadInNoTime() {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (String piece : new String[] {"AP/A x. ", "a@b.c", "Getty ", "a"}) {
      PageFurniture.in(piece.repeat(1_000_000 / piece.length()));
    }
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(Duration.ofNanos(after - before)).isLessThan(Duration.ofSeconds(5));
  }

  private static String read(String text) {
    StringBuilder read = new StringBuilder();
    int from = 0;
    for (PageFurniture.Stretch stretch : PageFurniture.in(text)) {
      read.append(text, from, stretch.begin());
      from = stretch.end();
    }
    return read.append(text.substring(from)).toString().replaceAll(" {2,}", " ");
  }
}
