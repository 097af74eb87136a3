package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.HtmlBlocks.Block;
import dev.parallax.extract.HtmlBlocks.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where on a page the article is: the region that holds most of the page's running text near its
 * headline, after class names, tags and lists of teasers have said what to leave out.
 */
final class HtmlBodyRegion {
  /** A region this rich in the page's prose is not boilerplate, whatever its class says. */
  private static final double TOO_RICH = 0.5;

  /**
   * Where names leave less than this share of the prose besides comments, they are not believed.
   */
  private static final double LEAST_UNMARKED = 0.15;

  /** The body is sought around the headline where that holds this share of the prose. */
  private static final double HEADLINE_SHARE = 0.4;

  /** The same around what the page states as its body, which may be cut short. */
  private static final double STATED_SHARE = 0.1;

  /** The body is narrowed to a child as long as the child holds this share of the prose. */
  private static final double NARROWING = 0.72;

  /** An article element with the headline and this much prose is the article. */
  private static final int OWN_ARTICLE_PROSE = 200;

  private static final int LEAST_BEFORE_COMMENTS = 200;

  private static final int CARDS = 3;
  private static final int CARD_PROSE = 500;
  private static final int CARD_PARAGRAPHS = 2;
  private static final int CARD_BLOCKS = 12;
  private static final int CARD_LINK = 15;

  private final HtmlBlocks page;
  private final List<Block> blocks;
  private final Block headline;
  private final StatedBody stated;
  private final List<List<Region>> children = new ArrayList<>();
  private final Reason[] reasons;
  private final long[] proseBefore;
  private final Region region;

  private HtmlBodyRegion(HtmlBlocks page, Block headline, StatedBody stated) {
    this.page = page;
    this.blocks = page.blocks;
    this.headline = headline;
    this.stated = stated;
    this.reasons = new Reason[page.regions.size()];
    this.proseBefore = new long[blocks.size() + 1];
    for (Region each : page.regions) {
      children.add(new ArrayList<>());
      if (each.parent != null) {
        children.get(each.parent.index()).add(each);
      }
    }
    sumProse();
    markByName();
    disbelieveNamesIfNothingIsLeft();
    markOtherArticles();
    inherit();
    sumProse();
    markCards();
    inherit();
    sumProse();
    this.region = narrow(start());
  }

  /**
   * Looks at a page with at least one block.
   *
   * @param headline null where the page shows none
   */
  static HtmlBodyRegion of(HtmlBlocks page, Block headline, StatedBody stated) {
    return new HtmlBodyRegion(page, headline, stated);
  }

  Region region() {
    return region;
  }

  /** Why the block's surroundings are not the body; null where nothing says so. */
  Reason reason(Block block) {
    return reasons[block.region().index()];
  }

  /** Adds up the running text of the blocks that nothing speaks against. */
  private void sumProse() {
    for (Block block : blocks) {
      int i = block.index();
      proseBefore[i + 1] =
          proseBefore[i] + (reason(block) == null ? HtmlBlockRules.prose(block) : 0);
    }
  }

  private long prose(Region of) {
    return proseBefore[of.endBlock()] - proseBefore[of.firstBlock];
  }

  private long allProse() {
    return proseBefore[blocks.size()];
  }

  /** Believes tags and class names, unless their element is too rich in prose. */
  private void markByName() {
    Set<String> disbelieved = new HashSet<>();
    for (Region each : page.regions) {
      Reason reason = each.parent == null ? null : reasons[each.parent.index()];
      if (reason == null) {
        reason = HtmlHints.reason(each.element, disbelieved);
        boolean isThread = reason == Reason.COMMENTS && isAfterStory(each);
        if (reason != null && isRich(each) && !isThread) {
          reason = null;
          if (!each.tag().equals("body")) {
            disbelieved.addAll(HtmlHints.tellingNames(each.element));
          }
        }
      }
      reasons[each.index()] = reason;
    }
  }

  /** Comments stay marked: a thread may well be most of a page. */
  private void disbelieveNamesIfNothingIsLeft() {
    long unmarked = 0;
    long all = 0;
    for (Block block : blocks) {
      Reason reason = reason(block);
      unmarked += reason == null ? HtmlBlockRules.prose(block) : 0;
      all += reason == Reason.COMMENTS ? 0 : HtmlBlockRules.prose(block);
    }
    if (unmarked < LEAST_UNMARKED * all) {
      Arrays.setAll(reasons, i -> reasons[i] == Reason.COMMENTS ? reasons[i] : null);
    }
  }

