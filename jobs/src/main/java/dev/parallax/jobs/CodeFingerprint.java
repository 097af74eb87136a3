package dev.parallax.jobs;

import dev.parallax.spark.TableStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells builds of Parallax apart by what is in them, models included, whatever their version. */
final class CodeFingerprint {
  private CodeFingerprint() {}

  private static final class Running {
    static final String VALUE = of(location(Main.class), location(TableStore.class));
  }

  /** Of the code that runs, found out once. */
  static String ofThis() {
    return Running.VALUE;
  }

  /** Of jars, or folders of classes: the names and checksums of all files in them. */
  static String of(Path... places) {
    SortedSet<String> files = new TreeSet<>();
    try {
      for (Path place : places) {
        if (Files.isDirectory(place)) {
          addFolder(place, files);
        } else {
          addJar(place, files);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digests.sha256(String.join("\n", files));
  }

  private static void addJar(Path jar, SortedSet<String> files) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          files.add(line(entry.getName(), entry.getCrc()));
        }
      }
    }
  }

  private static void addFolder(Path folder, SortedSet<String> files) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path file : below.filter(Files::isRegularFile).toList()) {
        try (var in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
          in.transferTo(OutputStream.nullOutputStream());
          files.add(line(folder.relativize(file).toString(), in.getChecksum().getValue()));
        }
      }
    }
  }

  private static String line(String name, long checksum) {
    return String.format(Locale.ROOT, "%s %08x", name, checksum);
  }

  private static Path location(Class<?> code) {
    try {
      return Path.of(code.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
