package dev.parallax.jobs.evaluate;

import dev.parallax.language.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a name that readers were given is a name that was found. */
final class EntityNames {
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private EntityNames() {}

  /** 3 for the same words, 2 for one last name, 1 where all words of one are in the other, or 0. */
  static int fit(String given, String found) {
    List<String> a = words(given);
    List<String> b = words(found);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (a.equals(b)) {
      return 3;
    }
    boolean isOneLast = a.get(a.size() - 1).equals(b.get(b.size() - 1));
    if (isOneLast && (a.size() == 1 || b.size() == 1 || a.get(0).equals(b.get(0)))) {
      return 2;
    }
    return a.containsAll(b) || b.containsAll(a) ? 1 : 0;
  }

  /** Where the whole name stands; if nowhere, its last word, if it has a capital. */
  static List<Range> places(String name, String text) {
    List<Range> whole = find(name.strip(), Pattern.CASE_INSENSITIVE, text);
    String last = name.strip().replaceFirst(".*[\\s_]", "");
    boolean isName = !last.isEmpty() && Character.isUpperCase(last.codePointAt(0));
    return whole.isEmpty() && isName ? find(last, 0, text) : whole;
  }

  private static List<Range> find(String words, int flags, String text) {
    List<Range> places = new ArrayList<>();
    if (!words.isEmpty()) {
      String pattern = "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])";
      Matcher matcher = Pattern.compile(pattern, flags | Pattern.UNICODE_CASE).matcher(text);
      while (matcher.find()) {
        places.add(new Range(matcher.start(), matcher.end()));
      }
    }
    return places;
  }

  private static List<String> words(String name) {
    String possessive = name.toLowerCase(Locale.ROOT).replaceAll("['’]s\\b", "");
    List<String> words = new ArrayList<>();
    for (String word : MARKS.split(possessive, -1)) {
      if (!word.isEmpty() && !word.equals("the")) {
        words.add(word);
      }
    }
    return words;
  }
}
