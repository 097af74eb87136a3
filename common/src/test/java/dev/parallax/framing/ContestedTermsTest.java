package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestedTermsTest {
  private static int count(String concept, String... words) {
    return ContestedTerms.count(Arrays.asList(words))[ContestedTerms.concepts().indexOf(concept)];
  }

  @Test
  void theSamePeopleMayBeCalledIllegalOrUndocumented() {
    String[] courier = {"police", "held", "illegal", "immigrants"};
    String[] herald = {"police", "held", "undocumented", "immigrants"};

    assertThat(count("illegal immigrants", courier)).isEqualTo(1);
    assertThat(count("undocumented immigrants", courier)).isZero();
    assertThat(count("undocumented immigrants", herald)).isEqualTo(1);
  }

  @Test
  void aWordOfAPairThatWasFoundIsNotCountedAgain() {
    assertThat(count("immigrants", "illegal", "immigrants", "and", "immigrants")).isEqualTo(1);
  }

  @Test
  void wordsOnBothSidesOfAQuotationAreNoPair() {
    assertThat(count("illegal immigrants", "illegal", null, "immigrants")).isZero();
  }

  @Test
  void noOutletOrPartyIsAContestedTerm() {
    for (String name : List.of("breitbart", "vox", "slate", "democrats", "gop", "republican")) {
      assertThat(ContestedTerms.count(List.of(name))).containsOnly(0);
    }
  }
}
