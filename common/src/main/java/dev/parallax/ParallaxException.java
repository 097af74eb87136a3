package dev.parallax;

/** Something a user can understand and act on: the message is the whole story. */
public class ParallaxException extends RuntimeException {
  private final boolean usage;

  private ParallaxException(String message, Throwable cause, boolean usage) {
    super(message, cause);
    this.usage = usage;
  }

  /** The work could not be done: exit code 1. */
  public static ParallaxException failure(String message, Throwable cause) {
    return new ParallaxException(message, cause, false);
  }

  /** The work could not be done: exit code 1. */
  public static ParallaxException failure(String message) {
    return new ParallaxException(message, null, false);
  }

  /** What was asked for makes no sense, and nothing was done: exit code 2. */
  public static ParallaxException usage(String message) {
    return new ParallaxException(message, null, true);
  }

  /** Whether the command line was wrong, rather than the work. */
  public boolean isUsage() {
    return usage;
  }
}
