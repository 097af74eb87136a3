package dev.parallax.actor;

/** What an actor is. */
public enum ActorKind {
  PERSON,
  ORGANISATION,
  /** A country, with its government and the capital where that speaks for it. */
  STATE
}
