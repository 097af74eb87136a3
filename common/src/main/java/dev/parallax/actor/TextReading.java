package dev.parallax.actor;

import dev.parallax.actor.ActorCatalogue.Entry;
import dev.parallax.actor.ActorCatalogue.Form;
import dev.parallax.actor.Member.Office;
import dev.parallax.actor.NameFinder.Found;
import dev.parallax.actor.RolePhrases.Phrase;
import dev.parallax.attribution.Attribution;
import dev.parallax.language.Annotation;
import dev.parallax.language.NameKind;
import dev.parallax.language.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One text read from its beginning to its end, with the memory of who was mentioned. */
final class TextReading {
  /** A mention of somebody. */
  record Resolved(Range range, MentionKind kind, Member member, double certainty) {}

  private final Annotation text;
  private final Units units;
  private final Cast cast;
  private final ActorCatalogue catalogue;
  private final Found[] owners;
  private final String[] subjects;

  /** Actors who are named by another form than their name. */
  private final Set<String> witnessed = new HashSet<>();

  private final RolePhrases phrases;
  private final Recency recent = new Recency();
  private final Offices offices = new Offices();
  private final Quotes quotes;
  private final Grammar grammar;
  private SpeakerMemory speakers = new SpeakerMemory(List.of());
  private final List<Resolved> resolved = new ArrayList<>();
  private final Set<Member> ambiguous = new HashSet<>();
  private final Map<Integer, Member> appositions = new HashMap<>();

  TextReading(
      Annotation text, Units units, List<Found> found, Cast cast, ActorCatalogue catalogue) {
    this.text = text;
    this.units = units;
    this.cast = cast;
    this.catalogue = catalogue;
    this.owners = new Found[units.size()];
    this.subjects = new String[units.size()];
    for (Found one : found) {
      for (Entry entry : one.entries()) {
        if (entry.form() != Form.NAME) {
          witnessed.add(entry.actor().name());
        }
      }
      String subject = RolePhrases.subject(one, Cast.words(text.text(), units, one));
      for (int at = one.begin(); at < one.end(); at++) {
        owners[at] = one;
        subjects[at] = subject;
      }
    }
    this.phrases = new RolePhrases(units, owners, subjects);
    this.quotes = new Quotes(units);
    this.grammar = new Grammar(units);
  }

  List<Resolved> read(List<Attribution> attributions, LocalDate day) {
    speakers = new SpeakerMemory(attributions);
    for (int at = 0; at < units.size(); ) {
      Units.Unit unit = units.get(at);
      int end = known(at);
      if (end < 0) {
        end = role(at, day);
      }
      if (end < 0) {
        end = company(at);
      }
      if (end < 0 && owners[at] != null && owners[at].begin() == at) {
        end = name(owners[at]);
      }
      if (end < 0 && owners[at] == null && unit.token().tag().startsWith("PRP")) {
        pronoun(at);
      }
      end = end < 0 ? at + 1 : end;
      speakers.pass(units.get(end - 1).range().end(), resolved);
      at = end;
    }
    return resolved;
  }

  /** A description that the catalogue has as such; -1 where there is none. */
  private int known(int at) {
    ActorCatalogue.Match match = catalogue.at(units, at);
    if (match == null) {
      return -1;
    }
    for (Entry entry : match.entries()) {
      if (entry.form() == Form.ROLE) {
        Member member = cast.known(entry.actor());
        boolean isPrefix = match.end() < units.size() && startsPerson(match.end());
        if (isPrefix) {
          return -1;
        }
        add(at, match.end(), MentionKind.ROLE, member, Certainty.CATALOGUE_ROLE);
        return match.end();
      }
    }
    return -1;
  }

  private boolean startsPerson(int at) {
    return owners[at] != null
        && owners[at].begin() == at
        && owners[at].kind() == NameKind.PERSON
        && units.get(at).sentence() == units.get(at - 1).sentence();
  }

