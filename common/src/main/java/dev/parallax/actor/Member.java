package dev.parallax.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An actor of one document while it is read. Not thread-safe. */
final class Member {
  /**
   * An office or calling.
   *
   * @param key see {@link RoleNouns#key}
   * @param head its last noun before "of"
   * @param subject whose office; null where not said
   */
  record Office(String key, String head, String subject) {
    /** Whether the other words can mean this office, at the same place or at one not named. */
    boolean is(Office other) {
      return key.equals(other.key) && isCompatible(other);
    }

    /** Whether only the head noun is said: "the minister", but no president is a vice president. */
    boolean isShortFor(Office other) {
      boolean isLesser =
          other.key.startsWith("former ")
              || other.key.startsWith("vice ")
              || other.key.startsWith("deputy ");
      return key.equals(head) && head.equals(other.head) && !isLesser && isCompatible(other);
    }

    private boolean isCompatible(Office other) {
      return subject == null || other.subject == null || subject.equals(other.subject);
    }
  }

  private static final int MOST_OFFICES = 30;

  final ActorKind kind;
  final CatalogueActor known;
  final List<Office> offices = new ArrayList<>();

  /** See {@link ActorNames#generation}. */
  String generation;

  /** Words of the fullest name, as {@link ActorNames#parts} gives them. */
  List<String> parts;

  String name;
  Gender gender;
  int mentionCount;

  /** How often a part of the name stood for this actor. */
  int shortNameCount;

  /** Place in {@link ArticleActors#actors}; -1 until first mentioned. */
  int index = -1;

  /**
   * @param known null where the catalogue does not know the actor
   */
  Member(String name, ActorKind kind, CatalogueActor known) {
    this.name = known == null ? name : known.name();
    this.kind = kind;
    this.known = known;
    this.parts = ActorNames.parts(this.name, kind);
    this.generation = kind == ActorKind.PERSON ? ActorNames.generation(this.name) : "";
    if (kind == ActorKind.PERSON) {
      this.gender = known != null && known.gender() != null ? known.gender() : ofFirstName();
    }
  }

  private Gender ofFirstName() {
    return parts.size() > 1 ? FirstNames.gender(parts.get(0)) : null;
  }

  /** Adds the offices that the catalogue says are held on a day. */
  void learnOffices(ActorCatalogue catalogue, LocalDate day) {
    for (CatalogueActor.Role role : known.roles()) {
      if (role.isHeldOn(day)) {
        learn(office(role.title(), catalogue.subject(role.of())));
      }
    }
  }

  void learn(Office office) {
    if (!isOfAnotherDay(office) && offices.size() < MOST_OFFICES && !isSaidBefore(office)) {
      offices.add(office);
    }
    if (gender == null && kind == ActorKind.PERSON) {
      gender = RoleNouns.gender(office.head());
    }
  }

  private boolean isSaidBefore(Office office) {
    return offices.contains(office)
        || (office.subject() == null
            && offices.stream().anyMatch(held -> held.key().equals(office.key())));
  }

  /** Of offices in the catalogue, those held on the day are learnt from there. */
  private boolean isOfAnotherDay(Office office) {
    return known != null
        && office.subject() == null
        && known.roles().stream()
            .anyMatch(role -> RoleNouns.key(role.title()).equals(office.key()));
  }

  static Office office(String title, String subject) {
    String key = RoleNouns.key(title);
    String plain = Folding.lower(title).strip();
    int of = plain.indexOf(" of ");
    String front = of < 0 ? plain : plain.substring(0, of);
    String head = RoleNouns.key(front.substring(front.lastIndexOf(' ') + 1));
    return new Office(key, head, subject);
  }

  /** Takes over a fuller form of the name. */
  void rename(String fuller) {
    if (known == null) {
      name = fuller;
      parts = ActorNames.parts(fuller, kind);
      gender = gender == null ? ofFirstName() : gender;
    }
  }
}
