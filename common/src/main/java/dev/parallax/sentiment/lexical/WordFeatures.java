package dev.parallax.sentiment.lexical;

import dev.parallax.sentiment.lexical.FeatureVector.Kind;
import dev.parallax.sentiment.lexical.LexicalText.Token;
import java.util.Set;

/** Describes a target by the words around it and by how it stands among them. */
final class WordFeatures {
  private static final String START = "^";
  private static final String END = "$";

  /** Words further than this from the target are not told apart by distance. */
  private static final int NEAR = 12;

  private static final int NEIGHBOURS = 4;

  /** How far a predicate, and what governs the target, are looked for. */
  private static final int PREDICATE_REACH = 10;

  private static final int GOVERNOR_REACH = 6;

  /** Stems that stand between a subject and the word that says something of it. */
  private static final Set<String> AUXILIARIES =
      Scopes.stems(
          "be have will would could should can may might do to also not never then who just even"
              + " now already often later recently");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "by", "to", "with", "for", "against", "from", "on", "at", "in", "about", "between",
          "over", "toward", "towards", "like", "behind", "under");

  /** Words before a noun that say nothing of it. */
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "their", "its", "former", "president", "secretary");

  private final LexicalText text;
  private final Scopes scopes;
  private final FeatureVector.Builder features;
  private final int size;
  private final int target;

  WordFeatures(LexicalText text, Scopes scopes, FeatureVector.Builder features) {
    this.text = text;
    this.scopes = scopes;
    this.features = features;
    size = text.size();
    target = text.target();
  }

  void see() {
    seeWords();
    seeNeighbours();
    seePredicate();
    seeGovernor();
    seeSetting();
  }

  /** Distance of a token from the target in steps that grow, and its side. */
  static int bucket(int distance) {
    int steps = Math.abs(distance);
    int bucket = steps <= 2 ? steps : steps <= 4 ? 3 : steps <= 7 ? 4 : steps <= NEAR ? 5 : 6;
    return distance < 0 ? -bucket : bucket;
  }

  private void seeWords() {
    String before = START;
    for (int i = 0; i <= size; i++) {
      String stem = stem(i);
      int side = i < target ? 1 : 2;
      features.see(Kind.WORD_PAIR, Hash.of(Hash.of(1, side, before), stem));
      before = stem;
      if (i < size && i != target) {
        features.see(Kind.WORD, Hash.of(2, stem));
        features.see(Kind.WORD_BY_SIDE, Hash.of(3, side, stem));
        if (Math.abs(i - target) <= NEAR) {
          features.see(Kind.WORD_BY_DISTANCE, Hash.of(4, bucket(i - target), stem));
        }
        if (scopes.breaksTo(i) == 0) {
          features.see(Kind.WORD_IN_CLAUSE, Hash.of(5, side, stem));
        }
      }
    }
  }

  /** The words right before and right after, one to four at once, and those on both sides. */
  private void seeNeighbours() {
    int left = 6;
    int right = 7;
    for (int k = 1; k <= NEIGHBOURS; k++) {
      left = Hash.of(left, stem(target - k));
      right = Hash.of(right, stem(target + k));
      features.see(Kind.NEXT_TO_TARGET, left);
      features.see(Kind.NEXT_TO_TARGET, right);
    }
    seeAround(8, 1, 1);
    seeAround(9, 2, 1);
    seeAround(10, 1, 2);
  }

  private void seeAround(int seed, int left, int right) {
    int before = Hash.of(seed, stem(target - left));
    features.see(Kind.NEXT_TO_TARGET, Hash.of(before, stem(target + right)));
  }

  /** The first two words after the target that say something, up to the next clause. */
  private void seePredicate() {
    int found = 0;
    boolean isPassive = false;
    boolean isNegated = false;
    int end = Math.min(size, target + 1 + PREDICATE_REACH);
    for (int i = target + 1; i < end && found < 2; i++) {
      Token token = text.get(i);
      if (Scopes.BREAKS.contains(token.form()) && i > target + 1) {
        return;
      }
      isNegated |= token.isNegation();
      isPassive |= token.stem().equals("be");
      if (!AUXILIARIES.contains(token.stem()) && !token.isMark() && !token.isName()) {
        found++;
        int mode = (isPassive ? 1 : 0) + (isNegated ? 2 : 0);
        features.see(Kind.PREDICATE, Hash.of(Hash.of(11, found, mode), token.stem()));
        features.see(Kind.PREDICATE, Hash.of(12, found, token.stem()));
      }
    }
  }

  /** The preposition before the target, and the word that both depend on. */
  private void seeGovernor() {
    String preposition = "";
    int end = Math.max(0, target - GOVERNOR_REACH);
    for (int i = target - 1; i >= end; i--) {
      Token token = text.get(i);
      if (Scopes.BREAKS.contains(token.form())) {
        break;
      }
      if (preposition.isEmpty() && PREPOSITIONS.contains(token.form())) {
        preposition = token.form();
      } else if (canGovern(token)) {
        features.see(Kind.PREDICATE, Hash.of(Hash.of(13, preposition), token.stem()));
        features.see(Kind.PREDICATE, Hash.of(14, token.stem()));
        break;
      }
    }
    features.see(Kind.PREDICATE, Hash.of(15, preposition));
  }

  private static boolean canGovern(Token token) {
    return !token.isName()
        && !token.isMark()
        && token.form().length() > 2
        && !token.stem().equals(LexicalText.NUMBER)
        && !DETERMINERS.contains(token.form());
  }

  private void seeSetting() {
    boolean hasQuotation = false;
    for (int i = 0; i < size; i++) {
      hasQuotation |= scopes.isOtherVoice(i);
    }
    boolean isTargetQuoted = scopes.isTargetQuoted();
    features.see(Kind.SETTING, Hash.of(16, Math.min(5, scopes.nameCount())));
    features.see(Kind.SETTING, Hash.of(17, Math.min(3, scopes.namesBeforeTarget())));
    features.see(Kind.SETTING, Hash.of(18, Math.min(9, size / 6)));
    features.see(Kind.SETTING, Hash.of(19, isTargetQuoted ? 1 : 0));
    features.see(Kind.SETTING, Hash.of(20, 5 * target / size));
    features.see(Kind.SETTING, Hash.of(21, target == 0 ? 1 : 0));
    features.see(Kind.SETTING, Hash.of(22, hasQuotation || isTargetQuoted ? 1 : 0));
  }

  private String stem(int i) {
    return i < 0 ? START : i >= size ? END : text.get(i).stem();
  }
}
