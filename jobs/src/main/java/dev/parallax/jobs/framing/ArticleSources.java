package dev.parallax.jobs.framing;

import dev.parallax.measure.SourceEntropy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Whom one article lets speak: its rows of {@code article_sourcing}, and its speakers. */
final class ArticleSources {
  /** One row per article, copy and actor that speaks. */
  static final StructType SPEAKERS =
      StructType.fromDDL(
          "article_id string, actor_id string, copy string, statement_count bigint, word_count"
              + " bigint, first_count bigint, neutral_count bigint, distancing_count bigint,"
              + " endorsing_count bigint");

  static final List<String> KINDS =
      List.of(
          "named",
          "official",
          "analyst",
          "collective",
          "document",
          "anonymous",
          AttributedStatement.UNKNOWN);
  static final List<String> STANCES = List.of("neutral", "distancing", "endorsing");

  private ArticleSources() {}

  /**
   * A row of {@code article_sourcing}.
   *
   * @param statements those of this copy, in order
   */
  static Row row(
      String article,
      String copy,
      long words,
      long attributedWords,
      List<AttributedStatement> statements) {
    long[] kinds = new long[KINDS.size()];
    long[] stances = new long[STANCES.size()];
    Map<String, Long> sources = new TreeMap<>();
    long sourceWords = 0;
    for (AttributedStatement statement : statements) {
      kinds[KINDS.indexOf(statement.kind())] += statement.words();
      stances[STANCES.indexOf(statement.stance())]++;
      sources.merge(statement.source(), statement.words(), Long::sum);
      sourceWords += statement.words();
    }
    List<Object> values = new ArrayList<>();
    values.add(article);
    values.add(copy);
    values.add(words);
    values.add(attributedWords);
    values.add((long) statements.size());
    values.add(sourceWords);
    for (long kind : kinds) {
      values.add(kind);
    }
    for (long stance : stances) {
      values.add(stance);
    }
    values.add((long) sources.size());
    values.add(SourceEntropy.bits(sources.values().stream().mapToLong(w -> w).toArray()));
    values.add(statements.isEmpty() ? null : statements.get(0).kind());
    values.add(statements.isEmpty() ? null : statements.get(0).actor());
    return RowFactory.create(values.toArray());
  }

  /**
   * Rows of {@link #SPEAKERS}, by actor.
   *
   * @param statements those of this copy, in order
   */
  static List<Row> speakers(String article, String copy, List<AttributedStatement> statements) {
    Map<String, List<AttributedStatement>> byActor = new TreeMap<>();
    for (AttributedStatement statement : statements) {
      if (statement.actor() != null) {
        byActor.computeIfAbsent(statement.actor(), actor -> new ArrayList<>()).add(statement);
      }
    }
    List<Row> rows = new ArrayList<>();
    byActor.forEach(
        (actor, own) ->
            rows.add(
                RowFactory.create(
                    article,
                    actor,
                    copy,
                    (long) own.size(),
                    own.stream().mapToLong(AttributedStatement::words).sum(),
                    own.get(0).index() == statements.get(0).index() ? 1L : 0L,
                    count(own, "neutral"),
                    count(own, "distancing"),
                    count(own, "endorsing"))));
    return rows;
  }

  private static long count(List<AttributedStatement> statements, String stance) {
    return statements.stream().filter(one -> one.stance().equals(stance)).count();
  }
}
