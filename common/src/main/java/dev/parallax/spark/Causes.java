package dev.parallax.spark;

import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.security.AccessControlException;

/** Finds the sentence in a chain of exceptions that tells a user what went wrong. */
public final class Causes {
  private static final int LONGEST = 300;

  private Causes() {}

  /** One line: the message of the innermost exception that has one. */
  public static String sentence(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    for (Throwable cause : chain) {
      if (cause instanceof OutOfMemoryError) {
        return "the memory given was not enough; give more (PARALLAX_MEMORY=8g, or --driver-memory"
            + " and --executor-memory of spark-submit)";
      }
      String message = String.valueOf(cause.getMessage());
      if (message.contains("No space left on device")) {
        return "the disk is full";
      }
      if (cause instanceof AccessControlException
          || message.contains("Permission denied")
          || message.contains("Read-only file system")) {
        return "no permission to write or read there (" + firstLine(message) + ")";
      }
      if (message.startsWith("Mkdirs failed to create")) {
        return "no permission to create a folder there, or a file is in the way ("
            + firstLine(message)
            + ")";
      }
    }
    for (int i = chain.size() - 1; i >= 0; i--) {
      Throwable cause = chain.get(i);
      if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
        String prefix = cause instanceof FileNotFoundException ? "not found: " : "";
        return prefix + firstLine(cause.getMessage());
      }
    }
    return thrown.getClass().getSimpleName();
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }

  private static String firstLine(String message) {
    String line = message.strip().lines().findFirst().orElse("").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
