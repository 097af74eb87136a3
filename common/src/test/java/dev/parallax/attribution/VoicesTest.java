package dev.parallax.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.attribution.Voices.Stretch;
import dev.parallax.language.Annotation;
import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import dev.parallax.language.Token;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesTest {
  private static final List<Token> VOCABULARY =
      List.of(
          word("mayor", "NN"),
          word("the", "DT"),
          word("said", "VBD", "say"),
          word("claim", "VBZ", "claim"),
          word("told", "VBD", "tell"),
          word("Lee", "NNP"),
          word("that", "IN"),
          word("and", "CC"),
          word("to", "TO"),
          word("go", "VB"),
          word("was", "VBD", "be"),
          word("according", "VBG", "accord"),
          word("safe", "JJ"),
          word(",", ","),
          word(":", ":"),
          word("-", ":"),
          word("“", "``"),
          word("”", "''"),
          word("\"", "''"),
          word("'", "''"),
          word("(", "-LRB-"),
          word(")", "-RRB-"),
          word(".", "."));

  @Test
  void aSentenceIsCutWhereTheVoiceChanges() {
    Annotation annotation =
        annotation(
            List.of(
                List.of(
                    word("The", "DT"),
                    word("mayor", "NN"),
                    word("said", "VBD", "say"),
                    word("it", "PRP"),
                    word("was", "VBD", "be"),
                    word("“", "``"),
                    word("safe", "JJ"),
                    word("”", "''"),
                    word(".", "."))),
            List.of(0));
    assertThat(Voices.of(annotation, Attributions.find(annotation)))
        .extracting(one -> one.range().of(annotation.text()), Stretch::voice, Stretch::sentence)
        .containsExactly(
            tuple("The mayor said ", Voice.OWN, 0),
            tuple("it was ", Voice.INDIRECT, 0),
            tuple("“ safe ”", Voice.DIRECT, 0),
            tuple(" .", Voice.OWN, 0));
  }

  @Test
  void stretchesCoverEverySentenceOfAnyText() {
    Random random = new Random(4);
    for (int run = 0; run < 2_000; run++) {
      Annotation annotation = any(random, 1 + random.nextInt(6), 25);
      assertTiled(annotation, Voices.of(annotation, Attributions.find(annotation)));
    }
  }

  @Test
  void contentIsInOrderAndSpeakersAreInheritedFromEarlierOnes() {
    Random random = new Random(5);
    for (int run = 0; run < 2_000; run++) {
      List<Attribution> found = Attributions.find(any(random, 1 + random.nextInt(6), 25));
      for (int i = 0; i < found.size(); i++) {
        List<Range> content = found.get(i).content();
        for (int j = 1; j < content.size(); j++) {
          assertThat(content.get(j).begin()).isGreaterThanOrEqualTo(content.get(j - 1).end());
        }
        assertThat(found.get(i).inheritsFrom()).isBetween(-1, i - 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "”",
        "\"",
        "'",
        "said",
        "said \"",
        "“ said ”",
        ", said",
        "that said",
        "to claim",
        "(",
        "mayor ,",
        "mayor of",
        "according to",
        "and said",
        "mayor said “ was ” ,",
        "-",
        ":"
      })
  void aHundredThousandTokensOfTheSameTakeNoLongerThanOthers(String pattern) {
    List<Token> sentence = new ArrayList<>();
    String[] forms = pattern.split(" ", -1);
    for (int i = 0; i < 100_000; i++) {
      String form = forms[i % forms.length];
      sentence.add(
          VOCABULARY.stream()
              .filter(one -> one.form().equals(form))
              .findFirst()
              .orElse(word(form, "IN")));
    }
    Annotation annotation = annotation(List.of(sentence), List.of(0));
    long before = cpuNanos();
    List<Stretch> stretches = Voices.of(annotation, Attributions.find(annotation));
    assertThat((cpuNanos() - before) / 1e9).as("CPU seconds").isLessThan(2.0);
    assertTiled(annotation, stretches);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void assertTiled(Annotation annotation, List<Stretch> stretches) {
    int next = 0;
    for (int i = 0; i < annotation.sentences().size(); i++) {
      Range sentence = annotation.sentences().get(i).range();
      int at = sentence.begin();
      while (next < stretches.size() && stretches.get(next).sentence() == i) {
        Range range = stretches.get(next++).range();
        assertThat(range.begin()).isEqualTo(at);
        assertThat(range.length()).isPositive();
        at = range.end();
      }
      assertThat(at).isEqualTo(sentence.end());
    }
    assertThat(next).isEqualTo(stretches.size());
  }

  private static Annotation any(Random random, int sentences, int most) {
    List<List<Token>> all = new ArrayList<>();
    List<Integer> paragraphs = new ArrayList<>();
    int paragraph = 0;
    for (int i = 0; i < sentences; i++) {
      List<Token> tokens = new ArrayList<>();
      int size = 1 + random.nextInt(most);
      for (int j = 0; j < size; j++) {
        tokens.add(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
      }
      all.add(tokens);
      paragraph += random.nextInt(2);
      paragraphs.add(paragraph);
    }
    return annotation(all, paragraphs);
  }

  /** Tokens with a space after each, sentence after sentence. */
  private static Annotation annotation(List<List<Token>> sentences, List<Integer> paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Sentence> placed = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      int begin = text.length();
      List<Token> tokens = new ArrayList<>();
      for (Token token : sentences.get(i)) {
        Range range = new Range(text.length(), text.length() + token.form().length());
        tokens.add(new Token(range, token.form(), token.tag(), token.lemma()));
        text.append(token.form()).append(' ');
      }
      Range range = new Range(begin, text.length() - 1);
      placed.add(new Sentence(range, paragraphs.get(i), tokens));
    }
    return new Annotation(text.toString(), placed, List.of(), 0);
  }

  private static Token word(String form, String tag) {
    return word(form, tag, form);
  }

  private static Token word(String form, String tag, String lemma) {
    return new Token(new Range(0, form.length()), form, tag, lemma);
  }
}
