package dev.parallax.jobs.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/** One article's parts, brought together: see {@link ArticleParts}. Offsets are code points. */
final class ArticleText {
  final String articleId;
  String body = "";
  final List<Part> sentences = new ArrayList<>();
  final List<Part> voices = new ArrayList<>();
  final List<Part> contents = new ArrayList<>();
  final List<Part> reused = new ArrayList<>();
  final List<Part> mentions = new ArrayList<>();

  /** A stretch of the body, and what is known of it. */
  record Part(int begin, int end, int sentence, String label, String other) {}

  ArticleText(String articleId) {
    this.articleId = articleId;
  }

  /** Takes a row of this article; rows come in {@link ArticleParts#order}. */
  void add(Row row) {
    Part part =
        new Part(row.getInt(2), row.getInt(3), row.getInt(4), row.getString(5), row.getString(6));
    switch (row.getInt(1)) {
      case ArticleParts.BODY -> body = part.label();
      case ArticleParts.SENTENCE -> sentences.add(part);
      case ArticleParts.VOICE -> voices.add(part);
      case ArticleParts.CONTENT -> contents.add(part);
      case ArticleParts.REUSED -> reused.add(part);
      case ArticleParts.MENTION -> mentions.add(part);
      default -> throw new IllegalArgumentException("No part of an article: " + row);
    }
  }
}
