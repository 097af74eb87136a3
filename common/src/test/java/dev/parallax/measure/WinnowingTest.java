package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WinnowingTest {
  /** The worked example of the paper: the windows of four hashes of "adorunrunrunadorunrun". */
  @Test
  void thePapersExampleHasThePapersFingerprints() {
    long[] hashes = {77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98};

    assertThat(Winnowing.fingerprints(hashes, 4)).containsExactly(8, 17, 39);
  }

  @Test
  void aTextShorterThanAWindowHasOneFingerprintAndAnEmptyOneNone() {
    assertThat(Winnowing.fingerprints(new long[] {9, 4, 7}, 5)).containsExactly(4);
    assertThat(Winnowing.fingerprints(new long[0], 5)).isEmpty();
  }

  @Test
  void anyTwelveWordsInCommonAreCertainToShareAFingerprint() {
    Random random = new Random(2003);
    for (int round = 0; round < 2000; round++) {
      int words = 2 + random.nextInt(60); // few different words make ties and repeats
      long[] a = random.longs(12 + random.nextInt(80), 0, words).toArray();
      long[] b = random.longs(12 + random.nextInt(80), 1000, 1000 + words).toArray();
      System.arraycopy(a, random.nextInt(a.length - 11), b, random.nextInt(b.length - 11), 12);

      assertThat(fingerprints(a)).as("round %d", round).containsAnyElementsOf(fingerprints(b));
    }
  }

  @Test
  void twoInSixShinglesAreFingerprintsOnAverage() {
    long[] hashes = new Random(5).longs(100_000).toArray();

    assertThat(Winnowing.fingerprints(hashes, 5).length / 100_000.0).isBetween(0.328, 0.338);
  }

  /** Every window's smallest, found the slow way. */
  @Test
  void exactlyTheSmallestOfEachWindowAreChosen() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      long[] hashes = random.longs(5 + random.nextInt(60), 0, 20).toArray();
      Set<Long> smallest = new TreeSet<>();
      for (int begin = 0; begin + 5 <= hashes.length; begin++) {
        smallest.add(Arrays.stream(hashes, begin, begin + 5).min().getAsLong());
      }
      assertThat(Winnowing.fingerprints(hashes, 5))
          .containsExactly(smallest.stream().mapToLong(hash -> hash).toArray());
    }
  }

  private static Set<Long> fingerprints(long[] words) {
    return LongStream.of(Winnowing.fingerprints(Shingles.of(words, 8), 5))
        .boxed()
        .collect(Collectors.toSet());
  }
}
