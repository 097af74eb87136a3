package dev.parallax.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The words of a text in order, as {@link Words} finds and folds them: a 64-bit hash of each, and
 * where it stands. Equal words have equal hashes; that two different words of a corpus have one has
 * a chance of some 1 in 10<sup>8</sup> even among a million different words.
 */
public final class WordSequence {
  private final long[] hashes;

  /** Code points, two numbers a word: begin and end. */
  private final int[] bounds;

  private WordSequence(long[] hashes, int[] bounds) {
    this.hashes = hashes;
    this.bounds = bounds;
  }

  public static WordSequence of(String text) {
    int[] bounds = Words.bounds(text);
    long[] hashes = new long[bounds.length / 2];
    int codePoint = 0;
    int unit = 0;
    for (int i = 0; i < bounds.length; i++) {
      if (i % 2 == 0) {
        hashes[i / 2] = hash(text, bounds[i], bounds[i + 1]);
      }
      codePoint += text.codePointCount(unit, bounds[i]);
      unit = bounds[i];
      bounds[i] = codePoint;
    }
    return new WordSequence(hashes, bounds);
  }

  /** How many words there are. */
  public int size() {
    return hashes.length;
  }

  /** The hash of each word, in order. */
  public long[] hashes() {
    return hashes.clone();
  }

  /** The stretch from the beginning of the first of some words to the end of the last of them. */
  public Span span(int firstWord, int wordCount) {
    return new Span(bounds[2 * firstWord], bounds[2 * (firstWord + wordCount) - 1]);
  }

  /** About ten bytes a word; see {@link #fromBytes}. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(4 + hashes.length * 8 + bounds.length * 5);
    bytes.putInt(hashes.length);
    bytes.asLongBuffer().put(hashes);
    bytes.position(4 + 8 * hashes.length);
    int last = 0;
    for (int bound : bounds) {
      int step = bound - last;
      for (; step > 127; step >>>= 7) {
        bytes.put((byte) (step | 128));
      }
      bytes.put((byte) step);
      last = bound;
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  public static WordSequence fromBytes(byte[] serialized) {
    ByteBuffer bytes = ByteBuffer.wrap(serialized);
    long[] hashes = new long[bytes.getInt()];
    bytes.asLongBuffer().get(hashes);
    bytes.position(4 + 8 * hashes.length);
    int[] bounds = new int[2 * hashes.length];
    int last = 0;
    for (int i = 0; i < bounds.length; i++) {
      int step = 0;
      int shift = 0;
      int next;
      do {
        next = bytes.get();
        step |= (next & 127) << shift;
        shift += 7;
      } while (next < 0);
      last += step;
      bounds[i] = last;
    }
    return new WordSequence(hashes, bounds);
  }

  private static long hash(String text, int begin, int end) {
    boolean isPossessive =
        end - begin > 2
            && text.charAt(end - 2) == '\''
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S');
    int foldedEnd = isPossessive ? end - 2 : end;
    long hash = 0;
    for (int i = begin; i < foldedEnd; i++) {
      char c = text.charAt(i);
      if (c >= 128) { // rare, and what folding costs most for
        return hash(Words.fold(text.substring(begin, end)));
      }
      hash = step(hash, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return finish(hash);
  }

  private static long hash(String folded) {
    long hash = 0;
    for (int i = 0; i < folded.length(); i++) {
      hash = step(hash, folded.charAt(i));
    }
    return finish(hash);
  }

  private static long step(long hash, char c) {
    return (hash ^ c) * 0x100000001b3L + 1; // as FNV-1a; the 1 tells leading zeros apart
  }

  /** The last step of MurmurHash3, which makes every bit depend on every other. */
  private static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
