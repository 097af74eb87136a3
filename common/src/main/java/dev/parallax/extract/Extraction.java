package dev.parallax.extract;

import dev.parallax.text.Span;
import java.util.List;

/**
 * What one document turned into: its articles, in order, and every stretch that is in none of their
 * bodies. Kept and removed stretches never overlap, and what neither covers is white space, so that
 * a reader can put the document together again and see what was done to it.
 *
 * @param text the document's text; for HTML, its visible text block by block. All spans are code
 *     points into it
 * @param articles in reading order; empty where nothing in the document is an article
 * @param removed in reading order
 */
public record Extraction(String text, List<Article> articles, List<Removed> removed) {
  public Extraction {
    articles = List.copyOf(articles);
    removed = List.copyOf(removed);
  }

  /**
   * One article as found in its document. Everything but the body is null where the document does
   * not state it.
   *
   * @param publishedText the publication date as printed, unparsed
   * @param outletText the outlet's name as printed
   * @param language BCP 47 tag the page itself declares
   * @param body the kept stretches, one after another, without white space around
   */
  public record Article(
      String title,
      String byline,
      String publishedText,
      String outletText,
      String url,
      String language,
      List<Span> kept,
      String body) {
    public Article {
      kept = List.copyOf(kept);
    }
  }

  /** A stretch taken out of the bodies, and why. */
  public record Removed(Span span, Reason reason) {}

  /** Why a stretch of a document is in no article's body. The names are published in lower case. */
  public enum Reason {
    /** The headline, now in {@code article.title}. */
    HEADLINE,
    /** Who wrote it, now in {@code article.byline}. */
    BYLINE,
    /** When it was published, now in {@code article.published_on}. */
    DATE_LINE,
    /** Where it was published, now in {@code article.url}. */
    URL,
    /** Menus, breadcrumbs, "skip to content", tag lists. */
    NAVIGATION,
    /** Share, follow and print buttons. */
    SHARE,
    /** Newsletter, subscription and registration prompts. */
    SUBSCRIBE,
    /** Advertisement marks and sponsored blocks. */
    ADVERTISEMENT,
    /** Comment forms and comments. */
    COMMENTS,
    /** "Most popular", "read now" and other lists of headlines. */
    MOST_POPULAR,
    /** A pointer to another story, inside or after this one. */
    TEASER,
    /** Appeals for money, payment ids. */
    DONATION,
    /** Caption or credit of a picture, video or audio player. */
    CAPTION,
    /** Markdown syntax whose text was kept. */
    MARKDOWN,
    /** Copyright, contact, imprint. */
    FOOTER,
    /** Text that belongs to no article, such as an essay under somebody else's compilation. */
    UNRELATED,
    /** A line repeated from before. */
    REPEATED,
    /** Anything else that is not the article. */
    OTHER
  }
}
