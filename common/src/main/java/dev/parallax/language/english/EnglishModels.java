package dev.parallax.language.english;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The models inside the jar, which the build converts from NLP4J's. */
record EnglishModels(
    TokenLists lists, Vocabulary vocabulary, PartOfSpeechTagger tagger, NameTagger names) {
  private interface Reader<T> {
    T read(DataInputStream file) throws IOException;
  }

  static EnglishModels load() {
    Lexicon lexicon = load("word.model", Lexicon::read);
    PartOfSpeechTagger tagger =
        new PartOfSpeechTagger(load("tag.model", LinearModel::read), lexicon);
    NameTagger names = new NameTagger(load("name.model", LinearModel::read), lexicon, tagger);
    Lemmatizer lemmatizer = load("lemma.model", Lemmatizer::read);
    return new EnglishModels(
        load("token.model", TokenLists::read),
        new Vocabulary(lexicon, tagger, names, lemmatizer),
        tagger,
        names);
  }

  private static <T> T load(String name, Reader<T> reader) {
    try (InputStream file = EnglishModels.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(
            "No " + name + " beside " + EnglishModels.class + "; the build makes it.");
      }
      return reader.read(new DataInputStream(new BufferedInputStream(file, 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
