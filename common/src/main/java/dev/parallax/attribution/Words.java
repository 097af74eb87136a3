package dev.parallax.attribution;

import dev.parallax.language.Annotation;
import dev.parallax.language.Name;
import dev.parallax.language.NameKind;
import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import dev.parallax.language.Token;
import java.util.Arrays;
import java.util.Locale;

/**
 * All tokens of a text in a row, numbered from 0. A stretch of them is written as its first token
 * and the one after its last.
 */
final class Words {
  final String text;
  final int size;
  private final Token[] tokens;
  private final String[] lower;
  private final int[] sentence;
  private final int[] sentenceBegin;
  private final int[] paragraph;
  private final NameKind[] name;

  Words(Annotation annotation) {
    text = annotation.text();
    int sentences = annotation.sentences().size();
    size = annotation.sentences().stream().mapToInt(one -> one.tokens().size()).sum();
    tokens = new Token[size];
    lower = new String[size];
    sentence = new int[size];
    sentenceBegin = new int[sentences + 1];
    paragraph = new int[sentences];
    name = new NameKind[size];
    int at = 0;
    for (int s = 0; s < sentences; s++) {
      Sentence one = annotation.sentences().get(s);
      sentenceBegin[s] = at;
      paragraph[s] = one.paragraph();
      for (Token token : one.tokens()) {
        tokens[at] = token;
        lower[at] = token.form().toLowerCase(Locale.ROOT);
        sentence[at++] = s;
      }
    }
    sentenceBegin[sentences] = size;
    for (Name one : annotation.names()) {
      int begin = sentenceBegin[one.sentence()];
      Arrays.fill(name, begin + one.firstToken(), begin + one.endToken(), one.kind());
    }
  }

  int sentenceCount() {
    return paragraph.length;
  }

  Token token(int at) {
    return tokens[at];
  }

  /** What kind of name a token is part of; null if of none or outside the text. */
  NameKind name(int at) {
    return at < 0 || at >= size ? null : name[at];
  }

  /** Whether a stretch has a person's name in it. */
  boolean namesPerson(int from, int to) {
    for (int i = from; i < to; i++) {
      if (name[i] == NameKind.PERSON) {
        return true;
      }
    }
    return false;
  }

  /** Form in lower case; empty outside the text. */
  String lower(int at) {
    return at < 0 || at >= size ? "" : lower[at];
  }

  /** Part of speech; empty outside the text. */
  String tag(int at) {
    return at < 0 || at >= size ? "" : tokens[at].tag();
  }

  String lemma(int at) {
    return at < 0 || at >= size ? "" : tokens[at].lemma();
  }

  int sentence(int at) {
    return sentence[at];
  }

  int sentenceBegin(int number) {
    return sentenceBegin[number];
  }

  int sentenceEnd(int number) {
    return sentenceBegin[number + 1];
  }

  /** First token of the sentence a token stands in. */
  int beginOf(int at) {
    return sentenceBegin[sentence[at]];
  }

  /** Token after the last of the sentence a token stands in. */
  int endOf(int at) {
    return sentenceBegin[sentence[at] + 1];
  }

  int paragraph(int at) {
    return paragraph[sentence[at]];
  }

  int paragraphOfSentence(int number) {
    return paragraph[number];
  }

  boolean is(int at, String... forms) {
    String form = lower(at);
    for (String one : forms) {
      if (form.equals(one)) {
        return true;
      }
    }
    return false;
  }

  boolean isNoun(int at) {
    return tag(at).startsWith("NN");
  }

  boolean isVerb(int at) {
    return tag(at).startsWith("VB");
  }

  /** A verb form that carries tense, or a modal. */
  boolean isFinite(int at) {
    return switch (tag(at)) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }

  /** A noun or what may stand before one in its phrase. */
  boolean isNominal(int at) {
    return switch (tag(at)) {
      case "NN",
          "NNS",
          "NNP",
          "NNPS",
          "JJ",
          "JJR",
          "JJS",
          "DT",
          "CD",
          "POS",
          "PRP$",
          "VBG",
          "HYPH" ->
          true;
      default -> false;
    };
  }

  boolean isDash(int at) {
    return is(at, "-", "--", "—", "–", "―");
  }

  boolean endsSentence(int at) {
    return is(at, ".", "!", "?", "...", "…", "?!", "!!", "!!!");
  }

  /** Whether the character before a token is white space or there is none. */
  boolean hasSpaceBefore(int at) {
    int begin = tokens[at].range().begin();
    return begin == 0 || Character.isWhitespace(text.charAt(begin - 1));
  }

  boolean hasSpaceAfter(int at) {
    int end = tokens[at].range().end();
    return end == text.length() || Character.isWhitespace(text.charAt(end));
  }

  Range range(int from, int to) {
    return new Range(tokens[from].range().begin(), tokens[to - 1].range().end());
  }
}
