package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.CopyGroupArticleTable;
import dev.parallax.table.CopyGroupTable;
import dev.parallax.table.NearDuplicateTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class CopyGroupsTest {
  private static final String OUTLETS =
      """
      {"outlets": [
        {"name": "Coastal Press Agency", "aliases": ["CPA"], "kind": "agency"},
        {"name": "Vale Wire", "kind": "agency"},
        {"name": "Harbour Courier", "kind": "newspaper"}
      ]}""";

  /** Each article has half of the one before, and nothing of any other. */
  @Test
  void aChainOfWeakLinksDoesNotGlueAGroup(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"e","published_on":"2024-03-01"}
            {"article_id":"d","published_on":"2024-03-02"}
            {"article_id":"c","published_on":"2024-03-03"}
            {"article_id":"b","published_on":"2024-03-04"}
            {"article_id":"a","published_on":"2024-03-05"}
            """);
    Dataset<Row> pairs =
        pairs(
            spark,
            """
            {"article_a":"d","article_b":"e","containment_a_in_b":0.5,"containment_b_in_a":0.5}
            {"article_a":"c","article_b":"d","containment_a_in_b":0.5,"containment_b_in_a":0.5}
            {"article_a":"b","article_b":"c","containment_a_in_b":0.5,"containment_b_in_a":0.5}
            {"article_a":"a","article_b":"b","containment_a_in_b":0.5,"containment_b_in_a":0.5}
            """);

    // d copies e; c has nothing of e, so it is an original, which b copies; a copies no original.
    assertThat(memberships(pairs, articles)).containsExactly("c: b c", "e: d e");
  }

  @Test
  void aCopyJoinsTheEarliestOriginalItIsACopyOf(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a"}
            {"article_id":"b","published_on":"2024-03-02"}
            {"article_id":"c","published_on":"2024-03-01"}
            {"article_id":"d","published_on":"2024-03-02"}
            """);
    Dataset<Row> pairs =
        pairs(
            spark,
            """
            {"article_a":"a","article_b":"b","containment_a_in_b":1.0,"containment_b_in_a":0.9}
            {"article_a":"a","article_b":"c","containment_a_in_b":0.6,"containment_b_in_a":0.4}
            {"article_a":"b","article_b":"d","containment_a_in_b":0.7,"containment_b_in_a":0.2}
            """);

    assertThat(memberships(pairs, articles)).containsExactly("b: b d", "c: a c");
    assertThat(
            Rows.json(
                members(pairs, articles)
                    .where("containment_in_original is not null")
                    .orderBy("article_id")))
        .containsExactly(
            """
            {"group_id":"c","article_id":"a","containment_in_original":0.6,\
            "containment_of_original":0.4}""",
            """
            {"group_id":"b","article_id":"d","containment_in_original":0.2,\
            "containment_of_original":0.7}""");
  }

  @Test
  void aGroupNamesItsFirstOutletItsAgencyAndItsChangedHeadlines(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","outlet_id":"courier","published_on":"2024-03-02","byline":"CPA",\
            "title":"Dockers strike","body":"x"}
            {"article_id":"b","outlet_id":"herald","published_on":"2024-03-01","byline":"Kim Ray",\
            "title":"DOCKERS STRIKE!","body":"x"}
            {"article_id":"c","outlet_id":"klaxon","published_on":"2024-03-04",\
            "title":"Chaos in port","body":"ELSIN (CPA) - x"}
            {"article_id":"d","outlet_id":"vale-wire","byline":"Bo Ek","body":"x"}
            """);
    Dataset<Row> pairs =
        pairs(
            spark,
            """
            {"article_a":"a","article_b":"b","containment_a_in_b":1.0,"containment_b_in_a":1.0}
            {"article_a":"b","article_b":"c","containment_a_in_b":0.8,"containment_b_in_a":0.9}
            {"article_a":"b","article_b":"d","containment_a_in_b":0.8,"containment_b_in_a":0.9}
            """);

    assertThat(Rows.json(groupArticles(pairs, articles).orderBy("article_id")))
        .containsExactly(
            """
            {"group_id":"b","article_id":"a","is_original":false,"containment_in_original":1.0,\
            "containment_of_original":1.0,"is_headline_changed":false,\
            "agency_id":"coastal-press-agency","agency_evidence":"byline"}""",
            """
            {"group_id":"b","article_id":"b","is_original":true}""",
            """
            {"group_id":"b","article_id":"c","is_original":false,"containment_in_original":0.9,\
            "containment_of_original":0.8,"is_headline_changed":true,\
            "agency_id":"coastal-press-agency","agency_evidence":"dateline"}""",
            """
            {"group_id":"b","article_id":"d","is_original":false,"containment_in_original":0.9,\
            "containment_of_original":0.8,"agency_id":"vale-wire","agency_evidence":"outlet"}""");
    assertThat(Rows.json(groups(pairs, articles)))
        .containsExactly(
            """
            {"group_id":"b","article_count":4,"outlet_count":4,"first_on":"2024-03-01",\
            "last_on":"2024-03-04","undated_count":1,"first_outlet_id":"herald",\
            "agency_id":"coastal-press-agency","agency_article_count":2,\
            "headline_changed_count":1}""");
  }

  @Test
  void whoWasFirstIsNotSaidWhereItIsNotKnown(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a1","outlet_id":"courier","published_on":"2024-03-01","body":""}
            {"article_id":"a2","outlet_id":"herald","published_on":"2024-03-01","body":""}
            {"article_id":"b1","outlet_id":"courier","published_on":"2024-03-01","body":""}
            {"article_id":"b2","published_on":"2024-03-01","body":""}
            {"article_id":"c1","outlet_id":"courier","published_on":"2024-03-01","body":""}
            {"article_id":"c2","outlet_id":"courier","published_on":"2024-03-01","body":""}
            {"article_id":"d1","outlet_id":"courier","body":""}
            {"article_id":"d2","outlet_id":"herald","body":""}
            """);
    Dataset<Row> pairs =
        pairs(
            spark,
            """
            {"article_a":"a1","article_b":"a2","containment_a_in_b":1.0,"containment_b_in_a":1.0}
            {"article_a":"b1","article_b":"b2","containment_a_in_b":1.0,"containment_b_in_a":1.0}
            {"article_a":"c1","article_b":"c2","containment_a_in_b":1.0,"containment_b_in_a":1.0}
            {"article_a":"d1","article_b":"d2","containment_a_in_b":1.0,"containment_b_in_a":1.0}
            """);

    assertThat(
            Rows.json(
                groups(pairs, articles)
                    .select("group_id", "first_outlet_id", "agency_id", "agency_article_count")
                    .orderBy("group_id")))
        .containsExactly(
            "{\"group_id\":\"a1\",\"agency_article_count\":0}",
            "{\"group_id\":\"b1\",\"agency_article_count\":0}",
            "{\"group_id\":\"c1\",\"first_outlet_id\":\"courier\",\"agency_article_count\":0}",
            "{\"group_id\":\"d1\",\"agency_article_count\":0}");
  }

  @Test
  void equalNumbersOfCreditsGoToTheFirstAgencyById(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","byline":"Vale Wire","body":""}
            {"article_id":"b","byline":"CPA","body":""}
            """);
    Dataset<Row> pairs =
        pairs(
            spark,
            """
            {"article_a":"a","article_b":"b","containment_a_in_b":1.0,"containment_b_in_a":1.0}
            """);

    assertThat(groups(pairs, articles).first().<String>getAs("agency_id"))
        .isEqualTo("coastal-press-agency");
  }

  private static Dataset<Row> pairs(SparkSession spark, String lines) {
    return Rows.of(spark, NearDuplicateTable.TABLE, lines);
  }

  private static List<String> memberships(Dataset<Row> pairs, Dataset<Row> articles) {
    return members(pairs, articles)
        .groupBy("group_id")
        .agg(expr("array_join(sort_array(collect_list(article_id)), ' ')"))
        .orderBy("group_id")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + ": " + row.getString(1))
        .toList();
  }

  private static Dataset<Row> members(Dataset<Row> pairs, Dataset<Row> articles) {
    return CopyGroups.members(
        pairs, Components.of(pairs.selectExpr("article_a as a", "article_b as b")), articles);
  }

  private static Dataset<Row> groupArticles(Dataset<Row> pairs, Dataset<Row> articles) {
    return CopyGroupArticleTable.TABLE.conform(
        CopyGroups.articles(members(pairs, articles), articles, Agencies.from(articles, OUTLETS)));
  }

  private static Dataset<Row> groups(Dataset<Row> pairs, Dataset<Row> articles) {
    return CopyGroupTable.TABLE.conform(
        CopyGroups.groups(groupArticles(pairs, articles), articles));
  }
}
