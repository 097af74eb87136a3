package dev.parallax.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class PageFileTest {
  private static final String HOSTILE =
      "</script><script>alert('no')</script><!-- <img src=x onerror=\"alert(1)\"> & \u2028 \u2029 @script@";

  @Test
  void anArticleThatContainsScriptTagsEndsNoElementOfThePage() {
    String page = PageFile.html(titled(HOSTILE).text());

    assertThat(page.toLowerCase(Locale.ROOT).split("<script", -1)).hasSize(3);
    assertThat(page.toLowerCase(Locale.ROOT).split("</script", -1)).hasSize(3);
    assertThat(page).doesNotContain("<!--", "<img", "\u2028", "\u2029");
  }

  @Test
  void whatAnArticleSaysIsReadBackAsItStood() throws JsonProcessingException {
    JsonNode data = new ObjectMapper().readTree(titled(HOSTILE).text());

    int text = data.at("/tables/article/rows/0/0").asInt();
    assertThat(data.at("/texts").get(text).asText()).isEqualTo(HOSTILE);
  }

  @Test
  void daysAreTextsAndWhatIsNotKnownStaysUnknown() throws JsonProcessingException {
    PageJson json = new PageJson();
    json.add(
        "article",
        StructType.fromDDL("published_on date, share double, is_original boolean, story_id string"),
        List.of(
            RowFactory.create(Date.valueOf("2024-04-09"), 2.0 / 3, true, "s"),
            RowFactory.create(null, null, null, "s")));

    JsonNode data = new ObjectMapper().readTree(json.text());
    assertThat(data.at("/texts").toString()).isEqualTo("[\"2024-04-09\",\"s\"]");
    assertThat(data.at("/tables/article/texts").toString()).isEqualTo("[true,false,false,true]");
    assertThat(data.at("/tables/article/rows").toString())
        .isEqualTo("[[0,0.66667,1,1],[null,null,null,1]]");
  }

  @Test
  void thePageAsksForNothingFromAnywhere() {
    String page = PageFile.html(new PageJson().text());

    assertThat(page)
        .contains("default-src 'none'; script-src 'sha256-", PageFile.library())
        .doesNotContain(
            "unsafe-inline", "unsafe-eval", "@policy@", "@style@", "@script@", "@data@");
    // The library can fetch, were it told to: the policy forbids every connection all the same.
    String own = page.replace(PageFile.library(), "");
    assertThat(Pattern.compile("(src|href)=\"(?!#)|url\\(|@import|fetch\\(").matcher(own).find())
        .isFalse();
  }

  @Test
  void theScriptReadsNoTextAsHtml() {
    // The library reads HTML where its html() is called, which our own script never does. The
    // policy would refuse what its style() sets.
    assertThat(PageFile.script())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
        .doesNotContain(".html(", ".style(");
  }

  @Test
  void theChartLibraryStandsInThePageWithItsNotice() {
    assertThat(PageFile.html(new PageJson().text()))
        .contains(
            "ISC licence",
            "// https://d3js.org v7.",
            "Mike Bostock",
            "Permission to use, copy, modify, and/or distribute this software for any purpose",
            "THE SOFTWARE IS PROVIDED \"AS IS\"");
  }

  @Test
  void theCodeOfThePageIsSmall() {
    assertThat(PageFile.script().length()).isLessThan(100_000);
    assertThat(PageFile.html(new PageJson().text()).length()).isLessThan(500_000);
  }

  private static PageJson titled(String title) {
    PageJson json = new PageJson();
    json.add("article", StructType.fromDDL("title string"), List.of(RowFactory.create(title)));
    return json;
  }
}
