package dev.parallax.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.ParallaxException;
import dev.parallax.language.Range;
import dev.parallax.sentiment.ToneTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code parallax train targets} writes. */
public final class UnlabelledTargets {
  private UnlabelledTargets() {}

  /**
   * The targets of a file, in its order.
   *
   * @throws ParallaxException naming file and line if it is not that format
   */
  public static List<ToneTarget> read(Path file) {
    ObjectMapper json = new ObjectMapper();
    List<ToneTarget> targets = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        targets.add(target(json.readTree(line)));
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw ParallaxException.failure(
          file + ", line " + number + ", is not a sentence with a target: " + e.getMessage(), e);
    }
    return targets;
  }

  private static ToneTarget target(JsonNode line) {
    String text = line.required("text").asText();
    int begin = text.offsetByCodePoints(0, line.required("begin").asInt());
    int end = text.offsetByCodePoints(0, line.required("end").asInt());
    return new ToneTarget(text, List.of(new Range(begin, end)));
  }
}
