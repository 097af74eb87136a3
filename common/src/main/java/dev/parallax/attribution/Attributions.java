package dev.parallax.attribution;

import dev.parallax.attribution.Draft.Part;
import dev.parallax.language.Annotation;
import dev.parallax.language.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Finds who says what in an article, by rules over tokens, parts of speech and lemmas.
 *
 * <p>Cues are read from left to right ({@link Speech}); where one reports the other, the outer
 * speaker keeps what the inner says. Quotations no cue claims go on with whoever spoke before, in
 * the same paragraph as content of the same attribution, in the next one as an attribution that
 * inherits its speaker ({@link Continuations}).
 */
public final class Attributions {
  private Attributions() {}

  /** All attributions, by where their content begins. */
  public static List<Attribution> find(Annotation annotation) {
    Words words = new Words(annotation);
    Quotations quotations = new Quotations(words);
    List<Draft> drafts = new Speech(words, quotations).read();
    drafts.sort(Comparator.comparingInt(Draft::first));
    drafts = new Continuations(words, quotations).with(drafts);
    drafts = new FreeIndirectSpeech(words, quotations).with(drafts);
    IdentityHashMap<Draft, Integer> indexes = new IdentityHashMap<>();
    List<Attribution> found = new ArrayList<>();
    SpeakerKinds kinds = new SpeakerKinds(words);
    SpeakerKind before = null;
    int named = 0;
    for (Draft draft : drafts) {
      if (draft.speaker != null) {
        boolean isNamedSince = words.namesPerson(named, draft.speaker.from());
        before = kinds.of(draft.speaker, isNamedSince ? SpeakerKind.NAMED : before);
        named = Math.max(named, draft.speaker.to());
      }
      SpeakerKind own = draft.speaker == null ? null : before;
      indexes.put(draft, found.size());
      found.add(attribution(words, quotations, draft, own, indexes));
    }
    return List.copyOf(found);
  }

  private static Attribution attribution(
      Words words,
      Quotations quotations,
      Draft draft,
      SpeakerKind kind,
      IdentityHashMap<Draft, Integer> indexes) {
    List<Range> content = new ArrayList<>();
    for (Part part : draft.content) {
      content.add(words.range(part.from(), part.to()));
    }
    content.sort(null);
    content = Voices.merged(content);
    return new Attribution(
        content,
        range(words, draft.cue),
        range(words, draft.speaker),
        form(words, quotations, draft),
        draft.stance,
        kind,
        draft.inheritsFrom == null ? -1 : indexes.getOrDefault(draft.inheritsFrom, -1));
  }

  private static Range range(Words words, Part part) {
    return part == null ? null : words.range(part.from(), part.to());
  }

  private static SpeechForm form(Words words, Quotations quotations, Draft draft) {
    boolean inside = false;
    boolean outside = false;
    for (Part part : draft.content) {
      for (int i = part.from(); i < part.to(); i++) {
        boolean isQuoted = quotations.at(i) != null;
        inside |= isQuoted;
        outside |= !isQuoted && Character.isLetterOrDigit(words.lower(i).charAt(0));
      }
    }
    return !inside ? SpeechForm.INDIRECT : outside ? SpeechForm.MIXED : SpeechForm.DIRECT;
  }
}
