package dev.parallax.sentiment.lexical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The words of {@code polarity-words.tsv} in all their forms. What a form may be is told by its
 * ending alone, so some forms exist here that English does not have.
 */
final class PolarityWords {
  private static final PolarityWords SHARED = new PolarityWords();

  private static final String VOWELS = "aeiou";

  private final Map<String, Polarity> byForm = new HashMap<>();
  private final Map<String, String> irregular = new HashMap<>();

  /**
   * What a word says of whom, each from -2 (strongly bad) to 2; 0 where it says nothing.
   *
   * @param lemma dictionary form
   * @param any of whom it stands by
   * @param subject of the subject of the verb
   * @param object of the object of the verb
   */
  record Polarity(String lemma, int any, int subject, int object) {
    boolean isVerb() {
      return subject != 0 || object != 0;
    }

    /** The strongest thing it says of anybody. */
    int strongest() {
      int verb = Math.abs(subject) > Math.abs(object) ? subject : object;
      return any != 0 ? any : verb;
    }
  }

  private PolarityWords() {
    lines("irregular-forms.tsv", 2, fields -> irregular.put(fields.get(0), fields.get(1)));
    Map<String, Polarity> byLemma = new HashMap<>();
    lines(
        "polarity-words.tsv",
        3,
        fields -> {
          Polarity polarity = of(fields.get(0), fields.get(1), value(fields.get(2)));
          byLemma.merge(fields.get(0), polarity, PolarityWords::both);
        });
    byLemma.forEach((lemma, polarity) -> byForm.put(lemma, polarity));
    byLemma.values().stream()
        .sorted((a, b) -> a.lemma().compareTo(b.lemma()))
        .forEach(
            polarity ->
                forms(polarity)
                    .forEach(form -> byForm.merge(form, polarity, (a, b) -> ofForm(form, a, b))));
    irregular.forEach(
        (form, lemma) -> {
          if (byLemma.containsKey(lemma)) {
            byForm.putIfAbsent(form, byLemma.get(lemma));
          }
        });
  }

  static PolarityWords shared() {
    return SHARED;
  }

  /** What a word in lower case says; null for nothing. */
  Polarity of(String form) {
    return byForm.get(form);
  }

  /** The dictionary form of an irregular form; null for any other word. */
  String irregularLemma(String form) {
    return irregular.get(form);
  }

  private static Polarity of(String lemma, String role, int value) {
    return switch (role) {
      case "any" -> new Polarity(lemma, value, 0, 0);
      case "subject" -> new Polarity(lemma, 0, value, 0);
      case "object" -> new Polarity(lemma, 0, 0, value);
      case "victim" -> new Polarity(lemma, 0, value, -1);
      default -> throw new IllegalStateException("No such role: " + role + " of " + lemma);
    };
  }

  private static Polarity both(Polarity a, Polarity b) {
    return new Polarity(
        a.lemma(),
        a.any() != 0 ? a.any() : b.any(),
        a.subject() != 0 ? a.subject() : b.subject(),
        a.object() != 0 ? a.object() : b.object());
  }

  /**
   * "Accused" is a word of its own and a form of "accuse": it says of others what the verb does.
   */
  private static Polarity ofForm(String form, Polarity known, Polarity further) {
    boolean isWordAndVerb = known.lemma().equals(form) && !known.isVerb() && further.isVerb();
    return isWordAndVerb
        ? new Polarity(further.lemma(), known.any(), further.subject(), further.object())
        : known;
  }

  private static int value(String strength) {
    return switch (strength) {
      case "strong-negative" -> -2;
      case "weak-negative" -> -1;
      case "weak-positive" -> 1;
      case "strong-positive" -> 2;
      default -> throw new IllegalStateException("No such class: " + strength);
    };
  }

  private static List<String> forms(Polarity polarity) {
    String lemma = polarity.lemma();
    List<String> forms = new ArrayList<>();
    char last = lemma.charAt(lemma.length() - 1);
    boolean isSibilant =
        last == 's' || last == 'x' || last == 'z' || lemma.endsWith("ch") || lemma.endsWith("sh");
    boolean isY = last == 'y' && !isVowel(lemma, lemma.length() - 2);
    String stem = lemma.substring(0, lemma.length() - 1);
    forms.add(isY ? stem + "ies" : lemma + (isSibilant ? "es" : "s"));
    if (polarity.isVerb()) {
      forms.add(isY ? stem + "ied" : last == 'e' ? lemma + "d" : lemma + "ed");
      forms.add(last == 'e' && !lemma.endsWith("ee") ? stem + "ing" : lemma + "ing");
      boolean isClosed =
          lemma.length() > 2
              && !isVowel(lemma, lemma.length() - 1)
              && "wxy".indexOf(last) < 0
              && isVowel(lemma, lemma.length() - 2)
              && !isVowel(lemma, lemma.length() - 3);
      if (isClosed) {
        forms.add(lemma + last + "ed");
        forms.add(lemma + last + "ing");
      }
    }
    return forms;
  }

  private static boolean isVowel(String word, int at) {
    return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
  }

  private static void lines(String file, int fieldCount, Consumer<List<String>> reader) {
    try (InputStream in = PolarityWords.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          List<String> fields = List.of(line.split("\t", -1));
          if (fields.size() != fieldCount) {
            throw new IllegalStateException(file + ": not " + fieldCount + " fields: " + line);
          }
          reader.accept(fields);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
