package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.measure.Tiling.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TilingTest {
  @Test
  void aRunIsAsLongAsItCanBe() {
    assertThat(tiles("xx one two three four yy", "zz one two three four", 3))
        .containsExactly(new Tile(1, 1, 4));
    assertThat(tiles("one two three", "one two three", 3)).containsExactly(new Tile(0, 0, 3));
  }

  @Test
  void shorterRunsDoNotCount() {
    assertThat(tiles("one two three", "one two four", 3)).isEmpty();
    assertThat(tiles("", "one two three", 3)).isEmpty();
  }

  @Test
  void anEditSplitsARun() {
    assertThat(tiles("a b c d e f g", "a b c X e f g", 3))
        .containsExactly(new Tile(0, 0, 3), new Tile(4, 4, 3));
  }

  @Test
  void movedParagraphsAreFound() {
    assertThat(tiles("a b c d e f g", "e f g x a b c d", 3))
        .containsExactly(new Tile(0, 4, 4), new Tile(4, 0, 3));
  }

  /** The longest run takes its words; what is left of an overlapping one still counts. */
  @Test
  void aWordBelongsToOneRunOnly() {
    // b holds "a b c d e" and "d e f g h"; in a they overlap in "d e".
    assertThat(tiles("a b c d e f g h", "a b c d e x d e f g h", 3))
        .containsExactly(new Tile(0, 0, 5), new Tile(5, 8, 3));
    assertThat(tiles("a b c a b c", "a b c", 3)).containsExactly(new Tile(0, 0, 3));
  }

  @Test
  void aTextOfOneWordManyTimesIsOneRun() {
    long[] words = new long[5_000];
    assertThat(Tiling.of(words, words, 12)).containsExactly(new Tile(0, 0, 5_000));
  }

  @Test
  void onAnyTextsRunsAreTrueDisjointAndNoneIsLeftOver() {
    Random random = new Random(1993);
    int found = 0;
    for (int round = 0; round < 3000; round++) {
      int words = 2 + random.nextInt(8);
      long[] a = random.longs(random.nextInt(40), 0, words).toArray();
      long[] b = random.longs(random.nextInt(40), 0, words).toArray();
      List<Tile> tiles = Tiling.of(a, b, 3);
      assertThat(tiles).as("round %d", round).isEqualTo(byTheBook(a, b, 3));
      found += tiles.size();
    }
    assertThat(found).isGreaterThan(3000);
  }

  /** Greedy string tiling as the paper states it: search all, take the longest, repeat. */
  private static List<Tile> byTheBook(long[] a, long[] b, int minLength) {
    List<Tile> tiles = new ArrayList<>();
    boolean[] takenA = new boolean[a.length];
    boolean[] takenB = new boolean[b.length];
    while (true) {
      Tile longest = new Tile(0, 0, 0);
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < b.length; j++) {
          int length = 0;
          while (i + length < a.length
              && j + length < b.length
              && a[i + length] == b[j + length]
              && !takenA[i + length]
              && !takenB[j + length]) {
            length++;
          }
          longest = length > longest.length() ? new Tile(i, j, length) : longest;
        }
      }
      if (longest.length() < minLength) {
        tiles.sort((one, other) -> one.beginA() - other.beginA());
        return tiles;
      }
      tiles.add(longest);
      for (int k = 0; k < longest.length(); k++) {
        takenA[longest.beginA() + k] = true;
        takenB[longest.beginB() + k] = true;
      }
    }
  }

  private static List<Tile> tiles(String a, String b, int minLength) {
    return Tiling.of(words(a), words(b), minLength);
  }

  private static long[] words(String text) {
    return text.isEmpty()
        ? new long[0]
        : Arrays.stream(text.split(" ")).mapToLong(String::hashCode).toArray();
  }
}
