package dev.parallax.outlet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The outlets a user knows by name, and the rules that find the outlet of an article.
 *
 * <p>The address decides: the author or section that some corpora keep in the outlet column does
 * not. Names count where there is no address, or where the address is that of an aggregator or
 * platform. What is in no catalogue is an outlet of its own, by its domain or else its name.
 */
public final class OutletCatalogue {
  /** Sub-domains that are ways in to a host, not somebody's site on it. */
  private static final Set<String> WAYS_IN = Set.of("www", "m", "mobile", "en", "open", "news");

  private final List<Outlet> outlets;
  private final Map<String, Outlet> byDomain = new HashMap<>();
  private final Map<String, Outlet> byName = new HashMap<>();

  OutletCatalogue(List<Outlet> entries) {
    List<Outlet> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Outlet::id));
    outlets = List.copyOf(sorted);
    Map<String, Outlet> byId = new HashMap<>();
    for (Outlet outlet : outlets) {
      if (byId.put(outlet.id(), outlet) != null) {
        throw new IllegalArgumentException("Outlet \"" + outlet.name() + "\" is there twice.");
      }
      for (String domain : outlet.domains()) {
        claim(byDomain, domain, outlet, "domain", domain);
      }
      claim(byName, OutletNames.key(outlet.name()), outlet, "name", outlet.name());
      for (String alias : outlet.aliases()) {
        claim(byName, OutletNames.key(alias), outlet, "alias", alias);
      }
    }
  }

  /**
   * Reads {@code {"outlets": [{"name": …, "domain": … or "domains": […], "aliases": […], "country":
   * …, "kind": …}]}} in UTF-8. Only the name is required.
   *
   * @throws IllegalArgumentException naming the entry and field that cannot be used
   */
  public static OutletCatalogue parse(InputStream json) throws IOException {
    return new OutletCatalogue(OutletJson.read(json));
  }

  /** All outlets, by id. */
  public List<Outlet> outlets() {
    return outlets;
  }

  /**
   * Finds the outlet of an article; null where nothing states it.
   *
   * @param url the article's address
   * @param outletUrl the outlet's address, with or without scheme
   * @param outletText the outlet as printed: a name, possibly with a desk, or a host name
   */
  public OutletMatch resolve(String url, String outletUrl, String outletText) {
    WebAddress page = WebAddress.of(url);
    OutletNames.Printed printed = OutletNames.printed(outletText);
    Outlet named = printed.name() == null ? null : byName.get(OutletNames.key(printed.name()));
    if (named == null && printed.name() != null) {
      OutletNames.Printed shorter = OutletNames.withoutDeskWords(printed.name());
      named = shorter.name() == null ? null : byName.get(OutletNames.key(shorter.name()));
      printed = named == null ? printed : shorter;
    }
    boolean isEditorial = "editorial".equals(printed.desk()); // says more than "/opinion/"
    String desk = page.desk() == null || isEditorial ? printed.desk() : page.desk();

    Outlet aggregator = null;
    boolean isHost = printed.name() != null && WebAddress.isHost(printed.name());
    for (WebAddress address :
        List.of(page, WebAddress.of(outletUrl), WebAddress.of(isHost ? printed.name() : null))) {
      if (address.host() != null) {
        Outlet known = byDomain(address);
        if (known == null) {
          return unknownSite(WebAddress.registrable(address.host()), printed.name(), named, desk);
        }
        if (known.isPlatform()) {
          String site = siteOn(known, address.host());
          if (site != null) {
            return unknownSite(site, printed.name(), named, desk);
          }
        } else if (known.isAggregator()) {
          aggregator = aggregator == null ? known : aggregator;
        } else {
          return match(known, desk, "known_domain");
        }
      }
    }
    if (named != null && !named.isPlatform()) {
      return match(named, desk, named.equals(aggregator) ? "known_domain" : "known_name");
    }
    if (aggregator != null) {
      return match(aggregator, desk, "known_domain");
    }
    return printed.name() == null || named != null
        ? null
        : new OutletMatch(OutletNames.slug(printed.name()), printed.name(), desk, "unknown_name");
  }

  /** A site that is in no catalogue, unless it is another country's edition of the named outlet. */
  private static OutletMatch unknownSite(String domain, String name, Outlet named, String desk) {
    String label = label(domain);
    if (named != null && named.domains().stream().anyMatch(own -> label(own).equals(label))) {
      return match(named, desk, "known_name");
    }
    boolean isNamed = name != null && named == null && OutletNames.isNameOf(name, domain);
    return new OutletMatch(
        OutletNames.slug(domain), isNamed ? name : domain, desk, "unknown_domain");
  }

  private Outlet byDomain(WebAddress address) {
    for (String domain : address.domains()) {
      Outlet outlet = byDomain.get(domain);
      if (outlet != null) {
        return outlet;
      }
    }
    return null;
  }

  /** The site somebody keeps on a host, name.wordpress.com; null for the host itself. */
  private static String siteOn(Outlet provider, String host) {
    for (String domain : provider.domains()) {
      if (provider.isHost() && host.endsWith("." + domain)) {
        String labels = host.substring(0, host.length() - domain.length() - 1);
        String last = labels.substring(labels.lastIndexOf('.') + 1);
        return WAYS_IN.contains(last) ? null : last + "." + domain;
      }
    }
    return null;
  }

  private static OutletMatch match(Outlet outlet, String desk, String evidence) {
    return new OutletMatch(outlet.id(), outlet.name(), desk, evidence);
  }

  private static String label(String domain) {
    return domain.substring(0, domain.indexOf('.'));
  }

  private static void claim(
      Map<String, Outlet> owners, String key, Outlet outlet, String field, String value) {
    Outlet other = owners.putIfAbsent(key, outlet);
    if (other != null && !other.equals(outlet)) {
      throw new IllegalArgumentException(
          "Outlet \""
              + outlet.name()
              + "\": "
              + field
              + " \""
              + value
              + "\" already belongs to \""
              + other.name()
              + "\".");
    }
  }
}
