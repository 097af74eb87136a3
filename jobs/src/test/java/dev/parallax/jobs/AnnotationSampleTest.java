package dev.parallax.jobs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ActorTable;
import dev.parallax.table.ArticleAnnotationTable;
import dev.parallax.table.AttributionSpanTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.HeadlineMentionTable;
import dev.parallax.table.SentenceTable;
import dev.parallax.table.VoiceSpanTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who speaks and who is spoken of in the sample corpus, against what its author says. */
@ExtendWith(SharedSpark.class)
class AnnotationSampleTest {
  private static final SampleRun RUN = SampleRun.get();

  private static final Map<String, String> ACTOR_NAMES =
      RUN.rows(ActorTable.TABLE).stream()
          .collect(toMap(row -> row.getAs("actor_id"), row -> row.getAs("name")));

  private static final Map<String, List<Row>> SPANS =
      RUN.rows(AttributionSpanTable.TABLE).stream()
          .filter(row -> row.getAs("role").equals("content"))
          .collect(groupingBy(row -> row.getAs("attribution_id")));

  private static final Map<String, List<Row>> ATTRIBUTIONS =
      RUN.rows(AttributionTable.TABLE).stream()
          .collect(groupingBy(row -> RUN.keyById.get(row.<String>getAs("article_id"))));

  @Test
  void everyEnglishArticleIsReadAndNoOther() {
    Set<String> english = new HashSet<>();
    RUN.articleByPlace
        .values()
        .forEach(
            row -> {
              if (row.getAs("language").equals("en")) {
                english.add(row.getAs("article_id"));
              }
            });
    assertThat(RUN.rows(ArticleAnnotationTable.TABLE))
        .extracting(row -> row.<String>getAs("article_id"))
        .containsExactlyInAnyOrderElementsOf(english);
  }

  @Test
  void voicesAddUpToEverySentence() {
    Map<String, Integer> lengths =
        RUN.rows(VoiceSpanTable.TABLE).stream()
            .collect(
                toMap(
                    row -> row.getAs("article_id") + "#" + row.getAs("sentence_index"),
                    row -> row.<Integer>getAs("end") - row.<Integer>getAs("begin"),
                    Integer::sum));
    for (Row sentence : RUN.rows(SentenceTable.TABLE)) {
      assertThat(lengths)
          .containsEntry(
              sentence.getAs("article_id") + "#" + sentence.getAs("sentence_index"),
              sentence.<Integer>getAs("end") - sentence.<Integer>getAs("begin"));
    }
  }

