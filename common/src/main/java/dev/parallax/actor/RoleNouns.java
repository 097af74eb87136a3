package dev.parallax.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The nouns for offices and callings, and which of them mean the same. */
final class RoleNouns {
  /** Offices: of such a noun there is mostly one per state, organisation or place. */
  private static final Set<String> HEADS =
      WordList.of(
          "president minister premier chancellor secretary leader chief head director chairman"
              + " chairwoman chair chairperson governor mayor senator spokesman spokeswoman"
              + " spokesperson ambassador envoy commissioner king queen prince princess pope"
              + " emperor sultan emir diplomat judge justice prosecutor attorney sheriff general"
              + " commander colonel captain lieutenant sergeant major admiral executive ceo"
              + " founder co-founder owner editor author economist analyst strategist adviser"
              + " advisor aide lawyer lawmaker congressman congresswoman representative"
              + " councillor councilman councilwoman deputy mp coach manager captain striker"
              + " actor actress singer candidate nominee incumbent pm fm speaker treasurer"
              + " counsel inspector detective officer professor bishop archbishop cardinal rabbi"
              + " imam ayatollah whip billionaire magnate mogul tycoon farmer scientist"
              + " researcher historian journalist reporter correspondent activist campaigner"
              + " businessman businesswoman neighbour neighbor resident consul counterpart boss"
              + " czar strongman dictator monarch ruler superintendent principal dean");

  /** Forms of address and titles that stand before a name and are no part of it. */
  private static final Set<String> TITLES =
      WordList.of(
          "mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col lt capt sgt maj adm cmdr"
              + " rev fr hon amb st president vice prime foreign minister premier chancellor"
              + " secretary leader chief governor mayor senator spokesman spokeswoman"
              + " spokesperson ambassador commissioner king queen prince princess pope emperor"
              + " sultan emir judge justice prosecutor sheriff general commander colonel captain"
              + " lieutenant sergeant major admiral representative congressman congresswoman"
              + " chairman chairwoman pm fm mp ceo professor bishop archbishop cardinal rabbi imam"
              + " ayatollah sheikh detective inspector officer supreme deputy former ex sens reps govs"
              + " messrs drs profs"
              + " treasury defense defence interior finance state attorney councilman"
              + " councilwoman councillor coach reverend father sister brother us u.s. uk"
              + " republican democratic democrat rep speaker opposition envoy acting police party"
              + " correspondent staff writer reporter president-elect lawmaker author"
              + " economist gop dem co-host host actor actress singer by");

  private static final Set<String> FEMALE =
      WordList.of(
          "mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman actress"
              + " businesswoman councilwoman sister");

  private static final Set<String> MALE =
      WordList.of(
          "mr sir lord king prince pope emperor sultan emir spokesman chairman congressman"
              + " businessman councilman bishop archbishop cardinal imam ayatollah sheikh father"
              + " brother");

  private static final Map<String, String> SAME = new HashMap<>();

  static {
    same(
        "foreign minister",
        "fm",
        "top diplomat",
        "chief diplomat",
        "minister of foreign affairs",
        "minister for foreign affairs",
        "foreign affairs minister",
        "head of diplomacy",
        "foreign policy chief",
        "secretary of state",
        "head of the diplomacy",
        "foreign secretary");
    same("prime minister", "pm", "premier");
    same("president", "head of state");
    same("finance minister", "chancellor of the exchequer", "minister of finance");
    same("treasury secretary", "treasury chief", "secretary of the treasury");
    same(
        "defence minister",
        "defense minister",
        "minister of defense",
        "minister of defence",
        "defense secretary",
        "defence secretary",
        "secretary of defense",
        "defense chief",
        "defence chief",
        "pentagon chief");
    same("interior minister", "minister of the interior", "home secretary");
    same("chief executive", "ceo", "chief executive officer");
    same("chairman", "chairwoman", "chair", "chairperson");
    same("spokesman", "spokeswoman", "spokesperson");
    same("leader", "chief", "head", "boss");
  }

  private RoleNouns() {}

  private static void same(String role, String... others) {
    for (String other : others) {
      SAME.put(other, role);
    }
  }

  /** One key for titles of one office: "top diplomat" is "foreign minister". */
  static String key(String title) {
    String plain = Folding.lower(title).replace('-', ' ').replace(".", "").strip();
    for (String prefix : new String[] {"the ", "then ", "new ", "current ", "outgoing "}) {
      plain = plain.startsWith(prefix) ? plain.substring(prefix.length()) : plain;
    }
    return SAME.getOrDefault(plain, plain);
  }

  static boolean isHead(String word) {
    return HEADS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the word may stand before a name without being part of it. */
  static boolean isTitle(String word) {
    String stem = stem(word);
    boolean isPlural = stem.length() > 5 && stem.endsWith("s");
    return TITLES.contains(stem)
        || (isPlural && TITLES.contains(stem.substring(0, stem.length() - 1)));
  }

  /** What a title tells of its bearer; null where nothing. */
  static Gender gender(String title) {
    String stem = stem(title);
    return FEMALE.contains(stem) ? Gender.FEMALE : MALE.contains(stem) ? Gender.MALE : null;
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") && lower.indexOf('.') == lower.length() - 1
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
