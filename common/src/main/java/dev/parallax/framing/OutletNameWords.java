package dev.parallax.framing;

import dev.parallax.outlet.Outlet;
import dev.parallax.text.Words;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of outlets' and agencies' names, which tell who writes and not how. */
public final class OutletNameWords implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_HOUSE_NAME = 4;

  /** "senior national security correspondent" */
  private static final int LONGEST_TITLE = 5;

  private static final Set<String> JOBS =
      Set.of(
          "analyst",
          "anchor",
          "columnist",
          "commentator",
          "contributor",
          "correspondent",
          "editor",
          "host",
          "producer",
          "reporter",
          "writer");

  private static final HashSet<List<String>> NONE = new HashSet<>();

  private final HashMap<String, HashSet<String>> ofOutlets = new HashMap<>();

  /** Outlets' names as printed, in words. */
  private final HashMap<String, HashSet<List<String>>> names = new HashMap<>();

  /** All of these, without articles. */
  private final HashSet<List<String>> known = new HashSet<>();

  /** Agencies' names as printed, in words, by their first. */
  private final HashMap<String, HashSet<List<String>>> agencies = new HashMap<>();

  /**
   * @param catalogue the outlets known
   */
  public OutletNameWords(Collection<Outlet> catalogue) {
    for (Outlet outlet : catalogue) {
      Set<String> words = ofOutlets.computeIfAbsent(outlet.id(), id -> new HashSet<>());
      addName(words, outlet.name());
      outlet.aliases().forEach(alias -> addName(words, alias));
      HashSet<List<String>> printed = names.computeIfAbsent(outlet.id(), id -> new HashSet<>());
      printed.add(List.copyOf(Words.tokens(outlet.name())));
      outlet.aliases().forEach(alias -> printed.add(List.copyOf(Words.tokens(alias))));
      printed.forEach(ofName -> known.add(withoutArticle(ofName)));
      outlet.domains().forEach(domain -> words.add(domain.substring(0, domain.indexOf('.'))));
      if ("agency".equals(outlet.kind())) {
        addAgency(outlet.name());
        outlet.aliases().stream().filter(OutletNameWords::isDistinct).forEach(this::addAgency);
      }
    }
  }

  /** Of several words, or in capitals; other short names are words and persons, too. */
  private static boolean isDistinct(String name) {
    return name.indexOf(' ') > 0 || name.equals(name.toUpperCase(Locale.ROOT));
  }

  private void addAgency(String name) {
    List<String> words = withoutArticle(Words.tokens(name));
    agencies.computeIfAbsent(words.get(0), word -> new HashSet<>()).add(words);
  }

  /**
   * The words of an outlet's names, folded, and its name as one word.
   *
   * @param outletName as its articles state it; may be null
   */
  public Set<String> of(String outletId, String outletName) {
    Set<String> words = new HashSet<>(ofOutlets.getOrDefault(outletId, new HashSet<>()));
    addName(words, outletName == null ? outletId : outletName);
    return words;
  }

  private static void addName(Set<String> words, String name) {
    StringBuilder joined = new StringBuilder();
    for (String word : Words.tokens(name)) {
      String folded = Words.fold(word);
      words.add(folded);
      joined.append(folded.equals("the") ? "" : folded);
    }
    words.add(joined.toString());
  }

  /** Whether an outlet of the catalogue has this name, with or without an article. */
  public boolean isOutlet(String name) {
    List<String> words = Words.tokens(name);
    return known.contains(withoutArticle(words));
  }

  private static List<String> withoutArticle(List<String> words) {
    boolean hasArticle = words.size() > 1 && words.get(0).equalsIgnoreCase("the");
    return List.copyOf(hasArticle ? words.subList(1, words.size()) : words);
  }

  /** How many words of an agency's name begin here; 0 if none does. */
  public int agencyWords(List<String> printed, int at) {
    int longest = 0;
    for (List<String> name : agencies.getOrDefault(printed.get(at), NONE)) {
      int end = at + name.size();
      boolean isHere = end <= printed.size() && printed.subList(at, end).equals(name);
      longest = Math.max(longest, isHere ? name.size() : 0);
    }
    return longest;
  }

  /** How many words of an outlet's own name begin here; 0 if none does. */
  public int ownNameWords(String outletId, List<String> printed, int at) {
    int longest = 0;
    for (List<String> name : names.getOrDefault(outletId, NONE)) {
      longest = Math.max(longest, isAt(printed, at, name) ? name.size() : 0);
    }
    return longest;
  }

  /** Whether the words stand here, the last perhaps with a possessive. */
  private static boolean isAt(List<String> printed, int at, List<String> name) {
    int last = at + name.size() - 1;
    if (last >= printed.size()) {
      return false;
    }
    for (int i = 0; i < name.size() - 1; i++) {
      if (!printed.get(at + i).equals(name.get(i))) {
        return false;
      }
    }
    String end = name.get(name.size() - 1);
    return printed.get(last).startsWith(end)
        && Words.fold(printed.get(last)).equals(Words.fold(end));
  }

  /**
   * Where the name of somebody begins whom an outlet's name and a job introduce: "Courier legal
   * analyst Marit Solano".
   *
   * @param at the word after the outlet's name
   * @return the word after the job, or {@code at} if no job follows
   */
  public static int houseNameBegin(List<String> printed, int at) {
    int most = Math.min(printed.size() - 1, at + LONGEST_TITLE);
    for (int word = at; word < most; word++) {
      String folded = Words.fold(printed.get(word));
      if (JOBS.contains(folded)) {
        return word + 1;
      }
      if (StopWords.isStopWord(printed.get(word), folded)) {
        return at;
      }
    }
    return at;
  }

  /**
   * How many words with a capital follow an outlet's name, which name its people and programmes:
   * "the Courier's Marit Solano". At most four.
   */
  public static int houseNameWords(List<String> printed, int at) {
    int count = 0;
    while (count < LONGEST_HOUSE_NAME
        && at + count < printed.size()
        && Character.isUpperCase(printed.get(at + count).charAt(0))) {
      count++;
    }
    return count;
  }
}
