package dev.parallax.measure;

import dev.parallax.language.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well attributions were found, as PolNeAR (Newell, Margolin, Ruths 2018) is judged.
 *
 * @param voice words, attributed where they begin inside a content
 * @param spans contents matched one to one, where more than .3 of the true one's characters are
 *     found
 * @param spansNearlyWhole the same for more than .8
 * @param directSpans as {@code spans}, of contents that are quotations from end to end: those of
 *     the truth that are found, and those found that are in the truth
 * @param speakerCount matched contents (as in {@code spans}) with a true speaker
 * @param speakerRightCount of these, those whose speaker shares a character with the true one
 */
public record AttributionScore(
    int articleCount,
    Counts voice,
    Counts spans,
    Counts spansNearlyWhole,
    Counts directSpans,
    int speakerCount,
    int speakerRightCount) {
  private static final double OVERLAP = 0.3;
  private static final double OVERLAP_NEARLY_WHOLE = 0.8;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final String MARKS = "\"“”„«»'‘’`";

  /**
   * An attribution, true or found.
   *
   * @param content at least one range of the text, in order
   * @param speaker none where the speaker is not named
   */
  public record Item(List<Range> content, List<Range> speaker) {}

  /** A text with its true attributions and those found. */
  public record Article(String text, List<Item> gold, List<Item> found) {}

  /**
   * True, found, and how many of each are in the other.
   *
   * @param goldRight of the true, those found
   * @param foundRight of those found, the true
   */
  public record Counts(int gold, int found, int goldRight, int foundRight) {
    /** NaN where nothing is found. */
    public double precision() {
      return (double) foundRight / found;
    }

    /** NaN where nothing is true. */
    public double recall() {
      return (double) goldRight / gold;
    }

    /** Harmonic mean of the two; 0 where both are 0. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private Counts plus(Counts other) {
      return new Counts(
          gold + other.gold,
          found + other.found,
          goldRight + other.goldRight,
          foundRight + other.foundRight);
    }
  }

  /** NaN where no matched content has a true speaker. */
  public double speakerAccuracy() {
    return (double) speakerRightCount / speakerCount;
  }

  /** The score over all articles together, every word and every attribution alike. */
  public static AttributionScore of(List<Article> articles) {
    Counts none = new Counts(0, 0, 0, 0);
    Counts voice = none;
    Counts spans = none;
    Counts nearlyWhole = none;
    Counts direct = none;
    int speakers = 0;
    int speakersRight = 0;
    for (Article article : articles) {
      List<Match> matches = matches(article, OVERLAP);
      voice = voice.plus(voice(article));
      spans = spans.plus(counts(article, matches.size()));
      nearlyWhole =
          nearlyWhole.plus(counts(article, matches(article, OVERLAP_NEARLY_WHOLE).size()));
      direct = direct.plus(direct(article, matches));
      for (Match match : matches) {
        List<Range> truth = match.gold.speaker();
        boolean isRight =
            match.found.speaker().stream()
                .anyMatch(range -> truth.stream().anyMatch(range::overlaps));
        speakers += truth.isEmpty() ? 0 : 1;
        speakersRight += isRight ? 1 : 0;
      }
    }
    return new AttributionScore(
        articles.size(), voice, spans, nearlyWhole, direct, speakers, speakersRight);
  }

  private static Counts counts(Article article, int matched) {
    return new Counts(article.gold().size(), article.found().size(), matched, matched);
  }

  private static Counts voice(Article article) {
    BitSet truth = covered(article.gold());
    BitSet found = covered(article.found());
    int gold = 0;
    int predicted = 0;
    int both = 0;
    Matcher word = WORD.matcher(article.text());
    while (word.find()) {
      boolean isGold = truth.get(word.start());
      boolean isFound = found.get(word.start());
      gold += isGold ? 1 : 0;
      predicted += isFound ? 1 : 0;
      both += isGold && isFound ? 1 : 0;
    }
    return new Counts(gold, predicted, both, both);
  }

  private static BitSet covered(List<Item> items) {
    BitSet units = new BitSet();
    items.forEach(item -> item.content().forEach(one -> units.set(one.begin(), one.end())));
    return units;
  }

  private static Counts direct(Article article, List<Match> matches) {
    String text = article.text();
    List<Item> gold = article.gold().stream().filter(item -> isQuotation(item, text)).toList();
    List<Item> found = article.found().stream().filter(item -> isQuotation(item, text)).toList();
    int goldRight = (int) matches.stream().filter(one -> isQuotation(one.gold, text)).count();
    int foundRight = (int) matches.stream().filter(one -> isQuotation(one.found, text)).count();
    return new Counts(gold.size(), found.size(), goldRight, foundRight);
  }

  /** Whether a content begins and ends with a quotation mark, or just inside two. */
  private static boolean isQuotation(Item item, String text) {
    Range first = item.content().get(0);
    Range last = item.content().get(item.content().size() - 1);
    return (isMark(text, first.begin()) || isMark(text, first.begin() - 1))
        && (isMark(text, last.end() - 1) || isMark(text, last.end()));
  }

  private static boolean isMark(String text, int at) {
    return at >= 0 && at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
  }

  private record Match(Item gold, Item found, int goldIndex, int foundIndex, double share) {}

  /** One to one, the largest share of a true content first, then in order of the text. */
  private static List<Match> matches(Article article, double least) {
    List<Match> pairs = new ArrayList<>();
    for (int g = 0; g < article.gold().size(); g++) {
      Item gold = article.gold().get(g);
      int length = gold.content().stream().mapToInt(Range::length).sum();
      for (int f = 0; f < article.found().size(); f++) {
        double share = (double) shared(gold, article.found().get(f)) / length;
        if (share > least) {
          pairs.add(new Match(gold, article.found().get(f), g, f, share));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Match match) -> -match.share)
            .thenComparingInt(Match::goldIndex)
            .thenComparingInt(Match::foundIndex));
    BitSet takenGold = new BitSet();
    BitSet takenFound = new BitSet();
    List<Match> matches = new ArrayList<>();
    for (Match pair : pairs) {
      if (!takenGold.get(pair.goldIndex) && !takenFound.get(pair.foundIndex)) {
        takenGold.set(pair.goldIndex);
        takenFound.set(pair.foundIndex);
        matches.add(pair);
      }
    }
    return matches;
  }

  private static int shared(Item one, Item other) {
    int shared = 0;
    for (Range a : one.content()) {
      for (Range b : other.content()) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
      }
    }
    return shared;
  }
}
