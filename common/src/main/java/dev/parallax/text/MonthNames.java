package dev.parallax.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Month names and abbreviations as datelines print them, lower case, in the languages whose names
 * contradict no other's. Left out on purpose: "listopada", October in Croatian and November in
 * Polish.
 */
final class MonthNames {
  /** One row per month; accents are listed with and without, since mastheads drop them. */
  private static final String[] NAMES = {
    // English, German, French, Spanish, Italian, Portuguese; Dutch and the Scandinavian languages,
    // Indonesian; Russian; Ukrainian; Polish; Turkish; Arabic
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari januar"
        + " января янв січня stycznia ocak يناير",
    "february feb febr februar février fevrier févr fevr febrero febbraio fevereiro fev februari"
        + " февраля фев февр лютого lutego şubat subat فبراير",
    "march mar märz maerz mär mrz mars marzo março marco maart mrt maret marts"
        + " марта мар березня marca mart مارس",
    "april apr avril avr abril abr aprile" + " апреля апр квітня kwietnia nisan أبريل ابريل",
    "may mai mayo maggio mag maio mei maj" + " мая травня maja mayıs mayis مايو",
    "june jun juni juin junio giugno giu junho" + " июня июн червня czerwca haziran يونيو",
    "july jul juli juillet juil julio luglio lug julho" + " июля июл липня lipca temmuz يوليو",
    "august aug août aout agosto ago augustus augusti agustus"
        + " августа авг серпня sierpnia ağustos agustos أغسطس اغسطس",
    "september sep sept septembre septiembre setiembre settembre setembro set"
        + " сентября сен сент вересня września wrzesnia eylül eylul سبتمبر",
    "october oct oktober okt octobre octubre ottobre ott outubro out"
        + " октября окт жовтня października pazdziernika ekim أكتوبر اكتوبر",
    "november nov novembre noviembre novembro" + " ноября ноя нояб листопада kasım kasim نوفمبر",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des"
        + " декабря дек грудня grudnia aralık aralik ديسمبر"
  };

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** 1 to 12, or 0 if this lower-case word is no month. */
  static int month(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (int month = 1; month <= 12; month++) {
      for (String name : NAMES[month - 1].split(" ", -1)) {
        months.put(name, month);
      }
    }
    return Map.copyOf(months);
  }
}
