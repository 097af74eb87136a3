package dev.parallax.language;

import java.util.List;

/**
 * What an annotator found in a text.
 *
 * @param sentences in order, not overlapping; white space between them belongs to none
 * @param names in order, not overlapping
 * @param cutCount stretches that were too long to be read as they stand and were cut: 0 for an
 *     ordinary text
 */
public record Annotation(String text, List<Sentence> sentences, List<Name> names, int cutCount) {}
