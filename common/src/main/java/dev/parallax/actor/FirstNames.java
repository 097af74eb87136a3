package dev.parallax.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Common first names of many countries, with the gender of nearly all who bear them. */
final class FirstNames {
  private static final Map<String, Gender> GENDERS = new HashMap<>();
  private static final Map<String, String> FULL_FORMS = new HashMap<>();

  static {
    try (InputStream file = FirstNames.class.getResourceAsStream("first-names.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        for (String name : fields[1].split(" ", -1)) {
          switch (fields[0]) {
            case "female" -> GENDERS.put(name, Gender.FEMALE);
            case "male" -> GENDERS.put(name, Gender.MALE);
            case "either" -> GENDERS.put(name, null);
            default -> FULL_FORMS.put(name, fields[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FirstNames() {}

  /** Null where the name is unknown or borne by women and men alike. */
  static Gender gender(String firstName) {
    return GENDERS.get(Folding.lower(firstName));
  }

  static boolean isKnown(String firstName) {
    return GENDERS.containsKey(Folding.lower(firstName));
  }

  /** The form that a short form such as "Joe" stands for; others stay as they are. */
  static String full(String lowerCaseName) {
    return FULL_FORMS.getOrDefault(lowerCaseName, lowerCaseName);
  }
}
