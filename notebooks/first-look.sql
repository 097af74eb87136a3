-- First questions to a warehouse, for DuckDB: duckdb < notebooks/first-look.sql
-- Run from the folder that `--out` named, or change the paths.

-- How many articles of each outlet are there, from when to when?
SELECT outlet_name, count(*) AS articles, min(published_on) AS first_day, max(published_on) AS last_day,
       round(avg(word_count)) AS mean_words
FROM 'article/*.parquet'
GROUP BY outlet_name
ORDER BY articles DESC, outlet_name;

-- What was taken out of the documents, and how much of it?
SELECT reason, count(*) AS blocks, sum("end" - "begin") AS characters
FROM 'removed_block/*.parquet'
GROUP BY reason
ORDER BY characters DESC, reason;

-- What could not be used?
SELECT source_uri, record_index, reason, detail
FROM 'ingest_reject/*.parquet'
ORDER BY source_uri, record_index;

-- Which articles of two outlets are most alike, and by which words?
SELECT a.outlet_name AS outlet_a, b.outlet_name AS outlet_b, round(p.cosine, 3) AS cosine,
       string_agg(t.term, ' ' ORDER BY t.rank) AS terms, a.title AS title_a, b.title AS title_b
FROM 'article_pair/*.parquet' p
JOIN 'article/*.parquet' a ON a.article_id = p.article_a
JOIN 'article/*.parquet' b ON b.article_id = p.article_b
JOIN 'article_pair_term/*.parquet' t ON t.article_a = p.article_a AND t.article_b = p.article_b AND t.rank <= 5
WHERE a.outlet_id <> b.outlet_id
GROUP BY a.outlet_name, b.outlet_name, p.cosine, a.title, b.title, p.article_a, p.article_b
ORDER BY p.cosine DESC, p.article_a, p.article_b
LIMIT 20;

-- Which articles state no date or one that cannot be, and why?
SELECT title, published_text, published_problem, source_uri
FROM 'article/*.parquet'
WHERE published_on IS NULL
ORDER BY title;

-- How much of each outlet's text is somebody else's, and in how many of those words without quotation marks?
SELECT a.outlet_name, sum(n.word_count) AS words,
       round(sum(n.attributed_word_count) / sum(n.word_count), 2) AS attributed_share,
       round(sum(s.indirect_word_count) / sum(n.attributed_word_count), 2) AS indirect_share
FROM 'article_annotation/*.parquet' n
JOIN 'article/*.parquet' a USING (article_id)
JOIN (SELECT article_id, sum(indirect_word_count) AS indirect_word_count
      FROM 'sentence/*.parquet' GROUP BY article_id) s USING (article_id)
GROUP BY a.outlet_name
ORDER BY attributed_share DESC, a.outlet_name;

-- Who is let speak, by how many outlets, and how often does the cue keep its distance?
SELECT c.name, count(DISTINCT a.outlet_id) AS outlets, count(*) AS attributions, sum(t.word_count) AS words,
       count(*) FILTER (t.cue_stance = 'distancing') AS distancing
FROM 'attribution/*.parquet' t
JOIN 'actor/*.parquet' c ON c.actor_id = t.speaker_actor_id
JOIN 'article/*.parquet' a USING (article_id)
GROUP BY c.actor_id, c.name
ORDER BY words DESC, c.name
LIMIT 20;
