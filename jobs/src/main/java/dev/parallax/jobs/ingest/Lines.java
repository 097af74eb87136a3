package dev.parallax.jobs.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream of bytes at line feeds, holding no more of a line than is allowed. */
final class Lines {
  private final InputStream in;
  private final int longest;
  private final byte[] chunk = new byte[1 << 16];
  private int chunkBegin;
  private int chunkEnd;
  private byte[] line = new byte[1 << 14];
  private int length;
  private long skipped;
  private long consumed;

  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    skipped = 0;
    boolean any = false;
    while (chunkBegin < chunkEnd || fill()) {
      any = true;
      int end = chunkBegin;
      while (end < chunkEnd && chunk[end] != '\n') {
        end++;
      }
      append(end - chunkBegin);
      boolean ended = end < chunkEnd;
      consumed += end - chunkBegin + (ended ? 1 : 0);
      chunkBegin = ended ? end + 1 : end;
      if (ended) {
        return true;
      }
    }
    return any;
  }

  /** The line's bytes, valid until the next call of {@link #next()}. */
  byte[] bytes() {
    return line;
  }

  /** How many of {@link #bytes()} are the line's, without the line end. */
  int length() {
    return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
  }

  /** Bytes that were left out because the line is too long; 0 if it is whole. */
  long skipped() {
    return skipped;
  }

  /** Bytes read since the beginning, line ends included. */
  long consumed() {
    return consumed;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private void append(int count) {
    int fitting = Math.min(count, longest - length);
    skipped += count - fitting;
    if (length + fitting > line.length) {
      line = Arrays.copyOf(line, Math.max(length + fitting, Math.min(longest, 2 * line.length)));
    }
    System.arraycopy(chunk, chunkBegin, line, length, fitting);
    length += fitting;
  }

  private boolean fill() throws IOException {
    chunkBegin = 0;
    chunkEnd = Math.max(0, in.read(chunk));
    return chunkEnd > 0;
  }
}
