package dev.parallax.framing;

import dev.parallax.framing.FrameLexicon.Phrase;
import dev.parallax.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text's words, and for each what it may say of the text's frames. */
public final class FrameText {
  private static final List<FrameSign> SIGNS = List.of(FrameSign.values());
  private static final int GROUPS = FrameLexicon.shared().groups().size();

  private final List<String> words;
  private final String[] entries;
  private final long[] marks;

  private FrameText(String text, List<String> words) {
    this.words = words;
    this.entries = new String[words.size()];
    this.marks = new long[words.size()];
    int[] bounds = Words.bounds(text);
    for (int word = 0; word < marks.length; word++) {
      readWord(word);
      readAround(word, text, bounds);
    }
  }

  /** Reads a text. */
  public static FrameText of(String text) {
    return of(text, Words.tokens(text).stream().map(Words::fold).toList());
  }

  /**
   * Reads a text whose words are at hand.
   *
   * @param words all of {@link Words#tokens}, folded
   */
  public static FrameText of(String text, List<String> words) {
    return new FrameText(text, words);
  }

  /** Groups of the lexicon, then signs, in the order of their bits. */
  static List<String> markNames() {
    List<String> names = new ArrayList<>();
    FrameLexicon.shared()
        .groups()
        .forEach(group -> names.add(group.frame().id() + ": " + group.name()));
    for (FrameSign sign : SIGNS) {
      names.add(sign.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    return List.copyOf(names);
  }

  /** Number of words. */
  public int size() {
    return marks.length;
  }

  /** What a word says, as bits in the order of {@link #markNames}. */
  long marks(int word) {
    return marks[word];
  }

  /** The word, or the phrase that begins with it and that the lexicon has. */
  String entry(int word) {
    return entries[word];
  }

  private void readWord(int word) {
    FrameLexicon lexicon = FrameLexicon.shared();
    entries[word] = words.get(word);
    marks[word] = lexicon.groupsOf(words.get(word));
    Phrase phrase = lexicon.phraseAt(words, word);
    if (phrase != null) {
      entries[word] = String.join(" ", phrase.words());
      marks[word] |= phrase.groups();
    }
    FrameSign sign = FrameSign.of(words.get(word));
    if (sign != null) {
      mark(word, sign);
    }
  }

  /** Reads the characters from the word before to this one, and the one after it. */
  private void readAround(int word, String text, int[] bounds) {
    int begin = bounds[2 * word];
    int end = bounds[2 * word + 1];
    for (int i = word == 0 ? 0 : bounds[2 * word - 1]; i < begin; i++) {
      switch (text.charAt(i)) {
        case '"', '“', '”' -> mark(word, FrameSign.QUOTATION_MARK);
        case '?' -> mark(word, FrameSign.QUESTION_MARK);
        case '!' -> mark(word, FrameSign.EXCLAMATION_MARK);
        default -> {}
      }
    }
    if (Character.isDigit(text.charAt(begin))) {
      mark(word, FrameSign.NUMBER);
      if (begin > 0 && "$€£".indexOf(text.charAt(begin - 1)) >= 0) {
        mark(word, FrameSign.MONEY);
      }
      if ((end < text.length() && text.charAt(end) == '%') || isBeforePercent(word)) {
        mark(word, FrameSign.PERCENTAGE);
      }
    }
  }

  private boolean isBeforePercent(int word) {
    String next = word + 1 < words.size() ? words.get(word + 1) : "";
    return next.equals("percent")
        || (next.equals("per") && word + 2 < words.size() && words.get(word + 2).equals("cent"));
  }

  private void mark(int word, FrameSign sign) {
    marks[word] |= 1L << (GROUPS + SIGNS.indexOf(sign));
  }
}
