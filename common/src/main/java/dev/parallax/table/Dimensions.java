package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;

/** What the facts of the report are about: the dimensions of its star schema. */
public final class Dimensions {
  /** Where the report's tables are, below the warehouse. */
  public static final String FOLDER = "report/";

  public static final Table OUTLET =
      dimension("outlet")
          .oneRowPer("outlet")
          .key("outlet_id")
          .required("outlet_id", StringType, "Outlet; facts whose outlet nothing states have null")
          .required("outlet_name", StringType, "Its name")
          .required("article_count", LongType, "Its articles")
          .required("english_article_count", LongType, "Those in English, which alone are compared")
          .required("word_count", LongType, "Words of their bodies")
          .required("story_count", LongType, "Stories of its articles")
          .optional("first_on", DateType, "Day of its first dated article; null if none has a date")
          .optional("last_on", DateType, "Day of its last dated article; null likewise")
          .build();

  public static final Table ACTOR =
      dimension("actor")
          .oneRowPer(ActorTable.TABLE.grain())
          .key("actor_id")
          .columnsOf(ActorTable.TABLE)
          .build();

  public static final Table STORY =
      dimension("story")
          .oneRowPer(StoryTable.TABLE.grain())
          .key("story_id")
          .columnsOf(StoryTable.TABLE)
          .build();

  public static final Table ARTICLE =
      dimension("article")
          .oneRowPer("article; its text is in `sentence`")
          .key("article_id")
          .required("article_id", StringType, "Article")
          .optional("outlet_id", StringType, "Outlet; null if nothing states it")
          .required("story_id", StringType, "Story the article belongs to")
          .optional("published_on", DateType, "Day of publication; null if unknown")
          .optional("title", StringType, "Headline; null if the document has none")
          .optional("byline", StringType, "Who wrote it, as printed; null if not stated")
          .optional("outlet_desk", StringType, "Desk, such as news or opinion; null if not stated")
          .required("language", StringType, "ISO 639-1 code; `und` if it cannot be told")
          .required("word_count", IntegerType, "Words of the body")
          .optional("url", StringType, "Address; null if not stated")
          .optional("source_id", StringType, "The record's own id; null if it has none")
          .required("source_uri", StringType, "File the article was read from")
          .optional("copy_group_id", StringType, "Group of copies; null if it is in none")
          .optional("is_original", BooleanType, "Whether it is its group's earliest; null likewise")
          .build();

  public static final Table CALENDAR_DATE =
      dimension("calendar_date")
          .oneRowPer("day from the first to the last that an article was published on")
          .key("date")
          .required("date", DateType, "Day")
          .required("year", IntegerType, "Year")
          .required("quarter", IntegerType, "Quarter, 1 to 4")
          .required("month", IntegerType, "Month, 1 to 12")
          .required("day", IntegerType, "Day of the month, from 1")
          .required("iso_week", IntegerType, "Week of the ISO year, 1 to 53")
          .required("day_of_week", IntegerType, "1 is Monday, 7 Sunday (ISO 8601)")
          .required("is_weekend", BooleanType, "Whether it is a Saturday or a Sunday")
          .build();

  public static final Table SENTENCE =
      dimension("sentence")
          .oneRowPer("sentence of an English article: what every figure's evidence is")
          .key("article_id", "sentence_index")
          .columnsOf(SentenceTable.TABLE)
          .required("text", StringType, "The sentence as it stands in the article's body")
          .build();

  public static final List<Table> ALL =
      List.of(OUTLET, ACTOR, STORY, ARTICLE, CALENDAR_DATE, SENTENCE);

  private Dimensions() {}

  private static Table.Builder dimension(String name) {
    return Table.named(FOLDER + name).writtenBy("report");
  }
}
