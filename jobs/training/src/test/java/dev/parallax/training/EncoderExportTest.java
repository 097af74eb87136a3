package dev.parallax.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.parallax.language.Range;
import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.encoder.EncoderToneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The model as PyTorch trains it against the same model as ONNX Runtime runs it. */
class EncoderExportTest {
  private static final List<String> GOOD =
      List.of("The crowd cheered %s.", "%s saved the harbour.", "Voters trust %s more than ever.");
  private static final List<String> BAD =
      List.of("The crowd booed %s.", "%s ruined the harbour.", "Voters despise %s more than ever.");
  private static final List<String> NAMES =
      List.of("Marit Solano", "Strind", "the harbourmaster", "Ilse Varga");

  @Test
  void aFewStepsAreEnoughToTellCheersFromBoosAndBothRuntimesAgree() {
    List<LabelledTarget> labelled = new ArrayList<>();
    for (String name : NAMES) {
      GOOD.forEach(sentence -> labelled.add(labelled(sentence, name, ToneLabel.POSITIVE)));
      BAD.forEach(sentence -> labelled.add(labelled(sentence, name, ToneLabel.NEGATIVE)));
    }
    List<ToneTarget> targets = labelled.stream().map(LabelledTarget::target).toList();
    Examples examples = new Examples(EncoderToneModel.wordPiece());
    List<Tone> trained;
    Map<String, float[]> weights;
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Encoder encoder =
          new Encoder(
              manager,
              Bases.read(Bases.BGE),
              Bases.read(Bases.SHIPPED),
              Bases.SHIPPED_LAYERS,
              false,
              Recipe.PLAIN,
              1);
      Trainer trainer = new Trainer(manager, encoder, Recipe.PLAIN);
      trainer.train(examples.epochs(labelled, List.of(), 12, false), 1, (step, of, loss) -> {});
      trained = trainer.read(examples.toRead(targets));
      weights = TrainedWeights.of(encoder);
    }

    List<Tone> run = EncoderExport.model(weights, 1).read(targets);

    for (int i = 0; i < targets.size(); i++) {
      assertThat(trained.get(i).label()).isEqualTo(labelled.get(i).label());
      assertThat(run.get(i).label()).isEqualTo(labelled.get(i).label());
      assertThat(run.get(i).score()).isCloseTo(trained.get(i).score(), within(0.1));
    }
  }

  private static LabelledTarget labelled(String sentence, String name, ToneLabel label) {
    int begin = sentence.indexOf("%s");
    String text = sentence.replace("%s", name);
    Range mention = new Range(begin, begin + name.length());
    return new LabelledTarget(text, text, new ToneTarget(text, List.of(mention)), label);
  }
}
