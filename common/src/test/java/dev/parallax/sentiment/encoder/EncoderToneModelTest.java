package dev.parallax.sentiment.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.language.Range;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import dev.parallax.sentiment.ToneTarget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderToneModelTest {
  private static final String TEXT =
      "Marit Solano was cheered by the whole hall, while Halvard Strind was booed off the stage.";

  private final EncoderToneModel model = EncoderToneModel.shared();

  @Test
  void twoPeopleOfOneSentenceAreToldApart() {
    List<Tone> tones =
        model.read(List.of(target(TEXT, "Marit Solano"), target(TEXT, "Halvard Strind")));

    assertThat(tones.get(0).label()).isEqualTo(ToneLabel.POSITIVE);
    assertThat(tones.get(1).label()).isEqualTo(ToneLabel.NEGATIVE);
  }

  @Test
  void aTargetReadInCompanyGetsWhatItGetsAlone() {
    String other = "Strind praised the dockers.";
    String pages = "The council met again and the minutes were read. ".repeat(60) + TEXT;
    List<ToneTarget> targets =
        List.of(
            target(TEXT, "Marit Solano"),
            target(TEXT, "Halvard Strind"),
            target(other, "dockers"),
            target(TEXT, "Marit Solano"),
            target(pages, "The council"), // too long to be read whole: two windows of one text
            target(pages, "Halvard Strind"),
            target(pages, "Marit Solano"));

    List<Tone> alone = new ArrayList<>();
    targets.forEach(target -> alone.addAll(model.read(List.of(target))));

    assertThat(model.read(targets)).isEqualTo(alone);
  }

  private static ToneTarget target(String text, String name) {
    int begin = text.indexOf(name);
    return new ToneTarget(text, List.of(new Range(begin, begin + name.length())));
  }
}
