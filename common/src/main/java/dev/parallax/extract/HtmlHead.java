package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.HtmlBlocks.Block;
import java.util.List;
import java.util.regex.Pattern;

/** Reads author and date off the lines around the headline, where the page does not state them. */
final class HtmlHead {
  private static final Pattern BY = Pattern.compile("^(?:By|BY|Von|Par|Por)\\b:? \\p{Lu}");
  private static final int LINES_BEFORE = 4;
  private static final int LINES_AFTER = 3;
  private static final int LONGEST_LINE = 200;

  private HtmlHead() {}

  /**
   * Fills what is missing.
   *
   * @param reasons one per block; at least one of them is null, for a block of the body
   */
  static HtmlMetadata complete(HtmlMetadata metadata, List<Block> blocks, Reason[] reasons) {
    int firstKept = 0;
    while (reasons[firstKept] != null) {
      firstKept++;
    }
    int headline = firstKept;
    for (int i = firstKept; i >= 0; i--) {
      headline = reasons[i] == Reason.HEADLINE ? i : headline;
    }
    int from = Math.max(0, Math.max(headline, firstKept - 20) - LINES_BEFORE);
    int to = Math.min(blocks.size(), firstKept + LINES_AFTER);
    String byline = null;
    String date = null;
    for (Block block : blocks.subList(from, to)) {
      Reason reason = reasons[block.index()];
      if (reason != null && reason != Reason.HEADLINE && block.text().length() <= LONGEST_LINE) {
        boolean isByline = reason == Reason.BYLINE || BY.matcher(block.text()).find();
        byline = byline == null && isByline ? Bylines.of(List.of(block.text())) : byline;
        date = date == null ? HtmlBlockRules.date(block.text()) : date;
      }
    }
    return metadata.orElse(byline, date);
  }
}
