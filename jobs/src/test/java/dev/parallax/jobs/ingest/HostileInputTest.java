package dev.parallax.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.jobs.ingest.RecordFields.Field;
import dev.parallax.text.PublicationDates.DateOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to exhaust memory or time, or to lead out of the corpus folder. */
@Timeout(120)
class HostileInputTest {
  private static final int LONGEST = 16 << 20;

  @TempDir Path corpus;

  @Test
  void aMegabyteThatUnpacksToAGigabyteIsARejectInEveryFormat() throws IOException {
    byte[] bomb = repeated(zipped(new byte[16 << 20]), 64);
    assertThat(bomb.length).isLessThan(2 << 20);
    Map<String, String> reasons = new TreeMap<>();
    for (String name : List.of("a.txt.gz", "b.html.gz", "c.jsonl.gz", "d.json.gz", "e.csv.gz")) {
      Files.write(corpus.resolve(name), bomb);
      List<RawRecord> records = read(name);
      assertThat(records).as(name).hasSize(1);
      reasons.put(name, records.get(0).reject().reason());
    }
    assertThat(reasons.toString())
        .isEqualTo(
            "{a.txt.gz=record_too_long, b.html.gz=record_too_long, c.jsonl.gz=gzip_bomb,"
                + " d.json.gz=malformed_json, e.csv.gz=record_too_long}");
  }

  @Test
  void aMegabyteThatUnpacksToMillionsOfBadRecordsEndsWhereItIsFoundOut() throws IOException {
    byte[] lines = "{}\n".repeat(5 << 20).getBytes(StandardCharsets.UTF_8);
    Files.write(corpus.resolve("a.jsonl.gz"), repeated(zipped(lines), 64));
    long count = 0;
    RawRecord last = null;
    try (RecordReader reader = open("a.jsonl.gz")) {
      while (reader.hasNext()) {
        last = reader.next();
        count++;
      }
    }
    assertThat(last.reject().reason()).isEqualTo("gzip_bomb");
    assertThat(count).isLessThan(LONGEST / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "text"})
  void jsonNestedAHundredThousandDeepIsARejectAndTheNextLineIsRead(String field)
      throws IOException {
    String deep = "{\"" + field + "\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    Files.writeString(corpus.resolve("a.jsonl"), deep + "\n{\"text\":\"After.\"}\n");
    List<RawRecord> lines = read("a.jsonl");
    assertThat(lines.get(0).reject().reason()).isEqualTo("malformed_json");
    assertThat(lines.get(0).reject().detail()).contains("depth");
    assertThat(lines.get(1).content()).isEqualTo("After.");

    Files.writeString(corpus.resolve("a.json"), "[" + deep + "]");
    assertThat(reasons(read("a.json"))).containsExactly("malformed_json");
  }

  @Test
  void aListOfManyTextsIsNotLongerThanOneTextMayBe() throws IOException {
    try (OutputStream out = Files.newOutputStream(corpus.resolve("a.json"))) {
      out.write("{\"text\":[\n\"x\"".getBytes(StandardCharsets.UTF_8));
      byte[] more = (",\"" + "a".repeat(1 << 20) + "\"").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 20; i++) {
        out.write(more);
      }
      out.write("]}".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(reasons(read("a.json"))).containsExactly("record_too_long");
  }

  @Test
  void aRowOfMillionsOfEmptyCellsIsAReject() throws IOException {
    Files.writeString(corpus.resolve("a.csv"), "title,text\n" + ",".repeat(4 << 20) + "\n");
    assertThat(reasons(read("a.csv"))).containsExactly("record_too_long");
    Files.writeString(corpus.resolve("b.csv"), ",".repeat(4 << 20) + "\n");
    assertThat(read("b.csv").get(0).reject().detail()).contains("million cells");
  }

  @Test
  void aWebArchivesHeaderWithoutAnEndIsAReject() throws IOException {
    String endless = "X-Note: " + "a".repeat(3 << 20);
    Files.writeString(corpus.resolve("a.warc"), "WARC/1.0\r\n" + endless);
    assertThat(reasons(read("a.warc"))).containsExactly("malformed_warc");

    String http = "HTTP/1.1 200 OK\r\n" + endless + "\r\n\r\n<p>One";
    Files.writeString(corpus.resolve("b.warc"), response("https://courier.example/1", http));
    assertThat(reasons(read("b.warc"))).containsExactly("malformed_warc");
  }

  @Test
  void anAddressThatClimbsOutOfTheFolderIsOnlyAText() throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>One";
    Files.writeString(corpus.resolve("a.warc"), response("file:///../../etc/passwd", http));
    RawRecord page = read("a.warc").get(0);
    assertThat(page.content()).isEqualTo("<p>One");
    assertThat(page.fields().get(Field.URL)).isEqualTo("file:///../../etc/passwd");
  }

