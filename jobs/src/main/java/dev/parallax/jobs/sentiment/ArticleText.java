package dev.parallax.jobs.sentiment;

import dev.parallax.spark.RowRuns;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/** One article's parts, brought together: see {@link ArticleParts}. Offsets are code points. */
public final class ArticleText {
  public final String articleId;
  public String body = "";

  /** The headline; null if it was not asked for or there is none. */
  public String title;

  public final List<Part> sentences = new ArrayList<>();
  public final List<Part> voices = new ArrayList<>();
  public final List<Part> contents = new ArrayList<>();
  public final List<Part> reused = new ArrayList<>();
  public final List<Part> mentions = new ArrayList<>();
  final List<Part> tones = new ArrayList<>();

  /** A stretch of the body, and what is known of it. */
  public record Part(int begin, int end, int sentence, String label, String other) {}

  /** Articles out of their parts, which come in {@link ArticleParts#order}; one at a time. */
  public static RowRuns<ArticleText> from(Iterator<Row> parts) {
    return new RowRuns<>(parts, 1, first -> new ArticleText(first.getString(0)), ArticleText::add);
  }

  ArticleText(String articleId) {
    this.articleId = articleId;
  }

  /** Takes a row of this article; rows come in {@link ArticleParts#order}. */
  void add(Row row) {
    Part part =
        new Part(row.getInt(2), row.getInt(3), row.getInt(4), row.getString(5), row.getString(6));
    switch (row.getInt(1)) {
      case ArticleParts.BODY -> {
        body = part.label();
        title = part.other();
      }
      case ArticleParts.SENTENCE -> sentences.add(part);
      case ArticleParts.VOICE -> voices.add(part);
      case ArticleParts.CONTENT -> contents.add(part);
      case ArticleParts.REUSED -> reused.add(part);
      case ArticleParts.MENTION -> mentions.add(part);
      case ArticleParts.TONE -> tones.add(part);
      default -> throw new IllegalArgumentException("No part of an article: " + row);
    }
  }
}
