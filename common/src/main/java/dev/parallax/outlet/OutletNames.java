package dev.parallax.outlet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about how outlets' names are written. */
final class OutletNames {
  /** Additions that name a desk or an edition, not another outlet; folded, to desk or "". */
  private static final Map<String, String> DESKS =
      Map.ofEntries(
          Map.entry("news", "news"),
          Map.entry("online news", "news"),
          Map.entry("web news", "news"),
          Map.entry("opinion", "opinion"),
          Map.entry("opinions", "opinion"),
          Map.entry("op ed", "opinion"),
          Map.entry("opinion editorial", "opinion"),
          Map.entry("commentary", "opinion"),
          Map.entry("editorial", "editorial"),
          Map.entry("editorials", "editorial"),
          Map.entry("editorial board", "editorial"),
          Map.entry("blog", "blog"),
          Map.entry("blogs", "blog"),
          Map.entry("online", ""),
          Map.entry("web", ""),
          Map.entry("website", ""),
          Map.entry("digital", ""),
          Map.entry("print", ""));

  private static final Set<String> NO_NAME =
      Set.of("null", "none", "nan", "nil", "n a", "na", "unknown", "undefined", "source", "outlet");

  private static final Pattern ADDITION =
      Pattern.compile("(.+?)(?:\\s*\\(([^()]*)\\)|\\s+[-–—|:]\\s+([^-–—|:]+)|\\s*\\|\\s*([^|]+))");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private OutletNames() {}

  /**
   * A name without the desk it may end in.
   *
   * @param name null where nothing is stated
   * @param desk null where none is stated
   */
  record Printed(String name, String desk) {}

  /** "New York Times - Opinion" is the name "New York Times" and the desk "opinion". */
  static Printed printed(String text) {
    String name = text == null ? "" : text.strip();
    String desk = "";
    Matcher addition = ADDITION.matcher(name);
    while (addition.matches()) {
      String added = addition.group(2) != null ? addition.group(2) : addition.group(3);
      String stated = DESKS.get(fold(added != null ? added : addition.group(4)));
      if (stated == null) {
        break;
      }
      desk = desk.isEmpty() ? stated : desk;
      name = addition.group(1).strip();
      addition = ADDITION.matcher(name);
    }
    boolean isName = !fold(name).isEmpty() && !NO_NAME.contains(fold(name));
    return new Printed(isName ? name : null, desk.isEmpty() ? null : desk);
  }

  /**
   * "NPR Editorial" may be the name "NPR" and a desk; only a catalogue can tell. The name is null
   * where the last words are no desk.
   */
  static Printed withoutDeskWords(String name) {
    String[] words = name.strip().split("\\s+", -1);
    for (int last = 2; last >= 1; last--) {
      int rest = words.length - last;
      if (rest >= 1) {
        String added = fold(String.join(" ", List.of(words).subList(rest, words.length)));
        String desk = added.equals("news") ? null : DESKS.get(added); // "ABC News" is no desk
        if (desk != null) {
          String before = String.join(" ", List.of(words).subList(0, rest));
          return new Printed(before, desk.isEmpty() ? null : desk);
        }
      }
    }
    return new Printed(null, null);
  }

  /** Lower case, without accents, punctuation and a leading "the"; words parted by one space. */
  static String fold(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String lower =
        plain
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ı", "i")
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe");
    String spoken = APOSTROPHES.matcher(MARKS.matcher(lower).replaceAll("")).replaceAll("");
    String words = NO_LETTERS.matcher(spoken).replaceAll(" ").strip();
    return words.startsWith("the ") ? words.substring(4) : words;
  }

  /** What two spellings of one name have in common: "USA TODAY", "USAToday" and "usa-today". */
  static String key(String name) {
    return fold(name).replace(" ", "");
  }

  /** The id of an outlet of this name. */
  static String slug(String name) {
    return fold(name).replace(' ', '-');
  }

  /**
   * Whether a name is plausibly that of the site at a domain: one spells out the other ("San Jose
   * Mercury News" at mercurynews.com), a long word is shared ("Arkansas Democrat-Gazette" at
   * arkansasonline.com) or the domain begins with the initials ("Voice of America" at voanews.com).
   */
  static boolean isNameOf(String name, String domain) {
    String label = fold(domain.substring(0, domain.indexOf('.'))).replace(" ", "");
    String key = key(name);
    if (label.contains(key) || (label.length() >= 3 && key.contains(label))) {
      return true;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : fold(name).split(" ", -1)) {
      if (word.length() >= 5 && label.contains(word)) {
        return true;
      }
      initials.append(word.charAt(0));
    }
    return initials.length() >= 3 && label.startsWith(initials.toString());
  }
}
