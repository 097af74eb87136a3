package dev.parallax.actor;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Well-known places that are no actors but are easily taken for some. */
final class Places {
  private static final Set<String> NAMES =
      Arrays.stream(
              """
              Africa,Antarctica,Asia,Europe,North America,South America,Latin America,Oceania,\
              Central America,Central Asia,Eastern Europe,Western Europe,Middle East,Far East,\
              Caribbean,Balkans,Baltics,Scandinavia,Eurasia,Crimea,Donbas,Gaza,West Bank,Tibet,\
              Xinjiang,Hong Kong,Macau,Scotland,Wales,England,Northern Ireland,Chechnya,Kashmir,\
              Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,\
              Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,\
              Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,\
              New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,\
              Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,\
              Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Manhattan,Brooklyn,\
              Los Angeles,Chicago,Houston,San Francisco,Boston,Atlanta,Miami,Seattle,Detroit,\
              Philadelphia,Dallas,Denver,Las Vegas,New Orleans,Rio de Janeiro,Sao Paulo,Istanbul,\
              Jerusalem,Tel Aviv,Mumbai,Shanghai,Guangzhou,Karachi,Lagos,Sydney,Melbourne,\
              Toronto,Montreal,Vancouver,Barcelona,Milan,Munich,Frankfurt,Geneva,Zurich,Brussels,\
              St. Petersburg,Kharkiv,Odesa,Odessa,Mariupol,Aleppo,Mosul,Benghazi,Wall Street,\
              Silicon Valley,Hollywood,Capitol Hill,Ground Zero"""
                  .split(",", -1))
          .collect(Collectors.toUnmodifiableSet());

  private Places() {}

  /** Whether the words, without accents, name one of them. */
  static boolean contains(String words) {
    return NAMES.contains(words);
  }
}
