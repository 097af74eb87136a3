package dev.parallax.jobs.sentiment;

import dev.parallax.ParallaxException;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.spark.Causes;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/**
 * Streams a file of texts with targets into a file of tones. Portions of lines are read by several
 * threads and written in order; as many portions are held as keep the threads busy.
 */
final class ScoreTargets {
  private static final int LINES_PER_PORTION = 128;
  private static final int CHARACTERS_PER_PORTION = 1 << 20;
  private static final int PORTIONS_PER_THREAD = 3;

  private final ToneModel model;
  private final int threads;
  private long targetCount;

  ScoreTargets(ToneModel model, int threads) {
    this.model = model;
    this.threads = threads;
  }

  /**
   * How many targets were scored.
   *
   * @throws ParallaxException naming file and line of what cannot be read; then {@code out} is as
   *     it was
   */
  long score(Path in, Path out) {
    Path beside = out.resolveSibling("." + out.getFileName() + ".part");
    try {
      try (BufferedReader lines = reader(in);
          BufferedWriter tones = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        score(in, lines, tones);
      }
      Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw ParallaxException.failure(
          "Cannot turn " + in + " into " + out + ": " + Causes.sentence(e), e);
    } finally {
      deleteQuietly(beside);
    }
    return targetCount;
  }

  private void score(Path in, BufferedReader lines, BufferedWriter tones) throws IOException {
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    Deque<Future<List<String>>> portions = new ArrayDeque<>();
    try {
      int lineNumber = 1;
      for (List<String> portion = portion(in, lines, lineNumber);
          !portion.isEmpty();
          portion = portion(in, lines, lineNumber)) {
        TargetLines read = new TargetLines(in.toString(), lineNumber, portion);
        lineNumber += portion.size();
        portions.add(readers.submit(() -> read.tones(model)));
        if (portions.size() >= threads * PORTIONS_PER_THREAD) {
          write(portions.remove(), tones);
        }
      }
      while (!portions.isEmpty()) {
        write(portions.remove(), tones);
      }
    } finally {
      readers.shutdownNow();
    }
  }

  private void write(Future<List<String>> portion, BufferedWriter tones) throws IOException {
    try {
      for (String line : portion.get()) {
        tones.write(line);
        tones.write('\n');
        targetCount++;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ParallaxException.failure("Interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The next lines; none at the end. */
  private static List<String> portion(Path in, BufferedReader lines, int lineNumber)
      throws IOException {
    List<String> portion = new ArrayList<>();
    int characters = 0;
    try {
      while (portion.size() < LINES_PER_PORTION && characters < CHARACTERS_PER_PORTION) {
        String line = lines.readLine();
        if (line == null) {
          return portion;
        }
        portion.add(line);
        characters += line.length();
      }
    } catch (CharacterCodingException e) {
      throw ParallaxException.failure(
          in + " is not UTF-8, at or after line " + (lineNumber + portion.size()), e);
    }
    return portion;
  }

  private static BufferedReader reader(Path in) throws IOException {
    InputStream bytes = Files.newInputStream(in);
    InputStream plain = in.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(
        new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder())); // refuses bad bytes
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It is hidden, and the next run replaces it.
    }
  }
}
