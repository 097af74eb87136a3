package dev.parallax.jobs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.ParallaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A gold file: a JSON object a line, each with the fields asked for. */
final class GoldLines {
  private GoldLines() {}

  static List<JsonNode> read(Path gold, String... fields) {
    List<String> lines;
    try {
      lines = Files.readAllLines(gold);
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
}
