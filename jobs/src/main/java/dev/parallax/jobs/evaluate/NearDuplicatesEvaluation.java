package dev.parallax.jobs.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.similarity.TextReuse;
import dev.parallax.spark.Progress;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "near-duplicates",
    description = {
      "Plants copies of a warehouse's articles among them, each edited in one of ten ways, and says",
      "which are found. Recall: of the planted articles of which source or copy has at least half of",
      "the other, how many are paired with their source. Precision: of the pairs reported that a",
      "planted article is in, how many have half of the shorter text in common. What they have in",
      "common is found anew, by code that shares nothing with `similarity`. Nothing is written."
    })
final class NearDuplicatesEvaluation implements Callable<Integer> {
  private static final double MIN_CONTAINMENT = 0.5;
  private static final int MIN_SOURCE_WORDS = 100;

  private static final String TEXTS =
      "article_id string, published_on date, outlet_id string, body string";

  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse with the table `article`.")
  String out;

  @Option(
      names = "--sample",
      defaultValue = "1500",
      paramLabel = "N",
      description =
          "How many copies to plant, of as many articles of at least 100 words (default:"
              + " ${DEFAULT-VALUE}).")
  int sample;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Another number plants other copies of other articles (default: 1).")
  long seed;

  @Option(
      names = "--show-errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "List N missed copies and N wrong pairs (default: ${DEFAULT-VALUE}).")
  int showErrors;

  /** A planted article, and how much of it or its source is in the other. */
  private record Planted(String id, String sourceId, PlantedCopy copy, double containment) {}

  /** Counts of one kind of edit. */
  private static final class Score {
    private int planted;
    private int toFind;
    private int found;
    private int reported;
    private int right;
  }

  @Override
  public Integer call() {
    if (sample < 1) {
      throw ParallaxException.usage("--sample: 1 or more, not " + sample);
    }
    PrintWriter printer = spec.commandLine().getOut();
    SparkSession spark = Sessions.open("parallax evaluate near-duplicates");
    Progress progress = Progress.attachedTo(spark);
    try {
      progress.doing("planting copies");
      Dataset<Row> articles =
          new TableStore(spark, out)
              .read(ArticleTable.TABLE)
              .select("article_id", "published_on", "outlet_id", "title", "body", "word_count");
      List<Row> sources = sources(articles);
      Map<String, Planted> planted = plant(sources);
      progress.doing("looking for copies");
      List<Row> reported = reported(spark, articles.drop("title", "word_count"), sources, planted);
      progress.clear();
      print(score(planted, reported, printer), printer);
    } finally {
      progress.clear();
      spark.stop();
    }
    return 0;
  }

  /** Some articles, the same for the same seed. As many rows as the sample has. */
  private List<Row> sources(Dataset<Row> articles) {
    List<Row> sources =
        articles
            .where(col("word_count").geq(MIN_SOURCE_WORDS))
            .orderBy(xxhash64(col("article_id"), lit(seed)), col("article_id"))
            .limit(sample)
            .collectAsList(); // at most --sample rows
    if (sources.size() < 2) {
      throw ParallaxException.failure(
          "There are no two articles of " + MIN_SOURCE_WORDS + " words in " + out + ".");
    }
    return sources;
  }

  private Map<String, Planted> plant(List<Row> sources) {
    PlantedCopy.Edit[] edits = PlantedCopy.Edit.values();
    Map<String, Planted> planted = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      Row source = sources.get(i);
      Row donor = sources.get((i + sources.size() / 2) % sources.size());
      String body = source.getAs("body");
      PlantedCopy copy =
          PlantedCopy.of(
              edits[i % edits.length],
              source.getAs("title"),
              body,
              donor.getAs("title"),
              donor.getAs("body"),
              new Random(seed * 1_000_003 + i));
      String id = String.format(Locale.ROOT, "planted-%06d", i);
      planted.put(
          id,
          new Planted(
              id,
              source.getAs("article_id"),
              copy,
              PlainComparison.containment(body, copy.body())));
    }
    return planted;
  }

