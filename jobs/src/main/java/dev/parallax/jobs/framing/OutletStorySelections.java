package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.year;

import dev.parallax.framing.OutletNameWords;
import dev.parallax.measure.BinomialTail;
import dev.parallax.measure.Intervals;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * How often outlets tell stories about an actor, by what the other outlets' choice would make them
 * tell (indirect standardisation): quarter by quarter, of all the times that another outlet tells a
 * story, the share that are about the actor, times the stories that the outlet tells. So an outlet
 * whose articles are from other years than the others' is not taken to choose otherwise.
 */
public final class OutletStorySelections {
  /** Fewer expected stories tell nothing, and outlet and actor would be too many. */
  private static final double LEAST_EXPECTED = 5;

  private static final int LEAST_OUTLETS = 2;
  private static final double UNIT = 1e-9;
  private static final double CALLED_AT = 0.05;

  /** Undated stories are a quarter of their own. */
  private static final Column QUARTER =
      coalesce(year(col("story_on")).multiply(4).plus(quarter(col("story_on"))), lit(0));

  private static final UserDefinedFunction LOW =
      udf(
          (UDF2<Long, Long, Double>) (n, of) -> Intervals.ofShare(n, of).low(),
          DataTypes.DoubleType);

  private static final UserDefinedFunction HIGH =
      udf(
          (UDF2<Long, Long, Double>) (n, of) -> Intervals.ofShare(n, of).high(),
          DataTypes.DoubleType);

  private static final UserDefinedFunction CHANCE =
      udf(
          (UDF3<Long, Long, Double, Double>)
              (n, of, share) -> BinomialTail.atMost(n, of, Math.min(1, share)),
          DataTypes.DoubleType);

  private OutletStorySelections() {}

  /** Mentions of actors that are no outlets: these are named for what they report. */
  static Dataset<Row> withoutOutlets(
      Dataset<Row> mentions, Dataset<Row> actors, OutletNameWords names) {
    UserDefinedFunction isOutlet =
        udf((UDF1<String, Boolean>) name -> names.isOutlet(name), DataTypes.BooleanType);
    Dataset<Row> outlets =
        actors
            .where(col("kind").equalTo("organisation").and(isOutlet.apply(col("name"))))
            .select("actor_id");
    return mentions.join(broadcast(outlets), new String[] {"actor_id"}, "left_anti");
  }

  /** Rows of {@code outlet_story_selection}; all arguments are tables. */
  public static Dataset<Row> from(
      Dataset<Row> articles, Dataset<Row> storyArticles, Dataset<Row> mentions) {
    Dataset<Row> places =
        articles
            .where(col("language").equalTo("en").and(col("outlet_id").isNotNull()))
            .select("article_id", "outlet_id", "published_on")
            .join(storyArticles.select("article_id", "story_id"), "article_id");
    Dataset<Row> stories =
        places
            .groupBy("story_id")
            .agg(countDistinct("outlet_id").as("outlets"), min("published_on").as("story_on"))
            .where(col("outlets").geq(LEAST_OUTLETS))
            .select(col("story_id"), col("story_on"), col("outlets"), QUARTER.as("quarter"));
    Dataset<Row> tellings =
        places.select("outlet_id", "story_id").distinct().join(stories, "story_id");
    Dataset<Row> naming =
        mentions
            .where(col("mention_kind").notEqual("pronoun"))
            .select("article_id", "actor_id")
            .distinct()
            .join(places, "article_id")
            .select("story_id", "actor_id", "outlet_id")
            .distinct();
    Dataset<Row> actors =
        naming
            .groupBy("story_id", "actor_id")
            .agg(count(lit(1)).as("naming_count"))
            .join(stories, "story_id");
    Dataset<Row> known =
        actors
            .where(col("naming_count").geq(LEAST_OUTLETS))
            .groupBy("actor_id")
            .agg(count(lit(1)).as("stories"))
            .where(col("stories").geq(LEAST_EXPECTED))
            .select("actor_id"); // whom one outlet alone names is of its house
    Dataset<Row> shared = actors.join(known, new String[] {"actor_id"}, "left_semi");
    Dataset<Row> told = about(tellings, shared, naming);
    Dataset<Row> expected = withExpectation(tellings, told);
    Column isAbout = col("naming_count").multiply(2).geq(col("outlets"));
    Dataset<Row> rows =
        expected
            .join(untouched(expected, tellings, shared.where(isAbout)), keys(), "left")
            .select(
                col("outlet_id"),
                col("actor_id"),
                col("outlet_story_count"),
                col("covered_story_count"),
                coalesce(col("untouched_story_count"), lit(0L)).as("untouched_story_count"),
                col("expected_share"),
                col("expected_story_count"),
                try_divide(col("covered_story_count"), col("expected_story_count"))
                    .as("selection_ratio"),
                over(LOW).as("interval_low"),
                over(HIGH).as("interval_high"),
                CHANCE
                    .apply(
                        col("covered_story_count"),
                        col("outlet_story_count"),
                        col("expected_share"))
                    .as("p_value"));
    return withQValue(rows).withColumn("is_passed_over", col("q_value").leq(CALLED_AT));
  }

