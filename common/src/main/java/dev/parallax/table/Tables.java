package dev.parallax.table;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** Every table, in the order in which they come to be. */
public final class Tables {
  public static final List<Table> ALL =
      List.of(
          SourceFileTable.TABLE,
          DocumentTable.TABLE,
          ArticleTable.TABLE,
          RemovedBlockTable.TABLE,
          IngestRejectTable.TABLE,
          ArticlePairTable.TABLE,
          ArticlePairTermTable.TABLE,
          NearDuplicateTable.TABLE,
          SharedPassageTable.TABLE,
          CopyGroupTable.TABLE,
          CopyGroupArticleTable.TABLE,
          StoryTable.TABLE,
          StoryArticleTable.TABLE,
          OutletPairTable.TABLE,
          ArticleAnnotationTable.TABLE,
          SentenceTable.TABLE,
          VoiceSpanTable.TABLE,
          AttributionTable.TABLE,
          AttributionSpanTable.TABLE,
          ActorTable.TABLE,
          ActorMergeTable.TABLE,
          ActorMentionTable.TABLE,
          HeadlineMentionTable.TABLE,
          ActorLabelMentionTable.TABLE,
          MentionSentimentTable.TABLE,
          HeadlineSentimentTable.TABLE,
          ArticleActorSentimentTable.TABLE,
          OutletActorSentimentTable.TABLE,
          OutletActorContrastTable.TABLE,
          OutletActorSelectionTable.TABLE,
          SentimentEvidenceTable.TABLE,
          ArticleSourcingTable.TABLE,
          OutletFigures.SOURCING,
          OutletSpeakerTable.TABLE,
          ArticleStanceTable.TABLE,
          OutletFigures.STANCE,
          LoadedSentenceTable.TABLE,
          HeadlineBodyTable.TABLE,
          HeadlineBodyActorTable.TABLE,
          StatementTable.TABLE,
          StatementMentionTable.TABLE,
          StatementCoverageTable.TABLE,
          OutletStorySelectionTable.TABLE,
          ArticleFrameTable.TABLE,
          SentenceFrameTable.TABLE,
          OutletFigures.FRAMES,
          OutletTermTable.TABLE,
          ActorLabelTable.TABLE,
          OutletFigures.PROFILE,
          OutletMapTable.TABLE,
          OutletMapAxisTable.TABLE,
          RunTable.TABLE);

  private Tables() {}

  /** All tables as Markdown: the content of {@code common/TABLES.md}. */
  public static String markdown() {
    StringBuilder page =
        new StringBuilder("# Tables\n\nGenerated from the table classes: `parallax tables`.\n");
    for (Table table : ALL) {
      page.append("\n## `").append(table.name()).append("`\n");
      page.append("One row per ").append(table.grain()).append(". Written by ");
      page.append(table.writer()).append(". Key: `");
      page.append(String.join("`, `", table.key())).append("`.\n\n");
      page.append("| column | type | null | meaning |\n|---|---|---|---|\n");
      for (StructField field : table.schema().fields()) {
        page.append("| `").append(field.name()).append("` | ");
        page.append(field.dataType().catalogString()).append(" | ");
        page.append(field.nullable() ? "yes" : "no").append(" | ");
        page.append(field.getComment().get()).append(" |\n");
      }
    }
    return page.toString();
  }
}
