package dev.parallax.actor;

import java.util.List;

/** Which of several who share a name is meant: by address, by office, by who is spoken of. */
final class Namesakes {
  private static final int NEAR = 1;
  private static final int FAR = 4;
  private static final int LEAST_SHORT_NAMES = 2;

  private Namesakes() {}

  /**
   * @param address what the form of address tells; null where nothing
   * @param title the description before the name; null where there is none
   * @param surname key of the last word of the name
   * @return null where two can be meant
   */
  static Member choose(
      List<Member> candidates,
      Gender address,
      RolePhrases.Phrase title,
      Recency recent,
      int sentence,
      String surname) {
    List<Member> left = candidates;
    if (address != null) {
      left = left.stream().filter(one -> one.gender == null || one.gender == address).toList();
      List<Member> sure = left.stream().filter(one -> one.gender == address).toList();
      left = sure.size() == 1 ? sure : left;
    }
    if (left.size() > 1 && title != null) {
      List<Member> holders =
          left.stream()
              .filter(one -> one.offices.stream().anyMatch(held -> title.office().is(held)))
              .toList();
      left = holders.isEmpty() ? left : holders;
    }
    if (left.size() > 1) {
      List<Member> bySurname =
          left.stream().filter(one -> one.parts.get(one.parts.size() - 1).equals(surname)).toList();
      left = bySurname.isEmpty() ? left : bySurname;
    }
    if (left.size() > 1) {
      List<Member> mentioned = left.stream().filter(one -> one.mentionCount > 0).toList();
      left = mentioned.isEmpty() ? left : mentioned;
    }
    if (left.size() == 1) {
      return left.get(0);
    }
    Member owner = owner(left, surname);
    return owner == null
        ? onlyNear(left, recent, sentence)
        : isOtherNear(left, owner, recent, sentence) ? null : owner;
  }

  /** The one whom the article, or everybody, calls by the last name alone; null if none or two. */
  private static Member owner(List<Member> candidates, String surname) {
    Member owner = null;
    for (Member member : candidates) {
      boolean isKnownSo =
          member.known != null
              && member.known.aliases().stream().anyMatch(alias -> isName(alias, surname));
      if (isKnownSo || member.shortNameCount >= LEAST_SHORT_NAMES) {
        if (owner != null) {
          return null;
        }
        owner = member;
      }
    }
    return owner;
  }

  private static boolean isName(String alias, String surname) {
    return alias.indexOf(' ') < 0 && ActorNames.key(alias, ActorKind.PERSON).equals(surname);
  }

  private static boolean isOtherNear(
      List<Member> candidates, Member owner, Recency recent, int sentence) {
    return candidates.stream()
        .anyMatch(one -> one != owner && recent.distance(one, sentence) <= NEAR);
  }

  private static Member onlyNear(List<Member> candidates, Recency recent, int sentence) {
    Member only = null;
    for (Member member : candidates) {
      int distance = recent.distance(member, sentence);
      if (distance <= FAR && only != null) {
        return null;
      }
      only = distance <= FAR ? member : only;
    }
    return only != null && recent.distance(only, sentence) <= NEAR ? only : null;
  }
}
