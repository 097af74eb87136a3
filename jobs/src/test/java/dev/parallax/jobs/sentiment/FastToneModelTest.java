package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.lexical.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model that ships; who is meant is in brackets. */
class FastToneModelTest {
  private final FastToneModel model = FastToneModel.shared();

  @Test
  void negationTurnsTheTone() {
    assertThat(score("[Quill] is an honest woman.")).isPositive();
    assertThat(score("[Quill] is not an honest woman.")).isNegative();
    assertThat(score("Voters trust [Quill].")).isPositive();
    assertThat(score("Voters do not trust [Quill].")).isNegative();
    assertThat(score("[Quill] failed the town.")).isNegative();
    assertThat(score("[Quill] never failed the town."))
        .isGreaterThan(score("[Quill] failed the town."));
  }

  @Test
  void whoIsAttackedAndWhoIsPraisedIsToldByTheVerb() {
    assertThat(label("Hart praised [Quill] for the harbour.")).isEqualTo(ToneLabel.POSITIVE);
    assertThat(label("[Quill] was praised by Hart.")).isEqualTo(ToneLabel.POSITIVE);
    assertThat(label("Hart attacked [Quill] over the harbour.")).isEqualTo(ToneLabel.NEGATIVE);
    assertThat(label("[Quill] was accused of lying.")).isEqualTo(ToneLabel.NEGATIVE);
  }

  @Test
  void whoHasDoneItAndWhoHasSufferedItAreToldApart() {
    assertThat(score("[Quill] defeated Hart.")).isPositive();
    assertThat(score("Hart defeated [Quill].")).isNegative();
    assertThat(score("The honest Quill met the corrupt [Hart]."))
        .isLessThan(score("The honest [Quill] met the corrupt Hart."));
  }

  @Test
  void plainReportsAreNeutral() {
    assertThat(label("[Quill] met Hart on Tuesday.")).isEqualTo(ToneLabel.NEUTRAL);
    assertThat(label("The council meets [Quill] in June.")).isEqualTo(ToneLabel.NEUTRAL);
  }

  @Test
  void aToneDoesNotDependOnTheNameNorOnOtherTargets() {
    ToneTarget quill = Marked.target("Hart blamed [Quill] for it.");
    ToneTarget moor = Marked.target("Hart blamed [Ada Moor] for it.");
    List<Tone> both = model.read(List.of(quill, moor));
    assertThat(both.get(0)).isEqualTo(both.get(1));
    assertThat(model.read(List.of(moor))).containsExactly(both.get(1));
  }

  @Test
  void certaintyIsBetweenAGuessAndSurety() {
    assertThat(model.certainFrom()).isBetween(1 / 3.0, 1.0);
    assertThat(model.name()).isEqualTo("fast-1");
  }

  private double score(String marked) {
    return tone(marked).score();
  }

  private ToneLabel label(String marked) {
    return tone(marked).label();
  }

  private Tone tone(String marked) {
    return model.read(List.of(Marked.target(marked))).get(0);
  }
}
