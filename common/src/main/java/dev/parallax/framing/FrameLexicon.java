package dev.parallax.framing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the generic frames, in groups; see the header of their file. */
final class FrameLexicon {
  private static final FrameLexicon SHARED = new FrameLexicon();

  private final List<Group> groups = new ArrayList<>();

  /** What a word may begin with, letter by letter. */
  private final Node root = new Node();

  /** Phrases by their first word. */
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  /** Words on one side of a frame. */
  record Group(Frame frame, String name) {}

  /** Groups are bits. */
  record Phrase(List<String> words, long groups) {}

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();

    /** Groups of the word that ends here, as bits. */
    private long exact;

    /** Groups of all words that begin so, as bits. */
    private long beginning;
  }

  private FrameLexicon() {
    try (InputStream in = FrameLexicon.class.getResourceAsStream("frame-words.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FrameLexicon shared() {
    return SHARED;
  }

  /** The groups, in the order of their bits, the lowest first. */
  List<Group> groups() {
    return groups;
  }

  /** The groups that a folded word is in, as bits. */
  long groupsOf(String word) {
    Node node = root;
    long found = 0;
    for (int i = 0; i < word.length(); i++) {
      node = node.next.get(word.charAt(i));
      if (node == null) {
        return found;
      }
      found |= node.beginning;
    }
    return found | node.exact;
  }

  /** The phrase whose words stand from here on; null for none. */
  Phrase phraseAt(List<String> words, int first) {
    for (Phrase phrase : phrases.getOrDefault(words.get(first), List.of())) {
      int end = first + phrase.words().size();
      if (end <= words.size() && words.subList(first, end).equals(phrase.words())) {
        return phrase;
      }
    }
    return null;
  }

  private void add(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    long bit = 1L << groups.size();
    groups.add(new Group(Frame.of(fields.get(0)), fields.get(1)));
    for (String entry : fields.get(2).split(" ", -1)) {
      if (entry.contains("_")) {
        List<String> words = List.of(entry.split("_", -1));
        phrases
            .computeIfAbsent(words.get(0), first -> new ArrayList<>())
            .add(new Phrase(words, bit));
      } else if (entry.endsWith("*")) {
        node(entry.substring(0, entry.length() - 1)).beginning |= bit;
      } else {
        node(entry).exact |= bit;
      }
    }
  }

  private Node node(String word) {
    Node node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next.computeIfAbsent(word.charAt(i), absent -> new Node());
    }
    return node;
  }
}
