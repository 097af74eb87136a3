package dev.parallax.framing;

import dev.parallax.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Words that say nothing of an outlet's choice of words: those of grammar (pronouns, articles,
 * prepositions, conjunctions, auxiliaries), small numbers, and when something was: days, months and
 * hours.
 */
public final class StopWords {
  private static final Set<String> GRAMMAR =
      words(
          """
          a an the this that these those such each every either neither both all any some no none
          another other others own same several few fewer many much more most less least enough
          i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
          himself she her hers herself it its itself they them their theirs themselves one ones
          oneself someone somebody something anyone anybody anything everyone everybody everything
          nobody nothing who whom whose which what whatever whoever whichever when whenever where
          wherever why how however
          be am is are was were been being have has had having do does did doing done will would
          shall should can could may might must ought cannot
          about above across after against along alongside amid among amongst around as at before
          behind below beneath beside besides between beyond by despite down during except for from
          in inside into like near of off on onto out outside over past per since than through
          throughout till to toward towards under underneath until unlike up upon via with within
          without and but or nor so yet if unless because although though while whilst whereas
          whether else then thus hence therefore there here not never ever also too very just only
          even still already again once almost quite rather really well now soon later ago away back
          together instead perhaps maybe
          zero two three four five six seven eight nine ten eleven twelve first second third
          """);

  private static final Set<String> TIMES =
      words(
          """
          today tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
          mondays tuesdays wednesdays thursdays fridays saturdays sundays a.m p.m am pm est edt gmt
          bst pst pdt utc et
          january february april june july august september october november december
          """);

  /** Dates where they have a capital, other words where not. */
  private static final Set<String> CAPITALISED_TIMES =
      words(
          "march may jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur"
              + " thurs fri");

  /** What is left of addresses, and of what pages put around text and pictures. */
  private static final Set<String> WEB =
      words(
          """
          http https www com org net html pic co twitter.com
          caption hide photos slideshow getty newscast highlights newsletter
          """);

  /** What introduces a picture, a recording, a link or a correction where it has a capital. */
  private static final Set<String> CAPITALISED_WEB =
      words(
          """
          photo image images pictured video watch listen read related update updates updated skip
          file story transcript advertisement loading archived
          """);

  private StopWords() {}

  /**
   * @param word as printed
   * @param folded the same, as {@link Words#fold} does
   */
  public static boolean isStopWord(String word, String folded) {
    if (folded.length() < 2
        || !folded.codePoints().anyMatch(Character::isLetter)
        || Character.isDigit(folded.charAt(0))
        || GRAMMAR.contains(folded)
        || TIMES.contains(folded)
        || WEB.contains(folded)) {
      return true;
    }
    if (Character.isUpperCase(word.charAt(0))
        && (CAPITALISED_TIMES.contains(folded) || CAPITALISED_WEB.contains(folded))) {
      return true;
    }
    int apostrophe = folded.indexOf('\'');
    return apostrophe > 0
        && (folded.endsWith("n't") || GRAMMAR.contains(folded.substring(0, apostrophe)));
  }

  private static Set<String> words(String words) {
    return Set.copyOf(Arrays.asList(words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)));
  }
}
