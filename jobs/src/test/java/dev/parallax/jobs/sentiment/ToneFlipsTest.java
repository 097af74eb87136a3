package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.language.Range;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small changes to a sentence that turn what it says of somebody around, for every model. */
class ToneFlipsTest {
  @ParameterizedTest
  @EnumSource(SentimentModel.class)
  void aNegationTurnsBlameIntoDefence(SentimentModel name) {
    ToneModel model = ToneModels.shared(name);
    double blamed = score(model, "Quill is corrupt and has lied to her voters.", "Quill");
    double defended =
        score(model, "Quill is not corrupt and has never lied to her voters.", "Quill");
    assertThat(blamed).isLessThan(-0.2);
    assertThat(defended).isGreaterThan(blamed + 0.2);
  }

  @ParameterizedTest
  @EnumSource(SentimentModel.class)
  void aNegationTurnsPraiseIntoBlame(SentimentModel name) {
    ToneModel model = ToneModels.shared(name);
    double praised = score(model, "Hallam was an honest and capable leader.", "Hallam");
    double blamed = score(model, "Hallam was never an honest or capable leader.", "Hallam");
    assertThat(praised).isGreaterThan(0.2);
    assertThat(blamed).isLessThan(praised - 0.2);
  }

  @ParameterizedTest
  @EnumSource(SentimentModel.class)
  void whoSpeaksIsNotWhoIsSpokenOf(SentimentModel name) {
    ToneModel model = ToneModels.shared(name);
    String one = "“Solano is a liar and a disgrace,” Strind said.";
    String other = "“Strind is a liar and a disgrace,” Solano said.";
    assertThat(score(model, one, "Solano")).isLessThan(score(model, one, "Strind") - 0.1);
    assertThat(score(model, other, "Strind")).isLessThan(score(model, other, "Solano") - 0.1);
  }

  @ParameterizedTest
  @EnumSource(SentimentModel.class)
  void aToneDoesNotDependOnWhatElseIsRead(SentimentModel name) {
    ToneModel model = ToneModels.shared(name);
    ToneTarget short1 = target("Quill lied.", "Quill");
    ToneTarget long1 =
        target(
            "Hallam opened the bridge. " + "It was a quiet day in the port. ".repeat(8), "Hallam");
    Tone alone = model.read(List.of(short1)).get(0);
    Tone beside = model.read(List.of(long1, short1, long1)).get(1);
    assertThat(beside.score()).isEqualTo(alone.score());
  }

  private static double score(ToneModel model, String text, String name) {
    return model.read(List.of(target(text, name))).get(0).score();
  }

  private static ToneTarget target(String text, String name) {
    int begin = text.indexOf(name);
    return new ToneTarget(text, List.of(new Range(begin, begin + name.length())));
  }
}
