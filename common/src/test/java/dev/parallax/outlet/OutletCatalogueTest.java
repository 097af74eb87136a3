package dev.parallax.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletCatalogueTest {
  private static final OutletCatalogue CATALOGUE =
      parsed(
          """
          {"outlets": [
            {"name": "The Harbour Courier", "domains": ["harbourcourier.co.uk", "hc.example"],
             "aliases": ["HC", "Courier Online News"], "country": "GB", "kind": "newspaper"},
            {"name": "Harbour Weather Blog", "domain": "weather.harbourcourier.co.uk"},
            {"name": "Québec Soir", "domain": "quebecsoir.ca", "kind": "broadcaster"},
            {"name": "Valley News", "domain": "valley.example.com"},
            {"name": "Daily Digest", "domain": "digest.com", "kind": "aggregator"},
            {"name": "Chatterbox", "domain": "chatterbox.com", "kind": "platform"},
            {"name": "PenHost", "domain": "penhost.com", "kind": "host"}
          ]}
          """);

  private static OutletCatalogue parsed(String json) {
    try {
      return OutletCatalogue.parse(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.harbourcourier.co.uk/2024/04/08/bridge",
        "http://harbourcourier.co.uk",
        "harbourcourier.co.uk/local",
        "//m.harbourcourier.co.uk/local",
        "HTTPS://Edition.HarbourCourier.co.uk:443/local?from=rss#top",
        "https://reader@blogs.harbourcourier.co.uk./local",
        "https://hc.example/b1",
        "https://web.archive.org/web/20240409000000*/https://www.harbourcourier.co.uk/local",
        "https://web.archive.org/web/2024id_/http:/harbourcourier.co.uk/local",
        "https://www.google.com/amp/s/www.harbourcourier.co.uk/local",
        "https://www-harbourcourier-co-uk.cdn.ampproject.org/c/s/www.harbourcourier.co.uk/local"
      })
  void theHostOfTheUrlDecides(String url) {
    for (String text : new String[] {null, "A Guest Columnist", "Québec Soir", "unknown"}) {
      assertThat(CATALOGUE.resolve(url, null, text))
          .isEqualTo(
              new OutletMatch("harbour-courier", "The Harbour Courier", null, "known_domain"));
    }
  }

  @Test
  void aSubDomainMayBeAnOutletOfItsOwn() {
    assertThat(id("https://weather.harbourcourier.co.uk/gales", null))
        .isEqualTo("harbour-weather-blog");
    assertThat(id("https://valley.example.com/", null)).isEqualTo("valley-news");
    assertThat(id("https://hill.example.com/", null)).isEqualTo("example-com");
  }

  @Test
  void theOutletsAddressCountsWhereTheArticlesIsMissing() {
    assertThat(CATALOGUE.resolve(null, "www.harbourcourier.co.uk", "A Guest Columnist").outletId())
        .isEqualTo("harbour-courier");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The Harbour Courier | -",
        "HARBOUR COURIER | -",
        "harbour-courier | -",
        "HarbourCourier | -",
        "hc | -",
        "Harbour Courier (Online) | -",
        "The Harbour Courier - News | news",
        "Harbour Courier (Opinion) | opinion",
        "Harbour Courier – Opinion/Editorial | opinion",
        "Harbour Courier - Editorials | editorial",
        "Harbour Courier Editorial Board | editorial",
        "Harbour Courier Opinion | opinion",
        "Harbour Courier (blog) | blog",
        "Harbour Courier : Commentary | opinion",
        "Courier Online News | -",
        "www.harbourcourier.co.uk | -",
        "hc.example | -"
      })
  void oneOutletHasManySpellingsAndDesks(String text, String desk) {
    OutletMatch match = CATALOGUE.resolve(null, null, text);
    assertThat(match.outletId()).as(text).isEqualTo("harbour-courier");
    assertThat(match.desk()).as(text).isEqualTo(desk);
  }

  @Test
  void accentsAndTypographyDoNotPartASpelling() {
    assertThat(id(null, "Quebec Soir")).isEqualTo("quebec-soir");
    assertThat(id(null, "QUE\u0301BEC SOIR")).isEqualTo("quebec-soir");
  }

  @Test
  void newsInANameIsNotADesk() {
    assertThat(CATALOGUE.resolve(null, null, "Valley News"))
        .isEqualTo(new OutletMatch("valley-news", "Valley News", null, "known_name"));
    assertThat(id(null, "Harbour Courier News")).isEqualTo("harbour-courier-news");
  }

  @ParameterizedTest
  @CsvSource({
    "https://hc.example/opinion/bridge, opinion",
    "https://hc.example/2024/04/08/Opinions/bridge, opinion",
    "https://hc.example/commentisfree/2024/bridge, opinion",
    "https://opinion.harbourcourier.co.uk/bridge, opinion",
    "https://hc.example/editorials/bridge, editorial",
    "https://hc.example/news/bridge, news",
    "https://hc.example/news/opinion-poll, news"
  })
  void theUrlsDeskCountsBeforeThatOfTheName(String url, String desk) {
    assertThat(CATALOGUE.resolve(url, null, "Harbour Courier - News").desk()).isEqualTo(desk);
  }

  @Test
  void anEditorialIsNotJustOpinion() {
    assertThat(
            CATALOGUE
                .resolve("https://hc.example/opinion/bridge", null, "Harbour Courier - Editorial")
                .desk())
        .isEqualTo("editorial");
  }

  @Test
  void anAggregatorIsTheOutletOnlyWhereNoOtherIsNamed() {
    String url = "https://news.digest.com/bridge-closed";
    assertThat(id(url, "Harbour Courier")).isEqualTo("harbour-courier");
    assertThat(id(url, "A Guest Columnist")).isEqualTo("daily-digest");
    assertThat(id(url, null)).isEqualTo("daily-digest");
    assertThat(CATALOGUE.resolve(url, "harbourcourier.co.uk", null).outletId())
        .isEqualTo("harbour-courier");
  }

  @Test
  void aPlatformNeverIs() {
    String url = "https://m.chatterbox.com/watch?v=1";
    assertThat(id(url, "Harbour Courier")).isEqualTo("harbour-courier");
    assertThat(id(url, "Somebody Else")).isEqualTo("somebody-else");
    assertThat(CATALOGUE.resolve(url, null, null)).isNull();
    assertThat(CATALOGUE.resolve(url, null, "Chatterbox")).isNull();
  }

  @Test
  void theSitesOnAHostAreOutletsOfTheirOwn() {
    assertThat(CATALOGUE.resolve("https://harbourgossip.penhost.com/p/1", null, "Harbour Gossip"))
        .isEqualTo(
            new OutletMatch("harbourgossip-penhost-com", "Harbour Gossip", null, "unknown_domain"));
    assertThat(CATALOGUE.resolve("https://www.penhost.com/p/1", null, null)).isNull();
    assertThat(id("https://harbourgossip.blogspot.com/1", null))
        .isEqualTo("harbourgossip-blogspot-com");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.eastvalleytimes.com.au/a, East Valley Times, East Valley Times",
    "https://eastvalley.example, The East Valley Times, The East Valley Times",
    "https://mercury.example, Port Mercury News, Port Mercury News",
    "https://evtnews.example, East Valley Times, East Valley Times",
    "https://arkansasonline.example, Arkansas Messenger, Arkansas Messenger",
    "https://www.eastvalleytimes.com.au/a, Jane Doe, eastvalleytimes.com.au",
    "https://www.eastvalleytimes.com.au/a, Québec Soir, eastvalleytimes.com.au",
    "https://www.eastvalleytimes.com.au/a, , eastvalleytimes.com.au"
  })
  void aSiteInNoCatalogueBearsTheNameThatSuitsItsDomain(String url, String text, String name) {
    OutletMatch match = CATALOGUE.resolve(url, null, text);
    assertThat(match.outletName()).isEqualTo(name);
    assertThat(match.outletId())
        .isEqualTo(WebAddress.registrable(WebAddress.of(url).host()).replace('.', '-'));
    assertThat(match.evidence()).isEqualTo("unknown_domain");
  }

  @Test
  void anEditionUnderAnotherTopLevelDomainIsTheNamedOutlets() {
    assertThat(CATALOGUE.resolve("https://harbourcourier.com.au/", null, "Harbour Courier"))
        .isEqualTo(new OutletMatch("harbour-courier", "The Harbour Courier", null, "known_name"));
    assertThat(id("https://harbourcourier.com.au/", "Jane Doe")).isEqualTo("harbourcourier-com-au");
  }

  @Test
  void aDomainIsTheSameInUnicodeAndInPunycode() {
    assertThat(id("https://xn--hafen-9ra.example/", null))
        .isEqualTo(id("https://\u00e9hafen.example/", null));
  }

  @Test
  void anUnknownNameIsAnOutletOfItsOwn() {
    assertThat(CATALOGUE.resolve(null, null, "The Île & Port Gazette - Opinion"))
        .isEqualTo(
            new OutletMatch(
                "ile-and-port-gazette", "The Île & Port Gazette", "opinion", "unknown_name"));
    assertThat(id(null, "Газета Порта")).isEqualTo("газета-порта");
  }

  @Test
  void whereNothingIsStatedThereIsNoOutlet() {
    for (String nothing : new String[] {null, "", "  ", "N/A", "null", "Unknown", "—"}) {
      assertThat(CATALOGUE.resolve(nothing, nothing, nothing)).isNull();
    }
    assertThat(CATALOGUE.resolve("http://localhost/a", "10.0.0.1", "...")).isNull();
    assertThat(CATALOGUE.resolve("mailto:desk@harbourcourier.co.uk", null, null)).isNull();
  }

  @Test
  void anyTextAtAllIsAnswered() {
    String[] parts = {
      "http", "://", "/", "www.", "co.uk", ".", "-", "(", ")", " News", "The ", "é", "\uD83D", "@",
      ":", "web/"
    };
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      List<String> texts = new ArrayList<>();
      for (int text = 0; text < 3; text++) {
        StringBuilder any = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
          any.append(parts[random.nextInt(parts.length)]);
        }
        texts.add(any.toString());
      }
      OutletMatch match = CATALOGUE.resolve(texts.get(0), texts.get(1), texts.get(2));
      assertThat(match == null || !match.outletId().isBlank()).as(texts.toString()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"outlets\": [{\"name\": \"A\", \"domian\": \"a.com\"}]} | outlets[0] \"A\": \"domian\" is no field",
        "{\"outlets\": [{\"name\": \"A\"}, {\"domain\": \"a.com\"}]} | outlets[1]: \"name\" is missing",
        "{\"outlets\": [{\"name\": \"A\", \"domain\": \"https://a.com\"}]} | \"domain\" has \"https://a.com\"",
        "{\"outlets\": [{\"name\": \"A\", \"domain\": \"www.a.com\"}]} | leave out \"www.\"",
        "{\"outlets\": [{\"name\": \"A\", \"domains\": [\"co.uk\"]}]} | no public suffix",
        "{\"outlets\": [{\"name\": \"A\", \"domains\": \"a.com\"}]} | \"domains\" is not a list",
        "{\"outlets\": [{\"name\": \"A\", \"aliases\": [1]}]} | \"aliases\" has 1, which is not a text",
        "{\"outlets\": [{\"name\": \"A\", \"country\": \"UK\"}]} | \"country\" is no ISO 3166",
        "{\"outlets\": [{\"name\": \"A\", \"kind\": \"paper\"}]} | \"kind\" is none of agency,",
        "{\"outlets\": [{\"name\": \"A\"}, {\"name\": \"The A\"}]} | \"The A\" is there twice",
        "{\"outlets\": [{\"name\": \"A\", \"aliases\": [\"C\"]}, {\"name\": \"B\", \"aliases\": [\"c\"]}]} | \"B\": alias \"c\" already belongs to \"A\"",
        "{\"outlets\": [{\"name\": \"A\", \"domain\": \"c.com\"}, {\"name\": \"B\", \"domain\": \"c.com\"}]} | domain \"c.com\" already belongs to \"A\"",
        "{\"outlets\": [], \"more\": 1} | nothing beside it",
        "[1, | Not JSON",
        "{\"outlets\": [{\"name\": \"A\", \"name\": \"B\"}]} | Not JSON: Duplicate field 'name'"
      })
  void whatACatalogueMayNotHoldIsRefusedByPlaceAndField(String json, String complaint) {
    assertThatThrownBy(() -> parsed(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void theOrderOfACatalogueDoesNotMatter() {
    List<Outlet> outlets = new ArrayList<>(CATALOGUE.outlets());
    Collections.reverse(outlets);
    assertThat(new OutletCatalogue(outlets).outlets()).isEqualTo(CATALOGUE.outlets());
  }

  @Test
  void theCatalogueOfTheProjectCanBeRead() throws IOException {
    Path seeds = Path.of(System.getProperty("parallax.root"), "seeds", "outlets.json");
    try (InputStream json = Files.newInputStream(seeds)) {
      OutletCatalogue catalogue = OutletCatalogue.parse(json);
      assertThat(catalogue.outlets()).hasSizeGreaterThan(900);
      assertThat(catalogue.resolve(null, null, "nyt").outletId()).isEqualTo("new-york-times");
      assertThat(catalogue.resolve("https://www.bbc.co.uk/x", null, null).outletId())
          .isEqualTo("bbc-news");
      assertThat(catalogue.resolve("https://news.yahoo.com/x", null, "AP").outletId())
          .isEqualTo("associated-press");
      assertThat(catalogue.resolve("https://me.substack.com/p/x", null, null).outletId())
          .isEqualTo("me-substack-com");
      assertThat(catalogue.resolve("https://de-de.facebook.com/x", null, null)).isNull();
    }
  }

  private static String id(String url, String text) {
    return CATALOGUE.resolve(url, null, text).outletId();
  }
}
