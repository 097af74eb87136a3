package dev.parallax.jobs.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text without guessing: a byte order mark decides, then the encoding the user or the page
 * states, then UTF-8, strictly.
 *
 * @param text null if the bytes are not text in the encoding
 * @param encoding its name
 * @param problem why there is no text; null if there is
 */
record Decoding(String text, String encoding, Reject problem) {
  private static final int META_WITHIN = 4096;
  private static final Pattern META_CHARSET =
      Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})");

  /**
   * A text document.
   *
   * @param stated the encoding of files without a byte order mark; UTF-8 if null
   */
  static Decoding ofText(byte[] bytes, Charset stated) {
    Decoding decoded = byMark(bytes);
    if (decoded == null) {
      decoded = strictly(bytes, 0, stated == null ? StandardCharsets.UTF_8 : stated);
    }
    if (decoded.problem != null) {
      return isBinary(bytes) ? binary(bytes, decoded.encoding) : decoded;
    }
    int nul = decoded.text.indexOf('\0');
    if (nul < 0) {
      return decoded;
    }
    return isBinary(bytes)
        ? binary(bytes, decoded.encoding)
        : new Decoding(
            null,
            decoded.encoding,
            Reject.of(
                "nul_byte",
                "NUL at character "
                    + nul
                    + ": the file is damaged, or in an encoding without a byte order mark",
                decoded.text));
  }

  /** A web page, read as browsers do: stated charset, else UTF-8, else windows-1252. */
  static Decoding ofHtml(byte[] bytes, Charset stated) {
    Decoding marked = byMark(bytes);
    if (marked != null && marked.problem == null) {
      return marked;
    }
    if (stated == null) {
      Decoding utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
      if (utf8.problem == null) {
        return utf8;
      }
    }
    Charset charset = stated == null ? charsetInMeta(bytes) : stated;
    return new Decoding(new String(bytes, charset), charset.name(), null);
  }

  /** Null if there is no byte order mark. */
  static Decoding byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return null;
  }

  private static Decoding strictly(byte[] bytes, int from, Charset charset) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(buffer)
              .toString();
      return new Decoding(text, charset.name(), null);
    } catch (CharacterCodingException e) {
      return new Decoding(
          null,
          charset.name(),
          Reject.of(
              "wrong_encoding",
              "Not valid "
                  + charset.name()
                  + " at byte "
                  + buffer.position()
                  + ". If you know the encoding, say so: --encoding windows-1252",
              new String(bytes, from, Math.min(1000, bytes.length - from), charset)));
    }
  }

  private static Decoding binary(byte[] bytes, String encoding) {
    return new Decoding(
        null,
        encoding,
        new Reject(
            "binary_content",
            "Not text: " + bytes.length + " bytes with control characters among them",
            null));
  }

  /** Control characters that no text holds make up a hundredth or more of the beginning. */
  private static boolean isBinary(byte[] bytes) {
    int looked = Math.min(bytes.length, 65_536);
    int control = 0;
    for (int i = 0; i < looked; i++) {
      byte b = bytes[i];
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        control++;
      }
    }
    return control * 100L >= looked;
  }

  private static Charset charsetInMeta(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher meta = META_CHARSET.matcher(start.toLowerCase(Locale.ROOT));
    if (meta.find()) {
      try {
        Charset charset = Charset.forName(meta.group(1));
        boolean refuted = charset.equals(StandardCharsets.UTF_8);
        if (!refuted && !charset.equals(StandardCharsets.ISO_8859_1)) {
          return charset;
        }
      } catch (IllegalArgumentException e) {
        return Charset.forName("windows-1252"); // a charset nobody knows
      }
    }
    return Charset.forName("windows-1252");
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
