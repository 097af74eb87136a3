package dev.parallax.jobs.annotate;

import dev.parallax.actor.ActorNames;
import dev.parallax.actor.ActorResolver;
import dev.parallax.actor.ArticleActor;
import dev.parallax.actor.ArticleActors;
import dev.parallax.actor.Mention;
import dev.parallax.actor.Speakers;
import dev.parallax.attribution.Attribution;
import dev.parallax.attribution.Attributions;
import dev.parallax.attribution.Voice;
import dev.parallax.attribution.Voices;
import dev.parallax.framing.ActorLabel;
import dev.parallax.framing.ActorLabels;
import dev.parallax.language.Annotation;
import dev.parallax.language.Annotator;
import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import dev.parallax.text.CodePoints;
import dev.parallax.text.Words;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads one article after another, and says in a row what it found. */
public final class ArticleReader {
  private final Annotator annotator;
  private final ActorResolver resolver;

  public ArticleReader(Annotator annotator, ActorResolver resolver) {
    this.annotator = annotator;
    this.resolver = resolver;
  }

  /**
   * A row of {@link AnnotatedArticles#SCHEMA}.
   *
   * @param title may be null
   * @param publishedOn null where the day is not known
   */
  public Row read(String articleId, String title, String body, Date publishedOn) {
    Annotation headline = annotator.annotate(title == null ? "" : title);
    Annotation text = annotator.annotate(body);
    List<Attribution> attributions = Attributions.find(text);
    ArticleActors actors =
        resolver.resolve(
            headline, text, attributions, publishedOn == null ? null : publishedOn.toLocalDate());
    Offsets offsets = new Offsets(text);
    List<Voices.Stretch> voices = Voices.of(text, attributions);
    return RowFactory.create(
        articleId,
        text.sentences().stream().mapToInt(sentence -> sentence.tokens().size()).sum(),
        text.cutCount() + headline.cutCount(),
        sentences(offsets, voices),
        voices(offsets, voices),
        attributions(offsets, attributions, Speakers.of(actors, attributions)),
        actors(actors.actors()),
        mentions(offsets, actors.body()),
        mentions(new Offsets(headline), actors.title()),
        labels(offsets, actors.body(), voices));
  }

  private static Row[] sentences(Offsets offsets, List<Voices.Stretch> voices) {
    List<Map<Voice, Integer>> words = new ArrayList<>();
    offsets.sentences.forEach(sentence -> words.add(new EnumMap<>(Voice.class)));
    for (Voices.Stretch stretch : voices) {
      words
          .get(stretch.sentence())
          .merge(stretch.voice(), offsets.words(stretch.range()), Integer::sum);
    }
    Row[] rows = new Row[words.size()];
    for (int i = 0; i < rows.length; i++) {
      Sentence sentence = offsets.sentences.get(i);
      int own = words.get(i).getOrDefault(Voice.OWN, 0);
      int direct = words.get(i).getOrDefault(Voice.DIRECT, 0);
      int indirect = words.get(i).getOrDefault(Voice.INDIRECT, 0);
      rows[i] =
          RowFactory.create(
              i,
              sentence.paragraph(),
              offsets.begin(sentence.range()),
              offsets.end(sentence.range()),
              own + direct + indirect,
              own,
              direct,
              indirect);
    }
    return rows;
  }

  private static Row[] voices(Offsets offsets, List<Voices.Stretch> voices) {
    return voices.stream()
        .map(
            stretch ->
                RowFactory.create(
                    stretch.sentence(),
                    offsets.begin(stretch.range()),
                    offsets.end(stretch.range()),
                    name(stretch.voice()),
                    offsets.words(stretch.range())))
        .toArray(Row[]::new);
  }

