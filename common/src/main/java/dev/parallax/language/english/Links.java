package dev.parallax.language.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and e-mail addresses inside a stretch without white space. */
final class Links {
  private static final List<String> PROTOCOLS = List.of("http://", "https://", "ftp://", "sftp://");

  /** Protocol, user, number or name of the host, port, path. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[A-Za-z]{3,9}://)?(?:[\\w.+-]+(?::\\S*)?@)?"
              + "(?:\\d{3}(?:\\.\\d{1,3}){3}|\\w+(?:[.-]\\w+)*\\.[A-Za-z]{2,})"
              + "(?::\\d{2,5})?(?:/\\S*)?");

  /** Ends of a bare name like "example.com" that no word of English looks like. */
  private static final Set<String> DOMAINS =
      Set.of(
          ("com org net edu gov mil info biz io co uk eu au ca de fr es nl se dk fi pl ch cz ie nz"
                  + " ru ua cn jp kr br mx za il ir tv fm ly ai app blog news online")
              .split(" ", -1));

  private Links() {}

  static boolean beginsWithProtocol(String text) {
    if (text.indexOf("://") < 0) {
      return false;
    }
    return PROTOCOLS.stream().anyMatch(p -> text.regionMatches(true, 0, p, 0, p.length()));
  }

  /** Whether a text holds something like "example.com" or "192.168.0.1". */
  static boolean holdsHost(String text) {
    for (int dot = text.indexOf('.', 1); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      if (isName(text.charAt(dot - 1)) && dot + 2 < text.length()) {
        boolean isDomain =
            CharKind.isLetter(text.charAt(dot + 1)) && CharKind.isLetter(text.charAt(dot + 2));
        if (isDomain || isNumberOfHost(text, dot)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isName(char c) {
    return CharKind.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isNumberOfHost(String text, int dot) {
    return dot >= 3
        && CharKind.isDigit(text.charAt(dot - 1))
        && CharKind.isDigit(text.charAt(dot + 1))
        && ADDRESS.matcher(text).region(dot - 3, text.length()).lookingAt();
  }

  /**
   * Whether what looks like an address is one, and not two sentences without a space ("said.The").
   */
  static boolean isAddress(String found) {
    if (found.indexOf('/') >= 0
        || found.indexOf('@') >= 0
        || found.indexOf(':') >= 0
        || found.regionMatches(true, 0, "www.", 0, 4)
        || CharKind.isDigit(found.charAt(found.length() - 1))) {
      return true;
    }
    String ending = found.substring(found.lastIndexOf('.') + 1);
    boolean isUpper = found.equals(found.toUpperCase(Locale.ROOT));
    return DOMAINS.contains(isUpper ? ending.toLowerCase(Locale.ROOT) : ending);
  }

  /** The first address in a text that {@link #holdsHost}; not matched where it holds none. */
  static Matcher address(CharSequence text) {
    return ADDRESS.matcher(text);
  }
}
