package dev.parallax.jobs.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** Hadoop's configuration files, as an administrator would write them. */
final class HadoopConfiguration {
  private HadoopConfiguration() {}

  static void write(Path file, Map<String, String> settings) throws IOException {
    Configuration configuration = new Configuration(false);
    settings.forEach(configuration::set);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      configuration.writeXml(out);
    }
  }
}
