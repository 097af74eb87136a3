package dev.parallax.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.ParallaxException;
import dev.parallax.extract.Extraction;
import dev.parallax.extract.HtmlExtractor;
import dev.parallax.jobs.ingest.PageFiles;
import dev.parallax.measure.ShingleScore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "extraction",
    description = {
      "Scores article bodies taken from web pages against their true ones.",
      "Precision and recall over word 4-grams per page, averaged; F1 of the averages."
    })
final class ExtractionEvaluation implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON: key of each page to its true `articleBody` and, if known, `url`.")
  Path gold;

  @Option(
      names = "--pages",
      paramLabel = "DIR",
      description =
          "Folder of pages, KEY.html or KEY.html.gz (default: `html` beside the gold file).")
  Path pages;

  @Option(
      names = "--show-errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "List the N worst pages (default: ${DEFAULT-VALUE}).")
  int showErrors;

  /** How one page did. */
  private record Judged(String key, ShingleScore score, Extraction.Article article) {
    double f1() {
      double sum = score.precision() + score.recall();
      return sum == 0 ? 0 : 2 * score.precision() * score.recall() / sum;
    }
  }

  @Override
  public Integer call() {
    List<Judged> judged = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : truth().entrySet()) {
      judged.add(judge(entry.getKey(), entry.getValue()));
    }
    ShingleScore.Mean mean = ShingleScore.mean(judged.stream().map(Judged::score).toList());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d pages: body F1 %.3f, precision %.3f, recall %.3f%n",
        judged.size(),
        mean.f1(),
        mean.precision(),
        mean.recall());
    out.printf(
        Locale.ROOT,
        "found: title %d, date %d, byline %d, outlet %d, language %d%n",
        judged.stream().filter(page -> has(page, Extraction.Article::title)).count(),
        judged.stream().filter(page -> has(page, Extraction.Article::publishedText)).count(),
        judged.stream().filter(page -> has(page, Extraction.Article::byline)).count(),
        judged.stream().filter(page -> has(page, Extraction.Article::outletText)).count(),
        judged.stream().filter(page -> has(page, Extraction.Article::language)).count());
    judged.stream()
        .sorted(Comparator.comparingDouble(Judged::f1).thenComparing(Judged::key))
        .limit(showErrors)
        .forEach(
            page ->
                out.printf(
                    Locale.ROOT,
                    "  F1 %.3f, precision %.3f, recall %.3f  %s  %s%n",
                    page.f1(),
                    page.score().precision(),
                    page.score().recall(),
                    page.key(),
                    page.article() == null ? "no article found" : page.article().title()));
    out.flush();
    return 0;
  }

  private Map<String, JsonNode> truth() {
    try {
      Map<String, JsonNode> truth = new TreeMap<>();
      new ObjectMapper()
          .readTree(Files.readAllBytes(gold))
          .properties()
          .forEach(entry -> truth.put(entry.getKey(), entry.getValue()));
      return truth;
    } catch (IOException e) {
      throw ParallaxException.usage("--gold: cannot read " + gold + ": " + e.getMessage());
    }
  }

  private Judged judge(String key, JsonNode truth) {
    Path folder = pages != null ? pages : gold.resolveSibling("html");
    String html = PageFiles.read(folder, key);
    Extraction page = HtmlExtractor.extract(html, truth.path("url").asText(null));
    Extraction.Article article = page.articles().isEmpty() ? null : page.articles().get(0);
    String body = article == null ? "" : article.body();
    return new Judged(key, ShingleScore.of(truth.path("articleBody").asText(), body), article);
  }

  private static boolean has(
      Judged page, java.util.function.Function<Extraction.Article, String> field) {
    return page.article() != null && field.apply(page.article()) != null;
  }
}
