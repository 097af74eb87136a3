package dev.parallax.language.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Forms of a word that the English models are keyed by, as NLP4J defines them: they do without the
 * differences that do not matter (which number, which quotation mark, which address).
 */
final class WordForm {
  /** Stands for any web address, e-mail address or file name. */
  static final String LINK = "#hlink#";

  private static final Set<String> FILE_ENDINGS =
      Set.of(
          ("3gp 7z ace ai aif aiff amr asf asp aspx asx avi bat bin bmp bup cab cbr cda cdl cdr chm"
                  + " dat divx dll dmg doc dss dvf dwg eml eps exe fla flv gif gz hqx htm html"
                  + " shtml ifo indd iso jar jsp jpg jpeg lnk log m4a m4b m4p m4v mcd mdb mid mov"
                  + " mp2 mp3 mp4 mpg mpeg msi mswmm ogg pdf php png pps ppt ps psd pst ptb pub qbb"
                  + " qbw qxd ram rar rm rmvb rtf sea ses sit sitx sql ss swf tgz tif torrent ttf"
                  + " txt vcd vob wav wma wmv wpd wps xls xml xtm zip")
              .split(" ", -1));

  private WordForm() {}

  /**
   * One form for all links, one digit for a number, a plain mark for its typographic variants, two
   * marks for more of the same.
   */
  static String simplify(String form) {
    boolean isPlain = true;
    for (int i = 0; i < form.length() && isPlain; i++) {
      isPlain = CharKind.isLetter(form.charAt(i));
    }
    if (isPlain) {
      return form;
    }
    if (isLink(form)) {
      return LINK;
    }
    char[] chars = form.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = plainMark(chars[i]);
    }
    return withoutRepeatedMarks(withoutDigits(chars));
  }

  /** Whether a word is or holds an address or ends like the name of a file. */
  static boolean isLink(String form) {
    int lastDot = form.lastIndexOf('.');
    return Links.beginsWithProtocol(form)
        || (lastDot >= 0
            && (FILE_ENDINGS.contains(form.substring(lastDot + 1)) || Links.holdsHost(form)));
  }

  private static char plainMark(char c) {
    if (CharKind.isCurrency(c)) {
      return '$';
    }
    if (CharKind.isSingleQuote(c)) {
      return '\'';
    }
    if (CharKind.isDoubleQuote(c)) {
      return '"';
    }
    return CharKind.isHyphen(c) || CharKind.isBullet(c) ? '-' : c;
  }

  /** "$1,234.5" and "12%" and "-3" are all "0". */
  private static String withoutDigits(char[] chars) {
    StringBuilder text = new StringBuilder(chars.length);
    char previous = 0;
    for (int i = 0; i < chars.length; i++) {
      i = afterNumberSign(chars, i);
      char current = chars[i];
      if (current == '%' && CharKind.isDigit(previous)) {
        continue;
      }
      if (joinsDigits(current) && i + 1 < chars.length) {
        int next = afterNumberSign(chars, i + 1);
        if (CharKind.isDigit(chars[next])) {
          if (i == 0) {
            i = next;
            current = chars[i];
          } else if (CharKind.isDigit(previous)) {
            i = next;
            continue;
          }
        }
      }
      if (!CharKind.isDigit(current)) {
        text.append(current);
      } else if (!CharKind.isDigit(previous)) {
        text.append('0');
      }
      previous = current;
    }
    return text.toString();
  }

  private static boolean joinsDigits(char c) {
    return CharKind.isNumberPrefix(c) || c == ',' || c == ':' || c == '/' || c == '=';
  }

  private static int afterNumberSign(char[] chars, int i) {
    boolean isSign = chars[i] == '$' || chars[i] == '#';
    return isSign && i + 1 < chars.length && CharKind.isDigit(chars[i + 1]) ? i + 1 : i;
  }

  private static String withoutRepeatedMarks(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isThird =
          i > 1 && CharKind.isMark(c) && c == text.charAt(i - 1) && c == text.charAt(i - 2);
      if (!isThird) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Its outline, at most two of a kind in a row: "Aa" is a capitalised word, "1.1" a decimal. */
  static String shape(String simplified) {
    StringBuilder shape = new StringBuilder();
    char previous = 0;
    int run = 0;
    for (int i = 0; i < simplified.length(); i++) {
      char kind = kind(simplified.charAt(i));
      run = kind == previous ? run + 1 : 1;
      previous = kind;
      if (run <= 2) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  private static char kind(char c) {
    if (CharKind.isUpper(c)) {
      return 'A';
    }
    if (CharKind.isLower(c)) {
      return 'a';
    }
    if (CharKind.isDigit(c)) {
      return '1';
    }
    return CharKind.isMark(c) ? '.' : 'x';
  }

  /**
   * What its spelling has, by the numbers the models know: 0 a link, 1 all capitals, 2 all small
   * letters, 3 all digits, 4 all marks, 5 digits and marks, 6 some digit, 7 a full stop, 8 a
   * hyphen, 9 another mark, 10 no small letter, 12 one capital after the first letter, 13 several.
   * (11, a capital first, is {@link #beginsWithCapital}.)
   */
  static String[] spelling(String simplified) {
    if (simplified.equals(LINK)) {
      return new String[] {"0"};
    }
    int length = simplified.length();
    int uppers = 0;
    int lowers = 0;
    int digits = 0;
    int marks = 0;
    for (int i = 0; i < length; i++) {
      char c = simplified.charAt(i);
      uppers += CharKind.isUpper(c) ? 1 : 0;
      lowers += CharKind.isLower(c) ? 1 : 0;
      digits += CharKind.isDigit(c) ? 1 : 0;
      marks += CharKind.isMark(c) ? 1 : 0;
    }
    List<String> found = new ArrayList<>();
    if (uppers == length) {
      found.add("1");
    } else if (lowers == length) {
      found.add("2");
    } else if (digits == length) {
      found.add("3");
    } else if (marks == length) {
      found.add("4");
    } else if (digits + marks == length) {
      found.add("5");
    } else if (lowers == 0) {
      found.add("10");
    }
    int innerUppers = uppers - (length > 0 && CharKind.isUpper(simplified.charAt(0)) ? 1 : 0);
    if (uppers < length && innerUppers > 0) {
      found.add(innerUppers == 1 ? "12" : "13");
    }
    if (digits > 0 && digits < length) {
      found.add("6");
    }
    boolean hasStop = simplified.indexOf('.') >= 0;
    boolean hasHyphen = simplified.indexOf('-') >= 0;
    if (hasStop) {
      found.add("7");
    }
    if (hasHyphen) {
      found.add("8");
    }
    if (marks > 0 && marks < length && !hasStop && !hasHyphen) {
      found.add("9");
    }
    return found.toArray(String[]::new);
  }

  /** Whether a word begins with a capital and is not all capitals. */
  static boolean beginsWithCapital(String simplified) {
    if (simplified.isEmpty() || !CharKind.isUpper(simplified.charAt(0))) {
      return false;
    }
    return !simplified.chars().allMatch(c -> CharKind.isUpper((char) c));
  }
}
