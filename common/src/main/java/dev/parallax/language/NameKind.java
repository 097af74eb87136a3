package dev.parallax.language;

/** What a name in a text stands for, as far as the words around it tell. */
public enum NameKind {
  PERSON,
  ORGANISATION,
  /** A country, city, region, sea or building. */
  PLACE,
  /** A nationality, a religious or political group: "Russian", "Democrats". */
  GROUP
}
