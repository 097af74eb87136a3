package dev.parallax.framing;

import java.util.List;

/** Small numbers as words, which newspapers write up to nine, ten or twelve. */
final class NumberWords {
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private NumberWords() {}

  /** The number that a folded word is, from 0 to 12; -1 if it is none of these. */
  static int value(String word) {
    return WORDS.indexOf(word);
  }
}
