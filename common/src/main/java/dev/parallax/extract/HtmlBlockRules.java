package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.HtmlBlocks.Block;
import dev.parallax.extract.HtmlBlocks.Region;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a block's own words, links and neighbourhood say about it. */
final class HtmlBlockRules {
  /** Running text is at least this long; about ten words. */
  private static final int PROSE_LENGTH = 60;

  private static final int IDEOGRAPHIC_PROSE_LENGTH = 25;

  /** Furniture is at most this long: what is longer is judged as text. */
  private static final int FURNITURE_LENGTH = 300;

  private static final int CAPTION_LENGTH = 250;
  private static final int CREDIT_LENGTH = 100;
  private static final double MOSTLY_LINKS = 0.7;
  private static final double ONLY_LINKS = 0.95;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

  /** A day at the start of a block, with or without the day of the week. */
  private static final String DATE =
      "(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}"
          + "|\\d{4}-\\d{2}-\\d{2}|"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + ",? \\d{4})\\b";

  private static final Pattern DAY =
      Pattern.compile(
          DATE + "(?:,? (?:at )?\\d{1,2}[:.h]\\d{2}(?: ?[ap]\\.?m\\b\\.?)?)?",
          Pattern.CASE_INSENSITIVE);

  private static final List<Rule> FURNITURE =
      List.of(
          at(
              Reason.ADVERTISEMENT,
              "(?:advert(?:isement|isment|ising)?s?|sponsored(?: content)?|promoted|anzeige"
                  + "|publicidade?|реклама)[:.]?$"
                  + "|(?:story|article) continues (?:below|after)|scroll (?:down )?to continue"
                  + "|continue reading (?:below|the main)"),
          at(
              Reason.TEASER,
              "(?:read (?:more|also|next|now|the original)|also read|see also|see more|related"
                  + "|related (?:stories|articles|news|links|content|coverage|video|topics?)"
                  + "|more (?:from|on|stories|coverage|great)|recommended(?: for you| stories)?"
                  + "|you (?:may|might)(?: also)? like|don't miss|must[- ]read|explore further"
                  + "|what to read next|up next|watch(?: now| next| more)?|lire aussi|à lire aussi"
                  + "|lesen sie auch|mehr zum thema|leia (?:mais|também)|lea (?:también|además)"
                  + "|читайте также|leggi anche|lees ook)\\s*(?:$|[:>»|…]|\\.\\.\\.)"
                  + "|more .{0,30} stories$"),
          at(
              Reason.SUBSCRIBE,
              "(?:subscribe|sign up|sign-up|register now|join our|get (?:our|the|all the) .{0,40}"
                  + "(?:newsletter|inbox|app)\\b|want more .{0,40}\\?|download (?:our|the) .{0,20}app\\b"
                  + "|every day we send)"),
          in(Reason.SUBSCRIBE, "newsletter", "\\b(?:sign up|subscribe)\\b.{0,200}\\bnewsletter"),
          in(Reason.SUBSCRIBE, "to your inbox", "\\bto your inbox\\b"),
          at(
              Reason.SHARE,
              "(?:share (?:this|on|via|it)|share$|tweet$|follow (?:us|@|.{2,40} on (?:facebook|twitter"
                  + "|instagram|x\\b))|like us on|find us on|reach the reporters? )"),
          in(Reason.SHARE, "follow ", "\\bfollow (?:us|me|him|her|them) (?:on |@)"),
          at(Reason.DONATION, "(?:donate|support (?:our|independent) |make a (?:gift|donation))"),
          at(
              Reason.COMMENTS,
              "(?:comments?|leave a (?:comment|reply)|post a comment|join the (?:conversation"
                  + "|discussion)|view comments|tell us what you think|\\d+ comments?)\\s*"
                  + "(?:$|[:.…]|\\(\\d+\\))"),
          at(
              Reason.BYLINE,
              "by [^.!?]{2,80} [|·•–—-] .{0,60}(?:\\d{4}|min(?:ute)?s? read)[^.!?]{0,30}$"),
          at(
              Reason.BYLINE,
              "[(\\[]?(?:(?:additional |further )?(?:reporting|writing|editing) (?:and \\w+ )?by "
                  + "|compiled by |with (?:reporting|files) (?:by|from) )"),
          in(
              Reason.BYLINE,
              "contributed to this",
              "contributed to this (?:report|story|article)\\b"),
          at(
              Reason.FOOTER,
              "(?:©|\\(c\\) ?\\d{4}|copyright\\b|all rights reserved|this (?:document|material) (?:is"
                  + " subject to copyright|may not be)|citation: |topics?:|tags?:|filed under"
                  + "|categor(?:y|ies):)"),
          at(
              Reason.CAPTION,
              "(?:(?:photo|image|picture|video|file photo|photograph|foto|credit)s?"
                  + "(?: credit| by| courtesy| from)?\\s*:|(?:photo|image|video) (?:by|courtesy)"
                  + "|(?:photo|image|slide) \\d+ ?(?:of|/) ?\\d+$)"),
          at(
              Reason.DATE_LINE,
              "(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:? .{0,40}\\d"
                  + "|\\d+ min(?:ute)?s? read|reading time|tempo de leitura"
                  + "|"
                  + DATE
                  + ")"));

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "(?:\\((?:(?:image|photo|picture|credit|file|video)\\b.{0,60}|[^()]{0,60}"
              + "(?:getty|reuters|afp|\\bap\\b|shutterstock|alamy)[^()]{0,30})\\)"
              + "|(?:getty images|shutterstock|wikimedia commons|(?:/|via )(?:ap|afp|reuters)))\\s*\\.?$");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？:;][\"'”’»)\\]]*$");

  private HtmlBlockRules() {}

  /**
   * A wording, in lower case, and what it is a sign of.
   *
   * @param cue what must be in the block for the wording to be looked for anywhere in it; null
   *     where the block must begin with the wording
   */
  private record Rule(Reason reason, String cue, Pattern wording) {
    boolean holds(String lowerCase) {
      return cue == null
          ? wording.matcher(lowerCase).lookingAt()
          : lowerCase.contains(cue) && wording.matcher(lowerCase).find();
    }
  }

  private static Rule at(Reason reason, String wording) {
    return new Rule(reason, null, Pattern.compile(wording));
  }

  private static Rule in(Reason reason, String cue, String wording) {
    return new Rule(reason, cue, Pattern.compile(wording));
  }

  /** Characters of running text: unlinked, in a block long enough to be a sentence. */
  static int prose(Block block) {
    int length = block.text().length();
    boolean isLong =
        length >= PROSE_LENGTH
            || (length >= IDEOGRAPHIC_PROSE_LENGTH && isIdeographic(block.text()));
    return isLong && block.linkShare() <= 0.5 ? length - block.linkedLength() : 0;
  }

  /** Whether most characters are Chinese, Japanese or Korean, of which a sentence needs fewer. */
  private static boolean isIdeographic(String text) {
    return 2 * text.chars().filter(c -> c >= 0x2e80 && c < 0xfb00).count() > text.length();
  }

  static boolean isHeading(Block block) {
    return HEADINGS.contains(block.region().tag());
  }

  static boolean isMostlyLinks(Block block) {
    return block.linkShare() > MOSTLY_LINKS;
  }

  /** Whether a link is all there is to the block, or nearly all and it is no sentence. */
  private static boolean isLinkedHeadline(Block block) {
    return block.linkShare() > ONLY_LINKS
        || (isMostlyLinks(block) && !isSentence(block) && !block.region().tag().equals("p"));
  }

  /** Whether the block ends as a sentence does. */
  static boolean isSentence(Block block) {
    String text = block.text();
    String end = text.substring(Math.max(0, text.length() - 8));
    return SENTENCE_END.matcher(end).find();
  }

  /** Why a block amid the body is not part of it; null where it is. */
  static Reason reason(Block block, Region body) {
    String text = block.text();
    if (isMarkup(text)) {
      return Reason.OTHER;
    }
    Reason byName = block.inline().equals(block.region().element) ? null : inlineReason(block);
    if (byName != null && text.length() <= FURNITURE_LENGTH) {
      return byName;
    }
    if (text.length() <= CAPTION_LENGTH && isCaption(block, body)) {
      return Reason.CAPTION;
    }
    Reason furniture = furniture(block);
    if (furniture != null) {
      return furniture;
    }
    return isLinkedHeadline(block) ? Reason.TEASER : null;
  }

  /** What the wording of a short block says it is; null where it may be text. */
  static Reason furniture(Block block) {
    if (block.text().length() > FURNITURE_LENGTH) {
      return null;
    }
    String lowerCase = block.text().toLowerCase(Locale.ROOT);
    for (Rule rule : FURNITURE) {
      if (rule.holds(lowerCase) && !(rule.reason() == Reason.DATE_LINE && isSentence(block))) {
        return rule.reason();
      }
    }
    return null;
  }

  /** The day that a short line names, with the time printed after it; null where it names none. */
  static String date(String text) {
    Matcher day = DAY.matcher(text.substring(0, Math.min(FURNITURE_LENGTH, text.length())));
    return day.find() ? day.group().strip() : null;
  }

  private static Reason inlineReason(Block block) {
    for (Element e = block.inline();
        e != null && !e.equals(block.region().element);
        e = e.parent()) {
      Reason reason = HtmlHints.reason(e);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  /** Text that was markup before it was escaped twice. */
  private static boolean isMarkup(String text) {
    return text.startsWith("<") && text.contains("=\"") && text.endsWith(">");
  }

  private static boolean isCaption(Block block, Region body) {
    if (isHeading(block)) {
      return false;
    }
    String text = block.text();
    String end = text.substring(Math.max(0, text.length() - CREDIT_LENGTH));
    if (CREDIT_AT_END.matcher(end.toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    Region holder = block.region();
    if (holder.tag().equals("p") || holder.tag().equals("li")) {
      holder = holder.parent;
    }
    while (holder != null
        && holder != body
        && holder.tag().equals("div")
        && isAlone(holder)
        && !holder.hasPicture()) {
      holder = holder.parent;
    }
    return holder != null
        && holder != body
        && isAlone(holder)
        && (holder.tag().equals("figure") || holder.hasPicture());
  }

  private static boolean isAlone(Region region) {
    return region.size() <= 2;
  }
}
