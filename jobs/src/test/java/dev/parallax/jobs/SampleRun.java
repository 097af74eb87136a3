package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.spark.SharedSpark;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.DocumentTable;
import dev.parallax.table.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Row;

/** One run over the sample corpus, which several tests look at, and what its gold file says. */
final class SampleRun {
  static final Path SEEDS = Path.of(System.getProperty("parallax.root"), "seeds");

  private static SampleRun only;

  final Path warehouse;
  final JsonNode gold;

  /** Place in the corpus (file, record, part) to row of `article`. */
  final Map<String, Row> articleByPlace = new HashMap<>();

  /** The author's key of an article by its id. */
  final Map<String, String> keyById = new HashMap<>();

  final Map<String, Row> articleByKey = new HashMap<>();

  private SampleRun() throws IOException {
    warehouse = Files.createTempDirectory("sample-run");
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> FileUtil.fullyDelete(warehouse.toFile())));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new String[] {"run", SEEDS.resolve("corpus").toString(), "--out", warehouse.toString()},
            new PrintWriter(out),
            new PrintWriter(err));
    assertThat(code).as(err.toString()).isZero();
    gold = new ObjectMapper().readTree(Files.readAllBytes(SEEDS.resolve("gold.json")));
    readArticles();
  }

  /** The run, made by the first who asks. */
  static synchronized SampleRun get() {
    if (only == null) {
      try {
        only = new SampleRun();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return only;
  }

  /** Rows of a small table. */
  List<Row> rows(Table table) {
    return tables().read(table).collectAsList();
  }

  TableStore tables() {
    return new TableStore(SharedSpark.session(), warehouse.toString());
  }

  /** Place of an article as the gold file states it. */
  static String place(JsonNode article) {
    return place(
        article.get("file").asText(),
        article.get("record_index").asLong(),
        article.get("part_index").asInt());
  }

  /** A source's path below the corpus. */
  static String file(String uri) {
    String corpus = SEEDS.resolve("corpus").normalize().toUri().getPath();
    String path = Path.of(uri.replaceFirst("^file:", "")).normalize().toString();
    return path.substring(corpus.length());
  }

  private void readArticles() {
    TableStore tables = tables();
    for (Row row :
        tables
            .read(ArticleTable.TABLE)
            .join(
                tables.read(DocumentTable.TABLE).select("document_id", "record_index"),
                "document_id")
            .collectAsList()) {
      articleByPlace.put(
          place(
              file(row.getAs("source_uri")),
              Objects.requireNonNull(row.<Long>getAs("record_index")),
              Objects.requireNonNull(row.<Integer>getAs("part_index"))),
          row);
    }
    for (JsonNode article : gold.get("articles")) {
      Row row = articleByPlace.get(place(article));
      if (row != null) {
        keyById.put(row.getAs("article_id"), article.get("key").asText());
        articleByKey.put(article.get("key").asText(), row);
      }
    }
  }

  private static String place(String file, long record, int part) {
    return file + "#" + record + "." + part;
  }
}
