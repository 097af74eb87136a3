package dev.parallax.framing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sign of how a text is told that is no word of one frame. */
enum FrameSign {
  THIRD_PERSON,
  FIRST_PERSON,
  WE,
  YOU,
  SHOULD,
  SAID,
  BUT,
  WILL,
  MONEY,
  PERCENTAGE,
  NUMBER,
  QUOTATION_MARK,
  QUESTION_MARK,
  EXCLAMATION_MARK;

  private static final Map<String, FrameSign> BY_WORD =
      byWord(
          Map.of(
              THIRD_PERSON, List.of("he", "she", "his", "her", "him", "hers"),
              FIRST_PERSON, List.of("i", "me", "my", "mine"),
              WE, List.of("we", "us", "our", "ours"),
              YOU, List.of("you", "your"),
              SHOULD, List.of("must", "should", "ought"),
              SAID, List.of("said", "says", "told", "say"),
              BUT, List.of("but", "however", "although", "despite", "though"),
              WILL, List.of("will", "would")));

  /** The sign that a folded word is; null for none. */
  static FrameSign of(String word) {
    return BY_WORD.get(word);
  }

  private static Map<String, FrameSign> byWord(Map<FrameSign, List<String>> words) {
    Map<String, FrameSign> signs = new HashMap<>();
    words.forEach((sign, ofSign) -> ofSign.forEach(word -> signs.put(word, sign)));
    return signs;
  }
}
