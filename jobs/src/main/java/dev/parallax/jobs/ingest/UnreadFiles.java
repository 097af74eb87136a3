package dev.parallax.jobs.ingest;

import dev.parallax.ParallaxException;
import dev.parallax.table.SourceFileTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Of a corpus that grows, the files that no earlier run has read. */
final class UnreadFiles {
  private UnreadFiles() {}

  /**
   * @param files of the corpus, each whole
   * @param read rows of {@code source_file}
   * @throws ParallaxException if a file that was read has another size now
   */
  static List<FileSlice> of(List<FileSlice> files, Dataset<Row> read) {
    Map<String, Long> bytes = new HashMap<>();
    read.select(SourceFileTable.SOURCE_URI, "byte_count")
        .collectAsList() // the list of files, which the driver has anyway
        .forEach(row -> bytes.put(row.getString(0), row.getLong(1)));
    for (FileSlice file : files) {
      Long before = bytes.get(file.uri());
      if (before != null && before != file.fileBytes()) {
        throw ParallaxException.failure(
            file.uri()
                + " has changed since it was read: it had "
                + before
                + " bytes and has "
                + file.fileBytes()
                + ". To add, put new records into new files; to read everything anew, use"
                + " --overwrite.");
      }
    }
    return files.stream().filter(file -> !bytes.containsKey(file.uri())).toList();
  }
}
