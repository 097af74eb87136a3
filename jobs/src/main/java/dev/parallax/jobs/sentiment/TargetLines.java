package dev.parallax.jobs.sentiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parallax.ParallaxException;
import dev.parallax.language.Range;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

/** Some consecutive lines of a file of texts with targets: what they ask, and the answers. */
final class TargetLines {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final String file;
  private final int firstLine;
  private final List<String> lines;
  private final List<JsonNode> ids = new ArrayList<>();
  private final List<Integer> indices = new ArrayList<>();
  private final List<ToneTarget> targets = new ArrayList<>();

  TargetLines(String file, int firstLine, List<String> lines) {
    this.file = file;
    this.firstLine = firstLine;
    this.lines = lines;
  }

  /** A line of JSON per target. */
  List<String> tones(ToneModel model) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        add(i, lines.get(i));
      }
    }
    List<Tone> tones = ToneBatch.read(model, targets);
    List<String> written = new ArrayList<>(tones.size());
    for (int i = 0; i < tones.size(); i++) {
      ObjectNode line = JSON.createObjectNode();
      line.set("id", ids.get(i));
      line.put("target_index", indices.get(i));
      line.put("p_negative", tones.get(i).negative());
      line.put("p_neutral", tones.get(i).neutral());
      line.put("p_positive", tones.get(i).positive());
      written.add(line.toString());
    }
    return written;
  }

  private void add(int index, String line) {
    JsonNode record;
    try {
      record = JSON.readTree(withoutMark(line));
    } catch (JsonProcessingException e) {
      throw wrong(index, "is not JSON: " + e.getOriginalMessage());
    }
    JsonNode id = record.path("id");
    if (!id.isTextual() && !id.isNumber()) {
      throw wrong(index, "has no `id` that is a string or a number");
    }
    if (!record.path("text").isTextual()) {
      throw wrong(index, "has no `text` that is a string");
    }
    if (!record.path("targets").isArray()) {
      throw wrong(index, "has no list of `targets`");
    }
    String text = record.get("text").asText();
    CodePoints codePoints = new CodePoints(text);
    TargetText whole = new TargetText(text);
    int length = text.codePointCount(0, text.length());
    for (int t = 0; t < record.get("targets").size(); t++) {
      JsonNode target = record.get("targets").get(t);
      JsonNode begin = target.path("begin");
      JsonNode end = target.path("end");
      if (!begin.canConvertToInt() || !end.canConvertToInt() || !begin.isInt() || !end.isInt()) {
        throw wrong(index, "has a target " + t + " without whole numbers `begin` and `end`");
      }
      if (begin.asInt() < 0 || end.asInt() <= begin.asInt() || end.asInt() > length) {
        throw wrong(
            index,
            "has a target "
                + t
                + " from "
                + begin
                + " to "
                + end
                + ", but the text has "
                + length
                + " code points");
      }
      Range place = new Range(codePoints.offset(begin.asInt()), codePoints.offset(end.asInt()));
      ids.add(id);
      indices.add(t);
      targets.add(whole.target(place));
    }
  }

  /** Some editors put a byte order mark before the first line. */
  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private ParallaxException wrong(int index, String what) {
    return ParallaxException.failure(file + ": line " + (firstLine + index) + " " + what);
  }
}
