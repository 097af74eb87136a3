package dev.parallax.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whom "he" and "she" stand for, by gender, nearness and grammar; nobody where in doubt. */
final class Pronouns {
  private static final Map<String, Gender> GENDERS =
      Map.of(
          "he", Gender.MALE,
          "him", Gender.MALE,
          "his", Gender.MALE,
          "himself", Gender.MALE,
          "she", Gender.FEMALE,
          "her", Gender.FEMALE,
          "hers", Gender.FEMALE,
          "herself", Gender.FEMALE);

  private static final int FARTHEST = 3;
  private static final double[] BY_DISTANCE = {3, 2.6, 1.4, 0.6};
  private static final double SUBJECT = 1;
  private static final double KNOWN_GENDER = 0.9;
  private static final double SPEAKER = 0.8;
  private static final double LEAST_LEAD = 0.55;

  private Pronouns() {}

  /** Null for other words. */
  static Gender gender(String form) {
    return GENDERS.get(form.toLowerCase(Locale.ROOT));
  }

  static boolean isNominative(String form) {
    return form.equalsIgnoreCase("he") || form.equalsIgnoreCase("she");
  }

  /**
   * @param excluded who is surely not meant, such as the subject of the same clause
   * @param speaker who spoke last, where the pronoun is one who speaks; may be null
   * @return null where nobody leads clearly
   */
  static Member resolve(
      Gender gender, int sentence, Recency recent, Set<Member> excluded, Member speaker) {
    Map<Member, Double> scores = new HashMap<>();
    Member best = null;
    for (Recency.Entry entry : recent.newestFirst()) {
      Member member = entry.member();
      int distance = sentence - entry.sentence();
      boolean isPossible =
          member.kind == ActorKind.PERSON
              && distance <= FARTHEST
              && (member.gender == null || member.gender == gender)
              && !excluded.contains(member);
      if (isPossible) {
        double score =
            BY_DISTANCE[distance]
                + (entry.isSubject() ? SUBJECT : 0)
                + (member.gender == gender ? KNOWN_GENDER : 0)
                + (member == speaker ? SPEAKER : 0);
        scores.merge(member, score, Math::max);
        best = best == null || scores.get(member) > scores.get(best) ? member : best;
      }
    }
    if (best == null) {
      return null;
    }
    for (Map.Entry<Member, Double> other : scores.entrySet()) {
      if (other.getKey() != best && other.getValue() > scores.get(best) - LEAST_LEAD) {
        return null;
      }
    }
    return best;
  }
}
