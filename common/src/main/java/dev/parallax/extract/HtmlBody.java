package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.HtmlBlocks.Block;
import dev.parallax.extract.HtmlBlocks.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which blocks of a page are the article's body, and why the others are not: first the region
 * that holds most of the page's running text near its headline, then, inside it, block by block.
 */
final class HtmlBody {
  /** A region this rich in the page's prose is not boilerplate, whatever its class says. */
  private static final double TOO_RICH = 0.5;

  /** Where hints leave less than this share of the prose, they are not believed. */
  private static final double LEAST_UNHINTED = 0.15;

  /** The body is sought around the headline where that holds this share of the prose. */
  private static final double HEADLINE_SHARE = 0.4;

  /** The body is narrowed to a child as long as the child holds this share of the prose. */
  private static final double NARROWING = 0.72;

  /** An article element with the headline and this much prose is the article. */
  private static final int OWN_ARTICLE_PROSE = 200;

  private static final int CARD_PROSE = 500;
  private static final int CARD_LINK = 15;

  private final HtmlBlocks page;
  private final List<Block> blocks;
  private final HtmlMetadata metadata;
  private final long[] proseBefore;
  private final Reason[] regionReasons;
  private final List<List<Region>> children = new ArrayList<>();
  private final Block headline;

  private HtmlBody(HtmlBlocks page, HtmlMetadata metadata) {
    this.page = page;
    this.blocks = page.blocks;
    this.metadata = metadata;
    this.proseBefore = new long[blocks.size() + 1];
    this.regionReasons = new Reason[page.regions.size()];
    for (Region region : page.regions) {
      children.add(new ArrayList<>());
      if (region.parent != null) {
        children.get(region.parent.index).add(region);
      }
    }
    this.headline = headline();
  }

  /** One entry per block: null where it is kept. */
  static Reason[] reasons(HtmlBlocks page, HtmlMetadata metadata) {
    return new HtmlBody(page, metadata).find();
  }

  private Reason[] find() {
    Reason[] reasons = new Reason[blocks.size()];
    if (blocks.isEmpty()) {
      return reasons;
    }
    sumProse(false);
    long all = proseBefore[blocks.size()];
    hintRegions(true);
    sumProse(true);
    if (proseBefore[blocks.size()] < LEAST_UNHINTED * all) {
      Arrays.fill(regionReasons, null);
      sumProse(true);
    }
    markOtherArticles();
    markCards();
    inheritMarks();
    sumProse(true);
    if (proseBefore[blocks.size()] == 0) {
      Arrays.fill(reasons, Reason.OTHER);
      return reasons;
    }
    Region body = narrow(start());
    for (Block block : blocks) {
      Reason reason = regionReasons[block.region().index];
      if (reason == null && !block.isIn(body)) {
        reason = HtmlBlockRules.isMostlyLinks(block) ? Reason.NAVIGATION : Reason.OTHER;
      }
      reasons[block.index()] = reason != null ? reason : HtmlBlockRules.reason(block, body);
    }
    followTeasers(reasons, body);
    trim(reasons, body);
    for (Block block : blocks) {
      if (isHeadline(block)) {
        reasons[block.index()] = Reason.HEADLINE;
      }
    }
    return reasons;
  }

  private boolean isHeadline(Block block) {
    return block == headline
        || (metadata.title() != null
            && block.text().length() < 2 * metadata.title().length() + 20
            && HtmlMetadata.squeeze(block.text()).equals(HtmlMetadata.squeeze(metadata.title())));
  }

  /** The block that repeats the page's title, headings first; else its first h1; else null. */
  private Block headline() {
    String title = metadata.title() == null ? "" : HtmlMetadata.squeeze(metadata.title());
    Block first = null;
    Block found = null;
    for (Block block : blocks) {
      boolean isH1 = block.region().tag().equals("h1");
      if (isH1 && first == null) {
        first = block;
      }
      if (block.text().length() < 500
          && !title.isEmpty()
          && HtmlMetadata.squeeze(block.text()).equals(title)) {
        if (isH1) {
          return block;
        }
        if (found == null && !HtmlBlockRules.isMostlyLinks(block)) {
          found = block;
        }
      }
    }
    return found != null ? found : first;
  }

