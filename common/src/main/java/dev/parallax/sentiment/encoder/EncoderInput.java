package dev.parallax.sentiment.encoder;

import dev.parallax.language.Range;
import dev.parallax.sentiment.ToneTarget;
import java.util.Arrays;
import java.util.List;

/** A target as the encoder reads it. */
public final class EncoderInput {
  /** Number of pieces at most, both marks included. Longer texts are read around the target. */
  public static final int MOST_PIECES = 160;

  private final long[] ids;
  private final float[] marks;

  private EncoderInput(long[] ids, float[] marks) {
    this.ids = ids;
    this.marks = marks;
  }

  /** Marks the target's mentions among the pieces of its text. */
  public static EncoderInput of(ToneTarget target, WordPiece wordPiece) {
    return of(target, wordPiece.cut(target.text()), wordPiece);
  }

  /**
   * Marks a target's mentions.
   *
   * @param pieces of its text
   */
  static EncoderInput of(ToneTarget target, List<WordPiece.Piece> pieces, WordPiece wordPiece) {
    int from = firstPiece(pieces, target.mentions().get(0));
    int to = Math.min(pieces.size(), from + MOST_PIECES - 2);
    int size = to - from;
    long[] ids = new long[size + 2];
    float[] marks = new float[size + 2];
    ids[0] = wordPiece.id("[CLS]");
    for (int i = 0; i < size; i++) {
      WordPiece.Piece piece = pieces.get(from + i);
      ids[i + 1] = piece.id();
      marks[i + 1] = target.mentions().stream().anyMatch(piece.range()::overlaps) ? 1 : 0;
    }
    ids[size + 1] = wordPiece.id("[SEP]");
    return new EncoderInput(ids, marks);
  }

  /** Where to begin, so that the target is in the middle of a text too long to read whole. */
  private static int firstPiece(List<WordPiece.Piece> pieces, Range mention) {
    int most = MOST_PIECES - 2;
    if (pieces.size() <= most) {
      return 0;
    }
    int at = 0;
    while (at < pieces.size() - 1 && pieces.get(at).range().end() <= mention.begin()) {
      at++;
    }
    return Math.max(0, Math.min(at - most / 2, pieces.size() - most));
  }

  /** Number of pieces, both marks included. */
  public int size() {
    return ids.length;
  }

  /** Writes the ids of the pieces, with the marks of beginning and end, from there on. */
  public void writeIds(long[] to, int from) {
    System.arraycopy(ids, 0, to, from, ids.length);
  }

  /** Writes 1 for each of the target's pieces and 0 for all others, from there on. */
  public void writeMarks(float[] to, int from) {
    System.arraycopy(marks, 0, to, from, marks.length);
  }

  /** Whether both read the same pieces, whatever their targets. */
  boolean isOfSameText(EncoderInput other) {
    return Arrays.equals(ids, other.ids);
  }
}
