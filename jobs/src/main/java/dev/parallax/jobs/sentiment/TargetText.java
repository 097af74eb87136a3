package dev.parallax.jobs.sentiment;

import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import dev.parallax.language.english.EnglishAnnotator;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.ToneWindow;
import java.util.List;

/** A text that somebody wants targets of read: whole if it is short, else by its sentences. */
final class TargetText {
  private final String text;

  /** Found when first asked for. */
  private List<Range> sentences;

  TargetText(String text) {
    this.text = text;
  }

  ToneTarget target(Range place) {
    if (text.length() <= ToneWindow.MOST_UNITS) {
      return new ToneTarget(text, List.of(place));
    }
    Range sentence = sentence(place);
    return ToneWindow.of(
        new ToneTarget(
            sentence.of(text),
            List.of(new Range(place.begin() - sentence.begin(), place.end() - sentence.begin()))));
  }

  /** From the sentence the target begins in to the one it ends in. */
  private Range sentence(Range place) {
    if (sentences == null) {
      sentences =
          EnglishAnnotator.shared().annotate(text).sentences().stream()
              .map(Sentence::range)
              .toList();
    }
    int low = -1;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).begin() <= place.begin()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Range found = low < 0 ? place : sentences.get(low);
    return new Range(found.begin(), Math.max(found.end(), place.end()));
  }
}
