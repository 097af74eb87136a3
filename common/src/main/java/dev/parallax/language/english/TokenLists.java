package dev.parallax.language.english;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Word lists of the tokenizer, all in lower case.
 *
 * @param abbreviations words that keep a full stop, without it
 * @param prefixes what a hyphen binds to the word after it: "anti"
 * @param suffixes what a hyphen binds to the word before it: "ish"
 * @param units what is cut off a number: "km"
 * @param currencies likewise: "eur", "us$"
 * @param dollars what keeps a dollar sign after it: "us"
 * @param compounds words printed together, and the length of each but the last
 */
record TokenLists(
    Set<String> abbreviations,
    Set<String> prefixes,
    Set<String> suffixes,
    Set<String> units,
    Set<String> currencies,
    Set<String> dollars,
    Map<String, int[]> compounds) {

  /** Reads what the build's model converter wrote. */
  static TokenLists read(DataInputStream file) throws IOException {
    Set<String> abbreviations = lines(file);
    Set<String> prefixes = lines(file);
    Set<String> suffixes = lines(file);
    Set<String> units = lines(file);
    Set<String> currencies = new HashSet<>(lines(file));
    Set<String> dollars = lines(file);
    dollars.forEach(country -> currencies.add(country + "$"));
    Map<String, int[]> compounds = new HashMap<>();
    for (String line : lines(file)) {
      String[] parts = line.split(" ", -1);
      int[] lengths = new int[parts.length - 1];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = parts[i].length();
      }
      compounds.put(String.join("", parts), lengths);
    }
    return new TokenLists(abbreviations, prefixes, suffixes, units, currencies, dollars, compounds);
  }

  private static Set<String> lines(DataInputStream file) throws IOException {
    return Set.of(file.readUTF().split("\n", -1));
  }
}
