package dev.parallax.extract;

import dev.parallax.extract.HtmlBlocks.Block;
import dev.parallax.extract.HtmlBlocks.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where on the page the body stands that the page states in JSON-LD: evidence for the place, not
 * for each paragraph, since stated bodies are often cut short.
 *
 * @param matches the blocks whose words are those of the stated body
 * @param coverage characters of the matched blocks over characters of the stated body
 */
record StatedBody(BitSet matches, double coverage) {
  private static final int SHINGLE_WORDS = 4;
  private static final double SAME = 0.8;
  private static final double FOUND = 0.5;
  private static final int SHORTEST = 250;

  /** What is longer than any article is not read to its end. */
  private static final int LONGEST = 200_000;

  static StatedBody of(String body, List<Block> blocks) {
    BitSet matches = new BitSet();
    if (body == null || body.length() < SHORTEST) {
      return new StatedBody(matches, 0);
    }
    String read = body.substring(0, Math.min(LONGEST, body.length()));
    Set<List<String>> stated = new HashSet<>(shingles(read));
    long matched = 0;
    for (Block block : blocks) {
      List<List<String>> shingles = shingles(block.text());
      long same = shingles.stream().filter(stated::contains).count();
      if (!shingles.isEmpty() && same >= SAME * shingles.size()) {
        matches.set(block.index());
        matched += block.text().length();
      }
    }
    return new StatedBody(matches, (double) matched / read.length());
  }

  /** Whether enough of the stated body is visible to say where the article is. */
  boolean isFound() {
    return coverage >= FOUND;
  }

  int first() {
    return matches.nextSetBit(0);
  }

  int last() {
    return matches.length() - 1;
  }

  /** Whether the region holds most of the blocks that were found. */
  boolean isMostlyIn(Region region) {
    return isFound()
        && 2 * matches.get(region.firstBlock, region.endBlock()).cardinality()
            > matches.cardinality();
  }

  /** Runs of four words in lower case. */
  static List<List<String>> shingles(String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    List<List<String>> shingles = new ArrayList<>();
    for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
      shingles.add(words.subList(i, i + SHINGLE_WORDS));
    }
    return shingles;
  }
}
