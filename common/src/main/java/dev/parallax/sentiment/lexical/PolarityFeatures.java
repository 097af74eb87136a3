package dev.parallax.sentiment.lexical;

import dev.parallax.sentiment.lexical.FeatureVector.Kind;
import dev.parallax.sentiment.lexical.LexicalText.Token;
import dev.parallax.sentiment.lexical.PolarityWords.Polarity;
import java.util.EnumMap;
import java.util.Map;

/** Describes a target by what the words of {@link PolarityWords} say of it. */
final class PolarityFeatures {
  private static final int SUBJECT = 1;
  private static final int OBJECT = 2;

  /** The verb has another object: it is passive, and the target stands behind it. */
  private static final int NEITHER = 3;

  private static final double[] NOTHING = {0, 0};
  private static final int BY_REACH = 5;
  private static final int COMPLEMENT_REACH = 6;
  private static final double DECAY_PER_WORD = 0.25;
  private static final double DECAY_PER_BREAK = 0.7;

  private final LexicalText text;
  private final Scopes scopes;
  private final FeatureVector.Builder features;
  private final int target;

  /** Of what is good, then of what is bad. */
  private final Map<Sum, double[]> sums = new EnumMap<>(Sum.class);

  /** Whose strengths are added up. */
  private enum Sum {
    ALL,
    NEAR,
    NEAR_LEFT,
    NEAR_RIGHT,
    OTHER_VOICE,
    WITH_SPEAKER,
    IN_CLAUSE,
    IN_CLAUSE_ALONE,
    ROLE,
    ROLE_NEAR,
    ROLE_SUBJECT,
    ROLE_OBJECT,
    COMPLEMENT,
    EPITHET
  }

  PolarityFeatures(LexicalText text, Scopes scopes, FeatureVector.Builder features) {
    this.text = text;
    this.scopes = scopes;
    this.features = features;
    target = text.target();
  }

  /** Places that sums take: good, bad and their balance. */
  static int sumCount() {
    return 3 * Sum.values().length;
  }

  void see() {
    boolean isSpeaker = scopes.isSpeaker();
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).polarity() != null) {
        seeWord(i, isSpeaker);
      }
    }
    int place = 0;
    for (Sum kind : Sum.values()) {
      double[] sum = sums.getOrDefault(kind, NOTHING);
      features.sum(place++, Math.log1p(sum[0]));
      features.sum(place++, Math.log1p(sum[1]));
      features.sum(place++, Math.tanh((sum[0] - sum[1]) / 2));
    }
  }

  private void seeWord(int i, boolean isSpeaker) {
    Polarity polarity = text.get(i).polarity();
    int distance = i - target;
    int side = distance < 0 ? 1 : 2;
    int sign = scopes.isNegated(i) ? -1 : 1;
    int value = sign * polarity.strongest();
    int breaks = Math.min(2, scopes.breaksTo(i));
    int names = Math.min(2, scopes.namesTo(i));
    double nearness = nearness(distance, breaks);
    add(Sum.ALL, value, 1);
    add(Sum.NEAR, value, nearness);
    add(side == 1 ? Sum.NEAR_LEFT : Sum.NEAR_RIGHT, value, nearness);
    add(Sum.OTHER_VOICE, value, scopes.isOtherVoice(i) ? 1 : 0);
    add(Sum.WITH_SPEAKER, value, isSpeaker ? 1 : 0);
    add(Sum.IN_CLAUSE, value, breaks == 0 ? 1 : 0);
    add(Sum.IN_CLAUSE_ALONE, value, breaks + names == 0 ? 1 : 0);
    see(Hash.of(30, WordFeatures.bucket(distance), value));
    see(Hash.of(Hash.of(31, side, 3 * breaks + names), value));
    see(Hash.of(Hash.of(32, side, isSpeaker ? 1 : 0), value));
    see(Hash.of(Hash.of(33, side, sign), polarity.lemma()));
    see(Hash.of(34, sign, polarity.lemma()));
    if (polarity.isVerb()) {
      seeVerb(i, sign, breaks, names);
    }
    if (polarity.any() != 0) {
      seeDescription(i, sign * polarity.any(), breaks);
    }
  }

  /** What a verb says of the target: as its subject, or as its object. */
  private void seeVerb(int i, int sign, int breaks, int names) {
    Polarity polarity = text.get(i).polarity();
    int distance = i - target;
    int role = role(i);
    int said = role == SUBJECT ? polarity.subject() : role == OBJECT ? polarity.object() : 0;
    int value = sign * said;
    int between = 3 * breaks + names;
    add(Sum.ROLE, value, 1);
    add(Sum.ROLE_NEAR, value, nearness(distance, breaks) / (1 + names));
    add(Sum.ROLE_SUBJECT, value, role == SUBJECT && between == 0 ? 1 : 0);
    add(Sum.ROLE_OBJECT, value, role == OBJECT && between == 0 ? 1 : 0);
    features.see(Kind.POLARITY_BY_ROLE, Hash.of(Hash.of(35, role, between), value));
    features.see(
        Kind.POLARITY_BY_ROLE, Hash.of(Hash.of(36, role, WordFeatures.bucket(distance)), value));
    int verb = Hash.of(Hash.of(37, role, sign), polarity.lemma());
    features.see(Kind.VERB_BY_ROLE, verb);
    if (between == 0) {
      features.see(Kind.VERB_BY_ROLE, Hash.of(38, verb));
    }
  }

  private int role(int verb) {
    boolean isPassive = scopes.isPassive(verb);
    if (verb > target) {
      return isPassive ? OBJECT : SUBJECT;
    }
    for (int k = verb + 1; k < target && k <= verb + BY_REACH; k++) {
      if (text.get(k).form().equals("by")) {
        return SUBJECT;
      }
    }
    return isPassive ? NEITHER : OBJECT;
  }

  /** What is said with "is" of the target, or right before it. */
  private void seeDescription(int i, int value, int breaks) {
    if (breaks == 0 && isComplement(i)) {
      add(Sum.COMPLEMENT, value, 1);
      features.see(Kind.POLARITY_BY_ROLE, Hash.of(39, value));
    }
    add(Sum.EPITHET, value, i == target - 1 || i == target - 2 ? 1 : 0);
  }

  private boolean isComplement(int i) {
    for (int k = target + 1; k < i && i <= target + COMPLEMENT_REACH; k++) {
      Token token = text.get(k);
      if (token.stem().equals("be")) {
        return true;
      }
    }
    return false;
  }

  private void see(int hash) {
    features.see(Kind.POLARITY, hash);
  }

  private void add(Sum sum, int value, double weight) {
    double[] both = sums.computeIfAbsent(sum, any -> new double[2]);
    both[value > 0 ? 0 : 1] += Math.abs(value) * weight;
  }

  private static double nearness(int distance, int breaks) {
    return 1 / (1 + DECAY_PER_WORD * Math.abs(distance)) / (1 + DECAY_PER_BREAK * breaks);
  }
}
