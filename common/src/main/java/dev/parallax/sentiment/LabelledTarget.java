package dev.parallax.sentiment;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A target whose tone a reader has stated.
 *
 * @param id of the target in its data set
 * @param document the article the text is from: what is held back is held back by document
 */
public record LabelledTarget(String id, String document, ToneTarget target, ToneLabel label) {
  /** Number of parts that labelled data is cut into. */
  public static final int FOLDS = 10;

  /** The tenth that is never trained on nor tuned on: all figures are of it. */
  public static final int TEST_FOLD = 0;

  /** The tenth to choose by, when something is tried. */
  public static final int TUNING_FOLD = 1;

  /** Which tenth this is in, by its document alone. */
  public int fold() {
    CRC32 hash = new CRC32();
    hash.update(document.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % FOLDS);
  }
}
