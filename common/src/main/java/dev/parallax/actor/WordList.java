package dev.parallax.actor;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words, written as a text. */
final class WordList {
  private WordList() {}

  /** The words between single blanks; a word may be there twice. */
  static Set<String> of(String words) {
    return Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
