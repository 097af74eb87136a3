package dev.parallax.attribution;

/** Who speaks, where the words of the speaker alone are looked at. */
public enum SpeakerKind {
  /** A person, organisation or state with a name, or a pronoun or role for one. */
  NAMED,
  /** Unnamed, of a government or authority: "a senior official", "police". */
  OFFICIAL,
  /** Unnamed, known for knowledge: "analysts", "experts". */
  ANALYST,
  /** A crowd: "critics", "residents", "many". */
  COLLECTIVE,
  /** A text: "the report", "court documents", "a poll". */
  DOCUMENT,
  /** Unnamed and not described further: "a source", "people familiar with the matter". */
  ANONYMOUS
}
