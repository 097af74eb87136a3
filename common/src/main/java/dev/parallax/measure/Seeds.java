package dev.parallax.measure;

/** Seeds of random draws, made of what is drawn for: the same wherever and whenever it is drawn. */
public final class Seeds {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int SEPARATOR = 0x1f;

  private Seeds() {}

  /** A seed for these names in this order: FNV-1a over their UTF-16 units, then mixed. */
  public static long of(String... names) {
    long hash = FNV_OFFSET;
    for (String name : names) {
      for (int i = 0; i < name.length(); i++) {
        hash = (hash ^ name.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ SEPARATOR) * FNV_PRIME;
    }
    return mixed(hash);
  }

  /** The seed of one of many draws, such as a shuffle by its number. */
  public static long of(long seed, long draw) {
    return mixed(seed + 0x9e3779b97f4a7c15L * (draw + 1));
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit depends on every other. */
  private static long mixed(long hash) {
    long h = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }
}
