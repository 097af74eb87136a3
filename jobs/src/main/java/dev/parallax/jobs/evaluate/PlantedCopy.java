package dev.parallax.jobs.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An article made from another one, as newsrooms do it. */
record PlantedCopy(Edit edit, String title, String body) {
  private static final Pattern PARAGRAPH_END =
      Pattern.compile("\\n+|(?<=[.!?][\"”’)]?) +(?=\\p{Lu})");

  /** What was done to the source. */
  enum Edit {
    NEW_HEADLINE,
    DATELINE,
    CROPPED_END,
    CROPPED_START,
    REMOVED_PARAGRAPHS,
    INSERTED_PARAGRAPHS,
    MOVED_PARAGRAPHS,
    EDITED_WORDS,
    ALL_TOGETHER,
    QUOTED
  }

  /**
   * Makes a copy. Headline and body are those of the source but for the edit.
   *
   * @param donorBody text of another article, from which new words and paragraphs come
   */
  static PlantedCopy of(
      Edit edit, String title, String body, String donorTitle, String donorBody, Random random) {
    List<String> paragraphs = paragraphs(body);
    List<String> foreign = paragraphs(donorBody);
    return switch (edit) {
      case NEW_HEADLINE -> new PlantedCopy(edit, donorTitle, body);
      case DATELINE -> new PlantedCopy(edit, donorTitle, dateline(random) + body);
      case CROPPED_END -> new PlantedCopy(edit, title, text(kept(paragraphs, true, random)));
      case CROPPED_START -> new PlantedCopy(edit, title, text(kept(paragraphs, false, random)));
      case REMOVED_PARAGRAPHS -> new PlantedCopy(edit, title, text(thinned(paragraphs, random)));
      case INSERTED_PARAGRAPHS ->
          new PlantedCopy(edit, title, text(filled(paragraphs, foreign, random)));
      case MOVED_PARAGRAPHS -> new PlantedCopy(edit, title, text(moved(paragraphs, random)));
      case EDITED_WORDS -> new PlantedCopy(edit, title, edited(body, donorBody, random));
      case ALL_TOGETHER -> {
        List<String> cropped = kept(paragraphs, true, random);
        String filled = text(filled(cropped, foreign, random));
        yield new PlantedCopy(
            edit, donorTitle, dateline(random) + edited(filled, donorBody, random));
      }
      case QUOTED -> // not a copy: a foreign article with a stretch of the source in it
          new PlantedCopy(
              edit, donorTitle, text(inserted(foreign, stretch(paragraphs, 0.25, random), random)));
    };
  }

  /** Paragraphs where there are, else sentences: many corpora have lost their line breaks. */
  private static List<String> paragraphs(String body) {
    return Arrays.stream(PARAGRAPH_END.split(body)).filter(part -> !part.isBlank()).toList();
  }

  private static String text(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  private static String dateline(Random random) {
    return "PORT ELSIN, March " + (1 + random.nextInt(28)) + " (CPA) - ";
  }

  /** From 40 to 90 percent, counted in paragraphs. */
  private static List<String> kept(List<String> paragraphs, boolean fromStart, Random random) {
    double share = 0.4 + 0.5 * random.nextDouble();
    int count = Math.max(1, (int) Math.round(share * paragraphs.size()));
    return fromStart
        ? paragraphs.subList(0, count)
        : paragraphs.subList(paragraphs.size() - count, paragraphs.size());
  }

  /** Without 10 to 50 percent of the paragraphs, here and there. */
  private static List<String> thinned(List<String> paragraphs, Random random) {
    double share = 0.1 + 0.4 * random.nextDouble();
    List<String> left =
        paragraphs.stream().filter(paragraph -> random.nextDouble() >= share).toList();
    return left.isEmpty() ? paragraphs : left;
  }

  /** With one foreign paragraph for every two to ten. */
  private static List<String> filled(List<String> own, List<String> foreign, Random random) {
    double share = 0.1 + 0.4 * random.nextDouble();
    List<String> filled = new ArrayList<>();
    for (String paragraph : own) {
      filled.add(paragraph);
      if (random.nextDouble() < share) {
        filled.add(foreign.get(random.nextInt(foreign.size())));
      }
    }
    return filled;
  }

  /** Cut into four stretches, in another order. */
  private static List<String> moved(List<String> paragraphs, Random random) {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    Collections.shuffle(order, random);
    int size = paragraphs.size();
    return order.stream()
        .flatMap(part -> paragraphs.subList(part * size / 4, (part + 1) * size / 4).stream())
        .toList();
  }

  /** With 1 to 12 percent of the words replaced, left out or added. */
  private static String edited(String body, String donorBody, Random random) {
    double share = 0.01 + 0.11 * random.nextDouble();
    String[] foreign = donorBody.strip().split("\\s+", -1);
    return Arrays.stream(body.split(" ", -1))
        .flatMap(
            word -> {
              if (random.nextDouble() >= share) {
                return List.of(word).stream();
              }
              String other = foreign[random.nextInt(foreign.length)];
              return switch (random.nextInt(3)) {
                case 0 -> List.of(other).stream();
                case 1 -> List.<String>of().stream();
                default -> List.of(word, other).stream();
              };
            })
        .collect(Collectors.joining(" "));
  }

  private static List<String> stretch(List<String> paragraphs, double share, Random random) {
    int count = Math.max(1, (int) (share * paragraphs.size()));
    int begin = random.nextInt(paragraphs.size() - count + 1);
    return paragraphs.subList(begin, begin + count);
  }

  private static List<String> inserted(List<String> into, List<String> what, Random random) {
    int at = random.nextInt(into.size() + 1);
    return IntStream.rangeClosed(0, into.size())
        .boxed()
        .flatMap(
            i -> {
              List<String> here = new ArrayList<>(i == at ? what : List.of());
              if (i < into.size()) {
                here.add(into.get(i));
              }
              return here.stream();
            })
        .toList();
  }
}
