package dev.parallax.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark sessions with the few settings that results depend on. */
public final class Sessions {
  private static final long SMALL = 8L << 20;

  private Sessions() {}

  /**
   * The session of this application. What a cluster's administrator or {@code spark-submit} has set
   * is left alone; without a master, everything runs here on all cores.
   */
  public static SparkSession open(String applicationName) {
    SparkConf conf = new SparkConf();
    if (!conf.contains("spark.master")) {
      asLocal(conf, "local[*]", Runtime.getRuntime().availableProcessors());
    }
    return session(conf, applicationName);
  }

  /** A session in this JVM, for tests and small tools. */
  public static SparkSession local(int threads) {
    SparkConf conf = new SparkConf();
    asLocal(conf, "local[" + threads + "]", threads);
    return session(conf, "parallax");
  }

  /**
   * Lets Spark interpret its queries where there is little data: to compile one takes longer than
   * to run it then, and a run over the sample corpus has some hundred. Results are the same.
   *
   * @param bytes of the corpus, as files
   */
  public static void planFor(SparkSession session, long bytes) {
    compileQueries(session, bytes >= SMALL);
  }

  /**
   * Lets Spark interpret its queries, however much data there is: where they do no more than write
   * rows that were made without them, at a thousand times the cost.
   */
  public static void planForWriting(SparkSession session) {
    compileQueries(session, false);
  }

  private static void compileQueries(SparkSession session, boolean isWorthIt) {
    session.conf().set("spark.sql.codegen.wholeStage", isWorthIt);
    session.conf().set("spark.sql.codegen.factoryMode", isWorthIt ? "FALLBACK" : "NO_CODEGEN");
  }

  private static SparkSession session(SparkConf conf, String applicationName) {
    // Days and times must not depend on where the code runs.
    conf.set("spark.sql.session.timeZone", "UTC");
    // INT96, the default, is not read by every BI tool.
    conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    conf.setIfMissing("spark.sql.parquet.compression.codec", "zstd");
    // A row that is kept between steps is a whole article, or a pair with its terms. By default
    // 10,000 make a batch, and 100 batches are held by the stream that writes them to disk.
    conf.setIfMissing("spark.sql.inMemoryColumnarStorage.batchSize", "500");
    conf.setIfMissing("spark.serializer.objectStreamReset", "10");
    // A batch of 4,096 articles, the default, is 30 MB, whose buffers grow by doubling.
    conf.setIfMissing("spark.sql.parquet.columnarReaderBatchSize", "256");
    conf.setIfMissing("spark.app.name", applicationName);
    return SparkSession.builder().config(conf).getOrCreate();
  }

  private static void asLocal(SparkConf conf, String master, int threads) {
    conf.set("spark.master", master);
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.driver.host", "127.0.0.1");
    conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    // Vectored reads of local files go through direct buffers as large as a column of a row group.
    conf.setIfMissing("spark.hadoop.parquet.hadoop.vectored.io.enabled", "false");
    conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(Math.max(2, threads * 4)));
  }
}
