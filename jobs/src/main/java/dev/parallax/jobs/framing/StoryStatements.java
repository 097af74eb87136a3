package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.col;

import dev.parallax.framing.Statement;
import dev.parallax.framing.Statements;
import dev.parallax.jobs.framing.StoryText.Article;
import dev.parallax.measure.Seeds;
import dev.parallax.table.StatementCoverageTable;
import dev.parallax.table.StatementMentionTable;
import dev.parallax.table.StatementTable;
import dev.parallax.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What is stated in each story, by which outlets, and what others leave out. */
public final class StoryStatements {
  private static final StructType NESTED =
      StructType.fromDDL(
          "story_id string, statement_id string, kind string, article_id string,"
              + " sentence_index int, text string, outlet_count int, article_count int,"
              + " first_article_id string, mentions array<struct<article_id:string,"
              + "sentence_index:int,begin:int,end:int,similarity:double>>, coverage"
              + " array<struct<outlet_id:string,is_outlet_known:boolean,is_carried:boolean,"
              + "other_outlet_count:int,other_carrier_count:int,is_left_out:boolean,"
              + "article_count:int,word_count:int>>");

  /** What a reader of the story finds from one outlet. */
  private static final class Telling {
    boolean isOutletKnown;
    int articleCount;
    int wordCount;
    int lastDay;
  }

  private StoryStatements() {}

  /**
   * A row per statement, with its mentions and its coverage in it; what {@link #tables} reads.
   *
   * @param parts as {@link StoryParts#statements} gives them
   * @param minOtherCarriers outlets that carry what another leaves out, at least
   */
  public static Dataset<Row> from(Dataset<Row> parts, int minOtherCarriers) {
    return StoryParts.inOrder(parts)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> ofStories(rows, minOtherCarriers),
            Encoders.row(NESTED));
  }

  /**
   * The three tables of statements.
   *
   * @param statements as {@link #from} gives them; read three times, so persist them before
   */
  public static Map<Table, Dataset<Row>> tables(Dataset<Row> statements) {
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(StatementTable.TABLE, statements.drop("mentions", "coverage"));
    tables.put(
        StatementMentionTable.TABLE, statements.selectExpr("statement_id", "inline(mentions)"));
    tables.put(
        StatementCoverageTable.TABLE,
        statements
            .where(col("outlet_count").geq(2))
            .selectExpr("story_id", "statement_id", "inline(coverage)"));
    return tables;
  }

  private static Iterator<Row> ofStories(Iterator<Row> parts, int minOtherCarriers) {
    return StoryText.from(parts).stream()
        .flatMap(story -> ofStory(story, minOtherCarriers).stream())
        .iterator();
  }

  private static List<Row> ofStory(StoryText story, int minOtherCarriers) {
    TreeMap<String, Telling> tellings = new TreeMap<>();
    for (Article article : story.articles) {
      Telling telling = tellings.computeIfAbsent(article.teller(), absent -> new Telling());
      telling.isOutletKnown = article.outletId != null;
      telling.articleCount++;
      telling.wordCount += article.wordCount;
      telling.lastDay = article.day; // articles come by day, those without one last
    }
    List<Row> rows = new ArrayList<>();
    for (Statement statement : Statements.of(story.sentences())) {
      rows.add(row(story, tellings, statement, minOtherCarriers));
    }
    return rows;
  }

  private static Row row(
      StoryText story, Map<String, Telling> tellings, Statement statement, int minOtherCarriers) {
    Set<String> carriers = new TreeSet<>();
    Set<Integer> articles = new TreeSet<>();
    List<Row> mentions = new ArrayList<>();
    for (Statement.Mention mention : statement.mentions()) {
      Article article = story.articles.get(mention.sentence().article());
      carriers.add(article.teller());
      articles.add(mention.sentence().article());
      mentions.add(
          RowFactory.create(
              article.articleId,
              mention.sentence().index(),
              mention.sentence().begin(),
              mention.sentence().end(),
              mention.similarity()));
    }
    Article first = story.articles.get(articles.iterator().next());
    Article chosen = story.articles.get(statement.representative().article());
    int index = statement.representative().index();
    long hash = Seeds.of(story.storyId, chosen.articleId, Integer.toString(index));
    List<Row> coverage =
        carriers.size() < 2 ? List.of() : coverage(tellings, carriers, first.day, minOtherCarriers);
    return RowFactory.create(
        story.storyId,
        String.format(Locale.ROOT, "%016x", hash),
        statement.kind().name().toLowerCase(Locale.ROOT),
        chosen.articleId,
        index,
        statement.representative().text(),
        carriers.size(),
        articles.size(),
        first.articleId,
        mentions.toArray(),
        coverage.toArray());
  }

  private static List<Row> coverage(
      Map<String, Telling> tellings, Set<String> carriers, int firstDay, int minOtherCarriers) {
    List<Row> coverage = new ArrayList<>();
    tellings.forEach(
        (outlet, telling) -> {
          boolean isCarried = carriers.contains(outlet);
          int otherCarriers = carriers.size() - (isCarried ? 1 : 0);
          boolean isInTime = firstDay == StoryParts.NO_DAY || telling.lastDay >= firstDay;
          coverage.add(
              RowFactory.create(
                  outlet,
                  telling.isOutletKnown,
                  isCarried,
                  tellings.size() - 1,
                  otherCarriers,
                  !isCarried && isInTime && otherCarriers >= minOtherCarriers,
                  telling.articleCount,
                  telling.wordCount));
        });
    return coverage;
  }
}
