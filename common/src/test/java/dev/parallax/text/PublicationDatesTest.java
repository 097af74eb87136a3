package dev.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.text.PublicationDates.DateOrder;
import dev.parallax.text.PublicationDates.Reading;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
  private static final LocalDate LATEST = LocalDate.of(2026, 12, 31);
  private static final LocalDate EIGHTH = LocalDate.of(2024, 4, 8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-04-08",
        "2024-04-08T23:30:00-04:00",
        "2024-04-08T00:30:00.123456+13:00",
        "2024-04-08 08:21:00 UTC",
        "2024-04-08T08:21Z",
        "  2024-04-08\n",
        "2024-4-8",
        "2024/04/08",
        "2024.04.08",
        "2024/04/08 10:00",
        "20240408",
        "20240408T102137Z",
        "20240408102137",
        "1712564400",
        "1712564400000",
        "1712564400.25",
        "April 8, 2024",
        "April 8, 2024 8:21 AM",
        "April 8,\u00a0\u00a0 2024",
        "April\u202f08,\u200b2024",
        "APRIL 8 2024",
        "Apr. 8, 2024",
        "Apr 08 2024 10:00PM",
        "8 April 2024",
        "08 Apr 2024, 17:04 BST",
        "8th of April 2024",
        "April 8th, 2024",
        "the 8th of April, 2024",
        "Monday, April 8, 2024 at 5:04 p.m. EDT",
        "5:04 p.m. EDT, Monday, April 8, 2024",
        "10.30 BST, Monday 8 April 2024",
        "Mon, 08 Apr 2024 10:00:00 +0000",
        "Mon, 8 Apr 2024 10:00:00 GMT",
        "Monday, 08-Apr-24 10:00:00 GMT",
        "Mon Apr 08 10:00:00 UTC 2024",
        "Mon Apr 08 10:00:00 +0000 2024",
        "Mon Apr 08 2024 10:00:00 GMT+0300 (Moscow Standard Time)",
        "08/Apr/2024:10:00:00 +0000",
        "2024-Apr-08",
        "2024 April 8",
        "8-Apr-24",
        "Apr 8 '24",
        "Published: April 8, 2024",
        "Published on Monday 8 April 2024 by our own correspondent",
        "Published April 8, 2024 | Updated April 9, 2024",
        "Updated 9 April 2024, published 8 April 2024",
        "April 8, 2024 (updated April 10, 2024)",
        "Updated April 8, 2024 8:21 AM",
        "Last updated 2 hours ago. Posted 08.04.2024",
        "08.04.2024",
        "8.4.2024",
        "8. 4. 2024",
        "08.04.2024, 10.30 Uhr",
        "8. April 2024",
        "8 avril 2024 à 10h30",
        "8 de abril de 2024",
        "8 aprile 2024",
        "8 de Abril de 2024",
        "8 kwietnia 2024",
        "8 апреля 2024 г.",
        "8 квітня 2024",
        "8 Nisan 2024",
        "2024年4月8日 星期一",
        "2024년 4월 8일",
        "٨ أبريل ٢٠٢٤",
      })
  void readsTheDayInWhateverShapeItIsPrinted(String raw) {
    assertThat(PublicationDates.read(raw, null, LATEST))
        .isEqualTo(new Reading(EIGHTH, "field", null));
  }

  @ParameterizedTest
  @CsvSource({
    "Sept. 5 2019, 2019-09-05",
    "4/18/18, 2018-04-18",
    "12/19/2018, 2018-12-19",
    "19/12/2018, 2018-12-19",
    "19-12-2018, 2018-12-19",
    "04/04/2024, 2024-04-04",
    "1 février 2020, 2020-02-01",
    "1er août 2020, 2020-08-01",
    "15 März 1999, 1999-03-15",
    "15. maj 1999, 1999-05-15",
    "15 mai 1999, 1999-05-15",
    "15 mei 1999, 1999-05-15",
    "3 set 2018, 2018-09-03",
    "29 February 2024, 2024-02-29",
    "15-Mar-69, 1969-03-15",
    "07-Nov-1605, 1605-11-07"
  })
  void readsOtherDays(String raw, LocalDate date) {
    assertThat(PublicationDates.read(raw, null, LATEST).date()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0001-01-01 | before_1605",
        "0000-00-00 | before_1605",
        "0001-01-01T00:00:00Z | before_1605",
        "01/01/0001 | before_1605",
        "1/2/0001 12:00:00 AM | before_1605",
        "1604-12-31 | before_1605",
        "2050-01-01 | in_the_future",
        "January 1, 2050 | in_the_future",
        "1/1/50 | in_the_future",
        "9999999999 | in_the_future",
        "31 April 2024 | no_such_day",
        "2023-02-29 | no_such_day",
        "2024-13-01 | no_such_day",
        "2024-00-00 | no_such_day",
        "13/31/2018 | no_such_day",
        "April 45, 2024 | no_such_day",
        "04/08/2024 | ambiguous",
        "4-8-24 | ambiguous",
        "24-04-08 | ambiguous",
        "1/4/19 | ambiguous",
        "8-9 April 2024 | ambiguous",
        "8/9 April 2024 | ambiguous",
        "April 8-9, 2024 | ambiguous",
        "April 8, 2024 - April 9, 2024 | ambiguous",
        "April 8 | no_year",
        "8 April 10:30 | no_year",
        "Monday, April 8 at 5:04 p.m. | no_year",
        "April 2024 | no_day",
        "2024-04 | no_day",
        "04/2024 | no_day",
        "2024 | no_day",
        "1970-01-01T00:00:00Z | zero_time",
        "yesterday | unreadable",
        "3 hours ago | unreadable",
        "8:21 AM | unreadable",
        "By a Staff Writer | unreadable",
        "192.168.10.11 | unreadable",
        "2024-W15-1 | unreadable",
        "45390 | unreadable",
        "12345678901234567890123 | unreadable",
        "\uD83D\uDE00 | unreadable",
      })
  void saysWhyAStatedDateCannotBeUsed(String raw, String problem) {
    assertThat(PublicationDates.read(raw, null, LATEST))
        .isEqualTo(new Reading(null, "field", problem));
  }

  @Test
  void aSentenceInTheWrongColumnIsNoDate() {
    String sentence =
        "The council met on April 8, 2024, to hear the engineers, who said that the bridge over the"
            + " harbour would have to be closed for at least a year.";
    assertThat(PublicationDates.read(sentence, null, LATEST).problem()).isEqualTo("unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example.org/2024/04/08/harbour-bridge",
        "https://news.example.org/local/2024/apr/08/harbour-bridge",
        "https://news.example.org/local/2024/4/8/",
        "https://news.example.org/2024-04-08-harbour-bridge",
        "https://news.example.org/2024-04/08/content_3.htm",
        "https://news.example.org/n1/2024/0408/c9-1.html",
        "https://news.example.org/20240408/harbour?page=2023/01/01",
        "news.example.org/2024/04/08"
      })
  void aMissingDateIsTakenFromThePathOfTheUrl(String url) {
    for (String missing : new String[] {null, "", "  ", "N/A", "NaN", "null"}) {
      assertThat(PublicationDates.read(missing, url, LATEST))
          .isEqualTo(new Reading(EIGHTH, "url", null));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example.org/2024/04/harbour-bridge",
        "https://news.example.org/2024/04/31/no-such-day",
        "https://news.example.org/2050/01/01/in-the-future",
        "https://news.example.org/0001/01/01/",
        "https://news.example.org/2024/04/08/2024/04/11/two-days",
        "https://news.example.org/12345678/",
        "https://news.example.org/story?date=2024-04-08",
        "https://news.example.org/the-2024-04-08-storm-a-year-on",
        "https://2024/04/08",
        "not a url",
        ""
      })
  void aUrlThatDoesNotStateOnePossibleDayGivesNone(String url) {
    assertThat(PublicationDates.read("", url, LATEST)).isEqualTo(new Reading(null, null, null));
  }

  @Test
  void anImpossibleDateIsNotQuietlyReplacedByThatOfTheUrl() {
    String url = "https://news.example.org/2024/04/08/harbour-bridge";
    assertThat(PublicationDates.read("0001-01-01", url, LATEST))
        .isEqualTo(new Reading(null, "field", "before_1605"));
    assertThat(PublicationDates.read("soon", url, LATEST))
        .isEqualTo(new Reading(null, "field", "unreadable"));
  }

  @ParameterizedTest
  @CsvSource({
    "04/08/2024, https://news.example.org/2024/04/08/bridge, 2024-04-08",
    "04/08/2024, https://news.example.org/2024/08/04/bridge, 2024-08-04",
    "04/08/2024, https://news.example.org/2024/04/07/bridge, 2024-04-08",
    "04/08/2024, https://news.example.org/2024/08/bridge, 2024-08-04",
    "04.08.2024, https://news.example.org/2024/04/08/bridge, 2024-04-08",
    "24-04-08, https://news.example.org/2024/04/08/bridge, 2024-04-08",
    "04/08/2024, https://news.example.org/2024/06/06/bridge, ",
    "04/08/2024, https://news.example.org/2024/bridge, "
  })
  void theUrlSettlesTheOrderOfDayAndMonth(String raw, String url, LocalDate date) {
    assertThat(PublicationDates.read(raw, url, LATEST).date()).isEqualTo(date);
  }

  @Test
  void aStatedOrderSettlesWhatTheNumbersDoNot() {
    assertThat(PublicationDates.read("04/08/2024", null, LATEST, DateOrder.MDY).date())
        .isEqualTo(EIGHTH);
    assertThat(PublicationDates.read("08/04/2024", null, LATEST, DateOrder.DMY).date())
        .isEqualTo(EIGHTH);
    assertThat(PublicationDates.read("04.08.2024", null, LATEST, DateOrder.MDY).date())
        .isEqualTo(EIGHTH);
    assertThat(PublicationDates.read("19/12/2018", null, LATEST, DateOrder.MDY).date())
        .isEqualTo(LocalDate.of(2018, 12, 19));
    assertThat(PublicationDates.read("8-9 April 2024", null, LATEST, DateOrder.MDY).problem())
        .isEqualTo("ambiguous");
  }

  @Test
  void whatIsPrintedIsReadBack() {
    List<DateTimeFormatter> shapes =
        List.of(
            DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH),
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es")),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN),
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("pt")),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl")),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("ru")),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("uk")),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("tr")),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id")),
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.forLanguageTag("nb")),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("sv")),
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT),
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE);
    Random random = new Random(20240408);
    for (int i = 0; i < 20_000; i++) {
      LocalDate date = LocalDate.of(1700, 1, 1).plusDays(random.nextInt(118_000));
      String printed = shapes.get(i % shapes.size()).format(date);
      assertThat(PublicationDates.read(printed, null, LATEST))
          .as(printed)
          .isEqualTo(new Reading(date, "field", null));
    }
    LocalDate date = LocalDate.of(2024, 4, 8);
    String rfc1123 = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atStartOfDay(ZoneOffset.UTC));
    assertThat(PublicationDates.read(rfc1123, null, LATEST).date()).isEqualTo(date);
  }

  @Test
  void anyTextAtAllHasAReadingThatIsADateOrAReason() {
    String[] parts = {
      "1",
      "08",
      "24",
      "2024",
      "0000",
      "99999999999999999999",
      "April",
      "mai",
      "/",
      "-",
      ".",
      ":",
      " ",
      ",",
      "'",
      "th",
      "of",
      "T",
      "Z",
      "+",
      "年",
      "\u00a0",
      "\uD83D",
      "é",
      "10:30",
      "Updated"
    };
    Random random = new Random(1605);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder raw = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        raw.append(parts[random.nextInt(parts.length)]);
      }
      Reading reading = PublicationDates.read(raw.toString(), "/" + raw, LATEST);
      assertThat(reading.date() == null || reading.problem() == null).as(raw.toString()).isTrue();
      assertThat(reading.date() == null || reading.date().getYear() >= 1605)
          .as(raw.toString())
          .isTrue();
    }
  }
}
