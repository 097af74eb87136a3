package dev.parallax.language.english;

import dev.parallax.language.Annotation;
import dev.parallax.language.Annotator;
import dev.parallax.language.Name;
import dev.parallax.language.NameKind;
import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import dev.parallax.language.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotates English news with NLP4J's models (Emory University, Apache-2.0) in a form of our own,
 * without its gazetteers, embeddings and parser. Loaded once per JVM on first use: under a second.
 *
 * <p>Thread-safe; the same text always gets the same annotation.
 */
public final class EnglishAnnotator implements Annotator {
  private final EnglishModels models;

  private EnglishAnnotator(EnglishModels models) {
    this.models = models;
  }

  /** The one of this JVM. */
  public static EnglishAnnotator shared() {
    return Shared.INSTANCE;
  }

  private static final class Shared {
    static final EnglishAnnotator INSTANCE = new EnglishAnnotator(EnglishModels.load());
  }

  @Override
  public Annotation annotate(String text) {
    Spans tokens = new Spans();
    Spans sentenceTokens = new Spans();
    LineTokenizer tokenizer = new LineTokenizer(models.lists(), text, tokens);
    SentenceSplitter splitter = new SentenceSplitter(text, tokens, sentenceTokens);
    List<Sentence> sentences = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    int paragraph = 0;
    for (int begin = 0; begin < text.length(); ) {
      int end = lineEnd(text, begin);
      tokens.clear();
      sentenceTokens.clear();
      tokenizer.tokenize(begin, end);
      splitter.split(0, tokens.size());
      for (int i = 0; i < sentenceTokens.size(); i++) {
        Word[] words = words(text, tokens, sentenceTokens.begin(i), sentenceTokens.end(i));
        annotate(words, tokens, sentenceTokens.begin(i), paragraph, sentences, names);
      }
      paragraph += sentenceTokens.size() > 0 ? 1 : 0;
      begin = end + 1;
    }
    int cutCount = tokenizer.cutCount() + splitter.cutCount();
    return new Annotation(text, List.copyOf(sentences), List.copyOf(names), cutCount);
  }

  /** Where a line ends: at a line feed, a carriage return or one of Unicode's two. */
  private static int lineEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private Word[] words(String text, Spans tokens, int first, int end) {
    Word[] words = new Word[end - first];
    for (int i = 0; i < words.length; i++) {
      words[i] = models.vocabulary().word(text, tokens.begin(first + i), tokens.end(first + i));
    }
    return words;
  }

  private void annotate(
      Word[] words,
      Spans spans,
      int first,
      int paragraph,
      List<Sentence> sentences,
      List<Name> names) {
    int[] tags = models.tagger().tag(words);
    Word.Lemma[] lemmas = new Word.Lemma[words.length];
    List<Token> tokens = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      lemmas[i] = models.vocabulary().lemma(words[i], tags[i]);
      Range range = new Range(spans.begin(first + i), spans.end(first + i));
      String tag = models.tagger().tag(tags[i]);
      tokens.add(new Token(range, words[i].form(), tag, lemmas[i].text()));
    }
    for (NameSpans.NameSpan name : NameSpans.of(models.names().tag(words, tags, lemmas))) {
      NameKind kind = kind(name.kind());
      Name trimmed = kind == null ? null : NameTrimmer.trim(name, kind, tokens, sentences.size());
      if (trimmed != null) {
        names.add(trimmed);
      }
    }
    Range range =
        new Range(tokens.get(0).range().begin(), tokens.get(tokens.size() - 1).range().end());
    sentences.add(new Sentence(range, paragraph, List.copyOf(tokens)));
  }

  /** Null for what is no name of an actor: dates, sums, works, laws, languages, events. */
  private static NameKind kind(String label) {
    return switch (label) {
      case "PERSON" -> NameKind.PERSON;
      case "ORG" -> NameKind.ORGANISATION;
      case "GPE", "LOC", "FAC" -> NameKind.PLACE;
      case "NORP" -> NameKind.GROUP;
      default -> null;
    };
  }
}
