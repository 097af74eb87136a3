package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article in the making: the lines it spans, {@code [from, to)}, and what they say of it. */
final class Draft {
  private static final Pattern BETWEEN_NAMES = Pattern.compile(",|/|&| and (?=[Tt]he )");

  /** "The Vale Courier news desk". */
  private static final Pattern DESK =
      Pattern.compile(
          "(?:the )?(\\p{Lu}.{1,60}?) (?:(?:\\p{Ll}+ )?(?:desk|team)|newsroom|news staff)");

  final int from;
  final int to;
  String title;
  String byline;
  String published;
  String outlet;
  String url;
  private int publishedRank;

  Draft(int from, int to, KnownMetadata known) {
    this.from = from;
    this.to = to;
    title = known.title();
    byline = known.byline();
    published = known.published();
    outlet = known.outlet();
    url = known.url();
    publishedRank = published == null ? 0 : Integer.MAX_VALUE;
  }

  /** The lines of this article among all lines of its document. */
  List<Line> in(List<Line> lines) {
    return lines.subList(from, to);
  }

  /** Takes what a metadata line states; the date beside a name beats a labelled one, then any. */
  void take(Line line, MetadataLine metadata) {
    line.remove(metadata.parts().get(0).reason(), metadata.parts());
    if (byline == null && metadata.byline() != null) {
      Signature signature = Signature.of(metadata.byline());
      byline = signature.names();
      takeOutlet(signature.outlet() != null ? signature.outlet() : desk(byline));
    }
    takeOutlet(metadata.outlet());
    int rank = metadata.byline() != null ? 3 : metadata.isLabelled() ? 2 : 1;
    if (metadata.published() != null && rank > publishedRank) {
      published = metadata.published();
      publishedRank = rank;
    }
  }

  private void takeOutlet(String stated) {
    if (outlet == null) {
      outlet = stated;
    }
  }

  /** The outlet whose news desk signs the article; null where none does. */
  private static String desk(String byline) {
    return BETWEEN_NAMES
        .splitAsStream(byline)
        .map(name -> DESK.matcher(name.strip()))
        .filter(Matcher::matches)
        .map(desk -> desk.group(1))
        .findFirst()
        .orElse(null);
  }

  /** Whether neither a name nor an address tells the outlet. */
  boolean isAnonymous() {
    return outlet == null && url == null;
  }

  void takeTitle(Line line, String printed) {
    line.remove(Reason.HEADLINE);
    title = printed;
  }
}