  @Test
  void aLinkOutOfTheCorpusIsARejectAndOneInsideIsReadOnce() throws Exception {
    Path outside = Files.createDirectories(corpus.resolve("private"));
    Files.writeString(outside.resolve("letter.txt"), "Nobody's business.");
    Path inside = Files.createDirectories(corpus.resolve("corpus/day"));
    Files.writeString(inside.resolve("a.txt"), "Ships sailed.");
    Files.createSymbolicLink(inside.resolve("b.txt"), outside.resolve("letter.txt"));
    Files.createSymbolicLink(inside.resolve("c"), outside);
    Files.createSymbolicLink(inside.resolve("d"), inside.getParent()); // for ever round
    Files.createSymbolicLink(inside.resolve("e.txt"), inside.resolve("a.txt"));
    assertThat(new ProcessBuilder("mkfifo", inside.resolve("f.txt").toString()).start().waitFor())
        .isZero();

    List<FileSlice> found = CorpusFiles.list(inside.getParent().toString(), new Configuration());
    assertThat(found)
        .extracting(slice -> slice.uri().substring(slice.uri().lastIndexOf('/') + 1))
        .containsExactly("a.txt", "b.txt", "c", "f.txt");
    List<String> reasons = new ArrayList<>();
    for (FileSlice slice : found) {
      reasons.addAll(reasons(read(slice)));
    }
    assertThat(reasons)
        .containsExactly(null, "outside_corpus", "outside_corpus", "unreadable_file");

    String glob = inside + "/*";
    assertThat(CorpusFiles.list(glob, new Configuration()))
        .extracting(FileSlice::format)
        .containsExactly(Format.TEXT, Format.LINK, Format.LINK, Format.LINK, Format.SPECIAL);
  }

  @Test
  void theCorpusItselfMayBeALink() throws IOException {
    Path folder = Files.createDirectories(corpus.resolve("2024"));
    Files.writeString(folder.resolve("a.txt"), "Ships sailed.");
    Path link = Files.createSymbolicLink(corpus.resolve("latest"), folder);
    assertThat(CorpusFiles.list(link.toString(), new Configuration()))
        .extracting(FileSlice::format)
        .containsExactly(Format.TEXT);
  }