  private void sumProse(boolean unhinted) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean counts = !unhinted || regionReasons[block.region().index] == null;
      proseBefore[i + 1] = proseBefore[i] + (counts ? HtmlBlockRules.prose(block) : 0);
    }
  }

  private long prose(Region region) {
    return proseBefore[region.endBlock] - proseBefore[region.firstBlock];
  }

  private void hintRegions(boolean weak) {
    long all = proseBefore[blocks.size()];
    for (Region region : page.regions) {
      Reason reason = region.parent == null ? null : regionReasons[region.parent.index];
      if (reason == null && prose(region) <= TOO_RICH * all) {
        reason = HtmlHints.reason(region.element);
      }
      regionReasons[region.index] = reason;
    }
  }

  /**
   * Marks lists of teasers: three or more elements alike under one parent, each a linked headline
   * and little text.
   */
  private void markCards() {
    for (Region parent : page.regions) {
      Map<String, List<Region>> alike = new HashMap<>();
      for (Region child : children.get(parent.index)) {
        if (regionReasons[child.index] == null && isCard(child)) {
          alike.computeIfAbsent(kind(child), key -> new ArrayList<>()).add(child);
        }
      }
      for (List<Region> cards : alike.values()) {
        if (cards.size() >= 3) {
          cards.forEach(card -> regionReasons[card.index] = Reason.TEASER);
        }
      }
    }
  }

  private void inheritMarks() {
    for (Region region : page.regions) {
      if (region.parent != null && regionReasons[region.index] == null) {
        regionReasons[region.index] = regionReasons[region.parent.index];
      }
    }
  }

  /** Marks article elements beside the one that holds the headline. */
  private void markOtherArticles() {
    Region own = headline == null ? null : headline.region();
    while (own != null && !own.tag().equals("article")) {
      own = own.parent;
    }
    if (own == null || prose(own) < OWN_ARTICLE_PROSE) {
      return;
    }
    for (Region region : page.regions) {
      boolean isApart =
          region.endBlock <= own.firstBlock || region.firstBlock >= own.endBlock;
      if (isApart && region.tag().equals("article") && regionReasons[region.index] == null) {
        regionReasons[region.index] = Reason.TEASER;
      }
    }
  }

  private static String kind(Region region) {
    String name = region.element.className().strip();
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return region.tag() + "." + name.substring(0, end);
  }

  private boolean isCard(Region region) {
    int size = region.endBlock - region.firstBlock;
    long prose = prose(region);
    if (size > 12 || size < 2 || prose == 0 || prose > CARD_PROSE) {
      return false;
    }
    if (headline != null && headline.isIn(region)) {
      return false;
    }
    int linked = 0;
    int paragraphs = 0;
    for (Block block : blocks.subList(region.firstBlock, region.endBlock)) {
      if (HtmlBlockRules.isMostlyLinks(block) && block.text().length() >= CARD_LINK) {
        linked++;
      }
      paragraphs += HtmlBlockRules.prose(block) > 0 ? 1 : 0;
    }
    return linked > 0 && paragraphs <= 2;
  }

  /** The smallest region around the headline that holds a good share of the prose. */
  private Region start() {
    if (headline != null) {
      for (Region region = headline.region(); region != null; region = region.parent) {
        if (prose(region) >= HEADLINE_SHARE * proseBefore[blocks.size()]) {
          return region;
        }
      }
    }
    return page.regions.get(0);
  }

  private Region narrow(Region start) {
    Region body = start;
    boolean narrowed = true;
    while (narrowed) {
      narrowed = false;
      for (Region child : children.get(body.index)) {
        if (child.endBlock - child.firstBlock > 1
            && prose(child) >= NARROWING * prose(body)
            && !leavesAlike(body, child)) {
          body = child;
          narrowed = true;
          break;
        }
      }
    }
    return body;
  }

  /** Whether paragraphs of the same class as those of the child would be left outside it. */
  private boolean leavesAlike(Region body, Region child) {
    String kind = null;
    int most = 0;
    Map<String, Integer> lengths = new HashMap<>();
    for (Block block : blocks.subList(child.firstBlock, child.endBlock)) {
      String className = block.region().element.className();
      if (!className.isEmpty() && regionReasons[block.region().index] == null) {
        int length = lengths.merge(className, HtmlBlockRules.prose(block), Integer::sum);
        if (length > most) {
          most = length;
          kind = className;
        }
      }
    }
    if (kind == null || most < prose(child) / 2) {
      return false;
    }
    for (int i = body.firstBlock; i < body.endBlock; i++) {
      if (i == child.firstBlock) {
        i = child.endBlock;
      }
      if (i < body.endBlock
          && regionReasons[blocks.get(i).region().index] == null
          && kind.equals(blocks.get(i).region().element.className())) {
        return true;
      }
    }
    return false;
  }

  /** A line such as "You may also like" takes the list or links after it along. */
  private void followTeasers(Reason[] reasons, Region body) {
    boolean following = false;
    for (Block block : blocks.subList(body.firstBlock, body.endBlock)) {
      Reason reason = reasons[block.index()];
      if (reason == Reason.TEASER && !HtmlBlockRules.isMostlyLinks(block)) {
        following = true;
      } else if (reason == null) {
        boolean isListed = block.region().tag().equals("li") || block.linkShare() > 0.5;
        following = following && isListed && block.text().length() < 200;
        if (following) {
          reasons[block.index()] = Reason.TEASER;
        }
      }
    }
  }

  /** Takes what is not text off both ends of the body. */
  private void trim(Reason[] reasons, Region body) {
    int begin = body.firstBlock;
    while (begin < body.endBlock
        && (reasons[begin] != null || !opens(blocks.get(begin)))) {
      reasons[begin] = reasons[begin] == null ? Reason.OTHER : reasons[begin];
      begin++;
    }
    int end = body.endBlock - 1;
    while (end > begin && (reasons[end] != null || !closes(blocks.get(end)))) {
      reasons[end] = reasons[end] == null ? Reason.OTHER : reasons[end];
      end--;
    }
  }

  private boolean opens(Block block) {
    return HtmlBlockRules.prose(block) > 0
        || (HtmlBlockRules.isSentence(block) && !HtmlBlockRules.isHeading(block))
        || (headline != null
            && block.index() > headline.index()
            && (HtmlBlockRules.isHeading(block)
                || (block.region().tag().equals("p") && block.text().length() > 40)));
  }

  private boolean closes(Block block) {
    return HtmlBlockRules.prose(block) > 0
        || HtmlBlockRules.isSentence(block)
        || block.region().tag().equals("li")
        || block.region().tag().equals("td")
        || block.region().tag().equals("blockquote");
  }
}
