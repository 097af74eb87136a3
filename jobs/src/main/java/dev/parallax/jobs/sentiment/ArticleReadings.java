package dev.parallax.jobs.sentiment;

import dev.parallax.jobs.sentiment.ArticleText.Part;
import dev.parallax.language.Range;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.ToneWindow;
import dev.parallax.text.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What is to be read in an article: each sentence once for each actor in it. Work grows with the
 * article's length, however its parts are nested.
 */
final class ArticleReadings {
  /** A sentence and an actor in it, whose mentions there have one tone. */
  record Reading(ToneTarget target, List<Place> places) {}

  /**
   * A mention, by code points.
   *
   * @param attributionId null in the outlet's own voice
   * @param speakerActorId null there, or if not known
   */
  record Place(
      String articleId,
      Part mention,
      String voice,
      String attributionId,
      String speakerActorId,
      boolean isOwnCopy) {}

  private record SentenceAndActor(int sentence, String actor) {}

  private final ArticleText article;
  private final CodePoints codePoints;
  private final Map<Integer, Part> sentences = new HashMap<>();
  private final Cover reused;

  private ArticleReadings(ArticleText article) {
    this.article = article;
    this.codePoints = new CodePoints(article.body);
    article.sentences.forEach(sentence -> sentences.put(sentence.sentence(), sentence));
    this.reused = new Cover(article.reused);
  }

  /** In the order of their first mentions. */
  static List<Reading> of(ArticleText article) {
    return new ArticleReadings(article).read();
  }

  private List<Reading> read() {
    Map<SentenceAndActor, List<Place>> groups = new LinkedHashMap<>();
    for (Place place : places()) {
      groups
          .computeIfAbsent(
              new SentenceAndActor(place.mention().sentence(), place.mention().label()),
              any -> new ArrayList<>())
          .add(place);
    }
    List<Reading> readings = new ArrayList<>(groups.size());
    groups.forEach(
        (group, places) -> readings.add(new Reading(target(group.sentence(), places), places)));
    return readings;
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    PriorityQueue<Part> open =
        new PriorityQueue<>(
            Comparator.<Part>comparingInt(part -> part.end() - part.begin())
                .thenComparing(Part::begin, Comparator.reverseOrder())
                .thenComparing(Part::label));
    int nextContent = 0;
    int voice = 0;
    for (Part mention : article.mentions) {
      int at = mention.begin();
      while (nextContent < article.contents.size()
          && article.contents.get(nextContent).begin() <= at) {
        open.add(article.contents.get(nextContent++));
      }
      while (!open.isEmpty() && open.peek().end() <= at) {
        open.remove(); // it ends before all mentions that follow, too
      }
      while (voice < article.voices.size() && article.voices.get(voice).end() <= at) {
        voice++;
      }
      String spoken = voice < article.voices.size() ? article.voices.get(voice).label() : "own";
      Part content = spoken.equals("own") ? null : open.peek();
      places.add(
          new Place(
              article.articleId,
              mention,
              spoken,
              content == null ? null : content.label(),
              content == null ? null : content.other(),
              !isMostlyReused(sentences.get(mention.sentence()))));
    }
    return places;
  }

  private boolean isMostlyReused(Part sentence) {
    int length = sentence.end() - sentence.begin();
    return 2 * reused.within(sentence.begin(), sentence.end()) > length;
  }

  /** A name is meant rather than an office or a pronoun; the first of them. */
  private ToneTarget target(int index, List<Place> places) {
    Part sentence = sentences.get(index);
    int last = Math.max(sentence.end(), places.get(places.size() - 1).mention().end());
    int begin = codePoints.offset(sentence.begin());
    String text = article.body.substring(begin, codePoints.offset(last));
    List<Range> mentions = new ArrayList<>(places.size());
    int meant = -1;
    for (int i = 0; i < places.size(); i++) {
      Part mention = places.get(i).mention();
      mentions.add(
          new Range(
              codePoints.offset(mention.begin()) - begin,
              codePoints.offset(mention.end()) - begin));
      meant = meant < 0 && isName(mention.other()) ? i : meant;
    }
    if (meant > 0) {
      mentions.add(0, mentions.remove(meant));
    }
    return ToneWindow.of(new ToneTarget(text, mentions));
  }

  private static boolean isName(String kind) {
    return switch (kind) {
      case "name", "short_name", "alias" -> true;
      default -> false;
    };
  }
}
