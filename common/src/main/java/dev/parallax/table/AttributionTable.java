package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What articles ascribe to whom. */
public final class AttributionTable {
  public static final Table TABLE =
      Table.named("attribution")
          .oneRowPer("statement, thought or claim that an English article ascribes to somebody")
          .writtenBy("annotate")
          .key("attribution_id")
          .required("attribution_id", StringType, "Hash of the article and the place in it")
          .required("article_id", StringType, "The article")
          .required("attribution_index", IntegerType, "Place among the article's, from 0")
          .required("sentence_index", IntegerType, "Sentence where its content begins")
          .required(
              "form",
              StringType,
              "direct: all of it in quotation marks; indirect: none; mixed: some")
          .required(
              "cue_stance",
              StringType,
              "neutral (said), distancing (claimed, alleged) or endorsing (revealed, admitted)")
          .optional("cue", StringType, "Words that ascribe it; null where a quotation stands alone")
          .optional("speaker", StringType, "Words that name the speaker; null if none are near by")
          .optional(
              "speaker_actor_id",
              StringType,
              "Who speaks; see `actor`; null if unnamed or not known")
          .optional(
              "speaker_kind",
              StringType,
              "named, official, analyst, collective, document or anonymous; null if not known")
          .required(
              "is_speaker_inherited",
              BooleanType,
              "Whether the speaker is that of an earlier attribution, going on")
          .required("word_count", IntegerType, "Words of the content")
          .build();

  private AttributionTable() {}
}
