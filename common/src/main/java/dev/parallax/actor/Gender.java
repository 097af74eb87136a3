package dev.parallax.actor;

/** As far as English pronouns tell people apart. */
enum Gender {
  FEMALE,
  MALE
}
