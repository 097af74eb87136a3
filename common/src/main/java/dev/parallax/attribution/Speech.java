package dev.parallax.attribution;

import dev.parallax.attribution.Draft.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads the cues of a text one by one, in order, and what each ascribes to whom. */
final class Speech {
  private final Words words;
  private final Quotations quotations;
  private final Subjects subjects;
  private final NounPhrases phrases;
  private final Complements complements;
  private final Asides asides;
  private final PhraseCues phraseCues;
  private final List<Draft> drafts = new ArrayList<>();

  /** Tokens before this are ascribed already. */
  private int taken;

  Speech(Words words, Quotations quotations) {
    this.words = words;
    this.quotations = quotations;
    Grammar grammar = new Grammar(words, quotations);
    subjects = grammar.subjects;
    phrases = grammar.phrases;
    complements = new Complements(grammar);
    asides = new Asides(grammar);
    phraseCues = new PhraseCues(grammar, asides);
  }

  List<Draft> read() {
    for (int i = 0; i < words.size; i++) {
      if (quotations.at(i) == null && i >= taken) {
        Draft draft = at(i);
        if (draft != null && !draft.content.isEmpty()) {
          keep(draft);
        }
      }
    }
    return drafts;
  }

  /** Drops what the new one swallows: the outer speaker keeps the inner. */
  private void keep(Draft draft) {
    while (!drafts.isEmpty() && draft.covers(drafts.get(drafts.size() - 1).cue)) {
      drafts.remove(drafts.size() - 1);
    }
    drafts.add(draft);
    taken = Math.max(taken, Math.max(draft.last(), draft.cue.to()));
  }

  private Draft at(int i) {
    if (words.is(i, "according") && words.is(i + 1, "to")) {
      return isSaidBefore(i) ? null : phraseCues.accordingTo(i);
    }
    if (words.is(i, ":")) {
      return phraseCues.label(i);
    }
    if (words.is(i, "in")) {
      return phraseCues.inDocument(i);
    }
    Cue cue = CueLexicon.of(words.token(i));
    if (cue == null) {
      return null;
    }
    return switch (cue.partOfSpeech()) {
      case VERB -> verb(i, particle(cue, i));
      case NOUN, ADJECTIVE -> phraseCues.noun(i, cue);
      case ADVERB -> phraseCues.adverb(i, cue, taken);
    };
  }

  /** "…,” she said, according to the paper": it is she who speaks. */
  private boolean isSaidBefore(int at) {
    Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    return last != null
        && last.cue.from() >= words.beginOf(at)
        && last.first() < last.cue.from()
        && last.last() <= at;
  }

  private Cue particle(Cue cue, int i) {
    Cue phrasal = CueLexicon.verb(cue.lemma() + " " + words.lower(i + 1));
    return phrasal == null ? cue : phrasal;
  }

  private Draft verb(int i, Cue cue) {
    String tag = words.tag(i);
    int end = words.lower(i + 1).equals(particleOf(cue)) ? i + 2 : i + 1;
    int group = subjects.groupBegin(i);
    if (group == words.beginOf(i) && !tag.equals("VBG") && quotations.at(group - 1) == null) {
      return asides.acrossLines(i, end, cue);
    }
    boolean isPassive = tag.equals("VBN") && hasAuxiliary(group, i, true);
    boolean isPerfect = tag.equals("VBN") && hasAuxiliary(group, i, false);
    boolean isBare = tag.equals("VBN") && !isPassive && !isPerfect;
    boolean mayBePast = words.isNoun(i - 1) || phrases.isPronoun(i - 1);
    if (isBare && !asides.isAfterMark(group) && !mayBePast) {
      return null;
    }
    Part speaker = isPassive ? agent(end) : speaker(group, i);
    Draft draft = new Draft(new Part(i, end), speaker, cue.stance());
    boolean isInverted = !isPassive && asides.isInverted(cue, group, i, end);
    if (!isInverted && (isPassive || !asides.standsBehindQuotation(cue, speaker, group, end))) {
      complements.add(draft, cue, end, isPassive, group);
    }
    if (tag.equals("VBN") && cue.lemma().equals("know") && !isPerfect) {
      return madeKnown(i, draft);
    }
    if (isBare && !draft.content.isEmpty() && !isInverted && !startsClearly(draft)) {
      return null; // "a promise made to voters"
    }
    if (draft.content.isEmpty() && !isPassive && (isBare || words.isFinite(firstVerb(group, i)))) {
      asides.add(draft, cue, group, i, end, isInverted, taken);
    }
    return draft;
  }

  /** "let it be known that", "made it known that": who lets or makes; null if nobody does. */
  private Draft madeKnown(int known, Draft draft) {
    for (int i = known - 1; i >= Math.max(words.beginOf(known), known - 4); i--) {
      if (words.isVerb(i) && (words.lemma(i).equals("let") || words.lemma(i).equals("make"))) {
        draft.stance = CueStance.NEUTRAL;
        draft.speaker = subjects.before(subjects.groupBegin(i));
        return draft;
      }
    }
    return null;
  }

  private boolean startsClearly(Draft draft) {
    return words.is(draft.first(), "that") || quotations.opensAt(draft.first());
  }

  private int firstVerb(int group, int verb) {
    int i = group;
    while (i < verb && !words.isVerb(i) && !words.tag(i).equals("MD")) {
      i++;
    }
    return words.tag(i).equals("VBN") && i == verb ? group - 1 : i;
  }

  private static String particleOf(Cue cue) {
    return cue.lemma().substring(cue.lemma().indexOf(' ') + 1);
  }

  private boolean hasAuxiliary(int group, int verb, boolean isPassive) {
    for (int i = verb - 1; i >= group; i--) {
      if (subjects.isBe(i) || words.is(i, "get", "got")) {
        return isPassive;
      }
      if (subjects.isHave(i)) {
        return !isPassive;
      }
    }
    return false;
  }

  /** "by" and a noun phrase soon after a passive. */
  private Part agent(int from) {
    int limit = Math.min(words.endOf(from - 1), from + 12);
    for (int i = from; i < limit; i++) {
      if (words.is(i, "by")) {
        return subjects.after(i + 1, words.endOf(i));
      }
    }
    return null;
  }

  private Part speaker(int group, int verb) {
    int begin = words.beginOf(verb);
    String tag = words.tag(group);
    Part nearest = tag.equals("VB") && !words.is(group - 1, "to") ? subjects.before(group) : null;
    if (nearest != null) {
      return nearest; // a present tense that was tagged wrongly
    }
    if (words.is(group - 1, "to") || tag.equals("VBG") || tag.equals("VB")) {
      Part last = lastSpeakerIn(begin);
      if (last != null && tag.equals("VBG")) {
        return last;
      }
      Part left = subjects.ofClauseBefore(group);
      return left != null ? left : subjects.ofClauseAfter(verb, words.endOf(verb));
    }
    int before = group - 1;
    if (words.is(before, "and", "but", "or") || (words.is(before, ",") && words.is(group, "and"))) {
      Part last = lastSpeakerIn(begin);
      return last != null ? last : subjects.ofClauseBefore(before);
    }
    Part subject = before >= begin ? subjects.before(group) : null;
    return subject == null && words.is(before, ",") ? subjects.ofClauseBefore(before) : subject;
  }

  private Part lastSpeakerIn(int begin) {
    if (drafts.isEmpty()) {
      return null;
    }
    Draft last = drafts.get(drafts.size() - 1);
    return last.speaker != null && last.cue.from() >= begin ? last.speaker : null;
  }
}
