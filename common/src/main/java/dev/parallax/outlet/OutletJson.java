package dev.parallax.outlet;

import dev.parallax.text.CatalogueEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a catalogue file and refuses what it does not understand. */
final class OutletJson {
  private static final Set<String> FIELDS =
      Set.of("name", "domain", "domains", "aliases", "country", "kind");

  private final CatalogueEntry entry;

  private OutletJson(CatalogueEntry entry) {
    this.entry = entry;
  }

  static List<Outlet> read(InputStream json) throws IOException {
    List<Outlet> outlets = new ArrayList<>();
    for (CatalogueEntry entry : CatalogueEntry.read(json, "outlets")) {
      outlets.add(new OutletJson(entry).outlet());
    }
    return outlets;
  }

  private Outlet outlet() {
    entry.requireFields(FIELDS, "an outlet");
    String name = entry.text("name");
    entry.check(name != null && !OutletNames.key(name).isEmpty(), "name", "is missing or empty");
    String country = entry.text("country");
    entry.check(
        country == null || Set.of(Locale.getISOCountries()).contains(country),
        "country",
        "is no ISO 3166 alpha-2 code");
    String kind = entry.text("kind");
    entry.check(kind == null || Outlet.KINDS.contains(kind), "kind", "is none of " + kinds());
    List<String> domains = new ArrayList<>(entry.texts("domains"));
    String only = entry.text("domain");
    if (only != null) {
      entry.check(!entry.has("domains"), "domain", "and \"domains\" exclude each other");
      domains.add(only);
    }
    domains.forEach(this::checkDomain);
    List<String> aliases = entry.texts("aliases");
    aliases.forEach(
        alias -> entry.check(!OutletNames.key(alias).isEmpty(), "aliases", "has an empty alias"));
    return new Outlet(OutletNames.slug(name), name, domains, aliases, country, kind);
  }

  private void checkDomain(String domain) {
    String field = entry.has("domain") ? "domain" : "domains";
    boolean isHost = domain.equals(WebAddress.of(domain).host());
    entry.check(
        isHost,
        field,
        "has \"" + domain + "\": expected a lower-case host name that is no public suffix");
    boolean isBare = !domain.startsWith("www.") || domain.equals(WebAddress.registrable(domain));
    entry.check(isBare, field, "has \"" + domain + "\": leave out \"www.\"");
  }

  private static String kinds() {
    return String.join(", ", Outlet.KINDS.stream().sorted().toList());
  }
}