  @Test
  void aLineOfAGigabyteIsReadOnceAndHeldNowhere() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(corpus.resolve("a.jsonl").toFile(), "rw")) {
      file.setLength(1L << 30); // sparse: zeros that take no place on the disk
    }
    long began = cpuNanos();
    long lines = 0;
    for (long begin = 0; begin < 1L << 30; begin += CorpusReader.SLICE_BYTES) {
      lines +=
          Readers.countLines(
              new FileSlice(
                  corpus.resolve("a.jsonl").toUri().toString(),
                  Format.JSON_LINES,
                  1L << 30,
                  begin,
                  begin + CorpusReader.SLICE_BYTES,
                  0),
              new Configuration(),
              LONGEST);
    }
    assertThat(lines).isEqualTo(1);
    assertThat(cpuNanos() - began).as("CPU time in ns").isLessThan(30_000_000_000L);
    List<RawRecord> records = read("a.jsonl");
    assertThat(reasons(records)).containsExactly("record_too_long");
    assertThat(records.get(0).reject().detail()).contains("1073741824 bytes");
  }

  @Test
  void entitiesThatStandForEntitiesAreNotUnfolded() throws IOException {
    StringBuilder page = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE html [");
    page.append("<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      page.append("<!ENTITY e").append(i).append(" \"");
      page.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    page.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]><html><body><p>");
    page.append("The harbour board met on Tuesday and read the report aloud. ".repeat(5));
    page.append("&e29; &file;</p></body></html>");
    Files.writeString(corpus.resolve("a.xhtml"), page);
    Outcome outcome = clean(read("a.xhtml").get(0));
    String body = outcome.articles().get(0).toString();
    assertThat(body).contains("harbour board").doesNotContain("hahaha").doesNotContain("root:");
    assertThat(body.length()).isLessThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "(", "((a", ")", "\"", "“", "“a ”", "'", "[", "[a](", "*", "_a_ ", "#", "> ", "- a\n",
        "|", "| a |\n", "\n", " ", "a ", "a\n", "a\n\n", ".", ". ", "-", "—", "&", "&amp;", "&#",
            "1",
        "1/", "12:", "By ", "By A. ", "http://", "a@", "a, ", "A ", "A. ", "\u00ad", "\u0301", "İ"
      })
  void aMillionCharactersOfNothingTakeNoMoreThanSeconds(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertQuick(text, false, new RecordFields());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<b>",
        "<p>",
        "<div>",
        "<",
        "<!--",
        "<a href='",
        "&",
        "&lt;",
        "<table><tr><td>",
        "<ul><li>",
        "</p>",
        "<p>a</p>",
        "<br>",
        "<br><br>a",
        "<script>",
        "<meta content='a'>",
        "<span style='display:none'>",
        "<p>By A. </p>",
        "<h2>a</h2>",
        "<form>",
        "<svg><title>"
      })
  void aPageOfAMillionCharactersOfTagsTakesNoMoreThanSeconds(String piece) {
    String page = "<html><body>" + piece.repeat(1_000_000 / piece.length());
    assertQuick(page, true, new RecordFields());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "(", " ", "1", "1/", "12:00 ", "/", ".", "a.", "By ", "A. ", "http://", "-"})
  void fieldsOfAMillionCharactersTakeNoMoreThanSeconds(String piece) {
    String hostile = piece.repeat(1_000_000 / piece.length());
    for (Field field :
        List.of(Field.TITLE, Field.BYLINE, Field.DATE, Field.OUTLET, Field.OUTLET_URL, Field.URL)) {
      RecordFields fields = new RecordFields();
      fields.put(new FieldNames.Match(field, 0), hostile);
      assertQuick("The harbour board met on Tuesday and read the report aloud.", false, fields);
    }
  }

  private static void assertQuick(String content, boolean isHtml, RecordFields fields) {
    long began = cpuNanos();
    Outcome outcome = clean(RawRecord.usable(0, isHtml, content, "UTF-8", fields));
    double seconds = (cpuNanos() - began) / 1e9;
    assertThat(seconds).as("CPU seconds").isLessThan(5);
    if (outcome.reject() != null) {
      assertThat(outcome.reject().reason()).isEqualTo("no_article");
    }
  }

  private static Outcome clean(RawRecord record) {
    return Cleaner.ONE.clean(FileSlice.whole("file:/corpus/a", Format.TEXT, 1), record);
  }

  /** Made once: it loads the model of languages. */
  private static final class Cleaner {
    static final RecordCleaner ONE =
        new RecordCleaner(
            new CleaningOptions(
                false, DateOrder.AUTO, LocalDate.of(2026, 1, 1), "{\"outlets\":[]}"));
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private RecordReader open(String name) {
    Path file = corpus.resolve(name);
    return open(
        FileSlice.whole(file.toUri().toString(), Format.ofName(name), file.toFile().length()));
  }

  private static RecordReader open(FileSlice slice) {
    return Readers.open(
        slice, new Configuration(), new ReadOptions(null, LONGEST), FieldNames.of(Map.of()));
  }

  private List<RawRecord> read(String name) throws IOException {
    try (RecordReader reader = open(name)) {
      return read(reader);
    }
  }

  private static List<RawRecord> read(FileSlice slice) throws IOException {
    try (RecordReader reader = open(slice)) {
      return read(reader);
    }
  }

  private static List<RawRecord> read(RecordReader reader) {
    List<RawRecord> records = new ArrayList<>();
    while (reader.hasNext()) {
      records.add(reader.next());
    }
    return records;
  }

  private static List<String> reasons(List<RawRecord> records) {
    List<String> reasons = new ArrayList<>();
    records.forEach(
        record -> reasons.add(record.reject() == null ? null : record.reject().reason()));
    return reasons;
  }

  private static String response(String target, String http) {
    return String.join(
        "\r\n",
        "WARC/1.0",
        "WARC-Type: response",
        "WARC-Record-ID: <urn:uuid:1>",
        "WARC-Date: 2024-03-05T10:00:00Z",
        "WARC-Target-URI: " + target,
        "Content-Type: application/http; msgtype=response",
        "Content-Length: " + http.length(),
        "",
        http,
        "",
        "");
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  /** Gzip files one after the other are one gzip file. */
  private static byte[] repeated(byte[] member, int times) {
    byte[] all = new byte[member.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(member, 0, all, i * member.length, member.length);
    }
    return all;
  }
}
