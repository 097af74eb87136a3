package dev.parallax.jobs.ingest;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;

import dev.parallax.jobs.ingest.RecordFields.Field;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Reads all files of a corpus, each record to its {@link Outcome}, in parallel. */
final class CorpusReader {
  /** Plain JSON lines longer than this are best read in slices. */
  static final int SLICE_BYTES = 32 << 20;

  /** What opening a file costs, as bytes read: so that a thousand small files are one task. */
  private static final long OPEN_COST = 64L << 10;

  private static final long SMALLEST_TASK = 4L << 20;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Broadcast<SerializableConfiguration> hadoop;
  private final ReadOptions reading;
  private final FieldNames names;
  private final CleaningOptions cleaning;
  private final long sliceBytes;

  CorpusReader(
      SparkSession spark,
      ReadOptions reading,
      FieldNames names,
      CleaningOptions cleaning,
      int sliceBytes) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.hadoop =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    this.reading = reading;
    this.names = names;
    this.cleaning = cleaning;
    this.sliceBytes = sliceBytes;
  }

  /** An outcome per record, and one per file or slice of a file. */
  JavaRDD<Outcome> read(List<FileSlice> files) {
    Map<Boolean, List<FileSlice>> byKind = new HashMap<>();
    for (FileSlice file : files) {
      byKind.computeIfAbsent(file.format() == Format.PARQUET, kind -> new ArrayList<>()).add(file);
    }
    Map<FileSlice, Long> rowCounts =
        parquetRowCounts(byKind.getOrDefault(true, Collections.emptyList()));
    List<FileSlice> streams = new ArrayList<>(byKind.getOrDefault(false, List.of()));
    byKind.getOrDefault(true, List.of()).stream()
        .filter(file -> rowCounts.get(file) < 0)
        .forEach(streams::add); // a reader will say what is wrong with them
    rowCounts.values().removeIf(count -> count < 0);

    JavaRDD<Outcome> outcomes = streamOutcomes(inSlices(streams));
    return rowCounts.isEmpty() ? outcomes : outcomes.union(parquetOutcomes(rowCounts));
  }

  private JavaRDD<Outcome> streamOutcomes(List<FileSlice> slices) {
    List<List<FileSlice>> tasks = inTasks(slices);
    Broadcast<SerializableConfiguration> hadoop = this.hadoop;
    ReadOptions reading = this.reading;
    FieldNames names = this.names;
    CleaningOptions cleaning = this.cleaning;
    return context
        .parallelize(tasks, Math.max(1, tasks.size()))
        .flatMap(
            task ->
                new SliceIterator(
                    task, new RecordCleaner(cleaning), hadoop.value().value(), reading, names));
  }

  /** Long files of JSON lines in slices, each knowing the index of its first record. */
  private List<FileSlice> inSlices(List<FileSlice> files) {
    List<FileSlice> slices = new ArrayList<>();
    List<FileSlice> toCount = new ArrayList<>();
    for (FileSlice file : files) {
      if (file.format() != Format.JSON_LINES || file.fileBytes() <= sliceBytes) {
        slices.add(file);
        continue;
      }
      for (long begin = 0; begin < file.fileBytes(); begin += sliceBytes) {
        long end = Math.min(begin + sliceBytes, file.fileBytes());
        toCount.add(new FileSlice(file.uri(), file.format(), file.fileBytes(), begin, end, 0));
      }
    }
    if (toCount.isEmpty()) {
      return slices;
    }
    Broadcast<SerializableConfiguration> hadoop = this.hadoop;
    int longest = reading.longestRecord();
    List<Long> counts = // one number per slice of 32 MB, of which the driver knows the list
        context
            .parallelize(toCount, toCount.size())
            .map(slice -> Readers.countLines(slice, hadoop.value().value(), longest))
            .collect(); // one number per slice
    for (int i = 0; i < toCount.size(); ) {
      FileSlice first = toCount.get(i);
      boolean sliceable = counts.get(i) >= 0;
      if (!sliceable) {
        slices.add(FileSlice.whole(first.uri(), first.format(), first.fileBytes()));
      }
      long index = 0;
      for (; i < toCount.size() && toCount.get(i).uri().equals(first.uri()); i++) {
        if (sliceable) {
          slices.add(toCount.get(i).startingAt(index));
          index += counts.get(i);
        }
      }
    }
    return slices;
  }

  /** Neighbours together, until a task has enough to do. */
  private List<List<FileSlice>> inTasks(List<FileSlice> slices) {
    long total = slices.stream().mapToLong(slice -> slice.byteCount() + OPEN_COST).sum();
    long perTask =
        Math.max(SMALLEST_TASK, Math.min(SLICE_BYTES, total / (2L * context.defaultParallelism())));
    List<List<FileSlice>> tasks = new ArrayList<>();
    long inTask = perTask;
    for (FileSlice slice : slices) {
      if (inTask >= perTask) {
        tasks.add(new ArrayList<>());
        inTask = 0;
      }
      tasks.get(tasks.size() - 1).add(slice);
      inTask += slice.byteCount() + OPEN_COST;
    }
    return tasks;
  }

  /** Rows of each Parquet file by its footer; -1 for a file without a readable one. */
  private Map<FileSlice, Long> parquetRowCounts(List<FileSlice> files) {
    Map<FileSlice, Long> counts = new HashMap<>();
    if (files.isEmpty()) {
      return counts;
    }
    Broadcast<SerializableConfiguration> hadoop = this.hadoop;
    List<Long> found = // one number per file, of which the driver holds the list
        context
            .parallelize(files, Math.min(files.size(), context.defaultParallelism() * 4))
            .map(file -> parquetRowCount(file, hadoop.value().value()))
            .collect(); // one number per file
    for (int i = 0; i < files.size(); i++) {
      counts.put(files.get(i), found.get(i));
    }
    return counts;
  }

  private static long parquetRowCount(FileSlice file, Configuration hadoop) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.uri()), hadoop))) {
      return reader.getRecordCount();
    } catch (IOException | RuntimeException e) {
      return -1; // the reader of the file says why
    }
  }

  private JavaRDD<Outcome> parquetOutcomes(Map<FileSlice, Long> rowCounts) {
    String[] uris = rowCounts.keySet().stream().map(FileSlice::uri).toArray(String[]::new);
    Dataset<Row> rows = spark.read().option("mergeSchema", "true").parquet(uris);
    List<Column> columns = new ArrayList<>();
    List<FieldNames.Match[]> matches = new ArrayList<>();
    for (StructField field : rows.schema().fields()) {
      FieldNames.Match[] match = names.of(field.name());
      if (match.length > 0) {
        columns.add(asText(field));
        matches.add(match);
      }
    }
    columns.add(col("_metadata.file_path").as("_file"));
    columns.add(col("_metadata.row_index").as("_row"));

    Map<String, FileSlice> byUri = new HashMap<>();
    rowCounts.keySet().forEach(file -> byUri.put(file.uri(), file));
    CleaningOptions cleaning = this.cleaning;
    int fields = matches.size();
    JavaRDD<Outcome> records =
        rows.select(columns.toArray(Column[]::new))
            .javaRDD()
            .mapPartitions(
                partition -> {
                  RecordCleaner cleaner = new RecordCleaner(cleaning);
                  return map(
                      partition,
                      row ->
                          cleaner.clean(
                              byUri.get(path(row.getString(fields))), parquetRecord(row, matches)));
                });
    List<Outcome> ends = new ArrayList<>();
    rowCounts.forEach((file, count) -> ends.add(Outcome.endOfFile(file, count)));
    return records.union(context.parallelize(ends, 1));
  }

  private static RawRecord parquetRecord(Row row, List<FieldNames.Match[]> matches) {
    RecordFields fields = new RecordFields();
    for (int i = 0; i < matches.size(); i++) {
      for (FieldNames.Match match : matches.get(i)) {
        fields.put(match, row.getString(i));
      }
    }
    return JsonRecords.record(
        row.getLong(matches.size() + 1), fields, "UTF-8", () -> fields.get(Field.TITLE));
  }

  /** Lists are joined, named things stand for their names, all else is written as text. */
  private static Column asText(StructField field) {
    Column column = col("`" + field.name().replace("`", "``") + "`");
    DataType type = field.dataType();
    if (type instanceof ArrayType) {
      return array_join(column.cast(DataTypes.createArrayType(DataTypes.StringType)), ", ")
          .as(field.name());
    }
    if (type instanceof StructType struct && List.of(struct.fieldNames()).contains("name")) {
      column = column.getField("name");
    }
    return column.cast(DataTypes.StringType).as(field.name());
  }

  private static String path(String encodedUri) {
    return new Path(URI.create(encodedUri)).toString();
  }

  private static Iterator<Outcome> map(
      Iterator<Row> rows, java.util.function.Function<Row, Outcome> function) {
    return new Iterator<Outcome>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Outcome next() {
        return function.apply(rows.next());
      }
    };
  }

  /** The outcomes of a task's slices, one slice after the other. */
  private static final class SliceIterator implements Iterator<Outcome> {
    private final Iterator<FileSlice> slices;
    private final RecordCleaner cleaner;
    private final Configuration hadoop;
    private final ReadOptions reading;
    private final FieldNames names;
    private FileSlice slice;
    private RecordReader reader;

    SliceIterator(
        List<FileSlice> slices,
        RecordCleaner cleaner,
        Configuration hadoop,
        ReadOptions reading,
        FieldNames names) {
      this.slices = slices.iterator();
      this.cleaner = cleaner;
      this.hadoop = hadoop;
      this.reading = reading;
      this.names = names;
    }

    @Override
    public boolean hasNext() {
      return reader != null || slices.hasNext();
    }

    @Override
    public Outcome next() {
      if (reader == null) {
        slice = slices.next();
        reader = Readers.open(slice, hadoop, reading, names);
      }
      if (reader.hasNext()) {
        return cleaner.clean(slice, reader.next());
      }
      Outcome end = Outcome.endOfFile(slice, reader.count() - slice.firstIndex());
      closeQuietly(reader);
      reader = null;
      return end;
    }

    private static void closeQuietly(RecordReader reader) {
      try {
        reader.close();
      } catch (IOException e) {
        return; // everything has been read
      }
    }
  }
}