  /**
   * What each outlet tells, by the actors it is about: those that half of the other outlets of the
   * story name, or more, whether or not the outlet itself names them.
   */
  private static Dataset<Row> about(
      Dataset<Row> tellings, Dataset<Row> actors, Dataset<Row> naming) {
    Column others = col("naming_count").minus(coalesce(col("own"), lit(0)));
    return tellings
        .select("outlet_id", "story_id")
        .join(actors, "story_id")
        .join(
            naming.withColumn("own", lit(1)),
            new String[] {"outlet_id", "story_id", "actor_id"},
            "left")
        .where(others.gt(0).and(others.multiply(2).geq(col("outlets").minus(1))))
        .select("outlet_id", "story_id", "actor_id", "quarter");
  }

  /** Adds the q-value of Benjamini and Hochberg, all rows being one family. */
  private static Dataset<Row> withQValue(Dataset<Row> rows) {
    WindowSpec all = Window.partitionBy(lit(0));
    WindowSpec byP = all.orderBy("p_value", "outlet_id", "actor_id");
    return rows.withColumn(
            "adjusted",
            try_divide(col("p_value").multiply(count(lit(1)).over(all)), row_number().over(byP)))
        .withColumn(
            "q_value",
            least(
                lit(1.0),
                min("adjusted")
                    .over(byP.rowsBetween(Window.currentRow(), Window.unboundedFollowing()))))
        .drop("adjusted");
  }

  private static Column over(UserDefinedFunction end) {
    return try_divide(
        end.apply(col("covered_story_count"), col("outlet_story_count")), col("expected_share"));
  }

  /** Outlets and actors of which enough is expected, with the outlet's first and last day. */
  private static Dataset<Row> withExpectation(Dataset<Row> tellings, Dataset<Row> ofActors) {
    Dataset<Row> outlets =
        tellings
            .groupBy("outlet_id")
            .agg(
                count(lit(1)).as("outlet_story_count"),
                min("story_on").as("first_on"),
                max("story_on").as("last_on"))
            .where(col("outlet_story_count").geq(LEAST_EXPECTED));
    Dataset<Row> actors =
        ofActors
            .groupBy("actor_id")
            .agg(count(lit(1)).as("actor_tellings"))
            .where(col("actor_tellings").geq(LEAST_EXPECTED))
            .select("actor_id");
    Dataset<Row> covered =
        ofActors.groupBy("outlet_id", "actor_id", "quarter").agg(count(lit(1)).as("covered"));
    Dataset<Row> actorQuarters =
        covered
            .join(actors, new String[] {"actor_id"}, "left_semi")
            .groupBy("actor_id", "quarter")
            .agg(sum("covered").as("actor_tellings"));
    Dataset<Row> quarters = tellings.groupBy("quarter").agg(count(lit(1)).as("telling_count"));
    Column others = col("telling_count").minus(col("told"));
    Dataset<Row> outletQuarters =
        tellings
            .join(outlets, new String[] {"outlet_id"}, "left_semi")
            .groupBy("outlet_id", "quarter")
            .agg(count(lit(1)).as("told"))
            .join(quarters, "quarter")
            .select(
                col("outlet_id"),
                col("quarter"),
                // never by 0: each story has another outlet's telling
                try_divide(col("told"), others).as("times"));
    Dataset<Row> own =
        covered
            .join(broadcast(outletQuarters), new String[] {"outlet_id", "quarter"})
            .groupBy("outlet_id", "actor_id")
            .agg(
                sum("covered").as("covered_story_count"),
                sum(units(col("covered").multiply(col("times")))).as("own_units"));
    return actorQuarters
        .join(broadcast(outletQuarters), "quarter")
        .groupBy("outlet_id", "actor_id")
        .agg(sum(units(col("actor_tellings").multiply(col("times")))).as("all_units"))
        // what the outlet tells itself only adds to what is expected of it
        .where(col("all_units").multiply(UNIT).geq(LEAST_EXPECTED))
        .join(own, keys(), "left")
        .join(broadcast(outlets), "outlet_id")
        .withColumn("covered_story_count", coalesce(col("covered_story_count"), lit(0L)))
        .withColumn(
            "expected_story_count",
            col("all_units").minus(coalesce(col("own_units"), lit(0L))).multiply(UNIT))
        .withColumn(
            "expected_share", try_divide(col("expected_story_count"), col("outlet_story_count")))
        .where(col("expected_story_count").geq(LEAST_EXPECTED));
  }

  /** Whole billionths, so that the order in which they are summed has no say. */
  private static Column units(Column value) {
    return round(value.divide(UNIT)).cast("bigint");
  }

  /** Of stories in the outlet's time that it does not tell, and two or more others do. */
  private static Dataset<Row> untouched(
      Dataset<Row> expected, Dataset<Row> tellings, Dataset<Row> aboutOn) {
    return expected
        .select("outlet_id", "actor_id", "first_on", "last_on")
        .join(aboutOn, "actor_id")
        .where(col("story_on").between(col("first_on"), col("last_on")))
        .join(
            tellings.select("outlet_id", "story_id"),
            new String[] {"outlet_id", "story_id"},
            "left_anti")
        .groupBy("outlet_id", "actor_id")
        .agg(count(lit(1)).as("untouched_story_count"));
  }

  private static String[] keys() {
    return new String[] {"outlet_id", "actor_id"};
  }
}
