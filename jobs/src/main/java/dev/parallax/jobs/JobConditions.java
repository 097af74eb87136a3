package dev.parallax.jobs;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a job's tables depend on, besides other tables.
 *
 * @param code fingerprint of the program
 * @param options by name, as given or defaulted; without those that tables do not depend on
 * @param inputs from outside the warehouse, by name, as fingerprints
 */
record JobConditions(String code, Map<String, String> options, Map<String, String> inputs) {

  /** The first thing that is another now; empty if nothing is. */
  Optional<String> differenceTo(JobConditions now) {
    if (!code.equals(now.code)) {
      return Optional.of("Parallax itself has changed");
    }
    return firstDifference(options, now.options)
        .map(option -> option + " was given otherwise")
        .or(
            () ->
                firstDifference(inputs, now.inputs).map(input -> "the " + input + " has changed"));
  }

  private static Optional<String> firstDifference(
      Map<String, String> before, Map<String, String> now) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), now.get(name)))
        .findFirst();
  }
}
