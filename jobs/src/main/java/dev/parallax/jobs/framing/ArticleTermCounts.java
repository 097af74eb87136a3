package dev.parallax.jobs.framing;

import dev.parallax.framing.Boilerplate;
import dev.parallax.framing.OutletNameWords;
import dev.parallax.framing.PageFurniture;
import dev.parallax.framing.StopWords;
import dev.parallax.jobs.sentiment.ArticleText;
import dev.parallax.jobs.sentiment.Cover;
import dev.parallax.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How often an article uses each word and pair of words, by voice and reuse. */
final class ArticleTermCounts {
  private static final int LONGEST_ABBREVIATION = 4;

  /** Longer runs of letters are no words. */
  private static final int LONGEST_WORD = 40;

  /** By {@link TermCells#part}: all words, terms or not. */
  final int[] words = new int[TermCells.PARTS];

  /** By term, as {@link #words}. */
  final Map<String, int[]> terms = new HashMap<>();

  private final List<String> printed = new ArrayList<>();

  /** By word: its part, or -1 where it does not count; and the place of its stretch of voice. */
  private final List<Integer> parts = new ArrayList<>();

  private final List<Integer> stretches = new ArrayList<>();

  /** Whether a word and the one before may be one term. */
  private final List<Boolean> followsClosely = new ArrayList<>();

  /**
   * @param isBoilerplate whether a line is, by a key of its wording
   */
  ArticleTermCounts(
      ArticleText article, String outlet, OutletNameWords names, Predicate<Long> isBoilerplate) {
    read(article, isBoilerplate);
    dropNames(outlet, names, isBoilerplate);
    count();
  }

  private void read(ArticleText article, Predicate<Long> isBoilerplate) {
    String body = article.body;
    Cover reused = new Cover(article.reused);
    List<Boilerplate.Line> lines =
        Boilerplate.lines(body).stream()
            .filter(line -> line.wordings().stream().anyMatch(isBoilerplate))
            .toList();
    List<PageFurniture.Stretch> furniture = PageFurniture.in(body);
    int text = Boilerplate.datelineEnd(body);
    int[] bounds = Words.bounds(body);
    int unit = 0;
    int codePoint = 0;
    int voice = 0;
    int line = 0;
    int piece = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      int begin = codePoint + body.codePointCount(unit, bounds[i]);
      int end = begin + body.codePointCount(bounds[i], bounds[i + 1]);
      followsClosely.add(i > 0 && isJoined(body, printed.get(printed.size() - 1), unit, bounds[i]));
      unit = bounds[i + 1];
      codePoint = end;
      while (voice < article.voices.size() && article.voices.get(voice).end() <= begin) {
        voice++;
      }
      while (line < lines.size() && lines.get(line).end() <= bounds[i]) {
        line++;
      }
      while (piece < furniture.size() && furniture.get(piece).end() <= bounds[i]) {
        piece++;
      }
      boolean isRead =
          voice < article.voices.size()
              && article.voices.get(voice).begin() <= begin
              && bounds[i] >= text
              && (line == lines.size() || lines.get(line).begin() > bounds[i])
              && (piece == furniture.size() || furniture.get(piece).begin() > bounds[i]);
      printed.add(body.substring(bounds[i], bounds[i + 1]));
      stretches.add(voice);
      parts.add(
          isRead
              ? TermCells.part(
                  article.voices.get(voice).label(), 2 * reused.within(begin, end) > end - begin)
              : -1);
    }
  }

  /** Whether only a space stands between two words, or the full stop of "Mr." and a space. */
  private static boolean isJoined(String body, String before, int end, int begin) {
    boolean isAbbreviation =
        before.length() <= LONGEST_ABBREVIATION && Character.isUpperCase(before.charAt(0));
    return (begin == end + 1 && body.charAt(end) == ' ')
        || (isAbbreviation
            && begin == end + 2
            && body.charAt(end) == '.'
            && body.charAt(end + 1) == ' ');
  }

  /** Leaves out agencies, the outlet itself, and the people and programmes it puts its name to. */
  private void dropNames(String outlet, OutletNameWords names, Predicate<Long> isHouseName) {
    for (int i = 0; i < printed.size(); i++) {
      if (!Character.isLetter(printed.get(i).charAt(0))) {
        continue;
      }
      drop(i, names.agencyWords(printed, i));
      int own = names.ownNameWords(outlet, printed, i);
      if (own > 0) {
        int name = OutletNameWords.houseNameBegin(printed, i + own);
        drop(i, name + OutletNameWords.houseNameWords(printed, name) - i);
      }
      if (isCapitalised(i)) {
        boolean isPair = i + 1 < printed.size() && isCapitalised(i + 1);
        drop(i, isPair && isHouseName.test(HouseNames.key(printed, i)) ? 2 : 0);
        drop(i, isHouseName.test(HouseNames.key(printed.get(i))) ? 1 : 0);
      }
    }
  }

  private boolean isCapitalised(int word) {
    return Character.isUpperCase(printed.get(word).charAt(0));
  }

  private void drop(int from, int count) {
    for (int word = from; word < from + count; word++) {
      parts.set(word, -1);
    }
  }

  private void count() {
    String before = null;
    for (int i = 0; i < printed.size(); i++) {
      int part = parts.get(i);
      String word = null;
      if (part >= 0) {
        words[part]++;
        String folded = Words.fold(printed.get(i));
        boolean isTerm =
            folded.length() <= LONGEST_WORD && !StopWords.isStopWord(printed.get(i), folded);
        word = isTerm ? folded : null;
      }
      if (word != null) {
        add(word, part);
        boolean isPair =
            before != null
                && followsClosely.get(i)
                && stretches.get(i).equals(stretches.get(i - 1));
        if (isPair) {
          add(before + ' ' + word, Math.max(part, parts.get(i - 1)));
        }
      }
      before = word;
    }
  }

  private void add(String term, int part) {
    terms.computeIfAbsent(term, absent -> new int[TermCells.PARTS])[part]++;
  }
}