  private boolean isRich(Region region) {
    return prose(region) > TOO_RICH * allProse() || stated.isMostlyIn(region);
  }

  /** Comments may be longer than the article, but stand below it. */
  private boolean isAfterStory(Region region) {
    return proseBefore[region.firstBlock] >= LEAST_BEFORE_COMMENTS
        && !stated.isMostlyIn(region)
        && (headline == null || headline.index() < region.firstBlock);
  }

  private void inherit() {
    for (Region each : page.regions) {
      if (each.parent != null && reasons[each.index()] == null) {
        reasons[each.index()] = reasons[each.parent.index()];
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
    for (Region each : page.regions) {
      boolean isApart = each.endBlock() <= own.firstBlock || each.firstBlock >= own.endBlock();
      if (isApart && each.tag().equals("article") && reasons[each.index()] == null) {
        reasons[each.index()] = Reason.TEASER;
      }
    }
  }

  /** Marks lists of teasers: elements alike under one parent, each a linked headline and a bit. */
  private void markCards() {
    for (Region parent : page.regions) {
      Map<String, List<Region>> alike = new HashMap<>();
      for (Region child : children.get(parent.index())) {
        if (reasons[child.index()] == null && isCard(child)) {
          alike.computeIfAbsent(kind(child), key -> new ArrayList<>()).add(child);
        }
      }
      for (List<Region> cards : alike.values()) {
        if (cards.size() >= CARDS) {
          cards.forEach(card -> reasons[card.index()] = Reason.TEASER);
        }
      }
    }
  }

  /** Tag and first letters of the class, which siblings share even where they are numbered. */
  private static String kind(Region region) {
    String name = region.element.className().strip();
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return region.tag() + "." + name.substring(0, end);
  }

  private boolean isCard(Region candidate) {
    int size = candidate.size();
    long prose = prose(candidate);
    if (size < 2 || size > CARD_BLOCKS || prose == 0 || prose > CARD_PROSE) {
      return false;
    }
    if (headline != null && headline.isIn(candidate)) {
      return false;
    }
    int links = 0;
    int paragraphs = 0;
    for (Block block : blocks.subList(candidate.firstBlock, candidate.endBlock())) {
      if (HtmlBlockRules.isMostlyLinks(block) && block.text().length() >= CARD_LINK) {
        links++;
      }
      paragraphs += HtmlBlockRules.prose(block) > 0 ? 1 : 0;
    }
    return links > 0 && paragraphs <= CARD_PARAGRAPHS;
  }

  /** The smallest region around the stated body, else the headline, with its share of the prose. */
  private Region start() {
    if (stated.isFound()) {
      return around(blocks.get(stated.first()), blocks.get(stated.last()), STATED_SHARE);
    }
    return headline == null ? page.regions.get(0) : around(headline, headline, HEADLINE_SHARE);
  }

  private Region around(Block first, Block last, double share) {
    Region around = first.region();
    while (around.parent != null && (!last.isIn(around) || prose(around) < share * allProse())) {
      around = around.parent;
    }
    return around;
  }

  private Region narrow(Region start) {
    Region narrow = start;
    boolean isNarrowed = true;
    while (isNarrowed) {
      isNarrowed = false;
      for (Region child : children.get(narrow.index())) {
        if (child.size() > 1
            && prose(child) >= NARROWING * prose(narrow)
            && !leavesAlike(narrow, child)) {
          narrow = child;
          isNarrowed = true;
          break;
        }
      }
    }
    return narrow;
  }

  /** Whether paragraphs of the class most of the child's text is in would be left outside it. */
  private boolean leavesAlike(Region outer, Region child) {
    if (prose(child) == prose(outer)) {
      return false;
    }
    Map<String, Integer> lengths = new HashMap<>();
    for (Block block : blocks.subList(child.firstBlock, child.endBlock())) {
      if (reason(block) == null) {
        lengths.merge(
            block.region().element.className(), HtmlBlockRules.prose(block), Integer::sum);
      }
    }
    lengths.remove("");
    for (Map.Entry<String, Integer> length : lengths.entrySet()) {
      if (2L * length.getValue() >= prose(child)
          && (hasClass(length.getKey(), outer.firstBlock, child.firstBlock)
              || hasClass(length.getKey(), child.endBlock(), outer.endBlock()))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasClass(String className, int fromBlock, int toBlock) {
    return blocks.subList(fromBlock, toBlock).stream()
        .anyMatch(
            block -> reason(block) == null && className.equals(block.region().element.className()));
  }
}