  /** Near-duplicates that a planted article is in, with the texts of both. */
  private List<Row> reported(
      SparkSession spark, Dataset<Row> articles, List<Row> sources, Map<String, Planted> planted) {
    Map<String, Row> sourceById = new HashMap<>();
    sources.forEach(source -> sourceById.put(source.getAs("article_id"), source));
    List<Row> rows = new ArrayList<>();
    for (Planted copy : planted.values()) {
      Row source = sourceById.get(copy.sourceId);
      rows.add(
          RowFactory.create(copy.id, source.getAs("published_on"), "planted", copy.copy.body()));
    }
    Dataset<Row> all = articles.unionByName(spark.createDataFrame(rows, StructType.fromDDL(TEXTS)));
    Dataset<Row> words = TextReuse.words(all).persist(StorageLevel.DISK_ONLY());
    try {
      return TextReuse.nearDuplicates(
              TextReuse.pairs(words, TextReuse.SHORTEST_PASSAGE), all, MIN_CONTAINMENT)
          .where(
              col("article_a").startsWith("planted-").or(col("article_b").startsWith("planted-")))
          .join(all.select(col("article_id").as("article_a"), col("body").as("a")), "article_a")
          .join(all.select(col("article_id").as("article_b"), col("body").as("b")), "article_b")
          .orderBy("article_a", "article_b")
          .select("article_a", "article_b", "a", "b")
          .collectAsList(); // those of the planted: some times --sample
    } finally {
      words.unpersist();
    }
  }

  private Map<PlantedCopy.Edit, Score> score(
      Map<String, Planted> planted, List<Row> reported, PrintWriter printer) {
    Map<PlantedCopy.Edit, Score> scores = new TreeMap<>();
    Map<String, Planted> missed = new LinkedHashMap<>();
    for (Planted copy : planted.values()) {
      Score score = scores.computeIfAbsent(copy.copy.edit(), edit -> new Score());
      score.planted++;
      if (copy.containment >= MIN_CONTAINMENT) {
        score.toFind++;
        missed.put(copy.id, copy);
      }
    }
    int wrongShown = 0;
    for (Row pair : reported) {
      String a = pair.getString(0);
      String b = pair.getString(1);
      double share = PlainComparison.matchedShare(pair.getString(2), pair.getString(3));
      double shingles = PlainComparison.containment(pair.getString(2), pair.getString(3));
      boolean isRight = Math.max(share, shingles) >= MIN_CONTAINMENT;
      for (String id : List.of(a, b)) {
        Planted copy = planted.get(id);
        if (copy != null) {
          Score score = scores.get(copy.copy.edit());
          score.reported++;
          score.right += isRight ? 1 : 0;
          String other = id.equals(a) ? b : a;
          if (other.equals(copy.sourceId) && missed.remove(id) != null) {
            score.found++;
          }
        }
      }
      if (!isRight && wrongShown++ < showErrors) {
        printer.printf(Locale.ROOT, "wrong: %s %s, %.3f in common%n", a, b, share);
      }
    }
    missed.values().stream()
        .limit(showErrors)
        .forEach(
            copy ->
                printer.printf(
                    Locale.ROOT,
                    "missed: %s of %s, %s, containment %.3f%n",
                    copy.id,
                    copy.sourceId,
                    copy.copy.edit(),
                    copy.containment));
    return scores;
  }

  private void print(Map<PlantedCopy.Edit, Score> scores, PrintWriter printer) {
    printer.printf(
        Locale.ROOT,
        "%-20s %8s %8s %8s %7s %9s %8s %9s%n",
        "edit",
        "planted",
        ">= 0.5",
        "found",
        "recall",
        "reported",
        "right",
        "precision");
    Score all = new Score();
    scores.forEach(
        (edit, score) -> {
          print(edit.name().toLowerCase(Locale.ROOT).replace('_', ' '), score, printer);
          all.planted += score.planted;
          all.toFind += score.toFind;
          all.found += score.found;
          all.reported += score.reported;
          all.right += score.right;
        });
    print("all", all, printer);
    printer.flush();
  }

  private static void print(String edit, Score score, PrintWriter printer) {
    printer.printf(
        Locale.ROOT,
        "%-20s %,8d %,8d %,8d %7.4f %,9d %,8d %9.4f%n",
        edit,
        score.planted,
        score.toFind,
        score.found,
        (double) score.found / score.toFind,
        score.reported,
        score.right,
        (double) score.right / score.reported);
  }
}
