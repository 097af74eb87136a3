package dev.parallax.extract;

import dev.parallax.extract.Extraction.Article;
import dev.parallax.text.Span;
import java.util.List;

/** Takes the articles out of plain text: pages saved as text, compilations, fields of records. */
public final class TextExtractor {
  private TextExtractor() {}

  /**
   * The articles of a text and all that is not theirs. Where title, byline or date are known, the
   * text is taken for the one article of a record and little is removed; otherwise it is read as a
   * page, which may hold several articles, menus, comments and other people's stories.
   *
   * @param known wins over what the text states
   */
  public static Extraction extract(String text, KnownMetadata known) {
    boolean isRecord = known.title() != null || known.byline() != null || known.published() != null;
    List<Line> lines = Line.of(text, isRecord ? Markdown.FIELD : Markdown.PAGE);
    if (lines.isEmpty()) {
      return Assembly.of(text, lines, List.of());
    }
    List<Draft> articles =
        isRecord ? RecordReader.read(text, lines, known) : PageReader.read(text, lines, known);
    return Assembly.of(text, lines, articles);
  }

  /** The whole text as the body of one article, to the last blank; no article where it is blank. */
  public static Extraction verbatim(String text, KnownMetadata known) {
    if (text.chars().allMatch(c -> Line.isWhite((char) c))) {
      return new Extraction(text, List.of(), List.of());
    }
    Span whole = new Span(0, text.codePointCount(0, text.length()));
    Article article =
        new Article(
            known.title(),
            known.byline(),
            known.published(),
            known.outlet(),
            known.url(),
            null,
            List.of(whole),
            text);
    return new Extraction(text, List.of(article), List.of());
  }
}
