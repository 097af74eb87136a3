package dev.parallax.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A page's visible text as blocks in reading order, one per paragraph, heading, list item, table
 * cell or caption, and the regions (block-level elements) that hold them. Blocks are numbered in
 * reading order, so that a region is a range of them.
 */
final class HtmlBlocks {
  private static final Set<String> INVISIBLE =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "canvas",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "select",
          "textarea",
          "datalist",
          "noembed",
          "noframes",
          "map");

  private static final Set<String> PICTURES =
      Set.of("img", "picture", "video", "iframe", "amp-img", "object", "svg");

  private static final Set<String> BLOCK_LEVEL =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "button",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "label",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /**
   * A block-level element that holds at least one block: those from {@code firstBlock} up to {@code
   * endBlock}, exclusive. The outermost has no parent.
   */
  static final class Region {
    final Element element;
    final Region parent;
    final int firstBlock;
    private int index = -1;
    private int endBlock;
    private int pictures;

    private Region(Element element, Region parent, int firstBlock) {
      this.element = element;
      this.parent = parent;
      this.firstBlock = firstBlock;
    }

    /** Position in {@link #regions}; parents come before their children. */
    int index() {
      return index;
    }

    int endBlock() {
      return endBlock;
    }

    int size() {
      return endBlock - firstBlock;
    }

    /** Whether a picture, video or other frame stands in it. */
    boolean hasPicture() {
      return pictures > 0;
    }

    String tag() {
      return element.normalName();
    }
  }

  /**
   * A stretch of visible text without a paragraph break.
   *
   * @param text white space normalised as a browser would; a single {@code <br>} is a line break
   * @param region the innermost block-level element around it
   * @param linkedLength characters of the text that are inside links
   * @param strongLength characters of the text that are bold or italic
   * @param inline the innermost element that holds all of the text, or the region's own
   */
  record Block(
      int index, String text, Region region, Element inline, int linkedLength, int strongLength) {
    /** Share of the characters that are link text. */
    double linkShare() {
      return (double) linkedLength / text.length();
    }

    boolean isIn(Region other) {
      return other.firstBlock <= index && index < other.endBlock;
    }
  }

  final List<Block> blocks = new ArrayList<>();
  final List<Region> regions = new ArrayList<>();

  static HtmlBlocks of(Document page) {
    HtmlBlocks blocks = new HtmlBlocks();
    page.filter(blocks.new Walk());
    return blocks;
  }

  private final class Walk implements NodeFilter {
    private final Deque<Region> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int linkDepth;
    private int strongDepth;
    private int linkedLength;
    private int strongLength;
    private int lineBreaks;
    private boolean spaceBefore;
    private Element firstInline;
    private boolean oneInline;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        append(textNode);
      } else if (node instanceof Element element) {
        String tag = element.normalName();
        if (PICTURES.contains(tag) && !open.isEmpty()) {
          open.peek().pictures++;
        }
        if (INVISIBLE.contains(tag) || isHidden(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (BLOCK_LEVEL.contains(tag)) {
          endBlock();
          open.push(new Region(element, open.peek(), blocks.size()));
        } else if (tag.equals("br")) {
          lineBreaks++;
        } else if (tag.equals("a")) {
          linkDepth++;
        } else if (isStrong(tag)) {
          strongDepth++;
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        String tag = element.normalName();
        if (BLOCK_LEVEL.contains(tag)) {
          endBlock();
          Region closed = open.pop();
          closed.endBlock = blocks.size();
          if (closed.parent != null) {
            closed.parent.pictures += closed.pictures;
          }
        } else if (tag.equals("a")) {
          linkDepth--;
        } else if (isStrong(tag)) {
          strongDepth--;
        }
      }
      return FilterResult.CONTINUE;
    }

    private void append(TextNode node) {
      String raw = node.getWholeText();
      for (int i = 0; i < raw.length(); i++) {
        char c = raw.charAt(i);
        if (isSpace(c)) {
          spaceBefore = true;
        } else if (!isFormatting(c)) {
          separate();
          if (text.isEmpty()) {
            firstInline = node.parent();
            oneInline = true;
          } else if (oneInline && !Objects.equals(node.parent(), firstInline)) {
            oneInline = false;
          }
          text.append(c);
          linkedLength += linkDepth > 0 ? 1 : 0;
          strongLength += strongDepth > 0 ? 1 : 0;
        }
      }
    }

    /** Puts the white space seen since the last character; two line breaks start a new block. */
    private void separate() {
      if (lineBreaks > 1) {
        endBlock();
      } else if (!text.isEmpty() && lineBreaks == 1) {
        text.append('\n');
      } else if (!text.isEmpty() && spaceBefore) {
        text.append(' ');
        linkedLength += linkDepth > 0 ? 1 : 0;
        strongLength += strongDepth > 0 ? 1 : 0;
      }
      lineBreaks = 0;
      spaceBefore = false;
    }

    private void endBlock() {
      if (!text.isEmpty() && !open.isEmpty()) {
        Region region = open.peek();
        number(region);
        Element inline = oneInline && firstInline != null ? firstInline : region.element;
        blocks.add(
            new Block(blocks.size(), text.toString(), region, inline, linkedLength, strongLength));
      }
      text.setLength(0);
      linkedLength = 0;
      strongLength = 0;
      lineBreaks = 0;
      spaceBefore = false;
    }

    /** Only regions with text are numbered, outermost first. */
    private void number(Region region) {
      Deque<Region> unnumbered = new ArrayDeque<>();
      for (Region r = region; r != null && r.index < 0; r = r.parent) {
        unnumbered.push(r);
      }
      for (Region r : unnumbered) {
        r.index = regions.size();
        regions.add(r);
      }
    }
  }

  private static boolean isStrong(String tag) {
    return tag.equals("b") || tag.equals("strong") || tag.equals("i") || tag.equals("em");
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && HtmlHints.isHidingStyle(style);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
  }

  /** Soft hyphens, zero-width characters and controls: not seen, yet they break words. */
  private static boolean isFormatting(char c) {
    return c == '\u00ad'
        || c == '\u200b'
        || c == '\u2060'
        || c == '\ufeff'
        || Character.isISOControl(c);
  }
}
