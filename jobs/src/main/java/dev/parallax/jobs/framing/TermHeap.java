package dev.parallax.jobs.framing;

import dev.parallax.jobs.framing.SharedStories.Teller;
import dev.parallax.jobs.framing.TermUses.Difference;
import dev.parallax.jobs.framing.TermUses.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** All uses of the terms of one heap, and what they tell of outlets. */
final class TermHeap implements TermBlocks.Reader {
  static final StructType DIFFERENCE =
      StructType.fromDDL(
          "outlet_id string, term string, voice string, copy string, count bigint,"
              + " other_count bigint, story_count bigint, other_story_count bigint,"
              + " per_10000 double, other_per_10000 double, log_odds double, std_error double,"
              + " z double, story_z double");

  private static final double PER = 10_000;

  private final SharedStories stories = new SharedStories();
  private final Map<String, TermUses> terms = new HashMap<>();
  private int teller;

  /** Adds an article; those of a story come one after another, and so do each outlet's of it. */
  void add(String story, String outlet, byte[] block) {
    teller = stories.teller(story, outlet);
    TermBlocks.read(block, this);
  }

  @Override
  public void words(int[] parts) {
    stories.addWords(parts);
  }

  @Override
  public void term(String term, int[] parts) {
    terms.computeIfAbsent(term, absent -> new TermUses()).add(teller, parts);
  }

  /** Rows of {@link #DIFFERENCE}, once all articles are added. */
  List<Row> differences(Limits limits) {
    List<Row> rows = new ArrayList<>();
    differences(limits, (term, found) -> rows.add(row(term, found)));
    return rows;
  }

  /** Adds a term and all that it is counted against: the next label in a role. */
  void addLabel(String story, String outlet, String label, int[] parts) {
    teller = stories.teller(story, outlet);
    words(parts);
    term(label, parts);
  }

  /** Gives every term's differences, once all uses are added. */
  void differences(Limits limits, BiConsumer<String, Difference> differences) {
    stories.close();
    Map<String, double[]> words = new HashMap<>();
    for (Teller told : stories.all()) {
      double[] sums = words.computeIfAbsent(told.outlet, absent -> new double[TermCells.CELLS]);
      for (int cell = 0; cell < sums.length; cell++) {
        sums[cell] += told.weighedWords(cell);
      }
    }
    terms.forEach(
        (term, uses) -> {
          if (uses.isWithin(limits, stories)) {
            uses.differences(stories, words, limits, found -> differences.accept(term, found));
          }
        });
  }

  private static Row row(String term, Difference found) {
    return RowFactory.create(
        found.outlet(),
        term,
        TermCells.voice(found.cell()),
        TermCells.copy(found.cell()),
        found.count(),
        found.otherCount(),
        (long) found.storyCount(),
        (long) found.otherStoryCount(),
        found.share() * PER,
        found.otherShare() * PER,
        found.logOdds(),
        found.standardError(),
        found.z(),
        found.storyZ());
  }
}
