package dev.parallax.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Names the program that made something, models and catalogues in it included, so that what another
 * program made is not taken for its work.
 */
public final class ProgramFingerprint {
  private static final int BYTES = 10;

  private static final Map<Path, byte[]> BY_SOURCE = new ConcurrentHashMap<>();

  private ProgramFingerprint() {}

  /**
   * A hash of the jars or folders that classes were loaded from, this library's and another's, and
   * of options.
   *
   * @param one any class of the other
   * @param options what else the work depends on
   */
  public static String of(Class<?> one, String... options) {
    MessageDigest digest = sha256();
    Stream.of(ProgramFingerprint.class, one)
        .map(ProgramFingerprint::source)
        .distinct()
        .forEach(source -> digest.update(BY_SOURCE.computeIfAbsent(source, path -> hash(path))));
    for (String option : options) {
      digest.update(option.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0xFF); // occurs in no UTF-8
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static Path source(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hash(Path source) {
    MessageDigest digest = sha256();
    try {
      if (Files.isDirectory(source)) {
        addFolder(source, digest);
      } else {
        addJar(source, digest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest.digest();
  }

  /** A jar's list of contents has a check sum of each: no need to read them. */
  private static void addJar(Path jar, MessageDigest digest) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .sorted(Comparator.comparing(ZipEntry::getName))
          .forEach(
              entry ->
                  digest.update(
                      String.format(
                              Locale.ROOT,
                              "%s %d %d%n",
                              entry.getName(),
                              entry.getCrc(),
                              entry.getSize())
                          .getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static void addFolder(Path folder, MessageDigest digest) throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(folder)) {
      files = below.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
