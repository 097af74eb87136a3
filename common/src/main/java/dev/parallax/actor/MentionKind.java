package dev.parallax.actor;

/** By what words an actor is mentioned. */
public enum MentionKind {
  /** The full name: "Marit Solano", "Civic Front", "Dravia". */
  NAME,
  /** Part of the name, with or without a form of address: "Solano", "Ms Solano". */
  SHORT_NAME,
  /** Another name: a nickname, an abbreviation, a capital for its state. */
  ALIAS,
  /** An office without a name: "the foreign minister", "Dravia's top diplomat". */
  ROLE,
  /** he, she, they, it and their forms. */
  PRONOUN
}
