package dev.parallax.jobs.framing;

import dev.parallax.jobs.sentiment.ArticleText;
import dev.parallax.jobs.sentiment.ArticleText.Part;
import dev.parallax.jobs.sentiment.Cover;
import dev.parallax.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of a body, and for each whose it is. */
final class BodyWords {
  /** Folded, in order. */
  final List<String> folded = new ArrayList<>();

  /** The stretch of one voice that each word stands in; null between sentences. */
  final List<Part> stretches = new ArrayList<>();

  /** Whether most of each word is in a passage from an earlier article. */
  final List<Boolean> reused = new ArrayList<>();

  BodyWords(ArticleText article, Cover cover) {
    String body = article.body;
    int[] bounds = Words.bounds(body);
    int unit = 0;
    int codePoint = 0;
    int voice = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      int begin = codePoint + body.codePointCount(unit, bounds[i]);
      int end = begin + body.codePointCount(bounds[i], bounds[i + 1]);
      unit = bounds[i + 1];
      codePoint = end;
      while (voice < article.voices.size() && article.voices.get(voice).end() <= begin) {
        voice++;
      }
      boolean isInVoice =
          voice < article.voices.size() && article.voices.get(voice).begin() <= begin;
      folded.add(Words.fold(body.substring(bounds[i], bounds[i + 1])));
      stretches.add(isInVoice ? article.voices.get(voice) : null);
      reused.add(2 * cover.within(begin, end) > end - begin);
    }
  }

  int size() {
    return folded.size();
  }
}
