package dev.parallax.jobs.framing;

import dev.parallax.jobs.sentiment.ArticleText.Part;
import dev.parallax.jobs.sentiment.Cover;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement that an article ascribes to somebody.
 *
 * @param index its place among the article's
 * @param stance of the cue
 * @param kind of the speaker; {@link #UNKNOWN} if it was not found
 * @param actor who speaks; null if not known
 * @param isReused whether most of its content is from an earlier article
 */
record AttributedStatement(
    int index, long words, String stance, String kind, String actor, boolean isReused) {
  static final String SEPARATOR = "\t";
  static final String UNKNOWN = "unknown";

  /** In the article's order. */
  static List<AttributedStatement> of(List<Part> contents, Cover reused) {
    Map<String, List<Part>> byStatement = new LinkedHashMap<>();
    contents.forEach(
        part -> byStatement.computeIfAbsent(part.label(), id -> new ArrayList<>()).add(part));
    return byStatement.values().stream()
        .map(parts -> joined(parts, reused))
        .sorted(Comparator.comparingInt(AttributedStatement::index))
        .toList();
  }

  private static AttributedStatement joined(List<Part> parts, Cover reused) {
    List<String> fields = List.of(parts.get(0).other().split(SEPARATOR, -1));
    long length = 0;
    long reusedLength = 0;
    for (Part part : parts) {
      length += part.end() - part.begin();
      reusedLength += reused.within(part.begin(), part.end());
    }
    return new AttributedStatement(
        Integer.parseInt(fields.get(0)),
        Long.parseLong(fields.get(1)),
        fields.get(2),
        fields.get(3),
        fields.get(4).isEmpty() ? null : fields.get(4),
        2 * reusedLength > length);
  }

  /** Who speaks: an actor, or all speakers of a kind without one. */
  String source() {
    return actor == null ? kind : actor;
  }
}
