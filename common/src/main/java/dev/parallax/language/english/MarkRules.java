package dev.parallax.language.english;

/** Which marks are part of the word beside them. Chunks are stretches without white space. */
final class MarkRules {
  private final TokenLists lists;
  private final String text;

  MarkRules(TokenLists lists, String text) {
    this.lists = lists;
    this.text = text;
  }

  /** A hyphen after a prefix, before a suffix or beside a single vowel; the & of "R&D". */
  boolean bindsWords(int i, int begin, int end) {
    char c = text.charAt(i);
    if (c == '&') {
      return i > begin
          && i + 1 < end
          && CharKind.isLetter(text.charAt(i - 1))
          && CharKind.isLetter(text.charAt(i + 1));
    }
    boolean isHyphen =
        CharKind.isHyphen(c) && (i + 1 == end || CharKind.isLetter(text.charAt(i + 1)));
    if (!isHyphen) {
      return false;
    }
    return (i > begin && lists.prefixes().contains(lower(begin, i)))
        || (i + 1 < end && lists.suffixes().contains(lower(i + 1, end)))
        || (i + 2 < end && isVowelByHyphen(i + 1, i + 2))
        || (i - 2 >= begin && isVowelByHyphen(i - 1, i - 2));
  }

  private boolean isVowelByHyphen(int vowel, int hyphen) {
    return CharKind.isVowel(text.charAt(vowel)) && CharKind.isHyphen(text.charAt(hyphen));
  }

  /** "COVID-19", "9/11", "1,234". */
  boolean bindsNumbers(int i, int begin, int end) {
    if (i == begin || i + 1 >= end || !CharKind.isDigit(text.charAt(i + 1))) {
      return false;
    }
    char c = text.charAt(i);
    char before = text.charAt(i - 1);
    if (CharKind.isHyphen(c)) {
      return CharKind.isLetterOrDigit(before);
    }
    if (c == '/') {
      return CharKind.isDigit(before);
    }
    return c == ','
        && CharKind.isDigit(before)
        && i + 3 < end
        && CharKind.isDigit(text.charAt(i + 2))
        && CharKind.isDigit(text.charAt(i + 3))
        && (i + 4 == end || !CharKind.isDigit(text.charAt(i + 4)));
  }

  /** Whether the mark before a word belongs to it: "-3", "@name", "'90s". */
  boolean beginsWord(char mark, int wordBegin, int wordEnd) {
    char first = text.charAt(wordBegin);
    if (CharKind.isNumberPrefix(mark)) {
      return CharKind.isDigit(first);
    }
    if (mark == '@' || mark == '#') {
      return CharKind.isLetter(first);
    }
    return CharKind.isApostrophe(mark) && isDecade(wordBegin, wordEnd);
  }

  /** The "90s" of "'90s". */
  private boolean isDecade(int begin, int end) {
    int length = end - begin;
    if (length < 2 || !isDigits(begin, begin + 2)) {
      return false;
    }
    boolean endsInS = CharKind.lower(text.charAt(end - 1)) == 's';
    return length == 2
        || (length == 3 && (endsInS || CharKind.isApostrophe(text.charAt(end - 1))))
        || (length == 4 && endsInS && CharKind.isApostrophe(text.charAt(end - 2)));
  }

  /** Whether there are digits only. */
  boolean isDigits(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!CharKind.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the mark after a word belongs to it. */
  boolean endsWord(int lineBegin, int chunkBegin, int wordBegin, int wordEnd, int chunkEnd) {
    char mark = text.charAt(wordEnd);
    if (mark == '$') {
      return lists.dollars().contains(lower(wordBegin, wordEnd));
    }
    if (mark != '.') {
      return false;
    }
    String word = lower(wordBegin, wordEnd);
    if (word.equals("no")) {
      return isBeforeNumber(chunkEnd);
    }
    if (word.equals("in")) {
      return isAfterNumber(lineBegin, chunkBegin);
    }
    if (lists.abbreviations().contains(word)) {
      return true;
    }
    if (isDigits(wordBegin, wordEnd)) {
      return chunkBegin == lineBegin && wordEnd + 1 == chunkEnd; // the number of a list's item
    }
    if (wordEnd + 1 < chunkEnd) {
      char next = text.charAt(wordEnd + 1);
      if (CharKind.isSeparator(next)) {
        return true;
      }
      if (CharKind.isFinal(next) || CharKind.isQuote(next)) {
        return false;
      }
    }
    return isInitials(wordBegin, wordEnd) || isWithoutVowels(wordBegin, wordEnd);
  }

  private boolean isBeforeNumber(int chunkEnd) {
    int next = chunkEnd;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && CharKind.isDigit(text.charAt(next));
  }

  private boolean isAfterNumber(int lineBegin, int chunkBegin) {
    return chunkBegin - 2 >= lineBegin && CharKind.isDigit(text.charAt(chunkBegin - 2));
  }

  /** "J", "U.S", "a.m": single letters or digits between full stops. */
  private boolean isInitials(int begin, int end) {
    if ((end - begin) % 2 == 0) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      boolean isFine = (i - begin) % 2 == 0 ? CharKind.isLetterOrDigit(c) : c == '.' || c == '-';
      if (!isFine) {
        return false;
      }
    }
    return true;
  }

  /** "Sgt", "Blvd": abbreviations that are on no list, but neither "CNN" nor "Flynn". */
  private boolean isWithoutVowels(int begin, int end) {
    if (end - begin < 2 || end - begin > 5) {
      return false;
    }
    boolean isAcronym = true;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (!CharKind.isLetter(c) || CharKind.isVowel(c) || CharKind.lower(c) == 'y') {
        return false;
      }
      isAcronym &= CharKind.isUpper(c);
    }
    return !isAcronym;
  }

  private String lower(int begin, int end) {
    return CharKind.lower(text.substring(begin, end));
  }
}
