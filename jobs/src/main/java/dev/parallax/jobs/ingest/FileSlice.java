package dev.parallax.jobs.ingest;

import java.io.Serializable;

/**
 * What one reader reads: a file, or the lines of it that begin within {@code [begin, end)}.
 *
 * @param firstIndex index of the first record in the slice
 */
record FileSlice(String uri, Format format, long fileBytes, long begin, long end, long firstIndex)
    implements Serializable {

  static FileSlice whole(String uri, Format format, long fileBytes) {
    return new FileSlice(uri, format, fileBytes, 0, Long.MAX_VALUE, 0);
  }

  boolean isWhole() {
    return begin == 0 && end == Long.MAX_VALUE;
  }

  /** Bytes that reading this costs. */
  long byteCount() {
    return Math.min(end, fileBytes) - begin;
  }

  FileSlice startingAt(long index) {
    return new FileSlice(uri, format, fileBytes, begin, end, index);
  }
}
