package dev.parallax.language.english;

import java.util.Locale;

/** Makes a {@link Word} of each form and keeps those met lately. */
final class Vocabulary {
  private static final int CACHE_BITS = 14;

  private static final int LONGEST_CACHED = 40;

  private final Lexicon lexicon;
  private final PartOfSpeechTagger tagger;
  private final NameTagger names;
  private final Lemmatizer lemmatizer;

  /** What a word says never changes, so that a race between threads costs time and nothing else. */
  private final Word[] cache = new Word[1 << CACHE_BITS];

  Vocabulary(Lexicon lexicon, PartOfSpeechTagger tagger, NameTagger names, Lemmatizer lemmatizer) {
    this.lexicon = lexicon;
    this.tagger = tagger;
    this.names = names;
    this.lemmatizer = lemmatizer;
  }

  /** The word that stands in a text from begin to end. */
  Word word(String text, int begin, int end) {
    if (end - begin > LONGEST_CACHED) {
      return create(text.substring(begin, end));
    }
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash * 0x9E3779B9) >>> (32 - CACHE_BITS);
    Word cached = cache[slot];
    if (cached != null
        && cached.form().length() == end - begin
        && text.startsWith(cached.form(), begin)) {
      return cached;
    }
    Word created = create(text.substring(begin, end));
    cache[slot] = created;
    return created;
  }

  private Word create(String form) {
    return new Word(form, lexicon, tagger, names);
  }

  /** The lemma of a word under a tag. */
  Word.Lemma lemma(Word word, int tag) {
    Word.Lemma known = word.lemma(tag);
    if (known != null) {
      return known;
    }
    String lower = CharKind.lower(word.simplified());
    String model = lemmatizer.lemma(lower, tagger.tag(tag));
    String text = text(word, lower, tagger.tag(tag));
    Word.Lemma lemma = Word.Lemma.of(model, text);
    word.setLemma(tag, lemma);
    return lemma;
  }

  /** For readers: numerals and addresses stay what they are. */
  private String text(Word word, String lower, String tag) {
    boolean isChanged = lower.equals(WordForm.LINK) || lower.indexOf('0') >= 0;
    return (isChanged ? word.form() : lemmatizer.base(lower, tag)).toLowerCase(Locale.ROOT);
  }
}
