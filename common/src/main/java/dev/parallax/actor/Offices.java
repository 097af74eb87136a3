package dev.parallax.actor;

import dev.parallax.actor.Member.Office;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who of those mentioned so far holds which office. Not thread-safe. */
final class Offices {
  private static final int FARTHEST_SHORT = 3;
  private static final int MOST_HOLDERS = 200;

  private final Set<Member> holders = new LinkedHashSet<>();

  void add(Member member) {
    if (!member.offices.isEmpty() && holders.size() < MOST_HOLDERS) {
      holders.add(member);
    }
  }

  /** The one who can be meant; null where nobody can, or two. */
  Member find(Office office, Recency recent, int sentence) {
    List<Member> exact = new ArrayList<>();
    List<Member> bySubject = new ArrayList<>();
    List<Member> byHead = new ArrayList<>();
    for (Member member : holders) {
      for (Office held : member.offices) {
        boolean isElsewhere = // the catalogue says where its people hold office
            office.subject() != null && held.subject() == null && member.known != null;
        if (isElsewhere) {
          continue;
        }
        if (office.is(held)) {
          exact.add(member);
          if (office.subject() != null && office.subject().equals(held.subject())) {
            bySubject.add(member);
          }
          break;
        }
        if (office.isShortFor(held)) {
          byHead.add(member);
          break;
        }
      }
    }
    List<Member> best = bySubject.isEmpty() ? exact : bySubject;
    if (best.size() == 1 && byHead.isEmpty()) {
      return best.get(0);
    }
    if (best.size() == 1 && !office.key().equals(office.head())) {
      return best.get(0);
    }
    best.addAll(byHead);
    return nearest(best, recent, sentence);
  }

  private static Member nearest(List<Member> members, Recency recent, int sentence) {
    Member nearest = null;
    int least = FARTHEST_SHORT + 1;
    for (Member member : members) {
      int distance = recent.distance(member, sentence);
      if (distance < least) {
        nearest = member;
        least = distance;
      } else if (distance == least) {
        nearest = null;
      }
    }
    return nearest;
  }
}
