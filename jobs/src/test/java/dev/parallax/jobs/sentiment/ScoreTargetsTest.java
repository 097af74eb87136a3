package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.ParallaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTargetsTest {
  @TempDir Path folder;

  @Test
  void everyTargetHasItsLineInTheOrderOfTheInputAndIdsStayAsTheyAre() throws IOException {
    assertThat(
            score(
                1,
                """
                {"id":"b","text":"🎪 Quill was praised and Solano blamed.","targets":[{"begin":25,"end":31},{"begin":2,"end":7}]}

                {"id":7,"text":"Solano spoke.","targets":[]}
                {"id":1.50,"text":"Solano spoke.","more":true,"targets":[{"begin":0,"end":6}]}
                """))
        .containsExactly(
            """
            {"id":"b","target_index":0,"p_negative":0.75,"p_neutral":0.25,"p_positive":0.0}""",
            """
            {"id":"b","target_index":1,"p_negative":0.0,"p_neutral":0.25,"p_positive":0.75}""",
            """
            {"id":1.50,"target_index":0,"p_negative":0.25,"p_neutral":0.5,"p_positive":0.25}""");
  }

  @Test
  void anyNumberOfThreadsWritesTheSame() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      String word = i % 3 == 0 ? "praised" : i % 3 == 1 ? "blamed" : "met";
      lines.append("{\"id\":").append(i).append(",\"text\":\"Quill was ").append(word);
      lines.append(".\",\"targets\":[{\"begin\":0,\"end\":5}]}\n");
    }
    List<String> one = score(1, lines.toString());
    assertThat(one).hasSize(2_000);
    assertThat(one.get(1_999)).contains("\"id\":1999", "\"p_negative\":0.75");
    assertThat(score(3, lines.toString())).isEqualTo(one);
  }

  @Test
  void ofAWholeArticleTheSentenceIsReadThatTheTargetIsIn() throws IOException {
    String filler = "The harbour was quiet on that day, as it is on most days. ".repeat(30);
    String text = "Solano was blamed by all. " + filler + "Then Quill was praised. " + filler;
    int begin = text.indexOf("Quill");
    assertThat(
            score(
                1,
                """
                {"id":1,"text":"%s","targets":[{"begin":%d,"end":%d},{"begin":0,"end":6}]}
                """
                    .formatted(text, begin, begin + 5)))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"p_positive\":0.75"),
            line -> assertThat(line).contains("\"p_negative\":0.75"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "not json | is not JSON",
        "{\"id\":1,\"text\":\"x\",\"targets\":[]} {} | is not JSON",
        "{\"text\":\"Quill\",\"targets\":[]} | has no `id`",
        "{\"id\":1,\"targets\":[]} | has no `text`",
        "{\"id\":1,\"text\":\"Quill\"} | has no list of `targets`",
        "{\"id\":1,\"text\":\"Quill\",\"targets\":[{\"begin\":0}]} | has a target 0 without whole",
        "{\"id\":1,\"text\":\"Quill\",\"targets\":[{\"begin\":0,\"end\":6}]}"
            + " | target 0 from 0 to 6, but the text has 5 code points",
        "{\"id\":1,\"text\":\"Quill\",\"targets\":[{\"begin\":3,\"end\":3}]} | from 3 to 3",
        "{\"id\":1,\"text\":\"Quill\",\"targets\":[{\"begin\":-1,\"end\":3}]} | from -1 to 3"
      })
  void aLineThatCannotBeReadIsNamedAndNothingIsWritten(String line, String what)
      throws IOException {
    String good = "{\"id\":0,\"text\":\"Quill\",\"targets\":[{\"begin\":0,\"end\":5}]}\n";
    Files.writeString(folder.resolve("out.jsonl"), "what was there before");

    assertThatThrownBy(() -> score(2, good.repeat(300) + line + "\n" + good))
        .isInstanceOf(ParallaxException.class)
        .hasMessageContaining("in.jsonl: line 301 ")
        .hasMessageContaining(what);

    assertThat(Files.readString(folder.resolve("out.jsonl"))).isEqualTo("what was there before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws IOException {
    Path in = folder.resolve("in.jsonl");
    Files.write(in, "{\"id\":1,\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(
            () -> new ScoreTargets(RuleToneModel.SHARED, 1).score(in, folder.resolve("out.jsonl")))
        .hasMessageContaining("in.jsonl is not UTF-8, at or after line 1");
  }

  @Test
  @Timeout(60)
  void aTextOfHalfAMegabyteWithThousandsOfTargetsIsReadInTime() throws IOException {
    StringBuilder targets = new StringBuilder();
    String text = "Quill, Solano, Strind, ".repeat(20_000);
    for (int i = 0; i < 3_000; i++) {
      targets.append(i == 0 ? "" : ",");
      targets
          .append("{\"begin\":")
          .append(i * 23)
          .append(",\"end\":")
          .append(i * 23 + 5)
          .append("}");
    }
    assertThat(score(1, "{\"id\":1,\"text\":\"" + text + "\",\"targets\":[" + targets + "]}\n"))
        .hasSize(3_000);
  }

  private List<String> score(int threads, String lines) throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), lines);
    Path out = folder.resolve("out.jsonl");
    long count = new ScoreTargets(RuleToneModel.SHARED, threads).score(in, out);
    List<String> written = Files.readAllLines(out);
    assertThat(written).hasSize((int) count);
    return written;
  }
}
