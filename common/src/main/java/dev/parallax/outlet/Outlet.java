package dev.parallax.outlet;

import java.util.List;
import java.util.Set;

/**
 * An outlet of the catalogue.
 *
 * @param id readable and stable: the folded name, such as {@code new-york-times}
 * @param name as the outlet writes itself
 * @param domains hosts that are this outlet's, without "www."; a sub-domain of them is too
 * @param aliases other names
 * @param country ISO 3166 alpha-2 code of the newsroom's seat; null where unstated
 * @param kind one of {@link #KINDS}; null where unstated
 */
public record Outlet(
    String id,
    String name,
    List<String> domains,
    List<String> aliases,
    String country,
    String kind) {
  /**
   * What an outlet may be. Three kinds carry what others publish, so that their address does not
   * settle the outlet: an {@code aggregator} (Yahoo News) is the outlet only where no other is
   * named; a {@code platform} (YouTube) never is; nor is a {@code host} (WordPress), whose
   * sub-domains are outlets of their own.
   */
  public static final Set<String> KINDS =
      Set.of(
          "newspaper",
          "broadcaster",
          "agency",
          "magazine",
          "online",
          "think tank",
          "blog",
          "government",
          "aggregator",
          "platform",
          "host",
          "other");

  public Outlet {
    domains = List.copyOf(domains);
    aliases = List.copyOf(aliases);
  }

  boolean isAggregator() {
    return "aggregator".equals(kind);
  }

  boolean isPlatform() {
    return "platform".equals(kind) || isHost();
  }

  boolean isHost() {
    return "host".equals(kind);
  }
}
