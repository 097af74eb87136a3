package dev.parallax.jobs.ingest;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.ingest.RecordFields.Field;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column or key of a record means what: by its usual names, or as the user maps it. */
final class FieldNames implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Usual names, the surest first; case, spaces, dots, hyphens and underscores do not matter. */
  private static final Map<Field, String> USUAL =
      Map.of(
          Field.ID, "id articleid docid documentid sourceid uid uuid guid",
          Field.OUTLET,
              "outlet outletname source sourcename publisher publication newspaper newsoutlet"
                  + " sitename site media mediasource domain sourcedomain",
          Field.OUTLET_URL, "outleturl sourceurl publisherurl siteurl domain sourcedomain",
          Field.URL, "url articleurl link weburl permalink canonicalurl originalurl uri address",
          Field.DATE,
              "date published publishedon publishedat publishdate datepublished publicationdate"
                  + " datepublish pubdate publishedtime publishtime publicationtime datetime"
                  + " webpublicationdate createdat timestamp time day",
          Field.TITLE, "title headline articletitle heading webtitle",
          Field.BYLINE, "byline authors author writer writers creator",
          Field.TEXT,
              "text body content articletext articlebody fulltext maintext bodytext rawtext"
                  + " plaintext articlecontent story article",
          Field.HTML, "html rawhtml bodyhtml contenthtml");

  private final HashMap<String, Match[]> byName = new HashMap<>();

  private FieldNames() {}

  /** A field, and how sure its name is: the least rank wins. */
  record Match(Field field, int rank) implements Serializable {}

  /**
   * @param mapping the user's own, field to column name; those fields are read from nowhere else
   * @throws ParallaxException if a field does not exist
   */
  static FieldNames of(Map<String, String> mapping) {
    FieldNames names = new FieldNames();
    Map<Field, List<String>> all = new HashMap<>();
    USUAL.forEach((field, usual) -> all.put(field, Arrays.asList(usual.split(" "))));
    mapping.forEach((field, column) -> all.put(field(field), List.of(column)));
    all.forEach(
        (field, columns) -> {
          for (int rank = 0; rank < columns.size(); rank++) {
            names.add(normal(columns.get(rank)), new Match(field, rank));
          }
        });
    return names;
  }

  /** The fields a column may stand for; usually none or one. */
  Match[] of(String column) {
    Match[] exact = byName.get(column);
    return exact != null ? exact : byName.getOrDefault(normal(column), new Match[0]);
  }

  private void add(String name, Match match) {
    byName.merge(
        name,
        new Match[] {match},
        (some, more) -> {
          Match[] both = Arrays.copyOf(some, some.length + 1);
          both[some.length] = more[0];
          return both;
        });
  }

  private static Field field(String name) {
    for (Field field : Field.values()) {
      if (normal(field.name()).equals(normal(name))) {
        return field;
      }
    }
    throw ParallaxException.usage(
        "--fields: there is no field `"
            + name
            + "`; fields are "
            + Arrays.stream(Field.values())
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }

  private static String normal(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        normal.append(c);
      }
    }
    return normal.toString().toLowerCase(Locale.ROOT);
  }
}
