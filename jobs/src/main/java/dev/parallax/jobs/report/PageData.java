package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import dev.parallax.jobs.sentiment.ArticleParts;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorLabelMentionTable;
import dev.parallax.table.ActorLabelTable;
import dev.parallax.table.ActorMergeTable;
import dev.parallax.table.ArticleStanceTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.AttributionSpanTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.CopyGroupTable;
import dev.parallax.table.Dimensions;
import dev.parallax.table.Fact;
import dev.parallax.table.IngestRejectTable;
import dev.parallax.table.LoadedSentenceTable;
import dev.parallax.table.MentionSentimentTable;
import dev.parallax.table.NearDuplicateTable;
import dev.parallax.table.OutletActorContrastTable;
import dev.parallax.table.OutletActorSentimentTable;
import dev.parallax.table.OutletFigures;
import dev.parallax.table.OutletPairTable;
import dev.parallax.table.OutletTermTable;
import dev.parallax.table.RemovedBlockTable;
import dev.parallax.table.SentimentEvidenceTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.StatementCoverageTable;
import dev.parallax.table.StatementMentionTable;
import dev.parallax.table.StatementTable;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the page shows: bounded selects from the report's tables, collected under the names by which
 * its script knows them. Every select says by what it is bounded, so that the page of a large
 * corpus is not larger than a reader's patience; what it leaves out is in the tables.
 */
final class PageData {
  /**
   * Beyond this the sentences beside the evidence are left out; the whole page keeps below 10 MB.
   */
  private static final int MOST_LETTERS = 8_000_000;

  /** Statements of several outlets, over all stories. */
  private static final int STATEMENTS = 720;

  /** Statements of one outlet alone, over all stories. */
  private static final int LONE_STATEMENTS = 1500;

  private static final StructType SHOWN =
      new StructType()
          .add("what", DataTypes.StringType)
          .add("shown", DataTypes.LongType)
          .add("total", DataTypes.LongType)
          .add("table_name", DataTypes.StringType);

  private final SparkSession spark;
  private final TableStore tables;
  private final Map<String, StructType> schemas = new LinkedHashMap<>();
  private final Map<String, List<Row>> collected = new LinkedHashMap<>();
  private final List<List<Row>> evidence = new ArrayList<>();

