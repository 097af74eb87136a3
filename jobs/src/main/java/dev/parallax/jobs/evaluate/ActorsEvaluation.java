package dev.parallax.jobs.evaluate;

import dev.parallax.ParallaxException;
import dev.parallax.actor.ActorCatalogue;
import dev.parallax.actor.ActorResolver;
import dev.parallax.actor.ArticleActors;
import dev.parallax.actor.NameFinder;
import dev.parallax.actor.Speakers;
import dev.parallax.attribution.Attribution;
import dev.parallax.attribution.Attributions;
import dev.parallax.jobs.ActorOption;
import dev.parallax.language.Annotation;
import dev.parallax.language.Annotator;
import dev.parallax.language.Name;
import dev.parallax.language.NameKind;
import dev.parallax.language.Range;
import dev.parallax.language.english.EnglishAnnotator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "actors",
    description = {
      "Scores the names of persons, organisations and places against what a reader marked, and,",
      "with --speakers, who speaks in each quotation."
    })
final class ActorsEvaluation implements Callable<Integer> {
  private static final Map<NameKind, String> KINDS =
      Map.of(NameKind.PERSON, "PER", NameKind.ORGANISATION, "ORG", NameKind.PLACE, "LOC");

  @Spec CommandSpec spec;

  @Mixin ActorOption actors = new ActorOption();

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = {
        "Tab-separated with the header `file begin end kind`: names by code points; `kind` is",
        "PER, LOC or ORG."
      })
  Path gold;

  @Option(
      names = "--texts",
      required = true,
      paramLabel = "DIR",
      description = "Where the files are that the gold file speaks of: plain text in UTF-8.")
  Path texts;

  @Option(
      names = "--speakers",
      paramLabel = "FILE",
      description = {
        "Tab-separated with the header `file begin speaker`: a code point inside a quotation, and",
        "a word of the name of the actor who speaks; several are parted by `|`."
      })
  Path speakers;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "The day the texts were published, for offices in the catalogue.")
  LocalDate publishedOn;

  @Option(
      names = "--show-errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "List the first N names and speakers that are missed or wrong.")
  int shownErrors;

  private final TreeMap<String, int[]> byKind = new TreeMap<>();
  private int right;
  private int rightWithKind;
  private int foundCount;
  private int goldCount;

  /** A line of a gold file: where and what. */
  private record Line(int begin, int end, String label) {}

  @Override
  public Integer call() {
    PrintWriter report = spec.commandLine().getOut();
    Map<String, List<Line>> names = read("--gold", gold, "file\tbegin\tend\tkind");
    Map<String, List<Line>> spoken =
        speakers == null ? Map.of() : read("--speakers", speakers, "file\tbegin\tspeaker");
    ActorCatalogue catalogue = catalogue();
    Annotator annotator = EnglishAnnotator.shared();
    int speakersRight = 0;
    int speakerCount = 0;
    TreeMap<String, List<Line>> files = new TreeMap<>(names);
    spoken.keySet().forEach(file -> files.putIfAbsent(file, List.of()));
    for (Map.Entry<String, List<Line>> file : files.entrySet()) {
      Annotation text = annotator.annotate(text(file.getKey()));
      score(report, file.getKey(), text, new NameFinder(catalogue), file.getValue());
      List<Line> lines = spoken.getOrDefault(file.getKey(), List.of());
      speakerCount += lines.size();
      speakersRight += speakersRight(report, file.getKey(), annotator, text, catalogue, lines);
    }
    print(report, "names, span", right, foundCount, goldCount);
    print(report, "names, span and kind", rightWithKind, foundCount, goldCount);
    byKind.forEach((kind, counts) -> print(report, kind, counts[0], counts[1], counts[2]));
    if (speakers != null) {
      report.printf(Locale.ROOT, "speakers right: %,d of %,d%n", speakersRight, speakerCount);
    }
    report.flush();
    return 0;
  }

  private ActorCatalogue catalogue() {
    byte[] json = actors.json(new Configuration()).getBytes(StandardCharsets.UTF_8);
    try {
      return ActorCatalogue.parse(new ByteArrayInputStream(json));
    } catch (IOException e) {
      throw ParallaxException.usage("--actors: " + e.getMessage());
    }
  }

  /** Groups of nationality or faith are no names here. */
  private void score(
      PrintWriter report, String file, Annotation text, NameFinder finder, List<Line> truths) {
    Map<Range, String> open = new HashMap<>();
    for (Line truth : truths) {
      open.put(range(text.text(), truth.begin(), truth.end(), file), truth.label());
      count(truth.label(), 2);
    }
    goldCount += truths.size();
    for (Name name : finder.find(List.of(text)).get(0)) {
      String kind = KINDS.get(name.kind());
      if (kind != null) {
        foundCount++;
        count(kind, 1);
        String truth = open.remove(name.range());
        right += truth == null ? 0 : 1;
        if (kind.equals(truth)) {
          rightWithKind++;
          count(kind, 0);
        } else {
          show(report, file, "wrong " + kind + " (" + truth + "): " + words(text, name.range()));
        }
      }
    }
    open.forEach((range, kind) -> show(report, file, "missed " + kind + ": " + words(text, range)));
  }

  private int speakersRight(
      PrintWriter report,
      String file,
      Annotator annotator,
      Annotation text,
      ActorCatalogue catalogue,
      List<Line> lines) {
    if (lines.isEmpty()) {
      return 0;
    }
    List<Attribution> attributions = Attributions.find(text);
    ArticleActors found =
        new ActorResolver(catalogue)
            .resolve(annotator.annotate(""), text, attributions, publishedOn);
    int[] spoken = Speakers.of(found, attributions);
    int count = 0;
    for (Line line : lines) {
      Range place = range(text.text(), line.begin(), line.begin() + 1, file);
      int attribution = at(attributions, place);
      int speaker = attribution < 0 ? -1 : spoken[attribution];
      String name = speaker < 0 ? null : found.actors().get(speaker).name();
      boolean isRight = name != null && isOneOf(name, line.label());
      count += isRight ? 1 : 0;
      if (!isRight) {
        String what = attribution < 0 ? "no attribution" : String.valueOf(name);
        show(report, file, "speaker at " + line.begin() + " is " + line.label() + ": " + what);
      }
    }
    return count;
  }

  /** The shortest attribution whose content has the place in it or right after it; -1 if none. */
  private static int at(List<Attribution> attributions, Range place) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < attributions.size(); i++) {
      for (Range content : attributions.get(i).content()) {
        boolean isHere = content.begin() <= place.end() && place.begin() < content.end();
        if (isHere && content.length() < least) {
          best = i;
          least = content.length();
        }
      }
    }
    return best;
  }

  private static boolean isOneOf(String name, String alternatives) {
    for (String alternative : alternatives.split("\\|", -1)) {
      if (name.contains(alternative)) {
        return true;
      }
    }
    return false;
  }

  private void count(String kind, int column) {
    byKind.computeIfAbsent(kind, any -> new int[3])[column]++;
  }

  private void show(PrintWriter report, String file, String what) {
    if (shownErrors-- > 0) {
      report.println(file + ": " + what);
    }
  }

  private static String words(Annotation text, Range range) {
    return range.of(text.text()).replace('\n', ' ');
  }

  private static void print(PrintWriter report, String what, int right, int found, int gold) {
    report.printf(
        Locale.ROOT,
        "%-22s F1 %.3f  precision %.3f  recall %.3f  (%,d true, %,d found)%n",
        what,
        found + gold == 0 ? 0.0 : 2.0 * right / (found + gold),
        found == 0 ? 0.0 : (double) right / found,
        gold == 0 ? 0.0 : (double) right / gold,
        gold,
        found);
  }

  private static Range range(String text, int begin, int end, String file) {
    if (begin < 0 || end <= begin || end > text.codePointCount(0, text.length())) {
      throw ParallaxException.usage(
          "--gold: " + file + " has no code points " + begin + " to " + end);
    }
    int first = text.offsetByCodePoints(0, begin);
    return new Range(first, text.offsetByCodePoints(first, end - begin));
  }

  private String text(String file) {
    try {
      return Files.readString(texts.resolve(file));
    } catch (IOException e) {
      throw ParallaxException.usage("--texts: cannot read " + file + ": " + e.getMessage());
    }
  }

  /** Lines by file; a place without an end ends where it begins. */
  private static Map<String, List<Line>> read(String option, Path path, String header) {
    List<String> lines;
    try {
      lines = Files.readAllLines(path);
    } catch (IOException e) {
      throw ParallaxException.usage(option + ": cannot read " + path + ": " + e.getMessage());
    }
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw ParallaxException.usage(
          option + ": " + path + " does not begin with the columns " + header.replace('\t', ' '));
    }
    int columns = header.split("\t", -1).length;
    Map<String, List<Line>> byFile = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      try {
        int begin = Integer.parseInt(fields[1]);
        int end = columns == 4 ? Integer.parseInt(fields[2]) : begin;
        byFile
            .computeIfAbsent(fields[0], any -> new ArrayList<>())
            .add(new Line(begin, end, fields[columns - 1]));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw ParallaxException.usage(
            option + ": line " + (i + 1) + " of " + path + " is not " + header.replace('\t', ' '));
      }
    }
    return byFile;
  }
}
