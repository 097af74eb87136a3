package dev.parallax.framing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what the words of a text, or of a part of it, say of its frames; not thread-safe. */
public final class FrameTally {
  /** The features' names, in their order; see {@link #features}. */
  public static final List<String> FEATURES = names();

  /** Words of a sentence of usual length. */
  public static final int SENTENCE_WORDS = 25;

  /** A text shorter than this says too little of its frames. */
  public static final int LEAST_ARTICLE_WORDS = 50;

  private static final Frame[] FRAMES = Frame.values();
  private static final List<FrameLexicon.Group> GROUPS = FrameLexicon.shared().groups();
  private static final int MARKS = FrameText.markNames().size();
  private static final long IN_GROUPS = (1L << GROUPS.size()) - 1;

  /** By frame, the bits of its groups. */
  private static final long[] FRAME_BITS = frameBits();

  private static final int WINDOW = SENTENCE_WORDS;
  private static final int PEAKS = 3;
  private static final int OPENING = 60; // words: a headline and a lede
  private static final double PER = 1000;

  private final int leastWords;
  private final int[] counts = new int[MARKS];
  private final int[] inWindow = new int[FRAMES.length];
  private final int[] inOpening = new int[FRAMES.length];

  /** By frame, its words in the windows that have most of them, the most first. */
  private final int[][] peaks = new int[FRAMES.length][PEAKS];

  private final Map<String, Integer> entryCounts = new HashMap<>();
  private final Map<String, Long> entryGroups = new HashMap<>();
  private int words;

  private FrameTally(int leastWords) {
    this.leastWords = leastWords;
  }

  /** For the words of an article, or of one voice in it. */
  public static FrameTally ofArticle() {
    return new FrameTally(LEAST_ARTICLE_WORDS);
  }

  /** For the words of a sentence; one shorter than usual counts as if of usual length. */
  public static FrameTally ofSentence() {
    return new FrameTally(SENTENCE_WORDS);
  }

  /** The tally of a whole article. */
  public static FrameTally ofArticle(FrameText text) {
    FrameTally tally = ofArticle();
    for (int word = 0; word < text.size(); word++) {
      tally.add(text, word);
    }
    return tally;
  }

  /** Adds a word of a text; the order is that in which they are read. */
  public void add(FrameText text, int word) {
    if (words % WINDOW == 0) {
      Arrays.fill(inWindow, 0);
    }
    long marks = text.marks(word);
    for (long rest = marks; rest != 0; rest &= rest - 1) {
      counts[Long.numberOfTrailingZeros(rest)]++;
    }
    if ((marks & IN_GROUPS) != 0) {
      addToFrames(marks);
      entryCounts.merge(text.entry(word), 1, Integer::sum);
      entryGroups.put(text.entry(word), marks & IN_GROUPS);
    }
    words++;
    if (words % WINDOW == 0) {
      closeWindow(peaks);
    }
  }

  private void addToFrames(long marks) {
    for (int frame = 0; frame < FRAMES.length; frame++) {
      if ((marks & FRAME_BITS[frame]) != 0) {
        inWindow[frame]++;
        inOpening[frame] += words < OPENING ? 1 : 0;
      }
    }
  }

  private void closeWindow(int[][] into) {
    for (int frame = 0; frame < FRAMES.length; frame++) {
      int count = inWindow[frame];
      for (int rank = 0; rank < PEAKS; rank++) {
        int better = Math.max(count, into[frame][rank]);
        count = Math.min(count, into[frame][rank]);
        into[frame][rank] = better;
      }
    }
  }

  /** Number of words added. */
  public int wordCount() {
    return words;
  }

  /**
   * How often words of each group and each sign stand in a thousand words, as ln(1 + rate); for
   * each frame, how dense its words are where they are densest (three windows of 25 words), and how
   * frequent in the first 60 words.
   */
  public double[] features() {
    double[] features = new double[FEATURES.size()];
    double size = Math.max(leastWords, words);
    int at = 0;
    for (int count : counts) {
      features[at++] = Math.log1p(PER * count / size);
    }
    int[][] all = new int[FRAMES.length][];
    Arrays.setAll(all, frame -> peaks[frame].clone());
    if (words % WINDOW != 0) {
      closeWindow(all);
    }
    int windows = Math.max(1, Math.min(PEAKS, (words + WINDOW - 1) / WINDOW));
    for (int[] peak : all) {
      features[at++] = 10.0 * Arrays.stream(peak).sum() / windows / WINDOW;
    }
    for (int count : inOpening) {
      features[at++] = Math.log1p(PER * count / OPENING);
    }
    return features;
  }

  /**
   * The words and phrases that speak most for a frame: what a group's weighs, each of its words
   * weighs, and a word of the frame's own groups also what its density weighs.
   *
   * @param weights one per feature
   * @return those of positive weight, the greatest sum over the text first, no more than asked for
   */
  public List<String> strongest(Frame frame, double[] weights, int most) {
    record Weighed(String entry, double sum) {}
    List<Weighed> weighed = new ArrayList<>();
    entryCounts.forEach(
        (entry, count) -> {
          boolean isOwn = (entryGroups.get(entry) & FRAME_BITS[frame.index()]) != 0;
          double weight = isOwn ? weights[MARKS + frame.index()] : 0;
          for (long rest = entryGroups.get(entry); rest != 0; rest &= rest - 1) {
            weight += weights[Long.numberOfTrailingZeros(rest)];
          }
          if (weight > 0) {
            weighed.add(new Weighed(entry, weight * count));
          }
        });
    weighed.sort(Comparator.comparingDouble(Weighed::sum).reversed().thenComparing(Weighed::entry));
    return weighed.stream().limit(most).map(Weighed::entry).toList();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(FrameText.markNames());
    for (Frame frame : Frame.values()) {
      names.add(frame.id() + ": at its densest");
    }
    for (Frame frame : Frame.values()) {
      names.add(frame.id() + ": in the opening");
    }
    return List.copyOf(names);
  }

  private static long[] frameBits() {
    long[] bits = new long[FRAMES.length];
    for (int i = 0; i < GROUPS.size(); i++) {
      bits[GROUPS.get(i).frame().index()] |= 1L << i;
    }
    return bits;
  }
}
