package dev.parallax.jobs.report;

import java.util.List;

/**
 * A question that is often asked, as a view for DuckDB.
 *
 * @param reads names of the report's tables
 * @param sql the statement that makes it
 */
record ReadyView(List<String> reads, String sql) {
  static final List<ReadyView> ALL =
      List.of(
          new ReadyView(
              List.of("outlet_actor_sentiment", "outlet", "actor"),
              """
              -- How each outlet speaks of each actor, voice by voice, with n and interval.
              CREATE OR REPLACE VIEW tone AS
              SELECT o.outlet_name, a.name AS actor, s.voice, s.copy, s.mention_count, s.story_count,
                     s.mean_score, s.interval_low, s.interval_high, s.pooled_score,
                     s.outlet_id, s.actor_id
              FROM outlet_actor_sentiment s JOIN outlet o USING (outlet_id) JOIN actor a USING (actor_id);
              """),
          new ReadyView(
              List.of("sentiment_evidence", "sentence", "outlet", "actor"),
              """
              -- The sentences behind `tone`, the strongest first.
              CREATE OR REPLACE VIEW tone_evidence AS
              SELECT o.outlet_name, a.name AS actor, e.voice, e.copy, e.direction, e.rank, e.score,
                     e.mention_voice, s.text, e.outlet_id, e.actor_id, e.article_id, e.sentence_index
              FROM sentiment_evidence e JOIN sentence s USING (article_id, sentence_index)
                   JOIN outlet o ON o.outlet_id = e.outlet_id JOIN actor a ON a.actor_id = e.actor_id
              ORDER BY o.outlet_name, actor, e.voice, e.copy, e.direction, e.rank;
              """),
          new ReadyView(
              List.of("statement", "statement_coverage", "outlet", "story"),
              """
              -- What an outlet leaves out of a story that it tells, and how many others state it.
              CREATE OR REPLACE VIEW left_out AS
              SELECT st.headline AS story, o.outlet_name, t.kind, t.text, t.outlet_count,
                     c.story_id, c.statement_id, c.outlet_id
              FROM statement_coverage c JOIN statement t USING (story_id, statement_id)
                   JOIN story st ON st.story_id = c.story_id JOIN outlet o ON o.outlet_id = c.outlet_id
              WHERE c.is_left_out
              ORDER BY t.outlet_count DESC, c.story_id, c.statement_id, o.outlet_name;
              """),
          new ReadyView(
              List.of("shared_passage", "article", "outlet"),
              """
              -- Which outlet has words of another, which had them first, and the words.
              CREATE OR REPLACE VIEW copied AS
              SELECT a.outlet_name AS outlet_a, p.published_a, b.outlet_name AS outlet_b, p.published_b,
                     p.word_count, p.text, p.article_a, p.begin_a, p.end_a, p.article_b, p.begin_b, p.end_b
              FROM shared_passage p JOIN outlet a ON a.outlet_id = p.outlet_a
                   JOIN outlet b ON b.outlet_id = p.outlet_b
              WHERE p.outlet_a <> p.outlet_b
              ORDER BY p.word_count DESC, p.article_a, p.begin_a, p.article_b, p.begin_b;
              """),
          new ReadyView(
              List.of("attribution", "sentence", "outlet", "actor"),
              """
              -- Who is heard where, in which form, and the sentence.
              CREATE OR REPLACE VIEW heard AS
              SELECT o.outlet_name, a.name AS speaker, t.form, t.cue, t.cue_stance, t.word_count, s.text,
                     t.outlet_id, t.speaker_actor_id, t.article_id, t.sentence_index
              FROM attribution t JOIN sentence s USING (article_id, sentence_index)
                   LEFT JOIN outlet o ON o.outlet_id = t.outlet_id
                   LEFT JOIN actor a ON a.actor_id = t.speaker_actor_id;
              """));
}
