package dev.parallax.jobs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a corpus file holds. */
enum Format {
  TEXT,
  HTML,
  JSON_LINES,
  JSON,
  CSV,
  TSV,
  PARQUET,
  WARC,
  UNKNOWN,
  /** Not read: a link that leads out of the corpus. */
  LINK,
  /** Not read: a pipe, socket or device. */
  SPECIAL;

  /** The name in {@code source_file.format}. */
  String label() {
    return this == JSON_LINES ? "jsonl" : name().toLowerCase(Locale.ROOT);
  }

  /** Whether it must not even be opened. */
  boolean isRefused() {
    return this == LINK || this == SPECIAL;
  }

  /** By the file's name alone, with or without {@code .gz}; UNKNOWN if the name does not tell. */
  static Format ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - ".gz".length());
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt", "text", "md" -> TEXT;
      case "html", "htm", "xhtml" -> HTML;
      case "jsonl", "ndjson" -> JSON_LINES;
      case "json" -> JSON;
      case "csv" -> CSV;
      case "tsv", "tab" -> TSV;
      case "parquet" -> PARQUET;
      case "warc", "wet" -> WARC;
      default -> UNKNOWN;
    };
  }

  /** By the first bytes; UNKNOWN if they are not those of anything that can be read. */
  static Format ofContent(byte[] firstBytes) {
    for (byte b : firstBytes) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return UNKNOWN; // binary
      }
    }
    String start =
        new String(firstBytes, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("warc/")) {
      return WARC;
    }
    if (start.startsWith("%pdf") || start.startsWith("{\\rtf") || start.startsWith("par1")) {
      return UNKNOWN;
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return HTML;
    }
    if (start.startsWith("{\"") || start.startsWith("[{")) {
      return JSON;
    }
    return TEXT;
  }
}
