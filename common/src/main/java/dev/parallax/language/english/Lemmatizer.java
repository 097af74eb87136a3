package dev.parallax.language.english;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dictionary forms: exceptions by word list, the rest by endings whose stem is a known word. */
final class Lemmatizer {
  /** Word classes in the order of the file and of the bits of {@link #bases}. */
  private static final List<String> CLASSES = List.of("VB", "NN", "JJ", "RB");

  static final String CARDINAL = "#crd#";
  static final String ORDINAL = "#ord#";

  private static final Map<String, String> ABBREVIATIONS =
      Map.of(
          "n't RB", "not", "'nt RB", "not", "'d MD", "would", "'ll MD", "will", "ca MD", "can",
          "na TO", "to");

  private static final Set<String> CARDINALS =
      words(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
              + " seventy eighty ninety hundred thousand million billion trillion quadrillion"
              + " quintillion sextillion septillion octillion");

  private static final Set<String> ORDINALS =
      words(
          "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
              + " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
              + " nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth"
              + " ninetieth hundredth thousandth millionth billionth trillionth quadrillionth"
              + " quintillionth 0st 0nd 0rd 0th");

  /** An ending that is cut off, what may come in its place, and whether a doubled letter goes. */
  private record Ending(List<String> tags, String ending, List<String> stems, boolean isDoubling) {
    static Ending of(String tags, String ending, String... stems) {
      return new Ending(List.of(tags.split(" ", -1)), ending, List.of(stems), false);
    }

    Ending doubling() {
      return new Ending(tags, ending, stems, true);
    }
  }

  private static final List<List<Ending>> ENDINGS =
      List.of(
          List.of(
              Ending.of("VBZ", "ies", "y"),
              Ending.of("VBZ", "es", ""),
              Ending.of("VBZ", "s", ""),
              Ending.of("VBG", "ying", "ie"),
              Ending.of("VBG", "ing", "", "e").doubling(),
              Ending.of("VBD VBN", "ied", "y"),
              Ending.of("VBD VBN", "ed", "").doubling(),
              Ending.of("VBD VBN", "d", ""),
              Ending.of("VBD VBN", "n", ""),
              Ending.of("VBD VBN", "ung", "ing")),
          List.of(
              Ending.of("NNS NNPS", "ies", "y"),
              Ending.of("NNS NNPS", "es", ""),
              Ending.of("NNS NNPS", "s", ""),
              Ending.of("NNS NNPS", "men", "man"),
              Ending.of("NNS NNPS", "ae", "a"),
              Ending.of("NNS NNPS", "i", "us"),
              Ending.of("NNS NNPS", "a", "um")),
          List.of(
              Ending.of("JJR", "ier", "y"),
              Ending.of("JJR", "er", "").doubling(),
              Ending.of("JJR", "er", "e"),
              Ending.of("JJS", "iest", "y"),
              Ending.of("JJS", "est", "").doubling(),
              Ending.of("JJS", "est", "e")),
          List.of(
              Ending.of("RBR", "ier", "y"),
              Ending.of("RBR", "er", "", "e"),
              Ending.of("RBS", "iest", "y"),
              Ending.of("RBS", "est", "", "e")));

  /** By hash of the word: a bit for each word class that it is a dictionary form of. */
  private final HashIndex bases;

  private final List<Map<String, String>> exceptions;

  private Lemmatizer(HashIndex bases, List<Map<String, String>> exceptions) {
    this.bases = bases;
    this.exceptions = exceptions;
  }

  /** Reads what the build's model converter wrote. */
  static Lemmatizer read(DataInputStream file) throws IOException {
    int baseCount = file.readInt();
    HashIndex bases = new HashIndex(baseCount);
    for (int i = 0; i < baseCount; i++) {
      bases.put(file.readLong(), file.readByte());
    }
    Map<Integer, Map<String, String>> exceptions = new HashMap<>();
    for (int i = 0; i < CLASSES.size(); i++) {
      Map<String, String> ofClass = new HashMap<>();
      for (int left = file.readInt(); left > 0; left--) {
        ofClass.put(file.readUTF(), file.readUTF());
      }
      exceptions.put(i, ofClass);
    }
    return new Lemmatizer(
        bases, List.of(exceptions.get(0), exceptions.get(1), exceptions.get(2), exceptions.get(3)));
  }

  /**
   * The lemma that the name model knows: numerals are {@link #CARDINAL} or {@link #ORDINAL}.
   *
   * @param lower simplified form in lower case
   */
  String lemma(String lower, String tag) {
    String lemma = base(lower, tag);
    if (CARDINALS.contains(lemma)) {
      return CARDINAL;
    }
    return ORDINALS.contains(lemma) ? ORDINAL : lemma;
  }

  /** The dictionary form of a word in lower case; the word itself where none is found. */
  String base(String lower, String tag) {
    if (lower.equals("i") && tag.equals("PRP")) {
      return "I";
    }
    String abbreviated = ABBREVIATIONS.get(lower + " " + tag);
    if (abbreviated != null) {
      return abbreviated;
    }
    int wordClass = tag.length() < 2 ? -1 : CLASSES.indexOf(tag.substring(0, 2));
    if (wordClass < 0) {
      return lower;
    }
    String exception = exceptions.get(wordClass).get(lower);
    if (exception != null) {
      return exception;
    }
    for (Ending ending : ENDINGS.get(wordClass)) {
      if (ending.tags().contains(tag) && lower.endsWith(ending.ending())) {
        String found = stem(lower, lower.length() - ending.ending().length(), ending, wordClass);
        if (found != null) {
          return found;
        }
      }
    }
    return lower;
  }

  private String stem(String word, int length, Ending ending, int wordClass) {
    String found = known(word.substring(0, length), ending.stems(), wordClass);
    boolean isDoubled =
        ending.isDoubling() && length >= 4 && word.charAt(length - 2) == word.charAt(length - 1);
    return found == null && isDoubled
        ? known(word.substring(0, length - 1), ending.stems(), wordClass)
        : found;
  }

  private String known(String stem, List<String> stems, int wordClass) {
    for (String replacement : stems) {
      String base = stem + replacement;
      int classes = bases.get(FeatureHash.key(0, FeatureHash.of(base)));
      if (classes != HashIndex.ABSENT && (classes & (1 << wordClass)) != 0) {
        return base;
      }
    }
    return null;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }
}
