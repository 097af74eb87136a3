package dev.parallax.actor;

import java.util.ArrayDeque;
import java.util.Deque;

/** Who was mentioned last, newest first. Not thread-safe. */
final class Recency {
  private static final int REMEMBERED = 24;
  private static final int FARTHEST = 3;

  /**
   * @param at unit of the mention
   */
  record Entry(Member member, int sentence, int at, boolean isSubject) {}

  private final Deque<Entry> entries = new ArrayDeque<>();

  void add(Entry entry) {
    entries.addFirst(entry);
    if (entries.size() > REMEMBERED) {
      entries.removeLast();
    }
  }

  Iterable<Entry> newestFirst() {
    return entries;
  }

  /** The only one of a kind who was mentioned in the last sentences; null where two were. */
  Member only(ActorKind kind, int sentence) {
    Member only = null;
    for (Entry entry : entries) {
      boolean isCandidate = entry.member().kind == kind && sentence - entry.sentence() <= FARTHEST;
      if (isCandidate && only != null && only != entry.member()) {
        return null;
      }
      only = isCandidate ? entry.member() : only;
    }
    return only;
  }

  /** How many sentences ago the member was mentioned; a large number where long ago. */
  int distance(Member member, int sentence) {
    for (Entry entry : entries) {
      if (entry.member() == member) {
        return sentence - entry.sentence();
      }
    }
    return Integer.MAX_VALUE;
  }
}
