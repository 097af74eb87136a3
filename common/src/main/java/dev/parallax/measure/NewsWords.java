package dev.parallax.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much each word tells in English news, whatever the corpus at hand: its inverse document
 * frequency, {@code ln((1 + articles) / (1 + articles with the word))}, counted over 37,554 news
 * articles of 2012 to 2020. In a small corpus, where every article may be on the same event,
 * frequencies would say the opposite.
 */
public final class NewsWords {
  /** Of words in fewer than one of 400 articles: names, mostly. All tell alike. */
  public static final double RARE = 6;

  /** A line per value, to one decimal: the value, and the words that have it. */
  private static final String RESOURCE = "english-news-words.txt";

  private static final Map<String, Double> INVERSE_FREQUENCIES = read();

  private NewsWords() {}

  /** From 0, in every article, to {@link #RARE}. */
  public static double inverseFrequency(String foldedWord) {
    return INVERSE_FREQUENCIES.getOrDefault(foldedWord, RARE);
  }

  /** In fewer articles than this a word is rare, and is not in the file. */
  public static long leastCount(long articleCount) {
    return (long) Math.ceil((1 + articleCount) / StrictMath.exp(RARE)) - 1;
  }

  /**
   * The resource as it is made from counts: see its card, {@code english-news-words.md}.
   *
   * @param articleCounts by folded word, the articles that have it
   */
  public static String file(long articleCount, Map<String, Long> articleCounts) {
    TreeMap<Long, TreeSet<String>> byTenths = new TreeMap<>();
    articleCounts.forEach(
        (word, count) -> {
          double frequency = StrictMath.log((1.0 + articleCount) / (1.0 + count));
          long tenths = Math.round(frequency * 10);
          if (tenths < RARE * 10) {
            byTenths.computeIfAbsent(tenths, absent -> new TreeSet<>()).add(word);
          }
        });
    StringBuilder lines = new StringBuilder();
    byTenths.forEach(
        (tenths, words) ->
            lines
                .append(tenths / 10)
                .append('.')
                .append(tenths % 10)
                .append(' ')
                .append(String.join(" ", words))
                .append('\n'));
    return lines.toString();
  }

  private static Map<String, Double> read() {
    Map<String, Double> read = new HashMap<>();
    try (InputStream in = NewsWords.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> fields = Arrays.asList(line.split(" ", -1));
        double value = Double.parseDouble(fields.get(0));
        fields.subList(1, fields.size()).forEach(word -> read.put(word, value));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
