package dev.parallax.actor;

import java.text.Normalizer;
import java.util.Locale;

/** Spellings of one name brought closer to each other. */
final class Folding {
  private Folding() {}

  /** Without accents, with straight apostrophes; the case stays. */
  static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return unaccented(word);
      }
    }
    return word;
  }

  private static String unaccented(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              switch (c) {
                case '\u2019', '\u2018', '\u02bc' -> plain.append('\'');
                case 'ø' -> plain.append('o');
                case 'Ø' -> plain.append('O');
                case 'ł' -> plain.append('l');
                case 'Ł' -> plain.append('L');
                case 'đ' -> plain.append('d');
                case 'Đ' -> plain.append('D');
                case 'ı' -> plain.append('i');
                case 'ß' -> plain.append("ss");
                case 'æ' -> plain.append("ae");
                case 'Æ' -> plain.append("Ae");
                case 'œ' -> plain.append("oe");
                default -> plain.appendCodePoint(c);
              }
            });
    return plain.length() == 0 ? word : plain.toString();
  }

  static String lower(String word) {
    return plain(word).toLowerCase(Locale.ROOT);
  }
}