  private int role(int at, LocalDate day) {
    Member apposed = appositions.get(at);
    Phrase phrase = phrases.at(at);
    if (phrase == null) {
      return -1;
    }
    if (apposed != null) {
      add(at, phrase.end(), MentionKind.ROLE, apposed, Certainty.ROLE);
      return phrase.end();
    }
    if (!phrase.isDefinite() || (phrase.end() < units.size() && startsPerson(phrase.end()))) {
      return -1;
    }
    Office office = withOwner(phrase);
    Member before = apposedAhead(phrase);
    if (before != null) {
      before.learn(office);
      offices.add(before);
      add(at, phrase.end(), MentionKind.ROLE, before, Certainty.ROLE);
      return phrase.end();
    }
    Member member = offices.find(office, recent, units.get(at).sentence());
    double certainty = office.key().equals(office.head()) ? Certainty.SHORT_ROLE : Certainty.ROLE;
    if (member == null && office.subject() != null) {
      CatalogueActor holder = catalogue.holder(office.key(), office.subject(), day);
      member = holder == null ? null : cast.known(holder);
      certainty = Certainty.ROLE;
    }
    if (member == null) {
      return -1;
    }
    add(at, phrase.end(), MentionKind.ROLE, member, certainty);
    return phrase.end();
  }

  /** "The company", where one organisation alone was spoken of lately; -1 where there is none. */
  private int company(int at) {
    Units.Unit noun = units.near(at, 1);
    Units.Unit after = units.near(at, 2);
    boolean isAlone = after == null || !(after.token().isNoun() || after.isPossessive());
    if (noun == null || !units.get(at).is("the") || !noun.is("company", "firm") || !isAlone) {
      return -1;
    }
    Member company = recent.only(ActorKind.ORGANISATION, noun.sentence());
    if (company == null) {
      return -1;
    }
    add(at, at + 2, MentionKind.ROLE, company, Certainty.COMPANY);
    return at + 2;
  }

  /** "Putin's foreign minister" is Russia's. */
  private Office withOwner(Phrase phrase) {
    if (phrase.subjectOwner() < 0) {
      return phrase.office();
    }
    Found owner = owners[phrase.subjectOwner()];
    List<Member> members = cast.candidates(Cast.words(text.text(), units, owner), owner);
    boolean isKnown = members.size() == 1 && members.get(0).known != null;
    String subject = isKnown ? members.get(0).known.country() : null;
    return new Office(phrase.office().key(), phrase.office().head(), subject);
  }

  /** The person named between commas right after a description. */
  private Member apposedAhead(Phrase phrase) {
    Units.Unit comma = units.near(phrase.end() - 1, 1);
    int name = phrase.end() + 1;
    if (comma == null || !comma.form().equals(",") || name >= units.size() || !startsPerson(name)) {
      return null;
    }
    Units.Unit after = units.near(name, owners[name].size());
    boolean isClosed = after == null || after.form().equals(",") || after.form().equals(".");
    return isClosed ? person(owners[name]) : null;
  }

  private int name(Found one) {
    switch (one.kind()) {
      case PERSON -> personName(one);
      case ORGANISATION, PLACE, GROUP -> body(one);
    }
    return one.end();
  }

  private void body(Found one) {
    if (!one.entries().isEmpty()) {
      Entry entry = one.entries().get(0);
      boolean isActor =
          switch (entry.form()) {
            case ADJECTIVE, ROLE -> false;
            case CAPITAL -> Capitals.isActing(units, one);
            default -> !isDoubtful(one, entry);
          };
      if (isActor) {
        MentionKind kind = entry.form() == Form.NAME ? MentionKind.NAME : MentionKind.ALIAS;
        boolean isPlace = entry.form() == Form.CAPITAL;
        add(
            one.begin(),
            one.end(),
            kind,
            cast.known(entry.actor()),
            isPlace ? Certainty.CAPITAL : Certainty.CATALOGUE_NAME);
      }
    } else if (one.kind() == NameKind.ORGANISATION) {
      String words = Cast.words(text.text(), units, one);
      Member member = one.size() > 1 ? cast.organisation(words) : cast.shortOrganisation(words);
      boolean isFull = member.parts.size() == one.size();
      add(
          one.begin(),
          one.end(),
          isFull ? MentionKind.NAME : MentionKind.SHORT_NAME,
          member,
          Certainty.ORGANISATION);
    }
  }

  /** "Georgia", "Jordan", "Chad": a state only where its capital or its people are named too. */
  private boolean isDoubtful(Found one, Entry entry) {
    return one.size() == 1
        && entry.actor().kind() == ActorKind.STATE
        && FirstNames.isKnown(words(one))
        && !witnessed.contains(entry.actor().name());
  }

