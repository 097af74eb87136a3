package dev.parallax.attribution;

import dev.parallax.attribution.Cue.Frame;
import dev.parallax.attribution.Cue.PartOfSpeech;
import dev.parallax.attribution.Draft.Part;
import dev.parallax.language.NameKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the cues that are no verbs: "according to", nouns, adverbs, labels of transcripts. */
final class PhraseCues {
  private final Words words;
  private final Quotations quotations;
  private final NounPhrases phrases;
  private final Clauses clauses;
  private final ObjectPhrases objects;
  private final Subjects subjects;
  private final Asides asides;

  /** How often a word ends a label: transcripts have one before every turn. */
  private final Map<String, Integer> labels = new HashMap<>();

  PhraseCues(Grammar grammar, Asides asides) {
    words = grammar.words;
    quotations = grammar.quotations;
    phrases = grammar.phrases;
    clauses = grammar.clauses;
    objects = grammar.objects;
    subjects = grammar.subjects;
    this.asides = asides;
    for (int i = 1; i < words.size; i++) {
      if (words.is(i, ":") && isLabel(i)) {
        labels.merge(words.lower(i - 1), 1, Integer::sum);
      }
    }
  }

  /** Whether a colon stands after the first few words of a paragraph. */
  private boolean isLabel(int colon) {
    int begin = words.beginOf(colon);
    boolean opensParagraph = begin == 0 || words.paragraph(begin - 1) != words.paragraph(begin);
    return opensParagraph && colon > begin && colon - begin <= 6 && colon + 1 < words.endOf(colon);
  }

  Draft accordingTo(int i) {
    int limit = words.endOf(i);
    Part speaker = subjects.after(i + 2, limit);
    if (speaker == null) {
      return null;
    }
    Draft draft = new Draft(new Part(i, i + 2), speaker, CueStance.NEUTRAL);
    int begin = clauses.begin(i);
    boolean isCapital = Character.isUpperCase(words.token(i).form().charAt(0));
    boolean isFirst = i <= begin + 1 || isCapital || words.is(i - 1, "—", ";");
    if (isFirst) {
      int comma = speaker.to();
      while (comma < limit && !words.is(comma, ",")) {
        comma++;
      }
      if (words.is(comma + 1, "a", "an", "the", "who", "which", "published", "released")) {
        int next = comma + 1;
        while (next < limit && !words.is(next, ",")) {
          next++;
        }
        comma = next < limit ? next : comma;
      }
      return comma < limit ? draft.add(comma + 1, clauses.end(comma + 1)) : null;
    }
    int end = words.is(i - 1, ",") ? i - 1 : i;
    asides.addBefore(draft, begin, end);
    int next = speaker.to();
    while (next < limit && !words.is(next, ",")) {
      next++;
    }
    if (words.isFinite(next + 1) && next + 1 < limit) {
      draft.add(next + 1, clauses.end(next + 1)); // "Sales, according to the bank, have fallen"
    }
    return draft;
  }

  /** "In a poll last week, …", "in her words, …". */
  Draft inDocument(int i) {
    int limit = words.endOf(i);
    int end = phrases.end(i + 1, limit);
    if (i > words.beginOf(i) + 1
        || end <= i + 1
        || !words.is(end - 1, "poll", "survey", "polls", "surveys", "words")) {
      return null;
    }
    int comma = end;
    while (comma < Math.min(limit, end + 20) && !words.is(comma, ",")) {
      comma++;
    }
    if (!words.is(comma, ",") || comma + 1 >= limit) {
      return null;
    }
    Draft draft = new Draft(new Part(i, i + 1), new Part(i + 1, end), CueStance.NEUTRAL);
    return draft.add(comma + 1, clauses.end(comma + 1));
  }

  /** "MAYOR: …", "Poll: …": a name and a colon that open a paragraph. */
  Draft label(int i) {
    int begin = words.beginOf(i);
    if (!isLabel(i)) {
      return null;
    }
    String form = words.token(begin).form();
    boolean isShouted =
        form.equals(form.toUpperCase(Locale.ROOT)) && labels.get(words.lower(i - 1)) > 1;
    NameKind name = words.name(i - 1);
    boolean isName = name == NameKind.PERSON || name == NameKind.ORGANISATION;
    boolean isText = words.is(i - 1, "poll", "report", "study", "survey");
    boolean isSpeaker = phrases.begin(i - 1) == begin && words.isNoun(i - 1);
    if (!isSpeaker
        || name == NameKind.PLACE
        || (!isName && !isText && !isShouted && !quotations.opensAt(i + 1))) {
      return null;
    }
    Draft draft = new Draft(new Part(i, i + 1), new Part(begin, i), CueStance.NEUTRAL);
    int sentence = words.sentence(i);
    int end = words.endOf(i);
    while (isShouted
        && sentence + 1 < words.sentenceCount()
        && words.paragraphOfSentence(sentence + 1) == words.paragraph(i)) {
      end = words.sentenceEnd(++sentence);
    }
    return draft.add(i + 1, quotations.opensAt(i + 1) ? quotations.at(i + 1).to() : end);
  }

  Draft adverb(int i, Cue cue, int taken) {
    Draft draft = new Draft(new Part(i, i + 1), null, cue.stance());
    int begin = clauses.begin(i);
    return draft.add(Math.max(begin, taken), i).add(i + 1, clauses.end(i));
  }

  Draft noun(int i, Cue cue) {
    int next = i + 1;
    int limit = words.endOf(i);
    Draft draft = new Draft(new Part(i, i + 1), owner(i), cue.stance());
    boolean isOwned = words.tag(i - 1).equals("PRP$") || hasOwner(i) || isAdjective(cue);
    if (cue.takes(Frame.THAT)
        && words.is(next, "that")
        && words.tag(next).equals("IN")
        && (isOwned || cue.stance() == CueStance.DISTANCING)) {
      return draft.add(next, objects.end(next, cue, true));
    }
    if (cue.takes(Frame.INFINITIVE) && words.is(next, "to") && words.tag(next + 1).equals("VB")) {
      return draft.add(next, objects.end(next, cue, true));
    }
    if (cue.prepositions().contains(words.lower(next))
        && next + 1 < limit
        && draft.speaker != null) {
      return draft.add(next + 1, objects.end(next + 1, cue, false));
    }
    return null;
  }

  private static boolean isAdjective(Cue cue) {
    return cue.partOfSpeech() == PartOfSpeech.ADJECTIVE;
  }

  private boolean hasOwner(int noun) {
    int i = noun - 1;
    while (i > words.beginOf(noun) && words.tag(i).startsWith("JJ")) {
      i--;
    }
    return words.tag(i).equals("POS") || words.tag(i).equals("PRP$");
  }

  /** "The mayor's claim", "her claim", "the mayor is confident"; null if nobody's. */
  private Part owner(int noun) {
    int begin = words.beginOf(noun);
    int i = noun - 1;
    while (i >= begin && (words.tag(i).startsWith("JJ") || words.isNoun(i))) {
      i--;
    }
    if (i < begin) {
      return null;
    }
    if (words.tag(i).equals("PRP$")) {
      return new Part(i, i + 1);
    }
    if (words.tag(i).equals("POS")) {
      int from = phrases.begin(i - 1);
      return from < i ? new Part(from, i) : null;
    }
    return subjects.ofClauseBefore(noun);
  }
}
