package dev.parallax.extract;

import dev.parallax.extract.Extraction.Article;
import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Extraction.Removed;
import dev.parallax.extract.HtmlBlocks.Block;
import dev.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Finds the article in a web page: its body among the navigation, teasers, captions, share buttons
 * and comments, and what the page states about it. One page is at most one article.
 */
public final class HtmlExtractor {
  /** Between two blocks of the text. */
  private static final String PARAGRAPH_BREAK = "\n\n";

  private HtmlExtractor() {}

  /**
   * Reads a page whose characters are known.
   *
   * @param url the page's address, or null; a canonical address in the page is preferred to it
   */
  public static Extraction extract(String html, String url) {
    return extract(Jsoup.parse(html, url == null ? "" : url), url);
  }

  /** Reads a parsed page, which is not changed. */
  public static Extraction extract(Document page, String url) {
    HtmlMetadata metadata = HtmlMetadata.of(page, url);
    HtmlBlocks visible = HtmlBlocks.of(page);
    Reason[] reasons = HtmlBody.reasons(visible, metadata);
    StringBuilder text = new StringBuilder();
    StringBuilder body = new StringBuilder();
    List<Span> kept = new ArrayList<>();
    List<Removed> removed = new ArrayList<>();
    int begin = 0;
    for (Block block : visible.blocks) {
      if (block.index() > 0) {
        text.append(PARAGRAPH_BREAK);
        begin += PARAGRAPH_BREAK.length();
      }
      text.append(block.text());
      int end = begin + block.text().codePointCount(0, block.text().length());
      Span span = new Span(begin, end);
      if (reasons[block.index()] == null) {
        body.append(kept.isEmpty() ? "" : PARAGRAPH_BREAK).append(block.text());
        kept.add(span);
      } else {
        removed.add(new Removed(span, reasons[block.index()]));
      }
      begin = end;
    }
    if (kept.isEmpty()) {
      return new Extraction(text.toString(), List.of(), removed);
    }
    HtmlMetadata known = HtmlHead.complete(metadata, visible.blocks, reasons);
    Article article =
        new Article(
            known.title(),
            known.byline(),
            known.published(),
            known.outlet(),
            known.url(),
            known.language(),
            kept,
            body.toString());
    return new Extraction(text.toString(), List.of(article), removed);
  }
}
