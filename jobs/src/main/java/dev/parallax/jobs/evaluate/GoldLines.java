package dev.parallax.jobs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.ParallaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A gold file: a JSON object a line, plain or gzip, each with the fields asked for. */
final class GoldLines {
  private GoldLines() {}

  static List<JsonNode> read(Path gold, String... fields) {
    List<String> lines;
    try {
      lines = lines(gold);
    } catch (IOException e) {
      throw ParallaxException.usage("--gold: cannot read " + gold + ": " + e.getMessage());
    }
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> records = new ArrayList<>();
    for (int line = 1; line <= lines.size(); line++) {
      if (lines.get(line - 1).isBlank()) {
        continue;
      }
      JsonNode record;
      try {
        record = mapper.readTree(lines.get(line - 1));
      } catch (JsonProcessingException e) {
        throw ParallaxException.usage("--gold: line " + line + " of " + gold + " is not JSON");
      }
      for (String field : fields) {
        if (!record.path(field).isValueNode() || record.path(field).isNull()) {
          throw ParallaxException.usage(
              "--gold: line " + line + " of " + gold + " has no `" + field + "`");
        }
      }
      records.add(record);
    }
    if (records.isEmpty()) {
      throw ParallaxException.usage("--gold: there is nothing in " + gold);
    }
    return records;
  }

  private static List<String> lines(Path gold) throws IOException {
    if (!gold.toString().endsWith(".gz")) {
      return Files.readAllLines(gold);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(gold))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
