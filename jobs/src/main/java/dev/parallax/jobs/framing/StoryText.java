package dev.parallax.jobs.framing;

import dev.parallax.framing.StatedSentence;
import dev.parallax.framing.StatedSentence.Name;
import dev.parallax.spark.RowRuns;
import dev.parallax.text.CodePoints;
import dev.parallax.text.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** The articles of one story, put together from their parts. */
public final class StoryText {
  final String storyId;
  final List<Article> articles = new ArrayList<>();

  /** Stories out of their parts, which come in {@link StoryParts#inOrder}; one at a time. */
  public static RowRuns<StoryText> from(Iterator<Row> parts) {
    return new RowRuns<>(parts, 1, first -> new StoryText(first.getString(0)), StoryText::add);
  }

  private StoryText(String storyId) {
    this.storyId = storyId;
  }

  /** A passage of an article that another has, too; all in code points. */
  record Passage(int begin, int end, String other, int otherBegin, int otherEnd) {}

  /** A stretch of a sentence, such as a name. */
  private record Mark(int begin, int end, String actorId) {}

  /** A sentence whose parts still come. */
  private static final class Draft {
    final int begin;
    final int end;
    final List<Mark> names = new ArrayList<>();
    final List<Mark> quotations = new ArrayList<>();
    final TreeSet<String> speakers = new TreeSet<>();

    Draft(int begin, int end) {
      this.begin = begin;
      this.end = end;
    }
  }

  /** An article of the story. */
  static final class Article {
    final String articleId;
    final int day;

    /** Null if it is not known. */
    String outletId;

    int wordCount;
    final List<Passage> passages = new ArrayList<>();
    private String body = "";
    private final TreeMap<Integer, Draft> drafts = new TreeMap<>();

    Article(String articleId, int day) {
      this.articleId = articleId;
      this.day = day;
    }

    /** Its outlet; an article of no known outlet stands for itself. */
    String teller() {
      return outletId == null ? articleId : outletId;
    }

    /** Its sentences, in the text's order. */
    List<StatedSentence> sentences(int place) {
      CodePoints points = new CodePoints(body);
      List<StatedSentence> sentences = new ArrayList<>();
      for (Map.Entry<Integer, Draft> entry : drafts.entrySet()) {
        Draft draft = entry.getValue();
        int begin = points.offset(draft.begin);
        String text = body.substring(begin, points.offset(draft.end));
        List<Name> names = new ArrayList<>();
        int last = 0;
        for (Mark mark : draft.names) {
          Span span = within(points, draft, mark);
          if (span.begin() >= last && span.length() > 0) {
            names.add(new Name(span, mark.actorId));
            last = span.end();
          }
        }
        List<Span> quotations = new ArrayList<>();
        draft.quotations.forEach(mark -> quotations.add(within(points, draft, mark)));
        String speaker = draft.speakers.size() == 1 ? draft.speakers.first() : null;
        sentences.add(
            new StatedSentence(
                place, entry.getKey(), draft.begin, draft.end, text, names, quotations, speaker));
      }
      return sentences;
    }

    /** In UTF-16 units from the sentence's begin; of what stands outside of it, nothing. */
    private static Span within(CodePoints points, Draft sentence, Mark mark) {
      int from = points.offset(sentence.begin);
      int begin = Math.max(sentence.begin, Math.min(sentence.end, mark.begin));
      int end = Math.max(begin, Math.min(sentence.end, mark.end));
      return new Span(points.offset(begin) - from, points.offset(end) - from);
    }

    private void add(Row part) {
      int begin = part.getInt(4);
      int end = part.getInt(5);
      String label = part.getString(7);
      Draft draft = drafts.get(part.getInt(6)); // parts come after the sentences
      switch (part.getInt(3)) {
        case StoryParts.BODY -> {
          body = label;
          outletId = part.getString(8);
          wordCount = begin;
        }
        case StoryParts.SENTENCE -> drafts.put(part.getInt(6), new Draft(begin, end));
        case StoryParts.PASSAGE -> {
          String other = part.getString(8);
          int comma = other.indexOf(',');
          passages.add(
              new Passage(
                  begin,
                  end,
                  label,
                  Integer.parseInt(other.substring(0, comma)),
                  Integer.parseInt(other.substring(comma + 1))));
        }
        default -> {
          if (draft != null) {
            add(draft, part.getInt(3), new Mark(begin, end, label));
          }
        }
      }
    }

    private static void add(Draft draft, int part, Mark mark) {
      switch (part) {
        case StoryParts.NAME -> draft.names.add(mark);
        case StoryParts.QUOTED -> draft.quotations.add(mark);
        default -> draft.speakers.add(mark.actorId);
      }
    }
  }

  /** Takes the next row of the story, in the order of {@link StoryParts#inOrder}. */
  private void add(Row part) {
    String articleId = part.getString(2);
    Article last = articles.isEmpty() ? null : articles.get(articles.size() - 1);
    if (last == null || !last.articleId.equals(articleId)) {
      last = new Article(articleId, part.getInt(1));
      articles.add(last);
    }
    last.add(part);
  }

  /** The sentences of all articles, in the story's order. */
  List<StatedSentence> sentences() {
    List<StatedSentence> sentences = new ArrayList<>();
    for (int place = 0; place < articles.size(); place++) {
      sentences.addAll(articles.get(place).sentences(place));
    }
    return sentences;
  }
}
