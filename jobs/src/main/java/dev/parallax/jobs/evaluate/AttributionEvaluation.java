package dev.parallax.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parallax.ParallaxException;
import dev.parallax.attribution.Attribution;
import dev.parallax.attribution.Attributions;
import dev.parallax.language.Annotator;
import dev.parallax.language.Range;
import dev.parallax.language.english.EnglishAnnotator;
import dev.parallax.measure.AttributionScore;
import dev.parallax.measure.AttributionScore.Counts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "attribution",
    description = {
      "Scores who says what against what a reader marked, as PolNeAR (Newell et al. 2018) has it.",
      "Voice: words inside any content. Spans: contents matched one to one, by the share of the",
      "true one that is found. Speaker: the words found share a character with the true ones."
    })
final class AttributionEvaluation implements Callable<Integer> {
  private static final int SHOWN_CHARACTERS = 160;

  @Spec CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = {
        "JSON lines, plain or gzip: `id`, `text`, and `attributions`, an object of annotators, each",
        "a list of {source, cue, content}, each a list of {spans: [[begin, end], …]} in code",
        "points. Of several annotators the first by name is taken."
      })
  Path gold;

  @Option(
      names = "--show-errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "List what was missed and what was wrong in the first N articles with either.")
  int shownArticles;

  @Override
  public Integer call() {
    Annotator annotator = EnglishAnnotator.shared();
    List<AttributionScore.Article> articles = new ArrayList<>();
    PrintWriter report = spec.commandLine().getOut();
    for (JsonNode record : GoldLines.read(gold, "id", "text")) {
      String text = record.get("text").asText();
      List<AttributionScore.Item> found =
          Attributions.find(annotator.annotate(text)).stream()
              .map(AttributionEvaluation::item)
              .toList();
      var article = new AttributionScore.Article(text, truth(record, text), found);
      articles.add(article);
      show(report, record.get("id").asText(), article);
    }
    print(report, AttributionScore.of(articles));
    return 0;
  }

  private static AttributionScore.Item item(Attribution attribution) {
    return new AttributionScore.Item(
        attribution.content(),
        attribution.speaker() == null ? List.of() : List.of(attribution.speaker()));
  }

  private List<AttributionScore.Item> truth(JsonNode record, String text) {
    JsonNode attributions = record.path("attributions");
    if (!attributions.isObject()) {
      throw ParallaxException.usage(
          "--gold: " + record.get("id").asText() + " has no object `attributions`");
    }
    TreeMap<String, JsonNode> annotators = new TreeMap<>();
    attributions.properties().forEach(one -> annotators.put(one.getKey(), one.getValue()));
    List<AttributionScore.Item> items = new ArrayList<>();
    if (!annotators.isEmpty()) {
      for (JsonNode attribution : annotators.firstEntry().getValue()) {
        List<Range> content = ranges(attribution.path("content"), text);
        if (!content.isEmpty()) {
          items.add(new AttributionScore.Item(content, ranges(attribution.path("source"), text)));
        }
      }
    }
    return items;
  }

  private static List<Range> ranges(JsonNode parts, String text) {
    List<Range> ranges = new ArrayList<>();
    for (JsonNode part : parts) {
      for (JsonNode span : part.path("spans")) {
        int begin = text.offsetByCodePoints(0, span.get(0).asInt());
        int length = span.get(1).asInt() - span.get(0).asInt();
        ranges.add(new Range(begin, text.offsetByCodePoints(begin, length)));
      }
    }
    ranges.sort(null);
    return ranges;
  }

  private void show(PrintWriter report, String id, AttributionScore.Article article) {
    List<String> lines = new ArrayList<>();
    for (AttributionScore.Item item : article.gold()) {
      if (article.found().stream().noneMatch(other -> isTouched(item, other))) {
        lines.add("  missed " + words(item, article.text()));
      }
    }
    for (AttributionScore.Item item : article.found()) {
      if (article.gold().stream().noneMatch(other -> isTouched(item, other))) {
        lines.add("  wrong  " + words(item, article.text()));
      }
    }
    if (!lines.isEmpty() && shownArticles-- > 0) {
      report.println(id);
      lines.forEach(report::println);
    }
  }

  private static boolean isTouched(AttributionScore.Item one, AttributionScore.Item other) {
    return one.content().stream()
        .anyMatch(range -> other.content().stream().anyMatch(range::overlaps));
  }

  /** The speaker in brackets, then what is ascribed. */
  private static String words(AttributionScore.Item item, String text) {
    StringBuilder words = new StringBuilder("[");
    item.speaker().forEach(range -> words.append(range.of(text)));
    words.append("]");
    item.content().forEach(range -> words.append(" ").append(range.of(text)));
    String line = words.toString().replace('\n', ' ');
    return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS) + "…";
  }

  private static void print(PrintWriter report, AttributionScore score) {
    report.printf(
        Locale.ROOT,
        "%,d articles, %,d attributions%n",
        score.articleCount(),
        score.spans().gold());
    print(report, "voice, words", score.voice());
    print(report, "spans, overlap > 0.3", score.spans());
    print(report, "spans, overlap > 0.8", score.spansNearlyWhole());
    print(report, "direct quotations, > 0.3", score.directSpans());
    report.printf(
        Locale.ROOT,
        "speaker accuracy %.3f (%,d of %,d)%n",
        score.speakerAccuracy(),
        score.speakerRightCount(),
        score.speakerCount());
    report.flush();
  }

  private static void print(PrintWriter report, String what, Counts counts) {
    report.printf(
        Locale.ROOT,
        "%-26s F1 %.3f  precision %.3f  recall %.3f  (%,d true, %,d found)%n",
        what,
        counts.f1(),
        counts.precision(),
        counts.recall(),
        counts.gold(),
        counts.found());
  }
}
