package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.outlet.Outlet;
import dev.parallax.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutletNameWordsTest {
  private static final OutletNameWords NAMES =
      new OutletNameWords(
          List.of(
              new Outlet(
                  "port-elsin-courier",
                  "Port Elsin Courier",
                  List.of("pecourier.com"),
                  List.of("Courier"),
                  null,
                  "newspaper"),
              new Outlet(
                  "coastal-press-agency",
                  "Coastal Press Agency",
                  List.of("cpa.example"),
                  List.of("CPA", "Coastal"),
                  null,
                  "agency")));

  @Test
  void anOutletIsKnownByTheWordsOfItsNamesAndByItsAddress() {
    assertThat(NAMES.of("port-elsin-courier", "Port Elsin Courier"))
        .containsExactlyInAnyOrder("port", "elsin", "courier", "portelsincourier", "pecourier");
    assertThat(NAMES.of("unknown-herald", null)).contains("unknown-herald");
  }

  @Test
  void anAgencyIsFoundByItsNameButNotByAnOrdinaryWord() {
    assertThat(agency("Coastal Press Agency reported")).isEqualTo(3);
    assertThat(agency("CPA reported")).isEqualTo(1);
    assertThat(agency("Coastal winds grew")).isZero();
  }

  @Test
  void whoStandsAfterTheOutletsNameIsOfTheHouse() {
    List<String> words = Words.tokens("The Courier's Marit Solano asked");
    int own = NAMES.ownNameWords("port-elsin-courier", words, 1);
    assertThat(own).isEqualTo(1);
    assertThat(OutletNameWords.houseNameWords(words, 1 + own)).isEqualTo(2);
    assertThat(NAMES.ownNameWords("unknown-herald", words, 1)).isZero();
  }

  @Test
  void aJobMayStandBetweenTheOutletsNameAndWhoHasIt() {
    List<String> words = Words.tokens("Courier senior legal analyst Marit Solano asked");
    int begin = OutletNameWords.houseNameBegin(words, 1);
    assertThat(words.get(begin)).isEqualTo("Marit");
    assertThat(OutletNameWords.houseNameWords(words, begin)).isEqualTo(2);
    assertThat(OutletNameWords.houseNameBegin(words, begin)).isEqualTo(begin);
  }

  @Test
  void aNameIsAnOutletsIfTheCatalogueHasIt() {
    assertThat(NAMES.isOutlet("The Courier")).isTrue();
    assertThat(NAMES.isOutlet("Coastal Press Agency")).isTrue();
    assertThat(NAMES.isOutlet("Coastal Guard")).isFalse();
    assertThat(NAMES.isOutlet("")).isFalse();
  }

  private static int agency(String text) {
    return NAMES.agencyWords(Words.tokens(text), 0);
  }
}
