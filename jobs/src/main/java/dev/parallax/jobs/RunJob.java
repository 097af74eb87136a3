package dev.parallax.jobs;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.annotate.AnnotateJob;
import dev.parallax.jobs.framing.FramingJob;
import dev.parallax.jobs.framing.FramingOptions;
import dev.parallax.jobs.ingest.IngestJob;
import dev.parallax.jobs.ingest.IngestOptions;
import dev.parallax.jobs.report.ReportJob;
import dev.parallax.jobs.sentiment.SentimentJob;
import dev.parallax.jobs.sentiment.SentimentModelOption;
import dev.parallax.jobs.similarity.SimilarityJob;
import dev.parallax.jobs.similarity.SimilarityOptions;
import dev.parallax.spark.TableStore;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    description = {
      "Runs every job in order: from a corpus to all tables. Run again after it was broken off, it",
      "goes on where it was; jobs done before with the same input and options are kept."
    })
public final class RunJob extends Job {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CORPUS",
      description =
          "A file, a folder with all below it, or a quoted glob; local, hdfs:// or s3a://"
              + " (default: the sample corpus that comes with Parallax).")
  String corpus;

  @Mixin IngestOptions ingest = new IngestOptions();

  @Mixin ActorOption actors = new ActorOption();

  @Mixin SimilarityOptions similarity = new SimilarityOptions();

  @Mixin SentimentModelOption sentiment = new SentimentModelOption();

  @Mixin FramingOptions framing = new FramingOptions();

  @Override
  protected List<Job> steps() {
    return List.of(
        new IngestJob(corpus == null ? sampleCorpus() : corpus, ingest),
        new SimilarityJob(similarity, ingest.outlets()),
        new AnnotateJob(actors),
        new SentimentJob(sentiment),
        new FramingJob(framing),
        new ReportJob());
  }

  @Override
  protected boolean keepsWhatIsDone() {
    return !ingest.overwrites();
  }

  @Override
  protected void run(SparkSession spark, TableStore tables) {
    throw new IllegalStateException("The steps run, not the whole");
  }

  private static String sampleCorpus() {
    String seeds = System.getProperty("parallax.seeds");
    if (seeds == null) {
      throw ParallaxException.usage(
          "Which corpus? The sample corpus is only found by jobs/bin/parallax; here, name one:"
              + " run CORPUS --out DIR");
    }
    return seeds + "/corpus";
  }
}
