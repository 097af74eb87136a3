package dev.parallax.build;

import dev.parallax.language.english.FeatureHash;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tukaani.xz.XZInputStream;

/**
 * Turns NLP4J's English models (Apache-2.0), which are serialised Java objects, into the files that
 * {@link dev.parallax.language.english.EnglishAnnotator} reads. Part of the build; the same models
 * give the same bytes.
 */
public final class EnglishModelConverter {
  private static final String MORPHOLOGY = "/edu/emory/mathcs/nlp/component/morph/english/";
  private static final String TOKENIZER = "/edu/emory/mathcs/nlp/component/tokenizer/dictionary/";
  private static final List<String> FILES =
      List.of("tag.model", "name.model", "word.model", "lemma.model", "token.model");
  private static final int NONE = 0xFFFF;

  private final Path models;
  private final Path output;

  private EnglishModelConverter(Path models, Path output) {
    this.models = models;
    this.output = output;
  }

  /**
   * Writes the files, unless they are all there and newer than the models.
   *
   * @param arguments the directory of NLP4J's .xz files, and the one to write to
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    EnglishModelConverter converter =
        new EnglishModelConverter(Path.of(arguments[0]), Path.of(arguments[1]));
    if (!converter.isUpToDate()) {
      converter.convert();
    }
  }

  private boolean isUpToDate() throws IOException {
    for (String file : FILES) {
      Path written = output.resolve(file);
      if (!Files.exists(written)
          || Files.getLastModifiedTime(written).compareTo(Files.getLastModifiedTime(models)) < 0) {
        return false;
      }
    }
    return true;
  }

  private void convert() throws IOException, ClassNotFoundException {
    Files.createDirectories(output);
    writeClassifier("models/en-pos.xz", 38, "tag.model");
    writeClassifier("models/en-ner.xz", 37, "name.model");
    writeWords();
    writeLemmas();
    writeTokenLists();
  }

  /** Labels, then of each feature its key, how many labels it has weights for, which, and these. */
  private void writeClassifier(String name, int templateCount, String file)
      throws IOException, ClassNotFoundException {
    OnlineComponent<?, ?> component = (OnlineComponent<?, ?>) read(name);
    List<String> labels = component.getOptimizer().getLabelMap().getLabelList();
    MajorVector weights = component.getOptimizer().getWeightVector().getSparseWeightVector();
    List<Object2IntMap<String>> templates =
        featureMap(component.getFeatureTemplate()).getIndexMaps();
    if (templates.size() != templateCount) {
      throw new IllegalStateException(
          name + " has " + templates.size() + " templates; the tagger knows " + templateCount);
    }
    Map<Long, Integer> features = new TreeMap<>();
    for (int template = 0; template < templateCount; template++) {
      for (Object2IntMap.Entry<String> feature : templates.get(template).object2IntEntrySet()) {
        long key = FeatureHash.key(template, FeatureHash.of(feature.getKey()));
        if (features.put(key, feature.getIntValue()) != null) {
          throw new IllegalStateException("Two features have the same hash in " + name);
        }
      }
    }
    List<Integer> weightLabels = new ArrayList<>();
    List<Float> values = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    List<Long> keys = new ArrayList<>();
    features.forEach(
        (key, feature) -> {
          int before = values.size();
          for (int label = 0; label < labels.size(); label++) {
            float value = weights.get(label, feature);
            if (value != 0) {
              weightLabels.add(label);
              values.add(value);
            }
          }
          if (values.size() > before) {
            keys.add(key);
            counts.add(values.size() - before);
          }
        });
    try (DataOutputStream out = create(file)) {
      out.writeInt(labels.size());
      for (String label : labels) {
        out.writeUTF(label);
      }
      out.writeInt(keys.size());
      out.writeInt(values.size());
      for (long key : keys) {
        out.writeLong(key);
      }
      for (int count : counts) {
        out.writeByte(count);
      }
      for (int label : weightLabels) {
        out.writeByte(label);
      }
      for (float value : values) {
        out.writeFloat(value);
      }
    }
  }

  /** The one field without a getter. */
  private static FeatureMap featureMap(FeatureTemplate<?, ?> template) {
    try {
      var field = FeatureTemplate.class.getDeclaredField("feature_map");
      field.setAccessible(true);
      return (FeatureMap) field.get(template);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not the NLP4J this was written for", e);
    }
  }

