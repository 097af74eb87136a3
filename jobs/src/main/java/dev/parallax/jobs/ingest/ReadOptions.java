package dev.parallax.jobs.ingest;

import java.io.Serializable;
import java.nio.charset.Charset;

/**
 * How files are read.
 *
 * @param encoding name of the encoding of files that do not say; null for UTF-8
 * @param longestRecord bytes of the longest record that is read
 */
record ReadOptions(String encoding, int longestRecord) implements Serializable {
  /** Null if not stated. */
  Charset charset() {
    return encoding == null ? null : Charset.forName(encoding);
  }
}
