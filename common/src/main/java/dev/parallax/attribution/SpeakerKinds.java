package dev.parallax.attribution;

import dev.parallax.attribution.Draft.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what kind of speaker the words for one stand for, by the noun they hang on. */
final class SpeakerKinds {
  private static final String FILE = "speaker-nouns.tsv";
  private static final Map<String, SpeakerKind> NOUNS = read();

  private final Words words;

  SpeakerKinds(Words words) {
    this.words = words;
  }

  /**
   * Null where the draft has no speaker.
   *
   * @param before kind of the speaker before, whom a pronoun may stand for; null if there is none
   */
  SpeakerKind of(Part speaker, SpeakerKind before) {
    if (speaker == null) {
      return null;
    }
    if (speaker.to() - speaker.from() == 1 && words.tag(speaker.from()).startsWith("PRP")) {
      return ofPronoun(words.lower(speaker.from()), before);
    }
    int head = head(speaker);
    if (words.tag(head).startsWith("NNP") || isFollowedByName(speaker)) {
      return SpeakerKind.NAMED;
    }
    boolean isPlural = words.tag(head).equals("NNS");
    SpeakerKind kind = ofNoun(head, isPlural);
    if (kind == SpeakerKind.COLLECTIVE || kind == SpeakerKind.DOCUMENT) {
      return kind;
    }
    boolean isKnown = !isPlural && isDefinite(speaker.from());
    if (kind == SpeakerKind.OFFICIAL && isKnown && isRole(head)) {
      return SpeakerKind.NAMED;
    }
    if (kind != null) {
      return kind;
    }
    if (isPlural) {
      return SpeakerKind.COLLECTIVE;
    }
    return isKnown ? SpeakerKind.NAMED : SpeakerKind.ANONYMOUS;
  }

  private static SpeakerKind ofPronoun(String pronoun, SpeakerKind before) {
    boolean isThing = before == SpeakerKind.DOCUMENT || before == SpeakerKind.COLLECTIVE;
    return switch (pronoun) {
      case "he", "she" -> before == null || isThing ? SpeakerKind.NAMED : before;
      case "they" ->
          before == null || before == SpeakerKind.NAMED ? SpeakerKind.COLLECTIVE : before;
      case "it" -> isThing ? before : SpeakerKind.NAMED;
      default -> SpeakerKind.NAMED;
    };
  }

  private SpeakerKind ofNoun(int head, boolean isPlural) {
    SpeakerKind kind = NOUNS.get(words.lower(head));
    if (kind == null) {
      kind = NOUNS.get(words.lemma(head));
    }
    boolean isOfState =
        words.is(head - 1, "security", "government", "diplomatic", "military", "intelligence")
            || words.is(head - 1, "ministry", "administration", "police", "official");
    if (kind == SpeakerKind.ANONYMOUS && isOfState) {
      return SpeakerKind.OFFICIAL;
    }
    boolean isCrowd = isPlural && words.is(head, "friends", "colleagues", "neighbours", "workers");
    return isCrowd ? SpeakerKind.COLLECTIVE : kind;
  }

  /** Offices that one person holds: "the minister" is somebody with a name. */
  private boolean isRole(int head) {
    return !words.is(head, "official", "officer", "aide", "diplomat", "spokesman")
        && !words.is(head, "spokeswoman", "spokesperson", "police", "deputy", "staffer");
  }

  private boolean isDefinite(int first) {
    return words.is(first, "the", "this", "that") || words.tag(first).equals("PRP$");
  }

  /** Last noun before "of", "in", "who" and the like. */
  private int head(Part speaker) {
    int head = -1;
    for (int i = speaker.from(); i < speaker.to(); i++) {
      boolean isPossessor = words.tag(i + 1).equals("POS");
      if (words.isNoun(i) && !isPossessor) {
        head = i;
      } else if (head >= 0 && !words.is(i, "&", "-", "and") && !isPossessor) {
        break;
      }
    }
    return head >= 0 ? head : speaker.from();
  }

  /** "a spokeswoman, Ann Lee, said". */
  private boolean isFollowedByName(Part speaker) {
    return words.is(speaker.to(), ",") && words.tag(speaker.to() + 1).startsWith("NNP");
  }

  private static Map<String, SpeakerKind> read() {
    Map<String, SpeakerKind> kinds = new HashMap<>();
    try (InputStream in = SpeakerKinds.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(one -> !one.startsWith("#")).toList()) {
        List<String> fields = List.of(line.split("\t", -1));
        kinds.put(fields.get(0), SpeakerKind.valueOf(fields.get(1).toUpperCase(Locale.ROOT)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }
}
