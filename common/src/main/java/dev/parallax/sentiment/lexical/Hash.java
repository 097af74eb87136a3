package dev.parallax.sentiment.lexical;

/** Numbers of features: the same on every machine. */
final class Hash {
  private Hash() {}

  static int of(int seed, int more) {
    int mixed = (seed ^ more * 0x9E3779B1) * 0x85EBCA6B;
    return mixed ^ mixed >>> 15;
  }

  static int of(int seed, String word) {
    return of(seed, word.hashCode());
  }

  static int of(int seed, int more, String word) {
    return of(of(seed, more), word);
  }

  static int of(int seed, int more, int evenMore) {
    return of(of(seed, more), evenMore);
  }
}
