package dev.parallax.attribution;

import java.util.Set;

/**
 * A word that ascribes what stands beside it to somebody.
 *
 * @param prepositions those that may lead what is ascribed: "call for", "accuse of"
 */
record Cue(
    String lemma,
    PartOfSpeech partOfSpeech,
    CueStance stance,
    Set<Frame> frames,
    Set<String> prepositions) {
  enum PartOfSpeech {
    VERB,
    NOUN,
    ADJECTIVE,
    ADVERB
  }

  /** What may stand beside a cue. */
  enum Frame {
    /** A clause with or without "that". */
    CLAUSE,
    /** A clause with "that" only. */
    THAT,
    /** A clause with "whether", "how", "why" and so on. */
    QUESTION,
    /** A quotation, before or after. */
    QUOTE,
    /** The cue stands after or within what it ascribes: "it rained, he said". */
    ASIDE,
    /** A colon, and a quotation in the next paragraph. */
    COLON,
    /** Whoever is told stands between cue and content. */
    HEARER,
    INFINITIVE,
    /** A noun phrase. */
    OBJECT,
    /** A noun phrase and an infinitive: "urged them to go". */
    OBJECT_INFINITIVE,
    /** A noun phrase and "as": "sees it as a threat". */
    OBJECT_AS,
    /** A form in -ing. */
    GERUND,
    /** A noun phrase, "at" and a number: "put the loss at a million". */
    ESTIMATE,
    /** The sentence it stands in. */
    SENTENCE
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }
}
