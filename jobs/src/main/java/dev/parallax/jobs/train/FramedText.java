package dev.parallax.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.ParallaxException;
import dev.parallax.framing.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A text whose frames a reader marked.
 *
 * @param text headline and body
 */
public record FramedText(String id, String text, Set<Frame> frames) {
  private static final Map<String, Frame> CODES =
      Map.of(
          "CO", Frame.CONFLICT,
          "HI", Frame.HUMAN_INTEREST,
          "EC", Frame.ECONOMIC,
          "MO", Frame.MORALITY,
          "RE", Frame.RESPONSIBILITY);

  /**
   * Reads JSON lines, plain or gzip: {@code id}, {@code text} and {@code frames}: 0 or 1 for each
   * of CO, HI, EC, MO, RE.
   *
   * @throws ParallaxException naming file and line if it is something else
   */
  public static List<FramedText> read(Path file) {
    ObjectMapper json = new ObjectMapper();
    List<FramedText> texts = new ArrayList<>();
    int number = 0;
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        number++;
        if (!line.isBlank()) {
          texts.add(of(json.readTree(line)));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw ParallaxException.failure(
          file + ", line " + number + ": no text with its frames: " + e.getMessage(), e);
    }
    if (texts.isEmpty()) {
      throw ParallaxException.usage("There is nothing in " + file);
    }
    return texts;
  }

  private static FramedText of(JsonNode line) {
    Set<Frame> frames = EnumSet.noneOf(Frame.class);
    CODES.forEach(
        (code, frame) -> {
          if (line.required("frames").required(code).asInt() == 1) {
            frames.add(frame);
          }
        });
    return new FramedText(
        line.required("id").asText(), line.required("text").asText(), Set.copyOf(frames));
  }
}
