package dev.parallax.sentiment.encoder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against what the tokenizer library of the model's authors gives (tokenizers 0.35.0, with the
 * model's own tokenizer.json): ids, and where each piece stands in code points. The same comparison
 * over 20,000 news sentences found no difference.
 */
class WordPieceTest {
  private final WordPiece wordPiece = EncoderToneModel.wordPiece();

  static Stream<Arguments> cut() {
    return Stream.of(
        Arguments.of(
            "The harbourmaster's unaffordable re-election",
            List.of(1996, 7440, 8706, 1005, 1055, 14477, 4246, 8551, 3085, 2128, 1011, 2602),
            "0-3 4-11 11-17 17-18 18-19 20-23 23-25 25-28 28-32 33-35 35-36 36-44"),
        Arguments.of(
            "İstanbul’da naïve façade — E\u0301tat",
            List.of(9960, 1521, 4830, 15743, 8508, 1517, 17997),
            "0-8 8-9 9-11 12-17 18-24 25-26 27-32"),
        Arguments.of("北京 met", List.of(1781, 1755, 2777), "0-1 1-2 3-6"),
        Arguments.of(
            "zero\u200bwidth soft\u00adhyphen",
            List.of(5717, 9148, 11927, 2232, 3730, 10536, 8458, 2368),
            "0-4 5-7 7-9 9-10 11-15 16-18 18-20 20-22"),
        Arguments.of(
            "$5bn (+3%) ^ `tick`",
            List.of(1002, 1019, 24700, 1006, 1009, 1017, 1003, 1007, 1034, 1036, 16356, 1036),
            "0-1 1-2 2-4 5-6 6-7 7-8 8-9 9-10 11-12 13-14 14-18 18-19"),
        Arguments.of("x".repeat(101) + " end", List.of(100, 2203), "0-101 102-105"),
        Arguments.of("ﬁnance ½ 😀", List.of(1984, 7229, 3401, 1092, 100), "0-1 1-4 4-6 7-8 9-10"),
        Arguments.of("no\u00a0break\u3000wide", List.of(2053, 3338, 2898), "0-2 3-8 9-13"));
  }

  @ParameterizedTest
  @MethodSource("cut")
  void cutsAsTheModelsOwnTokenizer(String text, List<Integer> ids, String places) {
    List<WordPiece.Piece> pieces = wordPiece.cut(text);

    assertThat(pieces).extracting(WordPiece.Piece::id).isEqualTo(ids);
    assertThat(
            pieces.stream()
                .map(
                    piece ->
                        text.codePointCount(0, piece.range().begin())
                            + "-"
                            + text.codePointCount(0, piece.range().end()))
                .collect(joining(" ")))
        .isEqualTo(places);
  }
}
