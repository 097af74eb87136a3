package dev.parallax.jobs.framing;

import dev.parallax.framing.StatedSentence;
import dev.parallax.framing.Statement;
import dev.parallax.framing.Statements;
import dev.parallax.jobs.framing.StoryText.Article;
import dev.parallax.jobs.framing.StoryText.Passage;
import dev.parallax.measure.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Deletes sentences from the articles of some outlets of a story, and says of which outlets the
 * statement is then found to be left out. Who carries it is told by passages of many words that
 * articles share word for word, so not by how statements are found.
 */
public final class PlantedDeletions {
  private static final StructType CELLS =
      StructType.fromDDL(
          "story_id string, article_id string, sentence_index int, outlet_id string,"
              + " is_deleted boolean, is_found_left_out boolean");

  private static final int SENTENCES_PER_STORY = 10;
  private static final int SHORTEST_SENTENCE = 60;
  private static final double CARRIED_SHARE = 0.5;

  private PlantedDeletions() {}

  /**
   * A row per chosen sentence and outlet that carried it: whether its copy was deleted, and whether
   * the outlet is found to leave it out.
   *
   * @param parts as {@link StoryParts#statements} and {@link StoryParts#passages} give them
   * @param minOthers outlets besides its own that carry a chosen sentence, at least
   */
  public static Dataset<Row> cells(Dataset<Row> parts, int minOthers, long seed) {
    return StoryParts.inOrder(parts)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  List<Row> cells = new ArrayList<>();
                  StoryText.from(rows)
                      .forEachRemaining(
                          story -> cells.addAll(new Story(story).cells(minOthers, seed)));
                  return cells.iterator();
                },
            Encoders.row(CELLS));
  }

  private record Place(int article, int index) {}

  /** A sentence, and by other outlet the sentences that say it word for word. */
  private record Chosen(Place place, Map<String, Set<Place>> copies) {}

  /** One story, with what is deleted from it. */
  private static final class Story {
    private final StoryText text;
    private final List<List<StatedSentence>> sentences = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<List<Passage>> passages = new ArrayList<>();

    Story(StoryText text) {
      this.text = text;
      for (int article = 0; article < text.articles.size(); article++) {
        sentences.add(text.articles.get(article).sentences(article));
        places.put(text.articles.get(article).articleId, article);
        passages.add(new ArrayList<>());
      }
      for (int article = 0; article < text.articles.size(); article++) {
        Article from = text.articles.get(article);
        for (Passage passage : from.passages) {
          Integer other = places.get(passage.other());
          if (other != null) {
            passages.get(article).add(passage);
            passages
                .get(other)
                .add(
                    new Passage(
                        passage.otherBegin(),
                        passage.otherEnd(),
                        from.articleId,
                        passage.begin(),
                        passage.end()));
          }
        }
      }
    }

    List<Row> cells(int minOthers, long seed) {
      Set<Place> deleted = new HashSet<>();
      Map<Place, Map<String, Boolean>> isDeleted = new LinkedHashMap<>();
      for (Chosen chosen : chosen(minOthers, seed)) {
        Map<String, Boolean> byOutlet = new TreeMap<>();
        for (Map.Entry<String, Set<Place>> copies : chosen.copies.entrySet()) {
          String sentence = text.storyId + "/" + chosen.place;
          boolean isChosen = (Seeds.of(Long.toString(seed), sentence, copies.getKey()) & 1) == 0;
          byOutlet.put(copies.getKey(), isChosen);
          if (isChosen) {
            deleted.addAll(copies.getValue());
          }
        }
        isDeleted.put(chosen.place, byOutlet);
      }
      return isDeleted.isEmpty() ? List.of() : rows(isDeleted, carriers(deleted));
    }

    /** By sentence that is left, the outlets that are found to carry what it states. */
    private Map<Place, Set<String>> carriers(Set<Place> deleted) {
      List<StatedSentence> left = new ArrayList<>();
      for (List<StatedSentence> ofArticle : sentences) {
        for (StatedSentence sentence : ofArticle) {
          if (!deleted.contains(place(sentence))) {
            left.add(sentence);
          }
        }
      }
      Map<Place, Set<String>> carriers = new HashMap<>();
      for (Statement statement : Statements.of(left)) {
        Set<String> outlets = new HashSet<>();
        for (Statement.Mention mention : statement.mentions()) {
          outlets.add(teller(mention.sentence().article()));
          carriers.put(place(mention.sentence()), outlets);
        }
      }
      return carriers;
    }

    private List<Row> rows(
        Map<Place, Map<String, Boolean>> isDeleted, Map<Place, Set<String>> carriers) {
      List<Row> rows = new ArrayList<>();
      isDeleted.forEach(
          (place, byOutlet) ->
              byOutlet.forEach(
                  (outlet, isGone) ->
                      rows.add(
                          RowFactory.create(
                              text.storyId,
                              text.articles.get(place.article).articleId,
                              place.index,
                              outlet,
                              isGone,
                              !carriers.getOrDefault(place, Set.of()).contains(outlet)))));
      return rows;
    }

    /** Some sentences that outlets share, none a copy of another. */
    private List<Chosen> chosen(int minOthers, long seed) {
      List<Place> candidates = new ArrayList<>();
      for (List<StatedSentence> ofArticle : sentences) {
        for (StatedSentence sentence : ofArticle) {
          boolean isShared =
              passages.get(sentence.article()).stream()
                  .anyMatch(passage -> holds(passage, sentence));
          if (sentence.text().length() >= SHORTEST_SENTENCE && isShared) {
            candidates.add(place(sentence));
          }
        }
      }
      candidates.sort(
          Comparator.<Place>comparingLong(
                  place -> Seeds.of(Long.toString(seed), text.storyId, place.toString()))
              .thenComparingInt(Place::article)
              .thenComparingInt(Place::index));
      List<Chosen> chosen = new ArrayList<>();
      Set<Place> taken = new HashSet<>();
      for (Place place : candidates) {
        if (chosen.size() == SENTENCES_PER_STORY) {
          break;
        }
        Chosen next = new Chosen(place, copies(place));
        boolean isFree =
            !taken.contains(place)
                && next.copies.values().stream().noneMatch(copies -> meets(copies, taken));
        if (isFree && next.copies.size() >= minOthers) {
          taken.add(place);
          next.copies.values().forEach(taken::addAll);
          chosen.add(next);
        }
      }
      return chosen;
    }

    /** By other outlet, the sentences that passages shared with its articles say to be copies. */
    private Map<String, Set<Place>> copies(Place place) {
      StatedSentence sentence = sentence(place);
      Map<String, Set<Place>> copies = new TreeMap<>();
      for (Passage passage : passages.get(place.article)) {
        int other = places.get(passage.other());
        if (teller(other).equals(teller(place.article)) || !holds(passage, sentence)) {
          continue;
        }
        int begin = passage.otherBegin() + sentence.begin() - passage.begin();
        int end = Math.min(passage.otherEnd(), begin + sentence.end() - sentence.begin());
        for (StatedSentence copy : sentences.get(other)) {
          int common = Math.min(end, copy.end()) - Math.max(begin, copy.begin());
          if (common >= CARRIED_SHARE * (copy.end() - copy.begin())
              || common >= CARRIED_SHARE * (sentence.end() - sentence.begin())) {
            copies.computeIfAbsent(teller(other), absent -> new HashSet<>()).add(place(copy));
          }
        }
      }
      return copies;
    }

    /** Whether all of a sentence is in a passage, but for marks at its ends. */
    private static boolean holds(Passage passage, StatedSentence sentence) {
      int marks = 3;
      return passage.begin() <= sentence.begin() + marks && passage.end() >= sentence.end() - marks;
    }

    private static boolean meets(Set<Place> copies, Set<Place> taken) {
      return copies.stream().anyMatch(taken::contains);
    }

    private StatedSentence sentence(Place place) {
      return sentences.get(place.article).stream()
          .filter(sentence -> sentence.index() == place.index)
          .findFirst()
          .orElseThrow();
    }

    private String teller(int article) {
      return text.articles.get(article).teller();
    }

    private static Place place(StatedSentence sentence) {
      return new Place(sentence.article(), sentence.index());
    }
  }
}