  @Test
  void mentionsAndHeadlineMentionsAreWhereTheTablesSay() {
    Map<String, Row> articles =
        RUN.articleByPlace.values().stream()
            .collect(toMap(row -> row.getAs("article_id"), row -> row));
    assertThat(RUN.rows(ActorMentionTable.TABLE))
        .allSatisfy(
            row ->
                assertThat(row.<String>getAs("text"))
                    .isEqualTo(
                        stretch(articles.get(row.<String>getAs("article_id")).getAs("body"), row)));
    assertThat(RUN.rows(HeadlineMentionTable.TABLE))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.<String>getAs("text"))
                    .isEqualTo(
                        stretch(
                            articles.get(row.<String>getAs("article_id")).getAs("title"), row)));
  }

  @Test
  void attributionsAreFoundWithTheirFormStanceAndSpeaker() {
    Tally found = new Tally("found");
    Tally form = new Tally("form");
    Tally stance = new Tally("stance");
    Tally kind = new Tally("kind of speaker");
    Tally actor = new Tally("speaker's actor");
    for (JsonNode truth : RUN.gold.get("attributions")) {
      Row row = best(truth);
      found.add(row != null, truth, null);
      if (row != null) {
        form.add(text(truth, "form").equals(row.getAs("form")), truth, row.getAs("form"));
        stance.add(
            text(truth, "stance").equals(row.getAs("cue_stance")), truth, row.getAs("cue_stance"));
        kind.add(
            text(truth, "speaker_kind").equals(row.getAs("speaker_kind")),
            truth,
            row.getAs("speaker_kind"));
        if (text(truth, "speaker_actor") != null) {
          String name = ACTOR_NAMES.get(row.<String>getAs("speaker_actor_id"));
          actor.add(text(truth, "speaker_actor").equals(name), truth, name);
        }
      }
    }
    found.requireAtLeast(0.9);
    form.requireAtLeast(0.9);
    stance.requireAtLeast(0.95);
    kind.requireAtLeast(0.9);
    actor.requireAtLeast(0.9);
  }

  @Test
  void whereTheAuthorListedAllAttributionsLittleElseIsFound() {
    Tally right = new Tally("attributions that are in the gold file");
    for (JsonNode key : RUN.gold.get("attributions_complete")) {
      String body = RUN.articleByKey.get(key.asText()).getAs("body");
      List<int[]> truths = new ArrayList<>();
      for (JsonNode truth : RUN.gold.get("attributions")) {
        if (text(truth, "article").equals(key.asText())) {
          truths.addAll(places(truth));
        }
      }
      for (Row row : ATTRIBUTIONS.getOrDefault(key.asText(), List.of())) {
        boolean isRight = truths.stream().anyMatch(truth -> overlap(row, truth) > 0);
        Row first = SPANS.get(row.<String>getAs("attribution_id")).get(0);
        right.add(isRight, key, stretch(body, first));
      }
    }
    right.requireAtLeast(0.8);
  }

  @Test
  void theActorsOfEachArticleAreFound() {
    Map<String, Set<String>> found =
        Stream.concat(
                RUN.rows(ActorMentionTable.TABLE).stream(),
                RUN.rows(HeadlineMentionTable.TABLE).stream())
            .collect(
                groupingBy(
                    row -> String.valueOf(RUN.keyById.get(row.<String>getAs("article_id"))),
                    java.util.stream.Collectors.mapping(
                        row -> ACTOR_NAMES.get(row.<String>getAs("actor_id")),
                        java.util.stream.Collectors.toSet())));
    Tally actors = new Tally("actors of articles");
    Tally persons = new Tally("persons of articles");
    Set<String> allPersons = new HashSet<>();
    RUN.gold
        .get("actors")
        .forEach(
            actor -> {
              if (text(actor, "kind").equals("person")) {
                allPersons.add(text(actor, "actor"));
              }
            });
    for (JsonNode article : RUN.gold.get("article_actors")) {
      Set<String> names = found.getOrDefault(text(article, "article"), Set.of());
      boolean isEnglish =
          RUN.articleByKey.get(text(article, "article")).getAs("language").equals("en");
      for (JsonNode actor : article.get("actors")) {
        if (isEnglish) {
          actors.add(names.contains(actor.asText()), article.get("article"), actor.asText());
          if (allPersons.contains(actor.asText())) {
            persons.add(names.contains(actor.asText()), article.get("article"), actor.asText());
          }
        }
      }
    }
    actors.requireAtLeast(0.9);
    persons.requireAtLeast(0.97);
  }

  @Test
  void everyPersonIsOneActorAndThereIsNoFalseOne() {
    Set<String> known = new HashSet<>();
    for (JsonNode actor : RUN.gold.get("actors")) {
      if (text(actor, "kind").equals("person")) {
        known.add(text(actor, "actor"));
      }
    }
    assertThat(RUN.rows(ActorTable.TABLE))
        .filteredOn(row -> row.getAs("kind").equals("person"))
        .extracting(row -> row.<String>getAs("name"))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void whatTheCatalogueNamesIsNeverAnActorOfItsOwn() throws IOException {
    Set<String> names = new HashSet<>();
    for (JsonNode actor :
        new ObjectMapper()
            .readTree(SampleRun.SEEDS.resolve("actors.json").toFile())
            .get("actors")) {
      names.add(text(actor, "name"));
      actor.path("aliases").forEach(alias -> names.add(alias.asText().replaceFirst("^the ", "")));
    }
    assertThat(RUN.rows(ActorTable.TABLE))
        .filteredOn(row -> !row.<Boolean>getAs("is_catalogued"))
        .extracting(row -> row.<String>getAs("name"))
        .doesNotContainAnyElementsOf(names);
  }

  /** The attribution that has most of the true content; null if none has four fifths of it. */
  private static Row best(JsonNode truth) {
    return ATTRIBUTIONS.getOrDefault(text(truth, "article"), List.of()).stream()
        .filter(row -> places(truth).stream().anyMatch(place -> isFound(row, place)))
        .min(
            Comparator.comparingInt(
                row ->
                    SPANS.get(row.<String>getAs("attribution_id")).stream()
                        .mapToInt(span -> span.<Integer>getAs("end") - span.<Integer>getAs("begin"))
                        .sum()))
        .orElse(null);
  }

  private static boolean isFound(Row attribution, int[] place) {
    return overlap(attribution, place) > 0.8 * (place[1] - place[0]);
  }

  /** Code points that content and place share. */
  private static int overlap(Row attribution, int[] place) {
    return SPANS.get(attribution.<String>getAs("attribution_id")).stream()
        .mapToInt(
            span ->
                Math.max(
                    0,
                    Math.min(place[1], span.<Integer>getAs("end"))
                        - Math.max(place[0], span.<Integer>getAs("begin"))))
        .sum();
  }

  /** Where the words of a true attribution stand in its article; they may be there twice. */
  private static List<int[]> places(JsonNode truth) {
    String body = RUN.articleByKey.get(text(truth, "article")).getAs("body");
    String content = text(truth, "content");
    List<int[]> places = new ArrayList<>();
    for (int at = body.indexOf(content); at >= 0; at = body.indexOf(content, at + 1)) {
      int begin = body.codePointCount(0, at);
      places.add(new int[] {begin, begin + content.codePointCount(0, content.length())});
    }
    return places;
  }

  private static String stretch(String text, Row span) {
    int[] codePoints = text.codePoints().toArray();
    int begin = span.getAs("begin");
    return new String(codePoints, begin, span.<Integer>getAs("end") - begin);
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).isNull() ? null : node.get(field).asText();
  }

  /** Counts what is right and remembers what is wrong. */
  private static final class Tally {
    private final String what;
    private final List<String> wrong = new ArrayList<>();
    private int count;

    Tally(String what) {
      this.what = what;
    }

    void add(boolean isRight, JsonNode truth, String found) {
      count++;
      if (!isRight) {
        wrong.add(truth + " <> " + found);
      }
    }

    void requireAtLeast(double share) {
      double right = 1 - (double) wrong.size() / count;
      assertThat(right)
          .as("%s: %d of %d wrong:%n%s", what, wrong.size(), count, String.join("\n", wrong))
          .isGreaterThanOrEqualTo(share);
    }
  }
}
