package dev.parallax.jobs.train;

import static org.apache.spark.sql.functions.col;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.similarity.TermWeights;
import dev.parallax.measure.NewsWords;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "news-words",
    description = {
      "Counts how much each word tells in English news, by which stories are found.",
      "Take many articles on many subjects, of the years you study."
    })
final class NewsWordsTraining implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse with an `article` table; its English articles are counted.")
  String out;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "Where the words are written.")
  Path to;

  @Override
  public Integer call() {
    SparkSession session = Sessions.open("parallax train news-words");
    try {
      Dataset<Row> english =
          TermWeights.onlyEnglish(new TableStore(session, out).read(ArticleTable.TABLE));
      long articleCount = english.count();
      Map<String, Long> articleCounts = new HashMap<>();
      TermWeights.articleCounts(english)
          .where(col("article_count").geq(NewsWords.leastCount(articleCount)))
          .collectAsList() // a row per word of at least one in 400 articles: some 13,000
          .forEach(row -> articleCounts.put(row.getString(0), row.getLong(1)));
      Files.writeString(to, NewsWords.file(articleCount, articleCounts));
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%,d words of %,d articles in %s%n",
              articleCounts.size(),
              articleCount,
              to);
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot write " + to + ": " + e.getMessage(), e);
    } finally {
      session.stop();
    }
    return 0;
  }
}
