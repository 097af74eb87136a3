package dev.parallax.jobs.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class ActorLinksTest {
  private static final String ACTORS =
      "article_id string, actor_index int, name string, kind string, is_catalogued boolean,"
          + " key string, surname string, is_surname_alone boolean, mention_count bigint";

  @Test
  void spellingsOfOneNameAreOneActorAndTheReportSaysSo(SparkSession spark) {
    Dataset<Row> links =
        ActorLinks.from(
            people(
                spark,
                person("a1", "Sergey Volnov", "sergei volnov", "volnov"),
                person("a2", "Sergei Volnov", "sergei volnov", "volnov"),
                person("a3", "Sergei Volnov", "sergei volnov", "volnov")));

    Dataset<Row> actors = ActorLinks.actors(links);
    assertThat(Rows.json(actors.drop("actor_id")))
        .containsExactly(
            "{\"name\":\"Sergei Volnov\",\"kind\":\"person\",\"is_catalogued\":false,"
                + "\"article_count\":3,\"mention_count\":6,\"name_count\":2}");
    assertThat(Rows.json(ActorLinks.merges(links, actors).drop("actor_id").orderBy("name")))
        .containsExactly(
            "{\"name\":\"Sergei Volnov\",\"reason\":\"same_name\",\"article_count\":2}",
            "{\"name\":\"Sergey Volnov\",\"reason\":\"spelling\",\"article_count\":1}");
  }

  @Test
  void aSurnameAloneIsTheOnePersonOfTheCorpusWhoBearsIt(SparkSession spark) {
    Map<String, Row> links =
        byArticle(
            ActorLinks.from(
                people(
                    spark,
                    person("a1", "Marit Solano", "marit solano", "solano"),
                    person("a2", "Marit Solano", "marit solano", "solano"),
                    person("a3", "Marit Solano", "marit solano", "solano"),
                    surname("a4", "Solano", "solano"))));

    assertThat(links.get("a4").<String>getAs("actor_id"))
        .isEqualTo(links.get("a1").<String>getAs("actor_id"));
    assertThat(links.get("a4").<String>getAs("reason")).isEqualTo("surname");
  }

  @Test
  void aSurnameThatTwoPersonsBearIsNeitherOfThem(SparkSession spark) {
    Map<String, Row> links =
        byArticle(
            ActorLinks.from(
                people(
                    spark,
                    person("a1", "Hilde Karsten", "hilde karsten", "karsten"),
                    person("a2", "Hilde Karsten", "hilde karsten", "karsten"),
                    person("a3", "Hilde Karsten", "hilde karsten", "karsten"),
                    person("a4", "Wim Karsten", "wim karsten", "karsten"),
                    surname("a5", "Karsten", "karsten"),
                    surname("a6", "Karsten", "karsten"))));

    assertThat(links.values().stream().map(row -> row.<String>getAs("actor_id")).distinct())
        .as("two Karstens, and one each of the articles that do not say which")
        .hasSize(4);
    assertThat(links.get("a5").<String>getAs("reason")).isEqualTo("article");
  }

  @Test
  void anOnlyNameIsTheSameActorEverywhere(SparkSession spark) {
    Map<String, Row> links =
        byArticle(
            ActorLinks.from(
                people(
                    spark, surname("a1", "Zorina", "zorina"), surname("a2", "Zorina", "zorina"))));

    assertThat(links.get("a1").<String>getAs("actor_id"))
        .isEqualTo(links.get("a2").<String>getAs("actor_id"));
  }

  @Test
  void aPersonAndAnOrganisationOfOneNameAreTwoActors(SparkSession spark) {
    Dataset<Row> links =
        ActorLinks.from(
            people(
                spark,
                surname("a1", "Amsel", "amsel"),
                "{\"article_id\":\"a2\",\"actor_index\":0,\"name\":\"Amsel\","
                    + "\"kind\":\"organisation\",\"is_catalogued\":false,\"key\":\"amsel\","
                    + "\"is_surname_alone\":false,\"mention_count\":1}"));

    assertThat(ActorLinks.actors(links).count()).isEqualTo(2);
  }

  private static Dataset<Row> people(SparkSession spark, String... rows) {
    return Rows.of(spark, ACTORS, String.join("\n", rows));
  }

  private static String person(String article, String name, String key, String surname) {
    return row(article, name, key, surname, false);
  }

  private static String surname(String article, String name, String key) {
    return row(article, name, key, key, true);
  }

  private static String row(
      String article, String name, String key, String surname, boolean isAlone) {
    return "{\"article_id\":\"%s\",\"actor_index\":0,\"name\":\"%s\",\"kind\":\"person\",\"is_catalogued\":false,\"key\":\"%s\",\"surname\":\"%s\",\"is_surname_alone\":%s,\"mention_count\":2}"
        .formatted(article, name, key, surname, isAlone);
  }

  private static Map<String, Row> byArticle(Dataset<Row> links) {
    Map<String, Row> rows = new HashMap<>();
    List<Row> collected = links.collectAsList();
    collected.forEach(row -> rows.put(row.getAs("article_id"), row));
    return rows;
  }
}
