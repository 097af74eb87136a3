package dev.parallax.spark;

import dev.parallax.ParallaxException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Keeps a warehouse to one writer at a time. The lock is a file that says who holds it; beside it
 * the holder counts upwards. A lock is taken over from a process of this machine that has ended,
 * and from one elsewhere that has stopped counting. Clocks of machines are never compared.
 */
public final class WriterLock implements AutoCloseable {
  private static final String NAME = "_parallax_lock";
  private static final String BEAT = "_parallax_lock_beat";
  private static final Duration BEAT_EVERY = Duration.ofSeconds(5);

  /** Beats a holder may leave out, as in a long pause of its JVM, before it is taken for dead. */
  private static final int BEATS_WATCHED = 6;

  private final WarehouseFiles files;
  private final LockHolder holder;
  private final Duration beatEvery;
  private final CountDownLatch givenBack = new CountDownLatch(1);
  private final Thread heart = new Thread(this::beat, "parallax-lock");

  private WriterLock(WarehouseFiles files, LockHolder holder, Duration beatEvery) {
    this.files = files;
    this.holder = holder;
    this.beatEvery = beatEvery;
    heart.setDaemon(true);
  }

  /**
   * Takes the lock, at once or after having watched a holder that may be dead.
   *
   * @param runId one call of the command line
   * @param say tells the user what takes time
   * @throws ParallaxException if another run holds it, or the warehouse cannot be written
   */
  public static WriterLock acquire(
      SparkSession spark, String root, String runId, Consumer<String> say) {
    return acquire(
        WarehouseFiles.at(root, spark.sparkContext().hadoopConfiguration()),
        LockHolder.current(runId),
        BEAT_EVERY,
        say);
  }

  static WriterLock acquire(
      WarehouseFiles files, LockHolder me, Duration beatEvery, Consumer<String> say) {
    WriterLock lock = new WriterLock(files, me, beatEvery);
    try {
      while (!lock.isTaken()) {
        Optional<String> other = files.text(NAME);
        if (other.isPresent()) {
          lock.requireDead(other.get(), say);
          lock.removeDead(other.get(), say);
        }
      }
    } catch (IOException e) {
      throw ParallaxException.failure(
          "Cannot write to " + Locations.shown(files.root()) + ": " + Causes.sentence(e), e);
    }
    lock.heart.start();
    return lock;
  }

  /**
   * Asks whether the lock is still this run's: a run that stood still for long may have lost it.
   *
   * @throws ParallaxException if it is not
   */
  public void requireHeld() {
    try {
      if (!isMine()) {
        throw ParallaxException.failure(
            "Another run has taken over "
                + Locations.shown(files.root())
                + ", as this one showed no sign of life for too long. Nothing more was written.");
      }
    } catch (IOException e) {
      throw ParallaxException.failure(
          "Cannot read " + Locations.shown(files.path(NAME)) + ": " + Causes.sentence(e), e);
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    givenBack.countDown();
    try {
      heart.join();
      if (isMine()) {
        files.deleteText(BEAT);
        files.deleteText(NAME);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      return; // the next run finds that this process has ended
    }
    files.removeIfEmpty(files.root());
  }

  private boolean isMine() throws IOException {
    return files.text(NAME).equals(Optional.of(holder.json()));
  }

  /** Creates the file, unless it is there: the one step in which a lock is won. */
  private boolean isTaken() throws IOException {
    byte[] text = holder.json().getBytes(StandardCharsets.UTF_8);
    Path path = files.path(NAME);
    if (files.system() instanceof LocalFileSystem local) { // Hadoop's own looks first, then writes
      java.nio.file.Path file = local.pathToFile(path).toPath();
      try {
        Files.createDirectories(file.getParent());
        Files.write(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      }
    }
    try (OutputStream out = files.system().create(path, false)) {
      out.write(text);
    } catch (IOException e) {
      if (files.exists(path)) {
        return false;
      }
      throw e;
    }
    return true;
  }

  private void requireDead(String text, Consumer<String> say) throws IOException {
    Optional<LockHolder> other = LockHolder.of(text);
    boolean isBeside = other.isPresent() && other.get().isBeside(holder);
    if (isBeside ? other.get().isAlive() : isBeating(text, other, say)) {
      throw ParallaxException.failure(
          "Another run is writing to "
              + Locations.shown(files.root())
              + ": "
              + who(other)
              + ". Wait until it has ended, or give another --out.");
    }
  }

  /** Watches whether the holder counts on or gives way. */
  private boolean isBeating(String text, Optional<LockHolder> other, Consumer<String> say)
      throws IOException {
    say.accept(
        "the warehouse is locked by "
            + who(other)
            + "; watching for "
            + beatEvery.multipliedBy(BEATS_WATCHED).toSeconds()
            + " s whether it lives");
    String beat = count();
    for (int i = 0; i < BEATS_WATCHED; i++) {
      try {
        Thread.sleep(beatEvery.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw ParallaxException.failure("Interrupted.", e);
      }
      if (!count().equals(beat)) {
        return true;
      }
      if (!files.text(NAME).equals(Optional.of(text))) {
        return false; // given back, or taken over by another, who is then looked at anew
      }
    }
    return false;
  }

  /**
   * Moves a dead holder's file away before it is removed, so that of two who find it dead one wins,
   * and the other does not remove the winner's.
   */
  private void removeDead(String text, Consumer<String> say) throws IOException {
    Path aside = files.newStaging();
    try {
      if (isMoved(aside)) {
        boolean isDead = files.text(Locations.below(files.root(), aside)).equals(Optional.of(text));
        if (isDead) {
          files.deleteText(BEAT);
          say.accept(
              "the lock of " + who(LockHolder.of(text)) + " is taken over: that run was killed");
        } else {
          files.system().rename(aside, files.path(NAME));
        }
      }
    } finally {
      files.clear(aside);
    }
  }

  private boolean isMoved(Path aside) throws IOException {
    files.system().mkdirs(aside.getParent());
    try {
      return files.system().rename(files.path(NAME), aside);
    } catch (FileNotFoundException e) {
      return false; // somebody was faster
    }
  }

  private String who(Optional<LockHolder> other) {
    return other
        .map(
            one ->
                "process "
                    + one.processId()
                    + " on "
                    + one.host()
                    + ", since "
                    + one.since()
                    + " (run "
                    + one.runId()
                    + ")")
        .orElse("a run that has left no name");
  }

  /** Where the holder has come to; empty if that cannot be read now. */
  private String count() {
    try {
      return files.text(BEAT).orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private void beat() {
    try {
      for (long count = 0; !isGivenBack(); count++) {
        beat(count);
      }
    } catch (InterruptedException e) {
      return; // the JVM ends
    }
  }

  private boolean isGivenBack() throws InterruptedException {
    return givenBack.await(beatEvery.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat(long count) {
    try {
      files.write(files.path(BEAT), Long.toString(count), true);
    } catch (IOException e) {
      return; // the next one may succeed
    }
  }
}
