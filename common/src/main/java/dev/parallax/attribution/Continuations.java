package dev.parallax.attribution;

import dev.parallax.attribution.Draft.Part;
import dev.parallax.attribution.Quotations.Quotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives quotations without a cue of their own to whoever spoke before. */
final class Continuations {
  private static final int FEWEST_WORDS = 5;

  private final Words words;
  private final Quotations quotations;

  /** Who says a quoted sentence: a paragraph may repeat it as a pull quote. */
  private final Map<String, Draft> bySentence = new HashMap<>();

  Continuations(Words words, Quotations quotations) {
    this.words = words;
    this.quotations = quotations;
  }

  List<Draft> with(List<Draft> drafts) {
    drafts.forEach(this::remember);
    List<Draft> all = new ArrayList<>();
    Draft last = null;
    int next = 0;
    for (Quotation quotation : quotations.all()) {
      while (next < drafts.size() && drafts.get(next).first() <= quotation.from()) {
        last = drafts.get(next++);
        all.add(last);
      }
      boolean isTaken =
          isIn(last, quotation) || (next < drafts.size() && isIn(drafts.get(next), quotation));
      if (!isTaken && isSpeech(quotation)) {
        last = standAlone(quotation, last, all);
      }
    }
    all.addAll(drafts.subList(next, drafts.size()));
    return all;
  }

  private void remember(Draft draft) {
    for (Part part : draft.content) {
      for (int i = part.from(); i < part.to(); i = words.endOf(i)) {
        if (quotations.at(i) != null) {
          bySentence.putIfAbsent(sentenceAt(i, part.to()), draft);
        }
      }
    }
  }

  /** Words of a sentence from a token on, without marks. */
  private String sentenceAt(int from, int limit) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < Math.min(limit, words.endOf(from)); i++) {
      if (Character.isLetterOrDigit(words.lower(i).charAt(0))) {
        key.append(words.lower(i)).append(' ');
      }
    }
    return key.toString();
  }

  private boolean isParagraph(Quotation quotation) {
    boolean opens =
        quotation.from() == 0
            || words.paragraph(quotation.from() - 1) != words.paragraph(quotation.from());
    boolean closes =
        quotation.to() == words.size
            || words.paragraph(quotation.to()) != words.paragraph(quotation.from());
    return opens && closes;
  }

  private boolean isIn(Draft draft, Quotation quotation) {
    return draft != null
        && draft.content.stream()
            .anyMatch(part -> part.from() < quotation.to() && quotation.from() < part.to());
  }

  private Draft standAlone(Quotation quotation, Draft last, List<Draft> all) {
    boolean isSameParagraph =
        last != null && words.paragraph(last.last() - 1) == words.paragraph(quotation.from());
    boolean runsOn = last != null && runsOn(last, quotation);
    if (last != null && (isSameParagraph || runsOn)) {
      last.add(quotation.from(), quotation.to());
      return last;
    }
    Draft draft = new Draft(null, null, CueStance.NEUTRAL).add(quotation.from(), quotation.to());
    Draft pulled =
        isParagraph(quotation)
            ? bySentence.get(sentenceAt(quotation.from(), quotation.to()))
            : null;
    if (pulled != null) {
      draft.inheritsFrom = pulled.first() < quotation.from() ? pulled : null;
    } else if (last != null
        && words.paragraph(last.last() - 1) + 1 == words.paragraph(quotation.from())) {
      draft.inheritsFrom = last;
    }
    all.add(draft);
    return draft;
  }

  private boolean runsOn(Draft last, Quotation quotation) {
    Quotation before = quotations.at(last.last() - 1);
    return before != null && before.runsOn() && before.to() == quotation.from();
  }

  /** Whole sentences, not a phrase or a name in marks. */
  private boolean isSpeech(Quotation quotation) {
    boolean hasVerb = false;
    for (int i = quotation.from(); i < quotation.to() && !hasVerb; i++) {
      hasVerb = words.isFinite(i) || words.tag(i).equals("VB");
    }
    int begin = words.beginOf(quotation.from());
    boolean opensSentence =
        begin == quotation.from() || words.is(quotation.from() - 1, ":", ".", ",");
    return hasVerb && opensSentence && quotation.to() - quotation.from() - 2 >= FEWEST_WORDS;
  }
}
