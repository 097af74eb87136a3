package dev.parallax.sentiment.encoder;

import dev.parallax.language.Range;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into BERT's word pieces, uncased: as the tokenizer that the encoder was trained with
 * does, piece by piece (Devlin et al. 2019).
 */
public final class WordPiece {
  private static final int LONGEST_WORD = 100; // in code points; longer ones are unknown
  private static final String CONTINUES = "##";

  private final Map<String, Integer> ids;
  private final int unknown;

  /**
   * @param ids of all pieces; those inside words begin with ##
   */
  public WordPiece(Map<String, Integer> ids) {
    this.ids = Map.copyOf(ids);
    this.unknown = id("[UNK]");
  }

  /** A piece: its id, and where it stands in the text, in UTF-16 units. */
  public record Piece(int id, Range range) {}

  /**
   * Id of a piece.
   *
   * @throws IllegalArgumentException if the vocabulary has no such piece
   */
  public int id(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("No piece " + piece + " in the vocabulary");
    }
    return id;
  }

  /** The pieces of a text, in order, without the marks of beginning and end. */
  public List<Piece> cut(String text) {
    List<Piece> pieces = new ArrayList<>();
    Word word = new Word();
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (isSpace(codePoint)) {
        cut(word, pieces);
      } else if (!isIgnored(codePoint)) {
        addFolded(codePoint, new Range(at, next), word, pieces);
      }
      at = next;
    }
    cut(word, pieces);
    return pieces;
  }

  private void addFolded(int codePoint, Range range, Word word, List<Piece> pieces) {
    if (codePoint < 0x80) {
      add(Character.toLowerCase(codePoint), range, word, pieces);
      return;
    }
    Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
        .codePoints()
        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
        .forEach(part -> add(Character.toLowerCase(part), range, word, pieces));
  }

  private void add(int codePoint, Range range, Word word, List<Piece> pieces) {
    boolean alone = isPunctuation(codePoint) || isIdeograph(codePoint);
    if (alone) {
      cut(word, pieces);
    }
    word.add(codePoint, range);
    if (alone) {
      cut(word, pieces);
    }
  }

  /** The longest pieces first; a word with a rest that no piece fits is unknown as a whole. */
  private void cut(Word word, List<Piece> pieces) {
    if (word.size() == 0) {
      return;
    }
    int before = pieces.size();
    boolean isKnown = word.size() <= LONGEST_WORD;
    for (int begin = 0; isKnown && begin < word.size(); ) {
      int end = word.size();
      Integer id = null;
      for (; end > begin; end--) {
        id = ids.get((begin == 0 ? "" : CONTINUES) + word.text(begin, end));
        if (id != null) {
          break;
        }
      }
      isKnown = id != null;
      if (isKnown) {
        pieces.add(new Piece(id, word.range(begin, end)));
        begin = end;
      }
    }
    if (!isKnown) {
      pieces.subList(before, pieces.size()).clear();
      pieces.add(new Piece(unknown, word.range(0, word.size())));
    }
    word.clear();
  }

  private static boolean isSpace(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || Character.isWhitespace(codePoint)
        || Character.getType(codePoint) == Character.SPACE_SEPARATOR
        || codePoint == 0x85;
  }

  private static boolean isIgnored(int codePoint) {
    int type = Character.getType(codePoint);
    return codePoint == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  private static boolean isPunctuation(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint > ' ' && codePoint < 0x7F && !Character.isLetterOrDigit(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** What BERT calls a Chinese character: each is a word. */
  private static boolean isIdeograph(int codePoint) {
    return codePoint >= 0x3400
        && (codePoint <= 0x4DBF
            || (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0x20000 && codePoint <= 0x2CEAF)
            || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F));
  }

  /** A word being read: its folded code points and where each comes from. */
  private static final class Word {
    private final List<Integer> codePoints = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();

    void add(int codePoint, Range range) {
      codePoints.add(codePoint);
      ranges.add(range);
    }

    int size() {
      return codePoints.size();
    }

    String text(int begin, int end) {
      StringBuilder text = new StringBuilder();
      codePoints.subList(begin, end).forEach(text::appendCodePoint);
      return text.toString();
    }

    Range range(int begin, int end) {
      return new Range(ranges.get(begin).begin(), ranges.get(end - 1).end());
    }

    void clear() {
      codePoints.clear();
      ranges.clear();
    }
  }
}
