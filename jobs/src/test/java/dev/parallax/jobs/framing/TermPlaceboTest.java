package dev.parallax.jobs.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.jobs.framing.TermUses.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invented press whose outlets draw their words alike: what sets them apart is chance. */
class TermPlaceboTest {
  private static final int STORIES = 80;
  private static final int OUTLETS = 5;
  private static final int WORDS = 300;
  private static final int ARTICLE = 200;

  /** Of a normal distribution, .0027 are beyond 3. */
  private static final double MOST_BY_CHANCE = 0.003;

  private record Found(String outlet, String word, double logOdds) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whereOutletsChooseWordsAlikeHardlyAnyTermIsTelling(long seed) {
    List<Found> found = telling(seed, "nobody");
    assertThat(found).hasSizeLessThanOrEqualTo((int) (MOST_BY_CHANCE * OUTLETS * WORDS));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void theOutletWithAWordOfItsOwnChoiceIsFound(long seed) {
    assertThat(telling(seed, "outlet2"))
        .filteredOn(term -> term.word().equals("regime") && term.logOdds() > 0)
        .extracting(Found::outlet)
        .containsExactly("outlet2");
  }

  /**
   * Words are as unequal as in news, each story has its own that are frequent, and an article that
   * has a word repeats it.
   *
   * @param partial says regime where the others mostly say government
   */
  private static List<Found> telling(long seed, String partial) {
    SplittableRandom random = new SplittableRandom(seed);
    TermHeap heap = new TermHeap();
    for (int story = 0; story < STORIES; story++) {
      int topic = random.nextInt(WORDS);
      for (int outlet = 0; outlet < OUTLETS; outlet++) {
        String id = "outlet" + outlet;
        String last = "word0";
        for (int word = 0; word < ARTICLE; word++) {
          last = random.nextInt(10) < 3 ? last : word(random, topic);
          add(heap, story, id, last);
        }
        int ofTen = id.equals(partial) ? 8 : 2;
        add(heap, story, id, random.nextInt(10) < ofTen ? "regime" : "government");
      }
    }
    List<Found> found = new ArrayList<>();
    heap.differences(
        new Limits(OutletTerms.LEAST_STORIES, 5, 3, OutletTerms.LEAST_Z, 1, false),
        (term, difference) -> {
          if (difference.cell() == 0) {
            found.add(new Found(difference.outlet(), term, difference.logOdds()));
          }
        });
    return found;
  }

  private static String word(SplittableRandom random, int topic) {
    double share = random.nextDouble();
    int rank = (int) (WORDS * share * share * share);
    return "word" + (random.nextInt(10) < 2 ? (rank + topic) % WORDS : rank);
  }

  private static void add(TermHeap heap, int story, String outlet, String word) {
    int[] parts = new int[TermCells.PARTS];
    parts[TermCells.part("own", false)] = 1;
    heap.addLabel("story" + story, outlet, word, parts);
  }
}
