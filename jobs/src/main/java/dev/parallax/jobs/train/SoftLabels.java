package dev.parallax.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parallax.ParallaxException;
import dev.parallax.language.Range;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneTarget;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Targets whose tone is stated by probabilities, as another model reads it. */
public final class SoftLabels {
  /** A target, its tone, and how many labelled targets it is worth. */
  public record SoftLabel(ToneTarget target, Tone tone, double weight) {}

  private SoftLabels() {}

  /**
   * The labels of a file, in its order.
   *
   * @throws ParallaxException naming file and line if it is not that format
   */
  public static List<SoftLabel> read(Path file) {
    ObjectMapper json = new ObjectMapper();
    List<SoftLabel> labels = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          labels.add(label(json.readTree(line)));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw ParallaxException.failure(
          file + ", line " + number + ", is not a soft label: " + e.getMessage(), e);
    }
    return labels;
  }

  /** Writes what {@link #read} reads, each target with its tone, each of weight 1. */
  public static void write(List<ToneTarget> targets, List<Tone> tones, Path file) {
    ObjectMapper json = new ObjectMapper();
    try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < targets.size(); i++) {
        ObjectNode line = json.createObjectNode();
        line.put("text", targets.get(i).text());
        ArrayNode mentions = line.putArray("mentions");
        for (Range mention : targets.get(i).mentions()) {
          mentions.addArray().add(mention.begin()).add(mention.end());
        }
        Tone tone = tones.get(i);
        line.putArray("p").add(tone.negative()).add(tone.neutral()).add(tone.positive());
        lines.write(line + "\n");
      }
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static SoftLabel label(JsonNode line) {
    List<Range> mentions = new ArrayList<>();
    for (JsonNode mention : line.required("mentions")) {
      mentions.add(new Range(mention.required(0).asInt(), mention.required(1).asInt()));
    }
    double[] p = new double[3];
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = line.required("p").required(c).asDouble();
      sum += p[c];
    }
    if (Math.abs(sum - 1) > 0.01) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "probabilities that sum to %.2f", sum));
    }
    return new SoftLabel(
        new ToneTarget(line.required("text").asText(), mentions),
        new Tone(p[0] / sum, p[1] / sum, 1 - p[0] / sum - p[1] / sum),
        line.path("weight").asDouble(1));
  }
}
