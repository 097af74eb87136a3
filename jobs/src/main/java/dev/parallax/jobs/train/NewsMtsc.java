package dev.parallax.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.ParallaxException;
import dev.parallax.language.Range;
import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.ToneLabel;
import dev.parallax.sentiment.ToneTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads NewsMTSC's own format (Hamborg and Donnay 2021): a sentence per line with its targets and
 * the polarity toward each.
 */
public final class NewsMtsc {
  /** What an id says of the article: two corpora, one numbered by event and article. */
  private static final Pattern DOCUMENT =
      Pattern.compile("(allsides_[^_]+_[^_]+|polusa_[^_]+_[^_]+)_.*", Pattern.DOTALL);

  private NewsMtsc() {}

  /**
   * The labelled targets, in the file's order.
   *
   * @throws ParallaxException naming file and line if it is not that format
   */
  public static List<LabelledTarget> read(Path file) {
    ObjectMapper json = new ObjectMapper();
    List<LabelledTarget> targets = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          targets.addAll(ofSentence(json.readTree(line)));
        }
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw ParallaxException.failure(
          file + ", line " + number + ", is not as NewsMTSC's files are: " + e.getMessage(), e);
    }
    return targets;
  }

  private static List<LabelledTarget> ofSentence(JsonNode sentence) {
    String text = sentence.required("sentence_normalized").asText();
    List<LabelledTarget> targets = new ArrayList<>();
    for (JsonNode target : sentence.required("targets")) {
      List<Range> mentions = new ArrayList<>();
      mentions.add(range(text, target));
      for (JsonNode further : target.path("further_mentions")) {
        mentions.add(range(text, further));
      }
      String id = target.required("Input.gid").asText();
      targets.add(
          new LabelledTarget(
              id,
              document(sentence.required("primary_gid").asText()),
              new ToneTarget(text, mentions),
              label(target.required("polarity").asDouble())));
    }
    return targets;
  }

  /** Offsets are code points there, as Python counts. */
  private static Range range(String text, JsonNode mention) {
    int begin = text.offsetByCodePoints(0, mention.required("from").asInt());
    int end = text.offsetByCodePoints(0, mention.required("to").asInt());
    return new Range(begin, end);
  }

  private static String document(String id) {
    Matcher matcher = DOCUMENT.matcher(id);
    return matcher.matches() ? matcher.group(1) : id;
  }

  private static ToneLabel label(double polarity) {
    if (polarity == 2) {
      return ToneLabel.NEGATIVE;
    }
    if (polarity == 4) {
      return ToneLabel.NEUTRAL;
    }
    if (polarity == 6) {
      return ToneLabel.POSITIVE;
    }
    throw new IllegalArgumentException("polarity " + polarity + ", not 2, 4 or 6");
  }
}
