package dev.parallax.jobs.framing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An article's term counts as bytes, divided by terms: all that is known of a term in the corpus
 * comes together in one of few heaps, without a row per article and term.
 */
final class TermBlocks {
  /** Fixed, so that results are; a heap of a million articles' terms fits into memory. */
  static final int HEAPS = 32;

  private static final int WIDE = 255;

  /** Takes what a block holds. */
  interface Reader {
    void words(int[] parts);

    void term(String term, int[] parts);
  }

  private TermBlocks() {}

  /** A block for each heap; each begins with the article's words. */
  static List<byte[]> of(ArticleTermCounts counts) {
    List<ByteArrayOutputStream> bytes = new ArrayList<>();
    List<DataOutputStream> blocks = new ArrayList<>();
    try {
      for (int heap = 0; heap < HEAPS; heap++) {
        bytes.add(new ByteArrayOutputStream());
        blocks.add(new DataOutputStream(bytes.get(heap)));
        write(blocks.get(heap), counts.words);
      }
      for (Map.Entry<String, int[]> term : counts.terms.entrySet()) {
        DataOutputStream block = blocks.get(heap(term.getKey()));
        block.writeUTF(term.getKey());
        write(block, term.getValue());
      }
      return bytes.stream().map(ByteArrayOutputStream::toByteArray).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int heap(String term) {
    int hash = term.hashCode() * 0x9E3779B9;
    return (hash >>> 16) % HEAPS;
  }

  /** Which parts have a count, and these. */
  private static void write(DataOutputStream block, int[] parts) throws IOException {
    int mask = 0;
    for (int part = 0; part < parts.length; part++) {
      mask |= parts[part] > 0 ? 1 << part : 0;
    }
    block.writeByte(mask);
    for (int count : parts) {
      if (count >= WIDE) {
        block.writeByte(WIDE);
        block.writeInt(count);
      } else if (count > 0) {
        block.writeByte(count);
      }
    }
  }

  static void read(byte[] block, Reader reader) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(block))) {
      reader.words(parts(in));
      while (in.available() > 0) {
        reader.term(in.readUTF(), parts(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] parts(DataInputStream in) throws IOException {
    int mask = in.readUnsignedByte();
    int[] parts = new int[TermCells.PARTS];
    for (int part = 0; part < parts.length; part++) {
      if ((mask & 1 << part) != 0) {
        int count = in.readUnsignedByte();
        parts[part] = count == WIDE ? in.readInt() : count;
      }
    }
    return parts;
  }
}
