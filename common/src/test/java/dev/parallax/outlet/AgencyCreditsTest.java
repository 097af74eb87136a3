package dev.parallax.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCreditsTest {
  private static final AgencyCredits CREDITS =
      new AgencyCredits(
          List.of(
              agency("coastal-press-agency", "Coastal Press Agency", "CPA"),
              agency("ani", "Asian News International", "ANI"),
              agency("vale-wire", "Vale Wire", "Vale"),
              new Outlet("harbour-courier", "Harbour Courier", List.of(), List.of(), null, null)));

  private static final String STORY = "The harbour reopened on Monday after the storm.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CPA",
        "By CPA",
        "Coastal Press Agency",
        "The Coastal Press Agency",
        "COASTAL PRESS AGENCY",
        "CPA Staff",
        "Kim Ray, CPA",
        "Kim Ray and Bo Ek, Coastal Press Agency",
        "Kim Ray (CPA)",
        "Kim Ray for CPA",
        "Kim Ray via CPA",
        "Coastal Press Agency Sports Writer",
        "CPA / Nan Ridley",
        "CPA and The Harbour Courier news desk",
        "CPA, with additional reporting by Lorne Achter"
      })
  void aBylineCreditsAnAgency(String byline) {
    assertThat(CREDITS.of(byline, STORY))
        .isEqualTo(new AgencyCredits.Credit("coastal-press-agency", "byline"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Ray",
        "Harbour Courier",
        "Lorne Achter, with additional reporting by CPA",
        "Kim Ray with files from CPA",
        "Ani Lark",
        "Ani",
        "A. Bell, B. Cole, C. Dorn, D. Ek, CPA, F. Gall" // the authors of a page
      })
  void aBylineWithoutOneCreditsNone(String byline) {
    assertThat(CREDITS.of(byline, STORY)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PORT ELSIN, March 5 (CPA) - ",
        "Port Elsin (CPA) — ",
        "(CPA) -- ",
        "PORT ELSIN (Coastal Press Agency): ",
        "PORT ELSIN (CPA)\n",
        "PORT ELSIN, March 5. /CPA/. ",
        "\n  PORT ELSIN, ILVANY (CPA)– "
      })
  void aDatelineCreditsAnAgency(String dateline) {
    assertThat(CREDITS.of("Kim Ray", dateline + STORY))
        .isEqualTo(new AgencyCredits.Credit("coastal-press-agency", "dateline"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "— CPA",
        "CPA",
        "(CPA)",
        "Source: CPA",
        "Source: Coastal Press Agency.",
        "**CPA**",
        "Kim Ray, CPA",
        "© 2024 Coastal Press Agency",
        "Copyright 2024 The Coastal Press Agency. All rights reserved.",
        "(c) CPA",
        "CPA\n\nThe Courier welcomes letters.\n"
      })
  void aLineOfItsOwnAtTheEndCreditsAnAgency(String line) {
    assertThat(CREDITS.of(null, STORY + "\n\n" + line))
        .isEqualTo(new AgencyCredits.Credit("coastal-press-agency", "credit_line"));
  }

  @Test
  void aBracketAfterTheLastSentenceCreditsAnAgency() {
    assertThat(CREDITS.of(null, STORY + " (CPA)").evidence()).isEqualTo("credit_line");
    assertThat(CREDITS.of(null, STORY.repeat(20) + " (CPA)").evidence()).isEqualTo("credit_line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor told CPA that the harbour would reopen.",
        "CPA reported on Monday that the harbour would reopen.",
        "An editor of the Coastal Press Agency (CPA), Kim Ray, was heard as a witness.",
        "Line one.\nThe union and the Coastal Press Agency (CPA)\nboth declined.",
        "The Coastal Press Agency contributed to this report.",
        "Contributing: CPA",
        "With material from CPA",
        "with CPA",
        "This report contains material from the Coastal Press Agency.",
        "Kim Ray reported from Ilvany. CPA writer Bo Ek contributed to this report.",
        "A boat on the river. Photo: Kim Ray/CPA",
        "The trend of the vale",
        ""
      })
  void aMentionOrAContributionIsNoCredit(String body) {
    assertThat(CREDITS.of(null, STORY + "\n\n" + body)).isNull();
    assertThat(CREDITS.of(null, body)).isNull();
  }

  @Test
  void theBylineCountsBeforeTheDateline() {
    assertThat(CREDITS.of("Vale Wire", "PORT ELSIN (CPA) - " + STORY))
        .isEqualTo(new AgencyCredits.Credit("vale-wire", "byline"));
    assertThat(CREDITS.of("VALE", STORY).agencyId()).isEqualTo("vale-wire");
  }

  @Test
  void withoutAgenciesNothingIsCredited() {
    assertThat(new AgencyCredits(List.of()).of("CPA", "PORT ELSIN (CPA) - x\n\nCPA")).isNull();
  }

  private static Outlet agency(String id, String name, String alias) {
    return new Outlet(id, name, List.of(), List.of(alias), null, "agency");
  }
}
