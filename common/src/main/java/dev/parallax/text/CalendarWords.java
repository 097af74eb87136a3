package dev.parallax.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English names of months and days of the week, lower case and in full. */
public final class CalendarWords {
  public static final Set<String> MONTHS = names(Month.values());
  public static final Set<String> WEEKDAYS = names(DayOfWeek.values());

  private CalendarWords() {}

  /** These names and further ones. */
  public static Set<String> with(Set<String> names, String... further) {
    return Stream.concat(names.stream(), Stream.of(further))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> names(Enum<?>[] values) {
    return Stream.of(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
