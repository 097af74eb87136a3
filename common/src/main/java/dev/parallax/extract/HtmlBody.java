package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.HtmlBlocks.Block;
import dev.parallax.extract.HtmlBlocks.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells which blocks of a page are the article's body, and why the others are not. */
final class HtmlBody {
  /** A body of fewer characters is no article, unless the page calls itself one. */
  private static final int SHORTEST = 250;

  private static final int SHORTEST_DECLARED = 100;

  /** A page under a title such as "Page not found" needs this much text to be an article. */
  private static final int SHORTEST_UNDER_ERROR = 1_000;

  private static final Pattern ERROR_TITLE =
      Pattern.compile(
          "\\b(?:40[0-9]|50[0-9]) (?:error|not found|forbidden|bad gateway)|\\berror (?:40[0-9]|50[0-9])"
              + "|^(?:40[34]|50[0-9])\\b|\\bnot found\\b|\\baccess denied\\b|\\bare you a robot\\b"
              + "|\\bjust a moment\\b|\\battention required\\b|\\bservice unavailable\\b"
              + "|\\bpage (?:no longer|does not|doesn't) exists?\\b|\\bsubscribe to read\\b",
          Pattern.CASE_INSENSITIVE);

  /** A paragraph this long opens an article even without a full stop. */
  private static final int OPENING_LENGTH = 40;

  private static final int LISTED_TEASER = 200;
  private static final int SHORTEST_REPEATED = 30;
  private static final int LONGEST_REPEATED = 400;

  /** What is longer than any article is not searched for repeated lines. */
  private static final int LONGEST_SEARCHED = 200_000;

  private final List<Block> blocks;
  private final HtmlMetadata metadata;
  private final Block headline;
  private final Reason[] reasons;

  private HtmlBody(HtmlBlocks page, HtmlMetadata metadata) {
    this.blocks = page.blocks;
    this.metadata = metadata;
    this.headline = headline();
    this.reasons = new Reason[blocks.size()];
    if (blocks.isEmpty()) {
      return;
    }
    StatedBody stated = StatedBody.of(metadata.articleBody(), blocks);
    HtmlBodyRegion found = HtmlBodyRegion.of(page, headline, stated);
    Region body = found.region();
    for (Block block : blocks) {
      reasons[block.index()] = reason(block, found);
    }
    followTeasers(body);
    trim(body);
    removeRepeated();
    if (!isArticle()) {
      removeAll();
    }
  }

  /** One entry per block: null where it is kept. All are set where the page has no article. */
  static Reason[] reasons(HtmlBlocks page, HtmlMetadata metadata) {
    return new HtmlBody(page, metadata).reasons;
  }

  /** The block that repeats the page's title, headings first; else its first h1; else null. */
  private Block headline() {
    Block firstH1 = null;
    Block found = null;
    for (Block block : blocks) {
      boolean isH1 = block.region().tag().equals("h1");
      if (isH1 && firstH1 == null) {
        firstH1 = block;
      }
      if (repeatsTitle(block)) {
        if (isH1) {
          return block;
        }
        if (found == null && !HtmlBlockRules.isMostlyLinks(block)) {
          found = block;
        }
      }
    }
    return found != null ? found : firstH1;
  }

  private boolean repeatsTitle(Block block) {
    String title = metadata.title();
    return title != null
        && block.text().length() <= 2 * title.length()
        && HtmlMetadata.squeeze(block.text()).equals(HtmlMetadata.squeeze(title));
  }

  private Reason reason(Block block, HtmlBodyRegion found) {
    if (block.equals(headline) || repeatsTitle(block)) {
      return Reason.HEADLINE;
    }
    Reason around = found.reason(block);
    if (around != null) {
      return around;
    }
    if (block.isIn(found.region())) {
      return HtmlBlockRules.reason(block, found.region());
    }
    Reason furniture = HtmlBlockRules.furniture(block);
    if (furniture != null) {
      return furniture;
    }
    return HtmlBlockRules.isMostlyLinks(block) ? Reason.NAVIGATION : Reason.OTHER;
  }