  private PageData(SparkSession spark, TableStore tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /**
   * The data of the page.
   *
   * @param tables in which the report has been written
   */
  static String json(SparkSession spark, TableStore tables) {
    return new PageData(spark, tables).json();
  }

  private String json() {
    corpus();
    Dataset<Row> stories = take("story", PageStories.stories(tables.read(Dimensions.STORY)));
    Dataset<Row> shown =
        local(PageStories.articles(tables.read(Dimensions.ARTICLE), stories)); // 20 x 30
    copies(shown);
    omissions(stories, shown);
    Dataset<Row> storyActors = storyTones(shown);
    speakers(shown);
    Dataset<Row> largest = local(PageOutlets.largest(tables.read(Dimensions.OUTLET))); // 40
    outlets(largest);
    Dataset<Row> mentioned = local(PageActors.mostMentioned(tables.read(Dimensions.ACTOR))); // 28
    actors(mentioned);
    namesOf(shown, largest, mentioned, storyActors);
    shownOf("stories", "story", Dimensions.STORY);
    return withSentences();
  }

  private void corpus() {
    Dataset<Row> articles = tables.read(ArticleTable.TABLE);
    take("corpus", PageCorpus.numbers(articles)); // one row
    Dataset<Row> calendar = tables.read(Dimensions.CALENDAR_DATE);
    take("period", PageCorpus.periods(articles, calendar)); // 240 or fewer, but for 240 years
    take("language", PageCorpus.counts(articles, "language").limit(20));
    take("reject", PageCorpus.counts(tables.read(IngestRejectTable.TABLE), "reason").limit(50));
    take("removed", PageCorpus.counts(tables.read(RemovedBlockTable.TABLE), "reason").limit(50));
    Set<String> names = new TreeSet<>();
    Stream.of(Dimensions.ALL.stream(), Fact.ALL.stream().map(Fact::table), Tables.ALL.stream())
        .flatMap(all -> all)
        .filter(tables::has)
        .forEach(table -> names.add(table.name()));
    StructType schema = new StructType().add("table_name", DataTypes.StringType);
    take("table", frame(names.stream().map(RowFactory::create).toList(), schema)); // about 80
  }

  private void copies(Dataset<Row> shown) {
    fact(NearDuplicateTable.TABLE)
        .ifPresent(rows -> take("near_duplicate", PagePassages.nearDuplicates(rows, shown)));
    fact(SharedPassageTable.TABLE)
        .ifPresent(
            rows -> {
              Dataset<Row> bodies = tables.read(ArticleTable.TABLE);
              take("passage", PagePassages.passages(rows, shown, bodies)); // 10 a story
            });
    Dataset<Row> groups =
        shown.where(col("copy_group_id").isNotNull()).selectExpr("copy_group_id group_id");
    take(
        "copy_group", // one an article at most
        tables.read(CopyGroupTable.TABLE).join(broadcast(groups.distinct()), "group_id"));
  }

  private void omissions(Dataset<Row> stories, Dataset<Row> articles) {
    Optional<Dataset<Row>> statements = fact(StatementTable.TABLE);
    if (statements.isEmpty()) {
      return;
    }
    int ofStory = share(STATEMENTS, collected.get("story").size(), 12, 40);
    Dataset<Row> shown =
        take("statement", PageStories.statements(statements.get(), stories, ofStory));
    int ofArticle = share(LONE_STATEMENTS, articles.count(), 1, 30);
    takeEvidence(
        "lone_statement", PageStories.loneStatements(statements.get(), articles, ofArticle));
    fact(StatementCoverageTable.TABLE)
        .ifPresent(rows -> take("coverage", PageStories.coverage(rows, shown)));
    fact(StatementMentionTable.TABLE)
        .ifPresent(
            rows -> takeEvidence("statement_evidence", PageStories.statementEvidence(rows, shown)));
  }

  /** What one of several may have of a whole: more where they are few. */
  private static int share(int whole, long among, int least, int most) {
    return (int) Math.max(least, Math.min(most, whole / Math.max(1, among)));
  }

  /** Returns the actors of the stories. */
  private Dataset<Row> storyTones(Dataset<Row> shown) {
    Optional<Dataset<Row>> mentions = fact(MentionSentimentTable.TABLE);
    if (mentions.isEmpty()) {
      return tables.read(Dimensions.ACTOR).limit(0);
    }
    Dataset<Row> actors = local(PageStories.actors(mentions.get(), shown)); // 6 a story
    take("story_tone", PageStories.tones(mentions.get(), shown, actors));
    takeEvidence("story_tone_evidence", PageStories.toneEvidence(mentions.get(), shown, actors));
    return actors;
  }

  private void speakers(Dataset<Row> shown) {
    Dataset<Row> names = tables.read(Dimensions.ACTOR);
    fact(AttributionTable.TABLE)
        .ifPresent(
            rows -> {
              Dataset<Row> spans = tables.read(AttributionSpanTable.TABLE);
              Dataset<Row> speakers =
                  take("speaker", PageStories.speakers(rows, names, shown)); // 6 a teller
              takeEvidence(
                  "speaker_evidence",
                  PageStories.speakerEvidence(rows, spans, names, shown, speakers));
            });
  }

  private void outlets(Dataset<Row> largest) {
    take("listed_outlet", largest.select("outlet_id"));
    for (Table figures : List.of(OutletFigures.SOURCING, OutletFigures.STANCE)) {
      fact(figures).ifPresent(rows -> take(figures.name(), PageOutlets.figures(rows, largest)));
    }
    fact(OutletPairTable.TABLE)
        .ifPresent(rows -> take("outlet_pair", PageOutlets.pairs(rows, largest)));
    if (tables.has(OutletFigures.SOURCING)) {
      Dataset<Row> spans = tables.read(AttributionSpanTable.TABLE);
      fact(AttributionTable.TABLE)
          .map(rows -> PageOutlets.sourcingEvidence(rows, spans, largest))
          .ifPresent(rows -> takeEvidence("sourcing_evidence", PageOutlets.shown(marked(rows))));
    }
    fact(LoadedSentenceTable.TABLE)
        .map(rows -> PageOutlets.loadedEvidence(rows, largest))
        .ifPresent(rows -> takeEvidence("loaded_evidence", PageOutlets.shown(marked(rows))));
    Dataset<Row> sentences = tables.read(Dimensions.SENTENCE);
    fact(ArticleStanceTable.TABLE)
        .map(rows -> PageOutlets.stanceEvidence(rows, sentences, largest))
        .ifPresent(rows -> takeEvidence("stance_evidence", PageOutlets.shown(marked(rows))));
    fact(OutletTermTable.TABLE)
        .map(rows -> take("outlet_term", PageWords.terms(rows, largest))) // 46 an outlet
        .map(terms -> PageWords.termEvidence(terms, sentences, tables.read(Dimensions.ARTICLE)))
        .ifPresent(rows -> takeEvidence("term_evidence", PageWords.shownOfTerms(marked(rows))));
    for (String map : List.of("outlet_map", "outlet_map_axis")) {
      Tables.ALL.stream()
          .filter(table -> table.name().equals(map) && tables.has(table))
          .forEach(table -> take(map, tables.read(table).limit(500)));
    }
  }

  /** Marks which of the rows, candidates for evidence, are copied. */
  private Dataset<Row> marked(Dataset<Row> candidates) {
    Dataset<Row> reused =
        ArticleParts.reused(tables.read(SharedPassageTable.TABLE), tables.read(ArticleTable.TABLE));
    Dataset<Row> few = local(candidates); // some for each figure
    return PageReuse.marked(few, tables.read(Dimensions.SENTENCE), reused);
  }

  private void actors(Dataset<Row> mentioned) {
    take("listed_actor", mentioned.select("actor_id"));
    if (tables.has(ActorMergeTable.TABLE)) {
      take("actor_name", PageActors.names(tables.read(ActorMergeTable.TABLE), mentioned));
    }
    Optional<Dataset<Row>> tones = fact(OutletActorSentimentTable.TABLE);
    Optional<Dataset<Row>> contrasts = fact(OutletActorContrastTable.TABLE);
    Optional<Dataset<Row>> sentences = fact(SentimentEvidenceTable.TABLE);
    if (tones.isPresent() && contrasts.isPresent() && sentences.isPresent()) {
      Dataset<Row> cells = local(PageActors.outlets(tones.get(), mentioned)); // 15 an actor
      take("actor_tone", PageActors.tones(tones.get(), contrasts.get(), cells));
      takeEvidence("actor_tone_evidence", PageActors.evidence(sentences.get(), cells));
      labels(cells);
    }
  }

  private void labels(Dataset<Row> shown) {
    if (tables.has(ActorLabelMentionTable.TABLE)) {
      fact(ActorLabelTable.TABLE)
          .map(rows -> take("actor_label", PageWords.labels(rows, shown))) // 8 a cell
          .map(
              labels ->
                  PageWords.labelEvidence(
                      labels,
                      tables.read(ActorLabelMentionTable.TABLE),
                      tables.read(Dimensions.ARTICLE)))
          .ifPresent(rows -> takeEvidence("label_evidence", PageWords.shownOfLabels(marked(rows))));
    }
  }

  /** What all ids stand for: only those that a row above names. */
  private void namesOf(
      Dataset<Row> shown, Dataset<Row> largest, Dataset<Row> mentioned, Dataset<Row> storyActors) {
    Dataset<Row> articles = tables.read(Dimensions.ARTICLE);
    Dataset<Row> ofEvidence =
        articles.join(
            broadcast(PageSentences.places(spark, evidence).select("article_id").distinct()),
            "article_id");
    String[] columns = {
      "article_id",
      "outlet_id",
      "story_id",
      "published_on",
      "title",
      "byline",
      "language",
      "word_count",
      "url",
      "copy_group_id",
      "is_original"
    };
    Dataset<Row> all = shown.selectExpr(columns).union(ofEvidence.selectExpr(columns)).distinct();
    Dataset<Row> taken = take("article", all.orderBy("article_id"));
    Dataset<Row> outletIds =
        taken.select("outlet_id").union(largest.select("outlet_id")).distinct();
    take("outlet", tables.read(Dimensions.OUTLET).join(broadcast(outletIds), "outlet_id"));
    Dataset<Row> actorIds =
        mentioned
            .select("actor_id")
            .union(storyActors.select("actor_id"))
            .union(frame(speakingActors(), new StructType().add("actor_id", DataTypes.StringType)))
            .distinct();
    take("actor", tables.read(Dimensions.ACTOR).join(broadcast(actorIds), "actor_id"));
    shownOf("outlets", "listed_outlet", Dimensions.OUTLET);
    shownOf("actors", "listed_actor", Dimensions.ACTOR);
  }

  private List<Row> speakingActors() {
    return Stream.of("story_tone_evidence", "actor_tone_evidence", "speaker")
        .map(name -> collected.getOrDefault(name, List.of()))
        .flatMap(List::stream)
        .map(row -> row.<String>getAs("speaker_actor_id"))
        .filter(Objects::nonNull)
        .distinct()
        .map(RowFactory::create)
        .toList();
  }

  private void shownOf(String what, String of, Table table) {
    long total = tables.read(table).count();
    Row row = RowFactory.create(what, (long) collected.get(of).size(), total, table.name());
    take("shown_" + what, frame(List.of(row), SHOWN));
  }

  private String withSentences() {
    Dataset<Row> places = PageSentences.places(spark, evidence);
    Dataset<Row> sentences = tables.read(Dimensions.SENTENCE);
    take("sentence", PageSentences.of(sentences, places, 1)); // three a row of evidence
    String all = text();
    if (all.length() <= MOST_LETTERS) {
      return all;
    }
    take("sentence", PageSentences.of(sentences, places, 0));
    return text();
  }

  private String text() {
    PageJson json = new PageJson();
    collected.forEach((name, rows) -> json.add(name, schemas.get(name), rows));
    return json.text();
  }

  /** A fact with its articles' outlets, stories and days; empty if it has not been reported. */
  private Optional<Dataset<Row>> fact(Table source) {
    return Fact.ALL.stream()
        .filter(fact -> fact.source().equals(source) && tables.has(fact.table()))
        .findFirst()
        .map(fact -> tables.read(fact.table()));
  }

  private Dataset<Row> takeEvidence(String name, Dataset<Row> bounded) {
    Dataset<Row> rows = take(name, bounded);
    evidence.add(collected.get(name));
    return rows;
  }

  /** Collects rows for the page, and hands them on so that what follows need not select again. */
  private Dataset<Row> take(String name, Dataset<Row> bounded) {
    List<Row> rows = bounded.collectAsList(); // bounded by whoever calls
    collected.put(name, rows);
    schemas.put(name, bounded.schema());
    return frame(rows, bounded.schema());
  }

  /** The same rows, at hand: none of what led to them is done again. */
  private Dataset<Row> local(Dataset<Row> bounded) {
    return frame(bounded.collectAsList(), bounded.schema()); // bounded by whoever calls
  }

  private Dataset<Row> frame(List<Row> rows, StructType schema) {
    return spark.createDataFrame(rows, schema);
  }
}
