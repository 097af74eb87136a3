package dev.parallax.attribution;

import dev.parallax.attribution.Cue.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds sentences that go on with what somebody said, in no quotation marks and without a cue: "The
 * mayor said the bridge was old. It would close in May." The sign is "would" as the first verb
 * right after reported speech in the past tense, in the same paragraph.
 */
final class FreeIndirectSpeech {
  private final Words words;
  private final Quotations quotations;

  FreeIndirectSpeech(Words words, Quotations quotations) {
    this.words = words;
    this.quotations = quotations;
  }

  /** The drafts with those of such sentences among them, by where they begin. */
  List<Draft> with(List<Draft> drafts) {
    List<Draft> all = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      all.add(draft);
      int limit = i + 1 < drafts.size() ? drafts.get(i + 1).first() : words.size;
      if (isReport(draft)) {
        addFollowing(draft, limit, all);
      }
    }
    return all;
  }

  private boolean isReport(Draft draft) {
    if (draft.cue == null || !words.tag(draft.cue.from()).equals("VBD")) {
      return false;
    }
    Cue cue = CueLexicon.of(words.token(draft.cue.from()));
    return cue != null
        && cue.takes(Frame.ASIDE)
        && cue.takes(Frame.CLAUSE)
        && quotations.at(draft.first()) == null;
  }

  private void addFollowing(Draft draft, int limit, List<Draft> all) {
    int end = words.endOf(Math.max(draft.last(), draft.cue.to()) - 1);
    Draft last = draft;
    while (end < limit
        && words.paragraph(end) == words.paragraph(draft.first())
        && words.endOf(end) <= limit
        && isBackshifted(end, words.endOf(end))) {
      int sentenceEnd = words.endOf(end);
      int to = words.endsSentence(sentenceEnd - 1) ? sentenceEnd - 1 : sentenceEnd;
      Draft next = new Draft(null, null, CueStance.NEUTRAL).add(end, to);
      next.inheritsFrom = last;
      all.add(next);
      last = next;
      end = sentenceEnd;
    }
  }

  private boolean isBackshifted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (quotations.at(i) != null || words.is(i, "if", "?")) {
        return false;
      }
      if (words.isFinite(i)) {
        return words.is(i, "would", "'d", "’d") && i > from;
      }
    }
    return false;
  }
}
