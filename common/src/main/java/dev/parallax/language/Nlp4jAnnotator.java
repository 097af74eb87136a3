package dev.parallax.language;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * NLP4J 1.1.3 (Emory University, Apache-2.0) without its gazetteers, embeddings and parser. Loaded
 * once per JVM on first use: 10 to 15 seconds, 670 MB.
 */
public final class Nlp4jAnnotator implements Annotator {
  private static final String CONFIGURATION =
      """
      <configuration>
        <tsv><column index="1" field="form"/></tsv>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
        </models>
      </configuration>
      """;

  private final NLPDecoder decoder;

  private Nlp4jAnnotator(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  /** The one of this JVM. */
  public static Nlp4jAnnotator shared() {
    return Shared.INSTANCE;
  }

  private static final class Shared {
    static final Nlp4jAnnotator INSTANCE = new Nlp4jAnnotator(load());
  }

  /** NLP4J looks for its files through the thread's class loader, which in Spark is another. */
  private static NLPDecoder load() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Nlp4jAnnotator.class.getClassLoader());
    try {
      byte[] configuration = CONFIGURATION.getBytes(StandardCharsets.UTF_8);
      return new NLPDecoder(new ByteArrayInputStream(configuration));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public Annotation annotate(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    int paragraph = 0;
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (!text.substring(begin, end).isBlank()) {
        annotate(text, new Range(begin, end), paragraph++, sentences, names);
      }
      begin = end + 1;
    }
    return new Annotation(text, List.copyOf(sentences), List.copyOf(names), 0);
  }

  private void annotate(
      String text, Range line, int paragraph, List<Sentence> sentences, List<Name> names) {
    try {
      for (NLPNode[] nodes : decoder.decodeDocument(line.of(text))) {
        List<Token> tokens = new ArrayList<>(nodes.length);
        for (int i = 1; i < nodes.length; i++) { // the first is the root
          tokens.add(token(text, nodes[i], line.begin()));
        }
        if (!tokens.isEmpty()) {
          names(nodes, tokens, sentences.size(), names);
          int begin = tokens.get(0).range().begin();
          int end = tokens.get(tokens.size() - 1).range().end();
          sentences.add(new Sentence(new Range(begin, end), paragraph, List.copyOf(tokens)));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Token token(String text, NLPNode node, int offset) {
    Range range = new Range(offset + node.getStartOffset(), offset + node.getEndOffset());
    return new Token(range, range.of(text), node.getPartOfSpeechTag(), node.getLemma());
  }

  /** Names are tagged B, I, L (begin, inside, last) or U (of one token). */
  private static void names(NLPNode[] nodes, List<Token> tokens, int sentence, List<Name> names) {
    for (int i = 1; i < nodes.length; ) {
      int end = i + 1;
      if (nodes[i].getNamedEntityTag().startsWith("B-")) {
        while (end < nodes.length && nodes[end].getNamedEntityTag().matches("[IL]-.*")) {
          end++;
        }
      }
      NameKind kind = kind(nodes[i].getNamedEntityTag());
      if (kind != null) {
        Range first = tokens.get(i - 1).range();
        Range last = tokens.get(end - 2).range();
        names.add(new Name(new Range(first.begin(), last.end()), kind, sentence, i - 1, end - 1));
      }
      i = end;
    }
  }

  /** Null for what is no name of an actor: dates, sums, works, laws, languages, events. */
  private static NameKind kind(String tag) {
    return switch (tag.substring(tag.indexOf('-') + 1)) {
      case "PERSON" -> NameKind.PERSON;
      case "ORG" -> NameKind.ORGANISATION;
      case "GPE", "LOC", "FAC" -> NameKind.PLACE;
      case "NORP" -> NameKind.GROUP;
      default -> null;
    };
  }
}
