package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fact of the report's star schema: a table of the warehouse, with the keys of the dimensions
 * beside its own columns, so that a reader needs no join but with a dimension.
 *
 * @param source the table of the warehouse
 * @param articles its columns that name an article whose outlet, story and day are added, and what
 *     the added columns' names end in
 * @param table as it is written
 */
public record Fact(Table source, List<Place> articles, Table table) {
  /** All facts; those whose source has not been written are left out of a report. */
  public static final List<Fact> ALL =
      Stream.of(
              Stream.of(ArticlePairTable.TABLE, NearDuplicateTable.TABLE, SharedPassageTable.TABLE)
                  .map(Fact::ofPairs),
              Stream.of(
                      MentionSentimentTable.TABLE,
                      ArticleActorSentimentTable.TABLE,
                      SentimentEvidenceTable.TABLE,
                      AttributionTable.TABLE,
                      ArticleSourcingTable.TABLE,
                      ArticleStanceTable.TABLE,
                      LoadedSentenceTable.TABLE,
                      HeadlineBodyTable.TABLE,
                      HeadlineSentimentTable.TABLE,
                      HeadlineBodyActorTable.TABLE,
                      ArticleFrameTable.TABLE,
                      SentenceFrameTable.TABLE,
                      StatementMentionTable.TABLE)
                  .map(Fact::ofArticles),
              Stream.of(
                      OutletPairTable.TABLE,
                      OutletActorSentimentTable.TABLE,
                      OutletActorContrastTable.TABLE,
                      OutletActorSelectionTable.TABLE,
                      OutletFigures.SOURCING,
                      OutletSpeakerTable.TABLE,
                      OutletFigures.STANCE,
                      OutletFigures.FRAMES,
                      OutletFigures.PROFILE,
                      OutletTermTable.TABLE,
                      ActorLabelTable.TABLE,
                      OutletMapTable.TABLE,
                      OutletMapAxisTable.TABLE,
                      StatementTable.TABLE,
                      StatementCoverageTable.TABLE,
                      OutletStorySelectionTable.TABLE)
                  .map(source -> of(source, List.of())))
          .flatMap(facts -> facts)
          .toList();

  /** A column that names an article. */
  public record Place(String column, String ending) {
    public String outlet() {
      return "outlet_" + (ending.isEmpty() ? "id" : ending);
    }

    public String story() {
      return "story_" + (ending.isEmpty() ? "id" : ending);
    }

    public String day() {
      return "published_" + (ending.isEmpty() ? "on" : ending);
    }
  }

  private static Fact ofArticles(Table source) {
    return of(source, List.of(new Place("article_id", "")));
  }

  private static Fact ofPairs(Table source) {
    return of(source, List.of(new Place("article_a", "a"), new Place("article_b", "b")));
  }

  private static Fact of(Table source, List<Place> articles) {
    Table.Builder table =
        Table.named(Dimensions.FOLDER + source.name())
            .oneRowPer(source.grain())
            .writtenBy("report")
            .key(source.key().toArray(String[]::new))
            .columnsOf(source);
    List<String> own = Arrays.asList(source.schema().fieldNames());
    for (Place place : articles) {
      String article = "`" + place.column() + "`";
      if (!own.contains(place.outlet())) {
        table.optional(
            place.outlet(), StringType, "Outlet of " + article + "; null if nothing states it");
      }
      if (!own.contains(place.story())) {
        table.required(place.story(), StringType, "Story of " + article);
      }
      if (!own.contains(place.day())) {
        table.optional(
            place.day(), DateType, "Day of publication of " + article + "; null if unknown");
      }
    }
    return new Fact(source, articles, table.build());
  }
}
