package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.jobs.sentiment.ArticleText.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArticleReadingsTest {
  /** A megabyte without a full stop, every tenth word a name, each inside all quotations before. */
  @Test
  @Timeout(60)
  void anArticleThatIsOneSentenceOfQuotationsInsideQuotationsIsReadInTime() {
    int names = 20_000;
    ArticleText article = new ArticleText("endless");
    article.body = "Solano and herrings, eels, cod, salmon, ".repeat(names);
    article.sentences.add(new Part(0, article.body.length(), 0, null, null));
    article.voices.add(new Part(0, article.body.length(), -1, "direct", null));
    for (int i = 0; i < names; i++) {
      int begin = i * 40;
      article.contents.add(new Part(begin, article.body.length() - i, -1, "t" + i, null));
      article.reused.add(new Part(begin, begin + 60, -1, null, null));
      article.mentions.add(new Part(begin, begin + 6, 0, "solano" + i % 1000, "name"));
    }

    var readings = ArticleReadings.of(article);

    assertThat(readings).hasSize(1000);
    assertThat(readings.get(7).places().get(1).attributionId()).isEqualTo("t1007");
    assertThat(readings.get(7).target().text()).hasSizeLessThanOrEqualTo(1000).contains("cod");
    assertThat(readings).allMatch(reading -> !reading.places().get(0).isOwnCopy());
  }
}