  private void personName(Found one) {
    Member member = person(one);
    if (member == null) { // it may be the one whom the next pronoun means
      int sentence = units.get(one.begin()).sentence();
      Member anybody = new Member(words(one), ActorKind.PERSON, null);
      recent.add(
          new Recency.Entry(
              anybody, sentence, one.begin(), grammar.isSubject(one.begin(), one.end())));
      ambiguous.add(anybody);
      return;
    }
    List<String> parts = ActorNames.parts(words(one), ActorKind.PERSON);
    int rest = member.parts.size() - parts.size();
    boolean isEnd = rest > 0 && parts.equals(member.parts.subList(rest, member.parts.size()));
    boolean isFull = parts.size() > 1 && !isEnd;
    boolean isLone = member.known == null && member.parts.size() == 1;
    learn(one, member);
    member.shortNameCount += isFull ? 0 : 1;
    add(
        one.begin(),
        one.end(),
        isFull || isLone ? MentionKind.NAME : MentionKind.SHORT_NAME,
        member,
        isFull ? Certainty.FULL_NAME : isLone ? Certainty.LONE_NAME : Certainty.SHORT_NAME);
  }

  private String words(Found one) {
    return Cast.words(text.text(), units, one);
  }

  /** Whom a name means; null where it can be two. */
  private Member person(Found one) {
    List<Member> candidates = cast.candidates(words(one), one);
    if (candidates.isEmpty()) {
      return cast.stranger(words(one));
    }
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    return Namesakes.choose(
        candidates,
        address(one),
        phrases.before(one.begin()),
        recent,
        units.get(one.begin()).sentence(),
        ActorNames.surname(words(one), ActorKind.PERSON));
  }

  /** What the form of address right before a name tells; null where nothing. */
  private Gender address(Found one) {
    Gender own = one.size() > 1 ? RoleNouns.gender(units.get(one.begin()).form()) : null;
    Units.Unit before = units.near(one.begin(), -1);
    return own != null || before == null ? own : RoleNouns.gender(before.form());
  }

  /** Remembers what a name stands beside: forms of address, offices before and after. */
  private void learn(Found one, Member member) {
    Gender gender = address(one);
    if (member.gender == null) {
      member.gender = gender;
    }
    Phrase before = phrases.before(one.begin());
    if (before != null && !before.office().head().equals("counterpart")) {
      member.learn(before.office());
    }
    Phrase after = phrases.after(one.end());
    if (after != null && !after.office().head().equals("counterpart")) {
      Units.Unit next = units.near(after.end() - 1, 1);
      boolean isClosed = next == null || next.form().equals(",") || next.form().equals(".");
      if (isClosed) {
        member.learn(withOwner(after));
        appositions.put(after.begin(), member);
      }
    }
    offices.add(member);
  }

  private void pronoun(int at) {
    Units.Unit unit = units.get(at);
    Gender gender = Pronouns.gender(unit.form());
    if (gender == null || quotes.isInside(at)) { // in quotations it may be anybody
      return;
    }
    boolean isNominative = Pronouns.isNominative(unit.form());
    Set<Member> excluded = new HashSet<>();
    if (unit.is("him") || (unit.is("her") && unit.token().tag().equals("PRP"))) {
      excludeClauseMates(at, excluded);
    }
    Member speaker = speakers.isSpeaker(unit.range()) ? speakers.last() : null;
    Member member = Pronouns.resolve(gender, unit.sentence(), recent, excluded, speaker);
    if (member != null && !ambiguous.contains(member)) {
      if (member.gender == null) {
        member.gender = gender;
      }
      resolved.add(new Resolved(unit.range(), MentionKind.PRONOUN, member, Certainty.PRONOUN));
      recent.add(new Recency.Entry(member, unit.sentence(), at, isNominative));
    }
  }

  /** An object is not the subject of its own clause. */
  private void excludeClauseMates(int at, Set<Member> excluded) {
    int clause = grammar.clauseBegin(at);
    for (Recency.Entry entry : recent.newestFirst()) {
      if (entry.sentence() == units.get(at).sentence() && entry.at() >= clause) {
        excluded.add(entry.member());
      }
    }
  }

  private void add(int begin, int end, MentionKind kind, Member member, double certainty) {
    Range range = new Range(units.get(begin).range().begin(), units.get(end - 1).range().end());
    resolved.add(new Resolved(range, kind, member, certainty));
    boolean isSubject = !quotes.isInside(begin) && grammar.isSubject(begin, end);
    recent.add(new Recency.Entry(member, units.get(begin).sentence(), begin, isSubject));
    member.mentionCount++;
    if (isSubject && member.kind == ActorKind.PERSON && grammar.says(begin, end)) {
      speakers.spoke(member);
    }
  }
}
