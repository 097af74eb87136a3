package dev.parallax.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.ParallaxException;
import dev.parallax.attribution.Voice;
import dev.parallax.jobs.ActorOption;
import dev.parallax.jobs.evaluate.DocumentRule.Document;
import dev.parallax.jobs.sentiment.RuleToneModel;
import dev.parallax.jobs.train.NewsMtsc;
import dev.parallax.sentiment.ToneLabel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentEvaluationTest {
  private static final String SENTENCES =
      """
      {"primary_gid":"allsides_1_1_1_x","sentence_normalized":"Quill was praised.","targets":[{"Input.gid":"1","from":0,"to":5,"polarity":6.0}]}
      {"primary_gid":"allsides_1_2_1_x","sentence_normalized":"Quill was blamed.","targets":[{"Input.gid":"2","from":0,"to":5,"polarity":4.0}]}
      {"primary_gid":"allsides_1_3_1_x","sentence_normalized":"Quill spoke.","targets":[{"Input.gid":"3","from":0,"to":5,"polarity":4.0}]}
      {"primary_gid":"allsides_1_3_2_x","sentence_normalized":"Quill was careless.","targets":[{"Input.gid":"4","from":0,"to":5,"polarity":2.0}]}
      """;

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();
  private final PrintWriter report = new PrintWriter(said);
  private final EntityReader reader = EntityReader.of(new ActorOption().json(new Configuration()));

  @Test
  void threeOfFourTargetsRightAreScoredSo() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), SENTENCES);
    SentimentEvaluation.scoreTargets(report, RuleToneModel.SHARED, NewsMtsc.read(gold), "all");
    // F1: positive 1, negative and neutral 2/3 each; confidence .75, .75, .5, .75
    assertThat(said.toString())
        .contains("rules 1, 4 targets")
        .contains("macro F1 0.778  accuracy 0.750  expected calibration error 0.188")
        .contains("certain (probability of 0.60 or more): 3, 75.0 %; accuracy 0.667");
  }

  @Test
  void aFoldIsATenthOfTheArticles() throws IOException {
    var all = NewsMtsc.read(Files.writeString(folder.resolve("gold.jsonl"), SENTENCES));
    int scored = 0;
    for (int fold = 0; fold < 10; fold++) {
      StringWriter one = new StringWriter();
      try {
        SentimentEvaluation.scoreTargets(
            new PrintWriter(one), RuleToneModel.SHARED, all, Integer.toString(fold));
        scored +=
            Integer.parseInt(one.toString().replaceAll("(?s)rules 1, (\\d+) targets.*", "$1"));
      } catch (ParallaxException e) {
        assertThat(e).hasMessageContaining("no target to score");
      }
    }
    assertThat(scored).isEqualTo(4);
    assertThatThrownBy(
            () -> SentimentEvaluation.scoreTargets(report, RuleToneModel.SHARED, all, "10"))
        .hasMessageContaining("--fold is 10");
  }

  @Test
  void aPersonIsFoundByShortNamesAndPronounsInWhoseVoice() {
    var article =
        reader.read(
            "Irena Quill met Marit Solano on Monday.\n"
                + "“Solano is careless,” Quill said. She was patient.");
    assertThat(article.about("Irena Quill")).hasSize(3);
    assertThat(article.about("Solano"))
        .satisfiesExactly(
            first -> {
              assertThat(first.voice()).isEqualTo(Voice.OWN);
              assertThat(first.paragraph()).isZero();
            },
            second -> {
              assertThat(second.voice()).isEqualTo(Voice.DIRECT);
              assertThat(second.paragraph()).isEqualTo(1);
              assertThat(second.target().words()).isEqualTo("Solano");
            });
  }

  @Test
  void whatIsNoActorIsFoundByItsWords() {
    var article = reader.read("Some harbour workers struck. Critics blamed harbour workers.");
    assertThat(article.about("harbour workers")).hasSize(2);
    assertThat(article.about("Ministry of Eels")).isEmpty();
  }

  @Test
  void namesFitByTheirWords() {
    assertThat(EntityNames.fit("Irena Quill", "Irena Quill")).isEqualTo(3);
    assertThat(EntityNames.fit("Irena Quill", "Quill")).isEqualTo(2);
    assertThat(EntityNames.fit("Irena Quill", "Oskar Quill")).isZero();
    assertThat(EntityNames.fit("Hallam's administration", "Hallam")).isEqualTo(1);
    assertThat(EntityNames.fit("The Civic Front", "Civic Front")).isEqualTo(3);
    assertThat(EntityNames.fit("Irena Quill", "Dravia")).isZero();
  }

  @Test
  void textsAreScoredBesideAlwaysTheSameAnswer() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      boolean isPraise = i % 2 == 0;
      lines.append("{\"id\":\"" + i + "\",\"target\":\"Irena Quill\",\"label\":\"");
      lines.append(isPraise ? "Positive" : "Negative").append("\",\"text\":\"Irena Quill was ");
      lines.append(isPraise ? "praised" : "blamed").append(" on Monday by the whole town.\"}\n");
    }
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), lines.toString());
    new DocumentTones(RuleToneModel.SHARED, reader).score(report, gold);
    assertThat(said.toString())
        .contains("10 texts, 10 sentences about their targets; 0 texts where none is found")
        .contains("always negative: macro F1 0.333  accuracy 0.500")
        .contains("first paragraph x2): macro F1 1.000  accuracy 1.000")
        .contains("Spearman of mean score and tone stated 1.000");
  }

  @Test
  void aRuleIsFittedToLabelsThatArePositiveAboveANotch() {
    List<Document> documents = new ArrayList<>();
    for (int i = -10; i <= 10; i++) {
      ToneLabel truth =
          i < -6 ? ToneLabel.NEGATIVE : i > 0 ? ToneLabel.POSITIVE : ToneLabel.NEUTRAL;
      documents.add(new Document(truth, List.of(i / 10.0), List.of(true)));
    }
    DocumentRule rule = DocumentRule.fitted(documents);
    assertThat(documents).allMatch(document -> rule.label(document) == document.truth());
    DocumentRule even = new DocumentRule(1, -0.2, 0.2);
    assertThat(even.label(new Document(ToneLabel.NEUTRAL, List.of(), List.of())))
        .isEqualTo(ToneLabel.NEUTRAL);
  }

  @Test
  void theFirstParagraphWeighsMoreWhereTheRuleSaysSo() {
    Document document =
        new Document(ToneLabel.NEGATIVE, List.of(-0.8, 0.1, 0.1), List.of(true, false, false));
    assertThat(new DocumentRule(1, -0.3, 0.3).mean(document)).isCloseTo(-0.2, within(1e-12));
    assertThat(new DocumentRule(4, -0.3, 0.3).mean(document)).isCloseTo(-0.5, within(1e-12));
    assertThat(new DocumentRule(4, -0.3, 0.3).label(document)).isEqualTo(ToneLabel.NEGATIVE);
  }

  @Test
  void outletsAreComparedByWhoIsNegativeInWhoseVoice() throws IOException {
    String line =
        """
        {"id":"%s","outlet":"%s","text":"%s","phrase_annotations":%s,"article_annotations":{"author_feeling_Irena_Quill":"%s","author_feeling_main_event":"pos"}}
        """;
    String own = "Irena Quill was careless on Monday.";
    String quoted = "“Irena Quill is careless,” one man said.";
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            line.formatted("1", "FOX", quoted, "[{\"polarity\":\"neg\",\"quote\":\"yes\"}]", "neu")
                + line.formatted(
                    "2", "nyt", own, "[{\"polarity\":\"neg\",\"quote\":\"no\"}]", "neg"));
    new BasilTones(RuleToneModel.SHARED, reader).score(report, gold);
    assertThat(said.toString())
        .containsPattern("fox +1 +0 +1\\.000")
        .containsPattern("nyt +1 +1 +0\\.000 +1 +1 +0\\.000")
        .contains("own met, quoted met")
        .contains("feelings toward 2 main entities, own voice");
  }
}
