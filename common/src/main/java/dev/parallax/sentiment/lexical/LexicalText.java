package dev.parallax.sentiment.lexical;

import dev.parallax.language.Range;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.lexical.PolarityWords.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words around a target, from left to right, with what is needed of each to describe it. */
final class LexicalText {
  /** What is further than this from the target, in UTF-16 units, is not read. */
  private static final int REACH = 600;

  /** Mentions of the target beyond this many are read as any other words. */
  private static final int MOST_MENTIONS = 50;

  /** Stands for the target, whose own words must not tell. */
  static final String TARGET = "<target>";

  /** Stands for a further mention of the target. */
  static final String SAME = "<same>";

  static final String NAME = "<name>";
  static final String NUMBER = "<number>";

  /** Capitalised words that are no part of a name. */
  private static final Set<String> TITLES =
      Set.of(
          "president",
          "sen.",
          "senator",
          "rep.",
          "gov.",
          "governor",
          "mr.",
          "mrs.",
          "ms.",
          "dr.",
          "prime",
          "minister",
          "secretary",
          "judge",
          "justice",
          "chancellor",
          "speaker",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "gen.",
          "general",
          "attorney",
          "director",
          "mayor",
          "former",
          "i");

  private static final String SENTENCE_START = ".!?:\"";

  /**
   * A word or mark.
   *
   * @param form in lower case; one and the same for all targets
   * @param stem what the word's forms have in common; one for all names, one for all numbers
   * @param polarity null where the word says nothing of anybody
   */
  record Token(String form, String stem, Polarity polarity) {
    boolean isName() {
      return stem.equals(NAME);
    }

    boolean isMark() {
      char first = form.charAt(0);
      return !Character.isLetterOrDigit(first) && first != '<';
    }

    boolean isNegation() {
      return form.endsWith("n't") || Scopes.NEGATIONS.contains(form);
    }
  }

  private final List<Token> tokens = new ArrayList<>();
  private int target;

  private LexicalText() {}

  /** Reads what is around a target. */
  static LexicalText around(ToneTarget target) {
    LexicalText read = new LexicalText();
    String text = target.text();
    Range main = target.mentions().get(0);
    int to = (int) Math.min(text.length(), (long) main.end() + REACH);
    int at = Math.max(0, main.begin() - REACH);
    for (Range mention : inOrder(target.mentions())) {
      if (mention.begin() >= at && mention.end() <= to) {
        read.words(text, at, mention.begin());
        if (mention.equals(main)) {
          read.target = read.size();
        }
        read.mark(mention.equals(main) ? TARGET : SAME);
        at = mention.end();
      }
    }
    read.words(text, at, to);
    return read;
  }

  int size() {
    return tokens.size();
  }

  Token get(int i) {
    return tokens.get(i);
  }

  /** Number of the token that stands for the target. */
  int target() {
    return target;
  }

  /** What the forms of a word in lower case have in common. */
  static String stem(String form) {
    Polarity polarity = PolarityWords.shared().of(form);
    if (polarity != null) {
      return polarity.lemma();
    }
    String irregular = PolarityWords.shared().irregularLemma(form);
    return irregular != null ? irregular : Stems.of(form);
  }

  private static Iterable<Range> inOrder(List<Range> mentions) {
    Range main = mentions.get(0);
    TreeSet<Range> inOrder = new TreeSet<>();
    for (Range mention : mentions.subList(0, Math.min(mentions.size(), MOST_MENTIONS))) {
      if (mention.equals(main) || !mention.overlaps(main)) {
        inOrder.add(mention);
      }
    }
    return inOrder;
  }

  private void mark(String mark) {
    tokens.add(new Token(mark, mark, null));
  }

  private void words(String text, int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int begin = at++;
      if (Character.isLetterOrDigit(c)) {
        while (at < to && isInWord(text, at, to)) {
          at++;
        }
        word(text.substring(begin, at));
      } else if ((c == '\'' || c == '’') && at < to && text.charAt(at) == 's') {
        at++;
        mark("'s");
      } else if (!Character.isWhitespace(c)) {
        mark(folded(c));
      }
    }
  }

  /** Marks between letters are part of a word, but for the apostrophe of a possessive. */
  private static boolean isInWord(String text, int at, int to) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean isBetween = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    if (!isBetween) {
      return false;
    }
    if (c == '\'' || c == '’') {
      boolean isLast = at + 2 >= to || !Character.isLetterOrDigit(text.charAt(at + 2));
      return !(isLast && text.charAt(at + 1) == 's');
    }
    return c == '-' || c == '.' || (c == ',' && Character.isDigit(text.charAt(at + 1)));
  }

  private void word(String word) {
    String form = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    char first = word.charAt(0);
    if (Character.isDigit(first)) {
      tokens.add(new Token(form, NUMBER, null));
    } else if (Character.isUpperCase(first) && !isSentenceStart() && !TITLES.contains(form)) {
      tokens.add(new Token(form, NAME, null));
    } else {
      tokens.add(new Token(form, stem(form), PolarityWords.shared().of(form)));
    }
  }

  private boolean isSentenceStart() {
    return tokens.isEmpty() || SENTENCE_START.contains(tokens.get(tokens.size() - 1).form());
  }

  private static String folded(char c) {
    return switch (c) {
      case '“', '”', '„', '«', '»' -> "\"";
      case '‘', '’', '`' -> "'";
      case '–' -> "—";
      default -> String.valueOf(c);
    };
  }
}
