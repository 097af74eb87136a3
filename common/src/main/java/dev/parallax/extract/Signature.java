package dev.parallax.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A byline taken apart: "Ann Lee in Vale, Vale Courier" is Ann Lee of the Vale Courier.
 *
 * @param names the names as printed
 * @param outlet whom they write for; null where that is not said
 */
record Signature(String names, String outlet) {
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}.'’&-]*+";

  /** Names of several words behind wide space, "for" or, if they are those of a paper, a comma. */
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?:[\\s\\u00a0]{2,}|,? for (?:the )?|, (?:of )?(?:the )?(?=.*"
              + "\\b(?i:news|times|post|herald|courier|tribune|gazette|daily|journal|guardian"
              + "|observer|monitor|press|magazine|review|chronicle|telegraph|bulletin|tv|radio"
              + "|sentinel|examiner|dispatch|inquirer|ledger|weekly|standard)\\b))"
              + "(?<name>"
              + NAME
              + "(?: (?:"
              + NAME
              + "|&|of)){0,4})$");

  private static final Pattern PLACE =
      Pattern.compile(" in " + NAME + "(?: " + NAME + "){0,2}(?=$|,| and | & )");

  static Signature of(String printed) {
    Matcher stated = OUTLET.matcher(printed);
    boolean isStated = stated.find() && stated.start() > 0 && isPerson(printed, stated.start());
    String names = isStated ? printed.substring(0, stated.start()) : printed;
    String bare = names.indexOf(" in ") > 0 ? PLACE.matcher(names).replaceAll("") : names;
    return new Signature(bare.strip(), isStated ? stated.group("name") : null);
  }

  private static boolean isPerson(String printed, int end) {
    return printed.substring(0, end).strip().indexOf(' ') > 0;
  }
}