  /**
   * @param speakers the actor who speaks in each, or -1
   */
  private static Row[] attributions(
      Offsets offsets, List<Attribution> attributions, int[] speakers) {
    Row[] rows = new Row[attributions.size()];
    for (int i = 0; i < rows.length; i++) {
      Attribution attribution = attributions.get(i);
      rows[i] =
          RowFactory.create(
              i,
              offsets.sentence(attribution.content().get(0)),
              name(attribution.form()),
              name(attribution.stance()),
              offsets.text(attribution.cue()),
              offsets.text(attribution.speaker()),
              speakers[i] < 0 ? null : speakers[i],
              name(attribution.speakerKind()),
              attribution.inheritsFrom() >= 0,
              attribution.content().stream().mapToInt(offsets::words).sum(),
              spans(offsets, attribution));
    }
    return rows;
  }

  private static Row[] spans(Offsets offsets, Attribution attribution) {
    List<Row> spans = new ArrayList<>();
    attribution.content().forEach(range -> spans.add(span("content", range, offsets)));
    if (attribution.cue() != null) {
      spans.add(span("cue", attribution.cue(), offsets));
    }
    if (attribution.speaker() != null) {
      spans.add(span("speaker", attribution.speaker(), offsets));
    }
    return spans.toArray(Row[]::new);
  }

  private static Row span(String role, Range range, Offsets offsets) {
    return RowFactory.create(role, offsets.begin(range), offsets.end(range));
  }

  private static Row[] actors(List<ArticleActor> actors) {
    Row[] rows = new Row[actors.size()];
    for (int i = 0; i < rows.length; i++) {
      ArticleActor actor = actors.get(i);
      String surname = ActorNames.surname(actor.name(), actor.kind());
      rows[i] =
          RowFactory.create(
              i,
              actor.name(),
              name(actor.kind()),
              actor.catalogued(),
              ActorNames.key(actor.name(), actor.kind()),
              surname,
              surname != null && surname.equals(ActorNames.key(actor.name(), actor.kind())));
    }
    return rows;
  }

  private static Row[] mentions(Offsets offsets, List<Mention> mentions) {
    return mentions.stream()
        .map(
            mention ->
                RowFactory.create(
                    mention.actor(),
                    offsets.sentence(mention.range()),
                    offsets.begin(mention.range()),
                    offsets.end(mention.range()),
                    name(mention.kind()),
                    mention.certainty(),
                    offsets.text(mention.range())))
        .toArray(Row[]::new);
  }

  private static Row[] labels(
      Offsets offsets, List<Mention> mentions, List<Voices.Stretch> voices) {
    int[] begins = voices.stream().mapToInt(stretch -> stretch.range().begin()).toArray();
    List<ActorLabel> labels = ActorLabels.of(offsets.annotation, mentions);
    Row[] rows = new Row[labels.size()];
    for (int i = 0; i < rows.length; i++) {
      ActorLabel label = labels.get(i);
      int found = Arrays.binarySearch(begins, label.range().begin());
      Voices.Stretch stretch = voices.get(Math.max(0, found >= 0 ? found : -found - 2));
      rows[i] =
          RowFactory.create(
              mentions.get(label.mention()).actor(),
              stretch.sentence(),
              offsets.begin(mentions.get(label.mention()).range()),
              offsets.begin(label.range()),
              offsets.end(label.range()),
              name(label.role()),
              label.label(),
              name(stretch.voice()));
    }
    return rows;
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  /** Where things are in a text, as tables count. */
  private static final class Offsets {
    final Annotation annotation;
    final String text;
    final List<Sentence> sentences;
    private final CodePoints codePoints;

    Offsets(Annotation annotation) {
      this.annotation = annotation;
      this.text = annotation.text();
      this.sentences = annotation.sentences();
      this.codePoints = new CodePoints(text);
    }

    int begin(Range range) {
      return codePoints.at(range.begin());
    }

    int end(Range range) {
      return codePoints.at(range.end());
    }

    int words(Range range) {
      return Words.count(range.of(text));
    }

    String text(Range range) {
      return range == null ? null : range.of(text);
    }

    /** The last sentence that begins at or before the range. */
    int sentence(Range range) {
      int low = 0;
      int high = sentences.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (sentences.get(middle).range().begin() <= range.begin()) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }
  }
}
