package dev.parallax.actor;

import java.time.LocalDate;
import java.util.List;

/**
 * An actor as the catalogue knows it.
 *
 * @param country name of a state; null where there is none
 * @param aliases other names; those that begin with a small letter or a possessor are roles
 * @param seats capital and seats of government, which stand for a state where they act
 * @param adjectives of a state: "Russian"
 * @param gender null unless stated
 */
record CatalogueActor(
    String name,
    ActorKind kind,
    String country,
    List<String> aliases,
    List<String> seats,
    List<String> adjectives,
    Gender gender,
    List<Role> roles) {

  /**
   * An office held.
   *
   * @param of the state, organisation or place; null where the office needs none
   * @param from first day; null where unknown
   * @param to last day; null where it goes on
   */
  record Role(String title, String of, LocalDate from, LocalDate to) {
    /**
     * @param day null where unknown; then it may be held
     */
    boolean isHeldOn(LocalDate day) {
      if (day == null) {
        return true;
      }
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }
}
