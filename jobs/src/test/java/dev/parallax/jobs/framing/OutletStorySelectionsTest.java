package dev.parallax.jobs.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.OutletStorySelectionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class OutletStorySelectionsTest {
  private static final int STORIES = 400;
  private static final int OUTLETS = 10;
  private static final int ACTORS = 20;

  /** Rows of the three tables of an invented press. */
  private static final class Press {
    final StringBuilder articles = new StringBuilder();
    final StringBuilder stories = new StringBuilder();
    final StringBuilder mentions = new StringBuilder();

    void tell(String story, String outlet, String day, List<String> actors) {
      String article = story + outlet;
      articles.append(
          "{\"article_id\":\"%s\",\"outlet_id\":\"%s\",\"language\":\"en\",\"published_on\":\"%s\"}\n"
              .formatted(article, outlet, day));
      stories.append("{\"article_id\":\"%s\",\"story_id\":\"%s\"}\n".formatted(article, story));
      for (String actor : actors) {
        mentions.append(
            "{\"article_id\":\"%s\",\"actor_id\":\"%s\",\"mention_kind\":\"name\"}\n"
                .formatted(article, actor));
      }
    }

    List<Row> selections(SparkSession spark, int partitions) {
      return OutletStorySelectionTable.TABLE
          .conform(
              OutletStorySelections.from(
                  rows(
                      spark,
                      "article_id string, outlet_id string, language string, published_on date",
                      articles,
                      partitions),
                  rows(spark, "article_id string, story_id string", stories, partitions),
                  rows(
                      spark,
                      "article_id string, actor_id string, mention_kind string",
                      mentions,
                      partitions)))
          .orderBy("outlet_id", "actor_id")
          .collectAsList();
    }

    private static Dataset<Row> rows(
        SparkSession spark, String columns, StringBuilder lines, int partitions) {
      return Rows.of(spark, columns, lines.toString()).repartition(partitions);
    }
  }

  /** Every outlet tells stories at random, but that one may never tell those about one actor. */
  private static Press press(long seed, String biased, String shunned) {
    SplittableRandom random = new SplittableRandom(seed);
    Press press = new Press();
    for (int story = 0; story < STORIES; story++) {
      List<String> actors = new ArrayList<>();
      for (int actor = 0; actor < ACTORS; actor++) {
        if (random.nextInt(10) < 2) {
          actors.add("actor" + actor);
        }
      }
      for (int outlet = 0; outlet < OUTLETS; outlet++) {
        boolean isTold = random.nextInt(10) < 4;
        String id = "outlet" + outlet;
        if (isTold && !(id.equals(biased) && actors.contains(shunned))) {
          press.tell("story" + story, id, "2024-0" + (1 + story % 9) + "-01", actors);
        }
      }
    }
    return press;
  }

  @Test
  void anOutletThatNeverTellsStoriesAboutTheMayorPassesThemOver(SparkSession spark) {
    List<Row> selections = press(1, "outlet3", "actor7").selections(spark, 2);
    Row shunned =
        selections.stream()
            .filter(row -> row.getAs("outlet_id").equals("outlet3"))
            .filter(row -> row.getAs("actor_id").equals("actor7"))
            .findFirst()
            .orElseThrow();
    assertThat(shunned.<Long>getAs("covered_story_count")).isZero();
    assertThat(shunned.<Boolean>getAs("is_passed_over")).isTrue();
    // A fifth of some 160 stories less those it shuns, a little more as others tell them too.
    assertThat(shunned.<Double>getAs("expected_share")).isCloseTo(0.2, within(0.03));
    assertThat(shunned.<Long>getAs("untouched_story_count")).isBetween(60L, 100L);
  }

  @Test
  void whereOutletsChooseAlikeHardlyAnyActorIsPassedOver(SparkSession spark) {
    List<Row> selections = press(2, "none", "nobody").selections(spark, 2);
    assertThat(selections).hasSize(OUTLETS * ACTORS);
    assertThat(selections.stream().filter(row -> row.<Boolean>getAs("is_passed_over")))
        .hasSizeLessThanOrEqualTo(OUTLETS * ACTORS / 20);
    assertThat(selections)
        .filteredOn(row -> row.<Double>getAs("interval_low") > 1)
        .hasSizeLessThanOrEqualTo(OUTLETS * ACTORS / 20);
  }

  /** The Ledger's articles are of 2021, when nobody spoke of the admiral of 2024. */
  @Test
  void anOutletOfOtherYearsIsNotTakenToPassOverWhoCameLater(SparkSession spark) {
    Press press = new Press();
    for (int story = 0; story < 60; story++) {
      boolean isLate = story >= 30;
      String day = isLate ? "2024-02-01" : "2021-02-01";
      List<String> actors = isLate ? List.of("admiral") : List.of("mayor");
      for (String outlet : List.of("gazette", "herald", isLate ? "radio" : "ledger")) {
        press.tell("story" + story, outlet, day, actors);
      }
    }
    List<Row> selections = press.selections(spark, 2);
    assertThat(selections)
        .noneMatch(
            row ->
                row.getAs("outlet_id").equals("ledger") && row.getAs("actor_id").equals("admiral"));
    assertThat(selections).noneMatch(row -> row.<Boolean>getAs("is_passed_over"));
    assertThat(selections)
        .filteredOn(row -> row.getAs("outlet_id").equals("ledger"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.<Double>getAs("expected_story_count")).isCloseTo(30, within(1e-6));
              assertThat(row.<Double>getAs("selection_ratio")).isCloseTo(1, within(1e-6));
            });
  }

  @Test
  void selectionsAreTheSameForOneTwoAndSevenPartitions(SparkSession spark) {
    Press press = press(3, "outlet1", "actor2");
    List<Row> one = press.selections(spark, 1);
    assertThat(press.selections(spark, 2)).isEqualTo(one);
    assertThat(press.selections(spark, 7)).isEqualTo(one);
  }
}
