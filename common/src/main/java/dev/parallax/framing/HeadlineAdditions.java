package dev.parallax.framing;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a headline says that its body does not.
 *
 * @param numbers as the headline has them, folded
 * @param loadedWords loaded words or phrases, folded, of which the body has no form
 */
public record HeadlineAdditions(List<String> numbers, List<String> loadedWords) {
  /**
   * @param headline folded words, in order
   * @param body folded words, in order
   * @param bodyMarkers as {@link Markers} finds them in the body
   */
  public static HeadlineAdditions of(
      List<String> headline, List<String> body, List<Marker> bodyMarkers) {
    return new HeadlineAdditions(numbers(headline, body), loadedWords(headline, body, bodyMarkers));
  }

  private static List<String> numbers(List<String> headline, List<String> body) {
    if (headline.stream().noneMatch(HeadlineAdditions::isFigure)) {
      return List.of();
    }
    Set<String> inBody =
        body.stream()
            .map(HeadlineAdditions::number)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return headline.stream()
        .filter(word -> isFigure(word) && !inBody.contains(number(word)))
        .distinct()
        .toList();
  }

  private static List<String> loadedWords(
      List<String> headline, List<String> body, List<Marker> bodyMarkers) {
    List<String> loaded =
        Markers.of(headline).stream()
            .filter(marker -> marker.kind() == MarkerKind.LOADED)
            .map(Marker::text)
            .distinct()
            .toList();
    if (loaded.isEmpty()) {
      return loaded;
    }
    Set<String> inBody = new HashSet<>(body);
    List.copyOf(inBody).forEach(word -> inBody.addAll(WordForms.lemmas(word)));
    bodyMarkers.forEach(marker -> inBody.add(marker.text()));
    return loaded.stream()
        .filter(word -> !inBody.contains(word))
        .filter(word -> WordForms.lemmas(word).stream().noneMatch(inBody::contains))
        .toList();
  }

  private static boolean isFigure(String word) {
    return !word.isEmpty() && Character.isDigit(word.codePointAt(0));
  }

  /** A number in figures, without commas, whether it is written so or as a word; else null. */
  private static String number(String word) {
    if (isFigure(word)) {
      return word.replace(",", "");
    }
    int small = NumberWords.value(word);
    return small < 0 ? null : Integer.toString(small);
  }
}
