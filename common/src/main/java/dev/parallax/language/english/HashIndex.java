package dev.parallax.language.english;

/** Small numbers filed under 64-bit keys that are spread evenly; read by any number of threads. */
final class HashIndex {
  /** What {@link #get} says of a key that is not there. */
  static final int ABSENT = -1;

  /**
   * Each key with its number after it, so that both are in one cache line; key 0 is a free place.
   */
  private final long[] entries;

  private final int shift;

  /** An index with room for this many keys. */
  HashIndex(int size) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size + size / 4L));
    entries = new long[2 << bits];
    shift = 64 - bits;
  }

  /** Files a number under a key, which is not 0; a later number replaces an earlier one. */
  void put(long key, int value) {
    int at = find(key);
    entries[at] = key;
    entries[at + 1] = value;
  }

  int get(long key) {
    int at = find(key);
    return entries[at] == key ? (int) entries[at + 1] : ABSENT;
  }

  /** Where the key is, or the free place where it would be. */
  private int find(long key) {
    int at = (int) (key >>> shift) << 1;
    while (entries[at] != key && entries[at] != 0) {
      at = (at + 2) & (entries.length - 1);
    }
    return at;
  }
}
