package dev.parallax.attribution;

/** What the readers of cues share: the words of a text and how they hang together. */
final class Grammar {
  final Words words;
  final Quotations quotations;
  final NounPhrases phrases;
  final Clauses clauses;
  final ObjectPhrases objects;
  final Subjects subjects;

  Grammar(Words words, Quotations quotations) {
    this.words = words;
    this.quotations = quotations;
    phrases = new NounPhrases(words);
    clauses = new Clauses(words, quotations);
    objects = new ObjectPhrases(words, clauses);
    subjects = new Subjects(words, quotations, phrases);
  }
}
