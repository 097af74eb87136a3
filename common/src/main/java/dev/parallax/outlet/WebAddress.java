package dev.parallax.outlet;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and path of an address as records state it: with or without scheme, or wrapped by an archive
 * or accelerator that holds somebody else's page.
 *
 * @param host lower case, in Unicode; null where the text is no web address
 * @param path from its slash on; without query and fragment
 */
record WebAddress(String host, String path) {
  /** No browser sends more. */
  private static final int LONGEST = 4096;

  private static final WebAddress NONE = new WebAddress(null, "");
  private static final String LABEL = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*";

  /** A host has at most 127 labels; without that bound, half a million exhaust the stack. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:(?i:https?):/{1,2}|//)(?:[^/?#@\\s]*@)?)?"
              + ("(" + LABEL + "(?:\\." + LABEL + "){1,126})\\.?(?::\\d*)?")
              + "(/[^?#]*)?(?:[?#].*)?");

  private static final Pattern ARCHIVED = Pattern.compile("/web/[^/]+/(.+)");
  private static final Pattern ACCELERATED = Pattern.compile("/(?:amp|[acrv])/(?:s/)?([^/]+\\..+)");

  /** Never fails; the host is null where nothing usable is stated. */
  static WebAddress of(String text) {
    WebAddress address = parse(text);
    for (int wraps = 0; wraps < 3; wraps++) {
      WebAddress inner = inner(address);
      if (inner.host == null) {
        return address;
      }
      address = inner;
    }
    return address;
  }

  private static WebAddress parse(String text) {
    if (text == null || text.length() > LONGEST) {
      return NONE;
    }
    Matcher matcher = ADDRESS.matcher(text.strip());
    if (!matcher.matches()) {
      return NONE;
    }
    String host = IDN.toUnicode(matcher.group(1).toLowerCase(Locale.ROOT));
    return registrable(host) == null
        ? NONE
        : new WebAddress(host, Objects.requireNonNullElse(matcher.group(2), "/"));
  }

  /** The page inside web.archive.org/web/2020…/http://…, google.com/amp/s/… and their like. */
  private static WebAddress inner(WebAddress address) {
    if (address.host == null) {
      return NONE;
    }
    Pattern wrap =
        address.host.endsWith("archive.org")
            ? ARCHIVED
            : address.host.startsWith("www.google.") || address.host.endsWith(".ampproject.org")
                ? ACCELERATED
                : null;
    Matcher matcher = wrap == null ? null : wrap.matcher(address.path);
    return matcher != null && matcher.matches() ? parse(matcher.group(1)) : NONE;
  }

  /**
   * The part of a host that somebody registered (example.co.uk, name.blogspot.com), by the public
   * suffix list; null where there is none: single labels, numbers, suffixes themselves. A suffix
   * that is not on the list counts as one, as the list's rules say.
   */
  static String registrable(String host) {
    if (Character.isDigit(host.charAt(host.length() - 1))) {
      return null;
    }
    String listed = listed(host);
    if (listed != null || EffectiveTldFinder.getEffectiveTLD(host) != null) {
      return listed;
    }
    return host.substring(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1);
  }

  private static String listed(String host) {
    return EffectiveTldFinder.getAssignedDomain(host, true, false);
  }

  /**
   * Whether a text is a host name under a suffix that exists, or the one set aside for examples.
   */
  static boolean isHost(String text) {
    WebAddress address = of(text);
    return address.host != null
        && address.host.equalsIgnoreCase(text)
        && (listed(address.host) != null || address.host.endsWith(".example"));
  }

  /** The host and what it is part of, down to the registrable domain, longest first. */
  List<String> domains() {
    List<String> domains = new ArrayList<>();
    int shortest = registrable(host).length();
    for (String domain = host; domain.length() >= shortest; ) {
      domains.add(domain);
      domain = domain.substring(domain.indexOf('.') + 1);
    }
    return domains;
  }

  /**
   * {@code opinion} or {@code editorial} where path or sub-domain say so, else null. "/news/" says
   * nothing: many sites keep everything under it, guest columns too.
   */
  String desk() {
    String named = host == null ? "" : host.substring(0, host.indexOf('.')) + path;
    for (String part : named.toLowerCase(Locale.ROOT).split("/", -1)) {
      switch (part) {
        case "opinion",
            "opinions",
            "op-ed",
            "oped",
            "commentary",
            "commentisfree",
            "columnists" -> {
          return "opinion";
        }
        case "editorial", "editorials" -> {
          return "editorial";
        }
        default -> {}
      }
    }
    return null;
  }
}
