package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What the tag, role, class and id of an element say about the text in it. */
final class HtmlHints {
  /** Words of class names and ids, lower case. */
  private static final Map<String, Reason> WORDS = new HashMap<>();

  /** Beginnings of such words. */
  private static final Map<String, Reason> STEMS = new HashMap<>();

  static {
    words(
        Reason.NAVIGATION,
        "nav navbar navigation menu menus submenu breadcrumb breadcrumbs crumb crumbs pagination"
            + " pager tags taglist toolbar topbar masthead toc tagcloud topics keywords");
    words(
        Reason.SHARE,
        "share shares sharing sharedaddy addthis addtoany social socials follow followus");
    words(
        Reason.SUBSCRIBE,
        "newsletter newsletters subscribe subscription subscriptions signup paywall login"
            + " register registration piano");
    words(
        Reason.ADVERTISEMENT,
        "ad ads adv advert advertisement advertisements advertising adsense adslot dfp sponsor"
            + " sponsored sponsors outbrain taboola affiliate shopping");
    words(
        Reason.COMMENTS,
        "comment comments commentlist commentform respond disqus livefyre replies reviews");
    words(
        Reason.MOST_POPULAR,
        "popular mostpopular mostread trending latest headlines sidebar rail"
            + " rightrail ticker");
    words(
        Reason.TEASER,
        "related relatedposts recommended recommendation recommendations recirc recirculation"
            + " teaser teasers promo promos promoted promobox readmore readnext upnext nextup"
            + " seealso alsoread morefrom morelike crosslink crosslinks linkbox");
    words(
        Reason.CAPTION,
        "caption captions credit credits gallery slideshow lightbox photocredit imagecredit"
            + " figcaption carousel slider");
    words(Reason.BYLINE, "byline bylines author authors authorbox bio contributor contributors");
    words(Reason.DATE_LINE, "timestamp dateline pubdate");
    words(
        Reason.FOOTER,
        "footer footnav copyright copyrights disclaimer disclosure legal cookie cookies gdpr"
            + " consent imprint");
    words(Reason.REPEATED, "pullquote pullquotes");
    words(Reason.OTHER, "modal popup overlay tooltip");
    stems(Reason.SHARE, "sharebar sharetool sharebutton socialbar socialmedia");
    stems(Reason.CAPTION, "caption");
    stems(Reason.TEASER, "related recirc recommend");
    stems(Reason.SUBSCRIBE, "newsletter subscri");
    stems(Reason.COMMENTS, "comments");
  }

  /** Class names that say it only as a whole: page builders call every part a kind of widget. */
  private static final Set<String> WHOLE_NAMES = Set.of("widget", "widget-area", "widgets");

  /** Class names that hide their element, or show it only in print or to screen readers. */
  private static final Set<String> HIDING =
      Set.of(
          "hidden",
          "hide",
          "d-none",
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "screen-reader-text",
          "print-only");

  /** Class names with these beginnings tell the topic or layout of a page, not its parts. */
  private static final List<String> TOPICAL =
      List.of("tag-", "category-", "has-", "no-", "with-", "without-", "is-", "not-");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private HtmlHints() {}

  /** Why the text of this element is probably in no article's body; null where nothing says so. */
  static Reason reason(Element element) {
    return reason(element, Set.of());
  }

  /** The same, but class names that begin with one of the disbelieved ones say nothing. */
  static Reason reason(Element element, Set<String> disbelieved) {
    Reason byTag = ofTag(element.normalName());
    if (byTag != null) {
      return byTag;
    }
    Reason byRole = ofRole(element.attr("role"));
    if (byRole != null) {
      return byRole;
    }
    Reason byId = ofName(element.id());
    return byId != null ? byId : ofClass(element.className(), disbelieved);
  }

  /** The names in a class attribute that say their element is not the body. */
  static List<String> tellingNames(Element element) {
    return Stream.of(SPACE.split(element.className(), -1))
        .filter(name -> ofClass(name, Set.of()) != null)
        .toList();
  }

  private static Reason ofTag(String tag) {
    return switch (tag) {
      case "nav", "menu", "button", "form", "label", "fieldset" -> Reason.NAVIGATION;
      case "footer" -> Reason.FOOTER;
      case "figcaption" -> Reason.CAPTION;
      case "aside" -> Reason.TEASER;
      default -> null;
    };
  }

  private static Reason ofRole(String role) {
    return switch (role) {
      case "navigation", "menu", "menubar", "search", "button", "toolbar", "banner" ->
          Reason.NAVIGATION;
      case "complementary" -> Reason.TEASER;
      case "contentinfo" -> Reason.FOOTER;
      case "dialog", "alertdialog" -> Reason.OTHER;
      default -> null;
    };
  }

  private static Reason ofClass(String classes, Set<String> disbelieved) {
    if (classes.isEmpty()) {
      return null;
    }
    for (String name : SPACE.split(classes, -1)) {
      if (HIDING.contains(name)) {
        return Reason.OTHER;
      }
      if (WHOLE_NAMES.contains(name)) {
        return Reason.MOST_POPULAR;
      }
      Reason reason = ofName(name);
      if (reason != null
          && TOPICAL.stream().noneMatch(name::startsWith)
          && disbelieved.stream().noneMatch(name::startsWith)) {
        return reason;
      }
    }
    return null;
  }

  /**
   * The first telling word of a class name or id; names are cut at capitals and punctuation. What
   * is embedded from social media is quoted, not shared.
   */
  private static Reason ofName(String name) {
    Reason reason = ofWords(name);
    return reason == Reason.SHARE && name.contains("embed") ? null : reason;
  }

  private static Reason ofWords(String name) {
    int begin = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || isCut(name, i)) {
        Reason reason = ofWord(name.substring(begin, i).toLowerCase(Locale.ROOT));
        if (reason != null) {
          return reason;
        }
        begin = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
      }
    }
    return null;
  }

  private static boolean isCut(String name, int at) {
    char c = name.charAt(at);
    return !Character.isLetter(c)
        || (Character.isUpperCase(c) && at > 0 && Character.isLowerCase(name.charAt(at - 1)));
  }

  private static Reason ofWord(String word) {
    Reason reason = WORDS.get(word);
    if (reason == null && word.length() > 6) {
      for (Map.Entry<String, Reason> stem : STEMS.entrySet()) {
        if (word.startsWith(stem.getKey())) {
          return stem.getValue();
        }
      }
    }
    return reason;
  }

  /** Whether an inline style hides its element. */
  static boolean isHidingStyle(String style) {
    String squeezed = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
  }

  private static void words(Reason reason, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.put(word, reason);
    }
  }

  private static void stems(Reason reason, String stems) {
    for (String stem : stems.split(" ", -1)) {
      STEMS.put(stem, reason);
    }
  }
}
