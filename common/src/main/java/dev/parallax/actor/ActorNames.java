package dev.parallax.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keys by which names in different articles are compared. */
public final class ActorNames {
  /** Ways to write one first name in Latin letters, to the one taken for the key. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("sergei", "sergey"),
          Map.entry("sergej", "sergey"),
          Map.entry("alexei", "alexey"),
          Map.entry("aleksei", "alexey"),
          Map.entry("aleksey", "alexey"),
          Map.entry("andrei", "andrey"),
          Map.entry("andrej", "andrey"),
          Map.entry("dmitri", "dmitry"),
          Map.entry("dmitrii", "dmitry"),
          Map.entry("dmitriy", "dmitry"),
          Map.entry("nikolai", "nikolay"),
          Map.entry("mikhael", "mikhail"),
          Map.entry("yevgeny", "evgeny"),
          Map.entry("yevgeniy", "evgeny"),
          Map.entry("evgeniy", "evgeny"),
          Map.entry("aleksandr", "alexander"),
          Map.entry("alexandr", "alexander"),
          Map.entry("aleksander", "alexander"),
          Map.entry("oleksandr", "alexander"),
          Map.entry("viktor", "victor"),
          Map.entry("wladimir", "vladimir"),
          Map.entry("volodymyr", "volodymyr"),
          Map.entry("zelenskyy", "zelensky"),
          Map.entry("zelenskiy", "zelensky"),
          Map.entry("zelenskyi", "zelensky"),
          Map.entry("muhammad", "mohammed"),
          Map.entry("mohammad", "mohammed"),
          Map.entry("mohamed", "mohammed"),
          Map.entry("muhammed", "mohammed"),
          Map.entry("khaddafi", "gaddafi"),
          Map.entry("qaddafi", "gaddafi"),
          Map.entry("gadhafi", "gaddafi"),
          Map.entry("kadhafi", "gaddafi"),
          Map.entry("yuri", "yury"),
          Map.entry("iuri", "yury"),
          Map.entry("gennadi", "gennady"),
          Map.entry("anatoli", "anatoly"),
          Map.entry("valeri", "valery"),
          Map.entry("vitali", "vitaly"),
          Map.entry("vitalii", "vitaly"),
          Map.entry("ahmad", "ahmed"),
          Map.entry("hussain", "hussein"),
          Map.entry("husain", "hussein"),
          Map.entry("usama", "osama"),
          Map.entry("ladin", "laden"));

  private ActorNames() {}

  /**
   * One key for the spellings of one full name: without case, accents, hyphens, "the", a
   * possessive, titles and middle initials; father and son differ by "jr". Empty where nothing is
   * left.
   */
  public static String key(String name, ActorKind kind) {
    String key = String.join(" ", parts(name, kind));
    String generation = kind == ActorKind.PERSON ? generation(name) : "";
    return generation.isEmpty() ? key : key + " " + generation;
  }

  /** "jr" or "sr", which tell a son from his father; empty for most. */
  static String generation(String name) {
    List<String> units = Units.forms(name);
    String last = Folding.lower(units.get(units.size() - 1)).replace(".", "");
    return units.size() > 2 && (last.equals("jr") || last.equals("sr")) ? last : "";
  }

  /** Key of a person's last name, equal to {@link #key} where that is all; null for others. */
  public static String surname(String name, ActorKind kind) {
    if (kind != ActorKind.PERSON) {
      return null;
    }
    List<String> parts = parts(name, kind);
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
  }

  /** The words of a key. */
  static List<String> parts(String name, ActorKind kind) {
    List<String> units = new ArrayList<>();
    for (String unit : Units.forms(name)) {
      String lower = Folding.lower(unit);
      boolean isWord = lower.codePoints().anyMatch(Character::isLetterOrDigit);
      if (isWord && !lower.equals("'s")) {
        units.add(lower);
      }
    }
    if (!units.isEmpty() && units.size() > 1 && units.get(0).equals("the")) {
      units.remove(0);
    }
    if (kind == ActorKind.PERSON) {
      return personParts(units);
    }
    units.replaceAll(unit -> unit.replace(".", ""));
    units.removeIf(String::isEmpty);
    return units;
  }

  private static List<String> personParts(List<String> units) {
    while (units.size() > 1 && RoleNouns.isTitle(units.get(0))) {
      units.remove(0);
    }
    while (units.size() > 2 && isSuffix(units.get(units.size() - 1))) {
      units.remove(units.size() - 1);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      String letters = units.get(i).replace(".", "").replace("'", "");
      boolean isMiddle = i > 0 && i < units.size() - 1;
      if (!letters.isEmpty() && !(isMiddle && letters.length() == 1)) {
        parts.add(SPELLINGS.getOrDefault(letters, letters));
      }
    }
    return parts;
  }

  private static boolean isSuffix(String unit) {
    return switch (unit.replace(".", "")) {
      case "jr", "sr", "ii", "iii", "iv", "phd", "md" -> true;
      default -> false;
    };
  }
}
