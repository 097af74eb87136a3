package dev.parallax.actor;

import dev.parallax.language.Annotation;
import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import dev.parallax.language.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * An annotated text as one row of units: its tokens, cut further at hyphens and before a
 * possessive, so that "US-made" has the name "US" in it.
 */
final class Units {
  /** A word or mark: {@code form} without accents and with straight apostrophes. */
  record Unit(Range range, String form, Token token, int sentence, int tokenIndex) {
    boolean isCapitalised() {
      return Character.isUpperCase(form.codePointAt(0));
    }

    boolean isWord() {
      return Character.isLetterOrDigit(form.codePointAt(0));
    }

    /** Whether it makes the word before it a possessor. */
    boolean isPossessive() {
      return form.equals("'s") || form.equals("'");
    }

    boolean is(String... forms) {
      for (String one : forms) {
        if (form.equalsIgnoreCase(one)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final Set<String> ABBREVIATIONS =
      WordList.of(
          "Inc. Corp. Ltd. Bros. Dept. Univ. Assn. Jan. Feb. Aug. Sept. Oct. Nov. Dec. Calif.");

  private final String text;
  private final List<Sentence> sentences;
  private final List<Unit> units = new ArrayList<>();
  private final BitSet titles = new BitSet();
  private final List<Integer> firstOfSentence = new ArrayList<>();

  Units(Annotation annotation) {
    text = annotation.text();
    sentences = annotation.sentences();
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      firstOfSentence.add(units.size());
      List<Token> tokens = sentences.get(sentence).tokens();
      for (int index = 0; index < tokens.size(); index++) {
        Token token = tokens.get(index);
        int offset = token.range().begin();
        String form = annotation.text().substring(offset, token.range().end());
        boolean isStopped = hasFullStop(form);
        if (isStopped) {
          form = form.substring(0, form.length() - 1);
        }
        if (isHyphen(form) && isTight(tokens, index)) {
          continue;
        }
        for (Range part : parts(form)) {
          Range range = new Range(offset + part.begin(), offset + part.end());
          units.add(new Unit(range, Folding.plain(part.of(form)), token, sentence, index));
        }
        if (isStopped) {
          int stop = token.range().end() - 1;
          units.add(new Unit(new Range(stop, stop + 1), ".", token, sentence, index));
        }
      }
    }
    firstOfSentence.add(units.size());
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      if (Casing.isTitle(this, sentence)) {
        titles.set(sentence);
      }
    }
  }

  /** Whether nearly all words of a sentence are capitalised. */
  boolean isTitle(int sentence) {
    return titles.get(sentence);
  }

  /** A word that the annotator left with the full stop of its sentence: "CCTV." */
  private static boolean hasFullStop(String form) {
    int last = form.length() - 1;
    return last > 2
        && form.indexOf('.') == last
        && Character.isUpperCase(form.charAt(0))
        && !RoleNouns.isTitle(form)
        && !ABBREVIATIONS.contains(form);
  }

  /** A hyphen inside a word, which some tokenizers cut out. */
  private static boolean isTight(List<Token> tokens, int index) {
    return index > 0
        && index + 1 < tokens.size()
        && tokens.get(index - 1).range().end() == tokens.get(index).range().begin()
        && tokens.get(index).range().end() == tokens.get(index + 1).range().begin();
  }

  private static boolean isHyphen(String form) {
    return form.length() == 1 && isHyphen(form.charAt(0));
  }

  /** Whether a hyphen joins the unit to the one before. */
  boolean isJoined(int index) {
    if (index == 0 || index >= units.size()) {
      return false;
    }
    int gap = units.get(index - 1).range().end();
    return units.get(index).range().begin() == gap + 1 && isHyphen(text.charAt(gap));
  }

  /** Whether the unit is the first of another line than the unit before. */
  boolean isNewLine(int index) {
    return index == 0
        || sentences.get(units.get(index).sentence()).paragraph()
            != sentences.get(units.get(index - 1).sentence()).paragraph();
  }

  int size() {
    return units.size();
  }

  Unit get(int index) {
    return units.get(index);
  }

  int begin(int sentence) {
    return firstOfSentence.get(sentence);
  }

  int end(int sentence) {
    return firstOfSentence.get(sentence + 1);
  }

  /** The unit, or null where there is none or it belongs to another sentence than the first. */
  Unit near(int index, int offset) {
    int at = index + offset;
    if (at < 0 || at >= units.size()) {
      return null;
    }
    return units.get(at).sentence == units.get(index).sentence ? units.get(at) : null;
  }

  /** First unit that ends after the offset. */
  int at(int offset) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).range.end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The units of a phrase, as {@link Unit#form} gives them. */
  static List<String> forms(String phrase) {
    List<String> forms = new ArrayList<>();
    for (String word : phrase.trim().split("\\s+", -1)) {
      for (Range part : parts(word)) {
        forms.add(Folding.plain(part.of(word)));
      }
    }
    return forms;
  }

  private static List<Range> parts(String word) {
    int end = word.length();
    int possessive = end;
    if (end > 2 && word.charAt(end - 1) == 's' && isApostrophe(word.charAt(end - 2))) {
      possessive = end - 2;
    } else if (end > 2 && word.charAt(end - 2) == 's' && isApostrophe(word.charAt(end - 1))) {
      possessive = end - 1; // "Dockers’"
    }
    if (possessive == end && word.length() < 64 && isPlain(word)) {
      return List.of(new Range(0, end));
    }
    List<Range> parts = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at <= possessive; at++) {
      boolean isEnd = at == possessive;
      boolean isMark = !isEnd && !isInside(word.charAt(at));
      if (isEnd || isMark) {
        if (begin < at) {
          parts.add(new Range(begin, at));
        }
        if (isMark && !isHyphen(word.charAt(at))) {
          parts.add(new Range(at, at + 1));
        }
        begin = at + 1;
      }
    }
    if (possessive < end) {
      parts.add(new Range(possessive, end));
    }
    return parts.isEmpty() ? List.of(new Range(0, end)) : parts;
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> isInside((char) c));
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '.'
        || c == '&'
        || isApostrophe(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
  }
}
