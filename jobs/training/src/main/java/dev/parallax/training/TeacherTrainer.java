package dev.parallax.training;

import ai.djl.ndarray.NDManager;
import dev.parallax.ParallaxException;
import dev.parallax.jobs.train.NewsMtsc;
import dev.parallax.jobs.train.SentimentTrainer;
import dev.parallax.jobs.train.SoftLabels;
import dev.parallax.jobs.train.UnlabelledTargets;
import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.encoder.EncoderToneModel;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Trains several larger or differently begun models and writes down what they say together of many
 * unlabelled sentences: from that one small model learns more than from the labels alone (knowledge
 * distillation, Hinton et al. 2015).
 */
public final class TeacherTrainer implements SentimentTrainer {
  private static final Recipe LARGER =
      Recipe.PLAIN.withEncoderRate(8e-5f).withDropout(0.1f).withLongestGradient(1);

  /** The larger one is right more often: it counts as much as the others together. */
  private static final List<Teacher> TEACHERS =
      List.of(
          new Teacher(Bases.MINILM, 6, 3, Recipe.PLAIN, false, 1, 1),
          new Teacher(Bases.MINILM, 6, 3, Recipe.PLAIN, false, 1, 2),
          new Teacher(Bases.BGE, 12, 2, LARGER, true, 2, 1));

  /** How many sentences of each tone are kept, so that most are not neutral. */
  private static final int MOST_OF_A_TONE = 5_000;

  @Override
  public String model() {
    return "teachers";
  }

  @Override
  public void train(Options options, PrintWriter out) {
    if (options.unlabelled() == null) {
      throw ParallaxException.usage(
          "--model teachers needs --unlabelled FILE, which `parallax train targets` makes.");
    }
    List<LabelledTarget> labelled = NewsMtsc.read(options.data());
    List<LabelledTarget> held =
        labelled.stream().filter(target -> target.fold() == options.heldFold()).toList();
    List<LabelledTarget> seen = labelled.stream().filter(options::isSeen).toList();
    List<Path> trained = new ArrayList<>();
    for (Teacher teacher : TEACHERS) {
      Path file = options.to().resolveSibling(teacher.fileName());
      if (!Files.exists(file)) { // else an earlier run was stopped after it
        train(teacher, seen, file, out);
      }
      trained.add(file);
    }
    List<ToneTarget> picked = pick(trained.get(0), unknown(options.unlabelled(), labelled), out);
    List<Tone> tones = mean(trained, picked);
    SoftLabels.write(picked, tones, options.to());
    out.printf(
        Locale.ROOT,
        "%,d soft labels in %s; the teachers' mean on the tenth held back: %s%n",
        picked.size(),
        options.to(),
        Figures.of(held, mean(trained, held.stream().map(LabelledTarget::target).toList())));
  }

  private static void train(
      Teacher teacher, List<LabelledTarget> seen, Path file, PrintWriter out) {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Encoder encoder = encoder(teacher, manager);
      List<List<Example>> epochs =
          examples().epochs(seen, List.of(), teacher.epochs(), teacher.isMixed());
      new Trainer(manager, encoder, teacher.recipe())
          .train(epochs, teacher.seed(), new Reporting(teacher.fileName(), out));
      TrainedWeights.write(TrainedWeights.of(encoder), file);
    }
  }

  /** Of each tone as many as can be had, in the file's order, by what the first teacher says. */
  private static List<ToneTarget> pick(Path teacher, List<ToneTarget> targets, PrintWriter out) {
    List<Tone> tones = read(TEACHERS.get(0), teacher, targets);
    Map<ToneLabel, Integer> counts = new EnumMap<>(ToneLabel.class);
    List<ToneTarget> picked = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      if (counts.merge(tones.get(i).label(), 1, Integer::sum) <= MOST_OF_A_TONE) {
        picked.add(targets.get(i));
      }
    }
    out.printf(
        Locale.ROOT, "%,d sentences picked; found of each tone: %s%n", picked.size(), counts);
    return picked;
  }

  /** Without the sentences of the labelled data, which figures are taken of. */
  private static List<ToneTarget> unknown(Path unlabelled, List<LabelledTarget> labelled) {
    Set<String> known = new HashSet<>();
    labelled.forEach(target -> known.add(target.target().text()));
    return UnlabelledTargets.read(unlabelled).stream()
        .filter(target -> !known.contains(target.text()))
        .toList();
  }

  private static List<Tone> mean(List<Path> teachers, List<ToneTarget> targets) {
    List<List<Tone>> said = new ArrayList<>();
    for (int i = 0; i < teachers.size(); i++) {
      said.add(read(TEACHERS.get(i), teachers.get(i), targets));
    }
    List<Tone> means = new ArrayList<>();
    for (int target = 0; target < targets.size(); target++) {
      double negative = 0;
      double neutral = 0;
      double positive = 0;
      for (int i = 0; i < said.size(); i++) {
        int weight = TEACHERS.get(i).weight();
        negative += weight * said.get(i).get(target).negative();
        neutral += weight * said.get(i).get(target).neutral();
        positive += weight * said.get(i).get(target).positive();
      }
      double sum = negative + neutral + positive;
      means.add(new Tone(negative / sum, neutral / sum, positive / sum));
    }
    return means;
  }

  private static List<Tone> read(Teacher teacher, Path weights, List<ToneTarget> targets) {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Encoder encoder = encoder(teacher, manager);
      TrainedWeights.put(TrainedWeights.read(weights), encoder);
      return new Trainer(manager, encoder, teacher.recipe()).read(examples().toRead(targets));
    }
  }

  private static Examples examples() {
    return new Examples(EncoderToneModel.wordPiece());
  }

  private static Encoder encoder(Teacher teacher, NDManager manager) {
    OnnxTensors base = Bases.read(teacher.resource());
    return new Encoder(
        manager, base, base, teacher.layers(), true, teacher.recipe(), teacher.seed());
  }
}