  /** A line such as "You may also like" takes the list or links after it along. */
  private void followTeasers(Region body) {
    boolean isFollowing = false;
    for (Block block : blocks.subList(body.firstBlock, body.endBlock())) {
      Reason reason = reasons[block.index()];
      if (reason == Reason.TEASER && !HtmlBlockRules.isMostlyLinks(block)) {
        isFollowing = true;
      } else if (reason == null) {
        boolean isListed = block.region().tag().equals("li") || block.linkShare() > 0.5;
        isFollowing = isFollowing && isListed && block.text().length() < LISTED_TEASER;
        if (isFollowing) {
          reasons[block.index()] = Reason.TEASER;
        }
      }
    }
  }

  /** Takes what is not text off both ends of the body. */
  private void trim(Region body) {
    int begin = body.firstBlock;
    while (begin < body.endBlock() && (reasons[begin] != null || !opens(blocks.get(begin)))) {
      removeAtEnd(begin);
      begin++;
    }
    int end = body.endBlock() - 1;
    while (end > begin && (reasons[end] != null || !closes(blocks.get(end)))) {
      removeAtEnd(end);
      end--;
    }
  }

  private void removeAtEnd(int index) {
    if (reasons[index] == null) {
      String text = blocks.get(index).text();
      String byline = metadata.byline();
      boolean isByline = byline != null && text.contains(byline.split(",", -1)[0]);
      reasons[index] =
          isByline
              ? Reason.BYLINE
              : HtmlBlockRules.date(text) != null ? Reason.DATE_LINE : Reason.OTHER;
    }
  }

  private boolean opens(Block block) {
    boolean isHeading = HtmlBlockRules.isHeading(block);
    if (HtmlBlockRules.prose(block) > 0 || (HtmlBlockRules.isSentence(block) && !isHeading)) {
      return true;
    }
    boolean isLong = block.region().tag().equals("p") && block.text().length() > OPENING_LENGTH;
    return (isHeading || isLong) && headline != null && block.index() > headline.index();
  }

  private static boolean closes(Block block) {
    return switch (block.region().tag()) {
      case "li", "td", "dd", "blockquote" -> true;
      default -> HtmlBlockRules.prose(block) > 0 || HtmlBlockRules.isSentence(block);
    };
  }

  /** Takes out pull quotes: lines outside paragraphs all of whose words stand elsewhere as well. */
  private void removeRepeated() {
    if (keptLength() > LONGEST_SEARCHED) {
      return;
    }
    Map<List<String>, Integer> counts = new HashMap<>();
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (reasons[block.index()] == null) {
        kept.add(block);
        StatedBody.shingles(block.text())
            .forEach(shingle -> counts.merge(shingle, 1, Integer::sum));
      }
    }
    for (Block block : kept) {
      int length = block.text().length();
      if (isSetOff(block) && length >= SHORTEST_REPEATED && length <= LONGEST_REPEATED) {
        List<List<String>> shingles = StatedBody.shingles(block.text());
        if (!shingles.isEmpty() && shingles.stream().allMatch(shingle -> counts.get(shingle) > 1)) {
          shingles.forEach(shingle -> counts.merge(shingle, -1, Integer::sum));
          reasons[block.index()] = Reason.REPEATED;
        }
      }
    }
  }

  /** Whether the block is set apart from the paragraphs around it. */
  private static boolean isSetOff(Block block) {
    Region region = block.region();
    if (region.tag().equals("p") && region.parent != null) {
      region = region.parent;
      return region.tag().equals("blockquote") || region.tag().equals("aside");
    }
    return !region.tag().equals("li") && !region.tag().equals("td");
  }

  private long keptLength() {
    return blocks.stream()
        .filter(block -> reasons[block.index()] == null)
        .mapToLong(block -> block.text().length())
        .sum();
  }

  private boolean isArticle() {
    boolean isError = metadata.title() != null && ERROR_TITLE.matcher(metadata.title()).find();
    if (isError) {
      return keptLength() >= SHORTEST_UNDER_ERROR;
    }
    return keptLength() >= (metadata.isArticle() ? SHORTEST_DECLARED : SHORTEST);
  }

  private void removeAll() {
    for (Block block : blocks) {
      if (reasons[block.index()] == null) {
        reasons[block.index()] =
            HtmlBlockRules.isMostlyLinks(block) ? Reason.NAVIGATION : Reason.OTHER;
      }
    }
  }
}