  /** Ambiguity classes, sets of clusters, then of each word which it has. */
  @SuppressWarnings("unchecked")
  private void writeWords() throws IOException, ClassNotFoundException {
    var ambiguity =
        (Map<String, List<String>>) read("lexica/en-ambiguity-classes-simplified-lowercase.xz");
    var clusters =
        (Map<String, Set<String>>) read("lexica/en-brown-clusters-simplified-lowercase.xz");
    Map<String, Integer> ambiguityClasses = new TreeMap<>();
    ambiguity.values().forEach(tags -> ambiguityClasses.put(String.join(" ", tags), 0));
    Map<String, Integer> clusterSets = new TreeMap<>();
    clusters.values().forEach(set -> clusterSets.put(joined(set), 0));
    number(ambiguityClasses);
    number(clusterSets);

    Map<Long, Integer> words = new TreeMap<>();
    ambiguity.forEach(
        (word, tags) ->
            words.put(key(word), ambiguityClasses.get(String.join(" ", tags)) << 16 | NONE));
    clusters.forEach(
        (word, set) ->
            words.merge(
                key(word),
                NONE << 16 | clusterSets.get(joined(set)),
                (known, added) -> known & added));
    try (DataOutputStream out = create("word.model")) {
      writeNames(ambiguityClasses, out);
      writeNames(clusterSets, out);
      out.writeInt(words.size());
      for (Map.Entry<Long, Integer> word : words.entrySet()) {
        out.writeLong(word.getKey());
        out.writeInt(word.getValue());
      }
    }
  }

  private static String joined(Set<String> set) {
    return String.join(" ", new TreeSet<>(set));
  }

  private static void number(Map<String, Integer> names) {
    int next = 0;
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      name.setValue(next++);
    }
  }

  private static void writeNames(Map<String, Integer> names, DataOutputStream out)
      throws IOException {
    out.writeInt(names.size());
    for (String name : names.keySet()) {
      out.writeUTF(name);
    }
  }

  private static long key(String word) {
    return FeatureHash.key(0, FeatureHash.of(word));
  }

  /** Of each base form which word classes it is of; then per class the irregular forms. */
  private void writeLemmas() throws IOException {
    List<String> classes = List.of("verb", "noun", "adjective", "adverb");
    Map<Long, Integer> bases = new TreeMap<>();
    for (int i = 0; i < classes.size(); i++) {
      for (String base : lines(MORPHOLOGY + classes.get(i) + ".base")) {
        bases.merge(key(base), 1 << i, (known, added) -> known | added);
      }
    }
    try (DataOutputStream out = create("lemma.model")) {
      out.writeInt(bases.size());
      for (Map.Entry<Long, Integer> base : bases.entrySet()) {
        out.writeLong(base.getKey());
        out.writeByte(base.getValue());
      }
      for (String wordClass : classes) {
        Map<String, String> exceptions = new TreeMap<>();
        for (String line : lines(MORPHOLOGY + wordClass + ".exc")) {
          String[] pair = line.split(" ", -1);
          exceptions.put(pair[0], pair[1]);
        }
        out.writeInt(exceptions.size());
        for (Map.Entry<String, String> exception : exceptions.entrySet()) {
          out.writeUTF(exception.getKey());
          out.writeUTF(exception.getValue());
        }
      }
    }
  }

  /** The lists of {@code TokenLists}, in its order. */
  private void writeTokenLists() throws IOException {
    try (DataOutputStream out = create("token.model")) {
      for (String list :
          List.of(
              "abbreviation-period",
              "english-hyphen-prefix",
              "english-hyphen-suffix",
              "units",
              "currency",
              "currency-dollar",
              "english-compounds")) {
        Set<String> words = new TreeSet<>();
        for (String line : lines(TOKENIZER + list + ".txt")) {
          words.add(line.toLowerCase(Locale.ROOT));
        }
        out.writeUTF(String.join("\n", words));
      }
    }
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream file = OnlineComponent.class.getResourceAsStream(name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  private Object read(String name) throws IOException, ClassNotFoundException {
    Path file = models.resolve("edu/emory/mathcs/nlp").resolve(name);
    try (InputStream raw = Files.newInputStream(file);
        ObjectInputStream in =
            new ObjectInputStream(new BufferedInputStream(new XZInputStream(raw), 1 << 16))) {
      return in.readObject();
    }
  }

  private DataOutputStream create(String file) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(output.resolve(file)), 1 << 16));
  }
}
