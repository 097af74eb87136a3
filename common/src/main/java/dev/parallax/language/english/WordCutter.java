package dev.parallax.language.english;

import java.util.Locale;

/**
 * Cuts what is printed as one word into two or more: "don't", "5km", "US$5", "cannot", "end.The".
 */
final class WordCutter {
  private static final String[] CONTRACTIONS = {"d", "m", "s", "t", "z", "ll", "nt", "re", "ve"};
  private static final int LONGEST_COMPOUND = 8;

  private final TokenLists lists;
  private final String text;
  private final Spans tokens;

  WordCutter(TokenLists lists, String text, Spans tokens) {
    this.lists = lists;
    this.text = text;
    this.tokens = tokens;
  }

  /** Adds the tokens of a word. */
  void word(int begin, int end) {
    if (end - begin == 1) {
      tokens.add(begin, end);
      return;
    }
    int cut = cut(begin, end);
    if (cut > begin) {
      tokens.add(begin, cut);
      tokens.add(cut, end);
    } else if (!isCompound(begin, end) && !isYears(begin, end) && !isGlued(begin, end)) {
      tokens.add(begin, end);
    }
  }

  /** Where a word is cut in two; -1 where it is not. */
  private int cut(int begin, int end) {
    boolean hasDigit = false;
    boolean hasApostrophe = false;
    for (int i = begin; i < end; i++) {
      hasDigit |= CharKind.isDigit(text.charAt(i));
      hasApostrophe |= CharKind.isApostrophe(text.charAt(i));
    }
    int cut = hasDigit ? numberCut(begin, end) : -1;
    return cut < 0 && hasApostrophe ? contractionCut(begin, end) : cut;
  }

  private int numberCut(int begin, int end) {
    int first = begin;
    while (!CharKind.isDigit(text.charAt(first))) {
      first++;
    }
    if (first > begin && lists.currencies().contains(lower(begin, first))) {
      return first;
    }
    int last = end;
    while (!CharKind.isDigit(text.charAt(last - 1))) {
      last--;
    }
    if (last < end) {
      String unit = lower(last, end);
      boolean isOrdinal = unit.equals("st") && text.charAt(last - 1) == '1';
      if (!isOrdinal && (lists.currencies().contains(unit) || lists.units().contains(unit))) {
        return last;
      }
    }
    if (isNumberMark(text.charAt(begin)) && isDigitsAndMarks(begin + 1, end)) {
      return begin + 1;
    }
    return isNumberMark(text.charAt(end - 1)) && isDigitsAndMarks(begin, end - 1) ? end - 1 : -1;
  }

  private static boolean isNumberMark(char c) {
    return c == '#' || c == '$' || c == '%' || c == '*' || c == '=';
  }

  private boolean isDigitsAndMarks(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!CharKind.isDigit(text.charAt(i)) && !CharKind.isMark(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** "do|n't", "she|'s"; but "1990's" is one word. */
  private int contractionCut(int begin, int end) {
    for (String ending : CONTRACTIONS) {
      int endingBegin = end - ending.length();
      int apostrophe = endingBegin - 1;
      if (apostrophe <= begin
          || !CharKind.isApostrophe(text.charAt(apostrophe))
          || !text.regionMatches(true, endingBegin, ending, 0, ending.length())) {
        continue;
      }
      if (!ending.equals("t")) {
        boolean isDecade = ending.equals("s") && CharKind.isDigit(text.charAt(apostrophe - 1));
        return isDecade ? -1 : apostrophe;
      }
      if (apostrophe - 1 > begin && CharKind.lower(text.charAt(apostrophe - 1)) == 'n') {
        return apostrophe - 1;
      }
    }
    return -1;
  }

  private boolean isCompound(int begin, int end) {
    int[] lengths =
        end - begin > LONGEST_COMPOUND ? null : lists.compounds().get(lower(begin, end));
    if (lengths == null) {
      return false;
    }
    int from = begin;
    for (int length : lengths) {
      tokens.add(from, from + length);
      from += length;
    }
    tokens.add(from, end);
    return true;
  }

  /** "2019-20", "1914-1918". */
  private boolean isYears(int begin, int end) {
    int hyphen = begin;
    while (hyphen < end && text.charAt(hyphen) != '-') {
      hyphen++;
    }
    if (hyphen == end) {
      return false;
    }
    int left = hyphen - begin;
    int right = end - hyphen - 1;
    boolean isRange =
        (left == 2 || left == 4)
            && isDigits(begin, hyphen)
            && (((right == 2 || right == 4) && isDigits(hyphen + 1, end))
                || (right == 3
                    && isDigits(hyphen + 1, end - 1)
                    && CharKind.lower(text.charAt(end - 1)) == 's'));
    if (isRange) {
      tokens.add(begin, hyphen);
      tokens.add(hyphen, hyphen + 1);
      tokens.add(hyphen + 1, end);
    }
    return isRange;
  }

  private boolean isDigits(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!CharKind.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Two sentences without the space between them: "end.The". */
  private boolean isGlued(int begin, int end) {
    int from = begin;
    for (int i = begin + 2; i + 2 < end; i++) {
      if (CharKind.isFinal(text.charAt(i)) && isLetters(i - 2, i) && i - 2 >= from) {
        int after = i + 1;
        while (after < end && CharKind.isFinal(text.charAt(after))) {
          after++;
        }
        if (after + 2 <= end && isLetters(after, after + 2)) {
          tokens.add(from, i);
          tokens.add(i, after);
          from = after;
          i = after;
        }
      }
    }
    if (from == begin) {
      return false;
    }
    tokens.add(from, end);
    return true;
  }

  private boolean isLetters(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private String lower(int begin, int end) {
    return text.substring(begin, end).toLowerCase(Locale.ROOT);
  }
}
