package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.col;

import dev.parallax.jobs.Job;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.CopyGroupArticleTable;
import dev.parallax.table.Dimensions;
import dev.parallax.table.Fact;
import dev.parallax.table.SentenceTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.StoryTable;
import dev.parallax.table.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine.Command;

@Command(
    name = "report",
    description = {
      "Lays the tables out for BI tools, in the warehouse's folder `report`: dimensions (outlet,",
      "actor, story, article, calendar_date, sentence) and facts with their keys beside them, their",
      "description (schema.json), views for DuckDB (duckdb.sql) and CREATE TABLE statements for Spark",
      "(spark.sql). Beside them a page to look at, index.html, which needs neither network nor server.",
      "Reports what there is: tables of jobs that have not been run are left out."
    })
public final class ReportJob extends Job {
  /** A file of this size is quick to open and worth opening. */
  private static final long BYTES_PER_FILE = 64L << 20;

  private final List<String> missing = new ArrayList<>();

  @Override
  protected void run(SparkSession spark, TableStore tables) {
    doing("laying the tables out");
    Sessions.planFor(spark, tables.bytes(ArticleTable.TABLE));
    Dataset<Row> articles = tables.read(ArticleTable.TABLE);
    Dataset<Row> placed =
        StarSchema.articles(
                articles,
                tables.read(StoryArticleTable.TABLE),
                tables.read(CopyGroupArticleTable.TABLE))
            .persist(StorageLevel.DISK_ONLY()); // every fact joins with it
    try {
      Map<Table, Dataset<Row>> report = new LinkedHashMap<>();
      report.put(
          Dimensions.OUTLET, laidOut(Dimensions.OUTLET, StarSchema.outlets(articles, placed), 0));
      report.put(
          Dimensions.ACTOR,
          laidOut(Dimensions.ACTOR, tables.read(ActorTable.TABLE), tables.bytes(ActorTable.TABLE)));
      report.put(
          Dimensions.STORY,
          laidOut(Dimensions.STORY, tables.read(StoryTable.TABLE), tables.bytes(StoryTable.TABLE)));
      report.put(
          Dimensions.ARTICLE,
          laidOut(Dimensions.ARTICLE, placed, tables.bytes(StoryArticleTable.TABLE)));
      report.put(
          Dimensions.CALENDAR_DATE,
          laidOut(Dimensions.CALENDAR_DATE, StarSchema.calendar(articles), 0));
      report.put(
          Dimensions.SENTENCE,
          laidOut(
              Dimensions.SENTENCE,
              StarSchema.sentences(tables.read(SentenceTable.TABLE), articles),
              tables.bytes(ArticleTable.TABLE)));
      for (Fact fact : Fact.ALL) {
        if (tables.has(fact.source())) {
          Dataset<Row> rows = StarSchema.fact(fact, tables.read(fact.source()), placed);
          report.put(fact.table(), laidOut(fact.table(), rows, tables.bytes(fact.source())));
        } else {
          missing.add(fact.source().name());
        }
      }
      tables.write(report, written -> {});
      doing("describing the tables");
      List<Table> written = List.copyOf(report.keySet());
      tables.writeText(Dimensions.FOLDER + "schema.json", SchemaText.json(written));
      tables.writeText(Dimensions.FOLDER + "duckdb.sql", SchemaText.duckdb(written));
      tables.writeText(
          Dimensions.FOLDER + "spark.sql", SchemaText.spark(written, tables.location()));
      doing("making the page");
      tables.writeText("index.html", PageFile.html(PageData.json(spark, tables)));
    } finally {
      placed.unpersist();
    }
  }

  /** In the order of the key, so that a reader finds a key in few row groups; in few files. */
  private static Dataset<Row> laidOut(Table table, Dataset<Row> rows, long bytes) {
    int files = (int) Math.max(1, bytes / BYTES_PER_FILE);
    Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
    return files == 1
        ? rows.repartition(1).sortWithinPartitions(key)
        : rows.repartitionByRange(files, key).sortWithinPartitions(key);
  }

  @Override
  protected void summarise(TableStore tables, PrintWriter summary) {
    if (!missing.isEmpty()) {
      summary.println("not reported, as the jobs that write them have not been run: " + missing);
    }
  }
}
