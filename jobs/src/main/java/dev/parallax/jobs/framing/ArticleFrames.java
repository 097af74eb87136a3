package dev.parallax.jobs.framing;

import dev.parallax.framing.Frame;
import dev.parallax.framing.FrameTally;
import dev.parallax.framing.FrameText;
import dev.parallax.jobs.sentiment.ArticleText;
import dev.parallax.jobs.sentiment.ArticleText.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The generic frames of one article, by voice and copy, and the sentences that carry them. */
final class ArticleFrames {
  static final int MOST_SENTENCES = 5;
  static final double SENTENCE_FROM = 0.6;

  private static final int MOST_WORDS = 8;
  private static final List<String> VOICES = ArticleStance.VOICES;
  private static final List<String> COPIES = ArticleStance.COPIES;
  private static final int OWN = VOICES.indexOf("own");
  private static final int ALL = VOICES.indexOf("all");

  private final ArticleText article;
  private final FrameModel model = FrameModel.ofArticles();
  private final FrameModel sentenceModel = FrameModel.ofSentences();

  /** By voice and copy; null as long as there are no words. */
  private final FrameTally[][] tallies = new FrameTally[VOICES.size()][COPIES.size()];

  private final List<Row> sentences;

  /** A sentence as far as it was read. */
  private static final class Reading {
    private final FrameTally tally = FrameTally.ofSentence();
    private final int[] voiceWords = new int[ALL];
    private int reusedWords;
  }

  /** A sentence that may carry a frame. */
  private record Candidate(int sentence, double probability, Reading reading) {}

  ArticleFrames(ArticleText article, BodyWords body) {
    this.article = article;
    if (article.title != null) {
      FrameText title = FrameText.of(article.title);
      for (int word = 0; word < title.size(); word++) {
        add(title, word, OWN, false);
      }
    }
    FrameText text = FrameText.of(article.body, body.folded);
    for (int word = 0; word < text.size(); word++) {
      Part stretch = body.stretches.get(word);
      if (stretch != null) {
        add(text, word, VOICES.indexOf(stretch.label()), body.reused.get(word));
      }
    }
    this.sentences = sentences(text, body);
  }

  private void add(FrameText text, int word, int voice, boolean isReused) {
    for (int copy = 0; copy < (isReused ? 1 : COPIES.size()); copy++) {
      tally(voice, copy).add(text, word);
      tally(ALL, copy).add(text, word);
    }
  }

  private FrameTally tally(int voice, int copy) {
    if (tallies[voice][copy] == null) {
      tallies[voice][copy] = FrameTally.ofArticle();
    }
    return tallies[voice][copy];
  }

  /** Rows of {@code article_frame}. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int voice = 0; voice < VOICES.size(); voice++) {
      for (int copy = 0; copy < COPIES.size(); copy++) {
        FrameTally tally = tallies[voice][copy];
        if (isReadable(tally)) {
          double[] sums = model.sums(tally.features());
          for (Frame frame : Frame.values()) {
            double sum = sums[frame.index()];
            rows.add(
                RowFactory.create(
                    article.articleId,
                    VOICES.get(voice),
                    COPIES.get(copy),
                    frame.id(),
                    model.weights().probability(frame, sum),
                    sum >= 0,
                    sum >= 0 ? words(tally, model, frame) : ""));
          }
        }
      }
    }
    return rows;
  }

  /** Rows of {@code sentence_frame}. */
  List<Row> sentences() {
    return sentences;
  }

  private List<Row> sentences(FrameText text, BodyWords body) {
    List<Row> rows = new ArrayList<>();
    Set<Frame> present = present();
    if (present.isEmpty()) {
      return rows;
    }
    List<List<Candidate>> candidates = new ArrayList<>();
    for (int frame = 0; frame < Frame.values().length; frame++) {
      candidates.add(new ArrayList<>());
    }
    Reading reading = new Reading();
    int sentence = -1;
    for (int word = 0; word < text.size(); word++) {
      Part stretch = body.stretches.get(word);
      if (stretch == null) {
        continue;
      }
      if (stretch.sentence() != sentence) {
        close(sentence, reading, present, candidates);
        sentence = stretch.sentence();
        reading = new Reading();
      }
      reading.tally.add(text, word);
      reading.voiceWords[VOICES.indexOf(stretch.label())]++;
      reading.reusedWords += body.reused.get(word) ? 1 : 0;
    }
    close(sentence, reading, present, candidates);
    for (Frame frame : present) {
      List<Candidate> ofFrame = candidates.get(frame.index());
      ofFrame.sort(
          Comparator.comparingDouble(Candidate::probability)
              .reversed()
              .thenComparing(Candidate::sentence));
      for (int i = 0; i < Math.min(MOST_SENTENCES, ofFrame.size()); i++) {
        rows.add(row(frame, i + 1, ofFrame.get(i)));
      }
    }
    return rows;
  }

  private void close(
      int sentence, Reading reading, Set<Frame> present, List<List<Candidate>> candidates) {
    if (reading.tally.wordCount() == 0) {
      return;
    }
    double[] sums = sentenceModel.sums(reading.tally.features());
    for (Frame frame : present) {
      double probability = sentenceModel.weights().probability(frame, sums[frame.index()]);
      if (probability >= SENTENCE_FROM) {
        candidates.get(frame.index()).add(new Candidate(sentence, probability, reading));
      }
    }
  }

  private Row row(Frame frame, int rank, Candidate candidate) {
    Reading reading = candidate.reading();
    int voice = 0;
    for (int other = 1; other < reading.voiceWords.length; other++) {
      voice = reading.voiceWords[other] > reading.voiceWords[voice] ? other : voice;
    }
    return RowFactory.create(
        article.articleId,
        frame.id(),
        rank,
        candidate.sentence(),
        candidate.probability(),
        VOICES.get(voice),
        2 * reading.reusedWords <= reading.tally.wordCount(),
        words(reading.tally, sentenceModel, frame));
  }

  private Set<Frame> present() {
    Set<Frame> present = EnumSet.noneOf(Frame.class);
    FrameTally tally = tallies[ALL][0];
    if (isReadable(tally)) {
      double[] sums = model.sums(tally.features());
      for (Frame frame : Frame.values()) {
        if (sums[frame.index()] >= 0) {
          present.add(frame);
        }
      }
    }
    return present;
  }

  private static boolean isReadable(FrameTally tally) {
    return tally != null && tally.wordCount() >= FrameTally.LEAST_ARTICLE_WORDS;
  }

  private static String words(FrameTally tally, FrameModel model, Frame frame) {
    return String.join(
        ", ", tally.strongest(frame, model.weights().coefficients(frame), MOST_WORDS));
  }
}
