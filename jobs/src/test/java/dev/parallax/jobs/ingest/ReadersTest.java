package dev.parallax.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.jobs.ingest.RecordFields.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadersTest {
  private static final int LONGEST = 1 << 20;

  @TempDir Path corpus;

  @Test
  void aTextFileIsOneRecord() throws IOException {
    List<RawRecord> records = read("a.txt", "Harbour reopens\n\nShips sailed again.");
    assertThat(records).hasSize(1);
    assertThat(records.get(0).content()).isEqualTo("Harbour reopens\n\nShips sailed again.");
    assertThat(records.get(0).encoding()).isEqualTo("UTF-8");
  }

  @Test
  void jsonLinesKeepTheirIdsAndRecogniseUsualFieldNames() throws IOException {
    List<RawRecord> records =
        read(
            "a.jsonl",
            """
            {"id":7,"outlet":"Courier","date":"2024-03-05","authors":["A. Pell","B. Orr"],"text":"One."}

            {"_id":{"$oid":"x9"},"source":{"id":null,"name":"Herald"},"publishedAt":"2024-03-06","content":"Two."}
            """);
    assertThat(records).extracting(RawRecord::content).containsExactly("One.", "Two.");
    assertThat(records).extracting(RawRecord::index).containsExactly(0L, 1L);
    assertThat(fields(records, Field.ID)).containsExactly("7", "x9");
    assertThat(fields(records, Field.OUTLET)).containsExactly("Courier", "Herald");
    assertThat(fields(records, Field.DATE)).containsExactly("2024-03-05", "2024-03-06");
    assertThat(fields(records, Field.BYLINE)).containsExactly("A. Pell, B. Orr", null);
  }

  @Test
  void aMappedFieldIsReadFromNowhereElse() throws IOException {
    Path file = write("a.jsonl", "{\"text\":\"teaser\",\"story\":\"The whole story.\"}\n");
    List<RawRecord> records = read(file, null, Map.of("text", "story"));
    assertThat(records.get(0).content()).isEqualTo("The whole story.");
  }

  @Test
  void aBadJsonLineIsOneRejectAndTheNextLineIsRead() throws IOException {
    List<RawRecord> records =
        read(
            "a.jsonl",
            """
            {"text":"One."}
            {"text":"Tw
            not json
            ["an","array"]
            {"text":"a"} {"text":"b"}
            {"title":"no text"}
            {"text":"   "}
            {"text":"cut \\ud83d here"}
            {"text":"nul \\u0000 here"}
            {"text":"Last."}
            """);
    assertThat(reasons(records))
        .containsExactly(
            null,
            "truncated_json",
            "malformed_json",
            "malformed_json",
            "malformed_json",
            "no_text",
            "no_text",
            "lone_surrogate",
            "nul_byte",
            null);
    assertThat(records.get(1).reject().excerpt()).isEqualTo("{\"text\":\"Tw");
  }

  @Test
  void jsonMayBeAnArrayOrSpreadOverLines() throws IOException {
    assertThat(read("a.json", "[{\"text\":\"One.\"},\n {\"text\":\"Two.\"}]"))
        .extracting(RawRecord::content)
        .containsExactly("One.", "Two.");
    assertThat(read("b.json", "{\n \"text\": \"One.\"\n}\n{\n \"text\": \"Two.\"\n}\n"))
        .extracting(RawRecord::content)
        .containsExactly("One.", "Two.");
    assertThat(reasons(read("c.json", "{\"text\":\"One.\"}\n{\"text\":\"Tw\n")))
        .containsExactly(null, "truncated_json");
    assertThat(reasons(read("d.json", "[{\"text\":\"One.\"},\n {\"text\":\"Tw")))
        .containsExactly(null, "truncated_json");
  }

  @Test
  void csvHoldsLineBreaksInQuotesAndRejectsRaggedRows() throws IOException {
    List<RawRecord> records =
        read(
            "a.csv",
            """
            id;Headline;Body
            1;First;"Line one.

            Line ""two""."
            2;only two cells
            3;Third;Text.;too many
            4;Fourth;Text.
            """);
    assertThat(reasons(records)).containsExactly(null, "ragged_row", "ragged_row", null);
    assertThat(records.get(0).content()).isEqualTo("Line one.\n\nLine \"two\".");
    assertThat(fields(records, Field.TITLE)).containsExactly("First", null, null, "Fourth");
  }

  @Test
  void csvWithoutATextColumnSaysWhatToDo() throws IOException {
    List<RawRecord> records = read("a.csv", "id,story_text\n1,Words.\n");
    assertThat(records.get(0).reject().detail()).contains("--fields text=NAME");
    assertThat(reasons(read("b.csv", "id,text\n"))).containsExactly("no_records");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedDoesNotSwallowTheMemory() throws IOException {
    String rest = "3,more\n".repeat(400_000);
    List<RawRecord> records = read("a.csv", "id,text\n1,fine\n2,\"open\n" + rest);
    assertThat(reasons(records)).containsExactly(null, "record_too_long");
  }

  @Test
  void tsvIsSplitAtTabs() throws IOException {
    List<RawRecord> records = read("a.tsv", "title\ttext\nRain, again\tIt rained, a lot.\n");
    assertThat(records.get(0).content()).isEqualTo("It rained, a lot.");
  }

  @Test
  void gzipIsToldByContentAndMayBeJoined() throws IOException {
    byte[] joined = concat(gzip("{\"text\":\"One.\"}\n"), gzip("{\"text\":\"Two.\"}\n"));
    assertThat(read(write("plainly-named.jsonl", joined)))
        .extracting(RawRecord::content)
        .containsExactly("One.", "Two.");
  }

  @Test
  void brokenGzipGivesWhatComesBeforeTheBreak() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"text\":\"Report number ").append(i * 7919L % 20_011).append("\"}\n");
    }
    byte[] whole = gzip(lines.toString());
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    List<RawRecord> records = read(write("a.jsonl.gz", half));
    assertThat(records.size()).isGreaterThan(1000);
    assertThat(reasons(records).subList(0, 1000)).containsOnlyNulls();
    assertThat(records.get(records.size() - 1).reject().reason()).isEqualTo("broken_gzip");

    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 200, 260, (byte) 0x55);
    List<RawRecord> some = read(write("b.jsonl.gz", damaged));
    assertThat(some.get(some.size() - 1).reject().reason()).isEqualTo("broken_gzip");

    assertThat(reasons(read(write("c.txt.gz", Arrays.copyOf(gzip("A text."), 12)))))
        .containsExactly("broken_gzip");
  }

  @Test
  void anEmptyFileAndABlankOneAreRejects() throws IOException {
    assertThat(reasons(read("a.txt", ""))).containsExactly("empty_file");
    assertThat(reasons(read("a.jsonl", ""))).containsExactly("empty_file");
    assertThat(reasons(read("b.txt", " \n\t\n"))).containsExactly("empty_file");
    assertThat(reasons(read("b.jsonl", "\n\n"))).containsExactly("no_records");
  }

  @Test
  void encodingsAreNeverGuessed() throws IOException {
    byte[] latin1 = "Déjà vu à la préfecture".getBytes(StandardCharsets.ISO_8859_1);
    Path file = write("latin1.txt", latin1);
    RawRecord refused = read(file).get(0);
    assertThat(refused.reject().reason()).isEqualTo("wrong_encoding");
    assertThat(refused.reject().detail()).contains("--encoding windows-1252");
    assertThat(read(file, "windows-1252", Map.of()).get(0).content())
        .isEqualTo("Déjà vu à la préfecture");

    byte[] marked = concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, utf16("Préfecture 😀"));
    RawRecord utf16 = read(write("utf16.txt", marked)).get(0);
    assertThat(utf16.content()).isEqualTo("Préfecture 😀");
    assertThat(utf16.encoding()).isEqualTo("UTF-16LE");
    assertThat(reasons(read(write("unmarked.txt", utf16("No mark, so nobody can know.")))))
        .containsExactly("binary_content");
    assertThat(reasons(read(write("utf16.jsonl", marked)))).containsExactly("wrong_encoding");

    byte[] surrogate = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'};
    assertThat(reasons(read(write("surrogate.txt", surrogate)))).containsExactly("wrong_encoding");
    byte[] line =
        concat(
            concat("{\"text\":\"".getBytes(StandardCharsets.UTF_8), latin1),
            "\"}\n{\"text\":\"fine\"}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(reasons(read(write("latin1.jsonl", line)))).containsExactly("wrong_encoding", null);
  }

  @Test
  void nulBytesAndBinariesAreNotText() throws IOException {
    assertThat(reasons(read("a.txt", "A long enough text with one \0 in it. ".repeat(20) + "x")))
        .containsExactly("binary_content");
    assertThat(reasons(read("b.txt", "A text with a single \0 in it. " + "Words. ".repeat(100))))
        .containsExactly("nul_byte");
    byte[] binary = new byte[4096];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 31);
    }
    assertThat(reasons(read(write("c.txt", binary)))).containsExactly("binary_content");
    assertThat(reasons(read("d.pdf", "%PDF-1.7 ..."))).containsExactly("unknown_format");
    assertThat(reasons(read("e.parquet", "PAR1 but not really"))).containsExactly("broken_parquet");
  }

  @Test
  void aLineOfFiftyMegabytesIsRejectedAndTheNextIsRead() throws IOException {
    Path file = corpus.resolve("long.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("{\"text\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] chunk = new byte[1 << 20];
      Arrays.fill(chunk, (byte) 'a');
      for (int i = 0; i < 50; i++) {
        out.write(chunk);
      }
      out.write("\"}\n{\"text\":\"After.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    List<RawRecord> records = read(file);
    assertThat(reasons(records)).containsExactly("record_too_long", null);
    assertThat(records.get(1).content()).isEqualTo("After.");

    Files.move(file, corpus.resolve("long.txt"));
    assertThat(reasons(read(corpus.resolve("long.txt")))).containsExactly("record_too_long");
  }

  @Test
  void aFileThatIsNotThereIsARejectNotAnException() {
    assertThat(reasons(read(corpus.resolve("gone.txt")))).containsExactly("unreadable_file");
  }

  @Test
  void aFileWithoutANamedFormatIsToldByItsContent() throws IOException {
    assertThat(read("page", "<!DOCTYPE html><p>Hello").get(0).isHtml()).isTrue();
    assertThat(read("lines", "{\"text\":\"One.\"}\n").get(0).content()).isEqualTo("One.");
    assertThat(read("words", "Just words.").get(0).content()).isEqualTo("Just words.");
  }

  @Test
  void pagesStateTheirCharset() throws IOException {
    String page = "<html><head><meta charset=\"iso-8859-2\"></head><p>Łódź</p>";
    RawRecord record = read(write("a.html", page.getBytes(Charset.forName("iso-8859-2")))).get(0);
    assertThat(record.content()).contains("Łódź");
    assertThat(record.encoding()).isEqualTo("ISO-8859-2");
    RawRecord unstated =
        read(write("b.html", "<p>caf\u00e9 \u0080</p>".getBytes(StandardCharsets.ISO_8859_1)))
            .get(0);
    assertThat(unstated.content()).contains("café €");
  }

  @Test
  void aWebArchiveGivesItsPagesAndSaysWhatTheOthersAre() throws IOException {
    byte[] archive =
        concat(
            concat(
                warc("response", "https://courier.example/1", http(200, "text/html", "<p>One")),
                warc("request", "https://courier.example/1", "GET / HTTP/1.1\r\n\r\n")),
            concat(
                warc("response", "https://courier.example/2", http(404, "text/html", "<p>No")),
                warc("response", "https://courier.example/3", http(200, "image/png", "png"))));
    List<RawRecord> records = read(write("a.warc", archive));
    assertThat(reasons(records)).containsExactly(null, "http_error", "not_a_page");
    assertThat(records.get(0).content()).isEqualTo("<p>One");
    assertThat(records.get(0).isHtml()).isTrue();
    assertThat(fields(records.subList(0, 1), Field.URL))
        .containsExactly("https://courier.example/1");

    assertThat(reasons(read(write("a.warc.gz", gzip(archive)))))
        .containsExactly(null, "http_error", "not_a_page");
  }

  @Test
  void aWebArchiveCutInTheMiddleGivesWhatComesBefore() throws IOException {
    byte[] one = warc("response", "https://courier.example/1", http(200, "text/html", "<p>One"));
    byte[] two =
        warc(
            "response",
            "https://courier.example/2",
            http(200, "text/html", "<p>" + "Two. ".repeat(200)));
    for (int keep : new int[] {20, 150, two.length - 300}) {
      List<RawRecord> records = read(write("cut.warc", concat(one, Arrays.copyOf(two, keep))));
      assertThat(reasons(records)).as("cut after " + keep).containsExactly(null, "truncated_warc");
      byte[] zipped = concat(gzip(one), Arrays.copyOf(gzip(two), 60));
      assertThat(reasons(read(write("cut.warc.gz", zipped))).get(1))
          .isIn("truncated_warc", "broken_gzip");
    }
    assertThat(reasons(read("not.warc", "This is no archive at all.\n")))
        .containsExactly("truncated_warc");
  }

  @Test
  void whatBecameOfARecordCanGoToDiskAndToOtherExecutors() throws IOException {
    FileSlice file = FileSlice.whole("file:/corpus/a.txt", Format.TEXT, 1);
    Outcome rejected = Outcome.rejected(file, 0, Reject.of("no_text", "Nothing there", null));
    try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
      out.writeObject(rejected); // fails where a part of it cannot be written
    }
    assertThat(rejected.reject()).isInstanceOf(Serializable.class);
  }

  private List<RawRecord> read(String name, String content) throws IOException {
    return read(write(name, content));
  }

  private static List<RawRecord> read(Path file) {
    return read(file, null, Map.of());
  }

  private static List<RawRecord> read(Path file, String encoding, Map<String, String> mapping) {
    long bytes = file.toFile().length();
    FileSlice slice =
        FileSlice.whole(
            file.toUri().toString(), Format.ofName(file.getFileName().toString()), bytes);
    List<RawRecord> records = new ArrayList<>();
    RecordReader reader =
        Readers.open(
            slice, new Configuration(), new ReadOptions(encoding, LONGEST), FieldNames.of(mapping));
    reader.forEachRemaining(records::add);
    assertThat(reader.count()).isEqualTo(records.size());
    return records;
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(corpus.resolve(name), content);
  }

  private static List<String> reasons(List<RawRecord> records) {
    return records.stream().map(r -> r.reject() == null ? null : r.reject().reason()).toList();
  }

  private static List<String> fields(List<RawRecord> records, Field field) {
    return records.stream().map(r -> r.fields() == null ? null : r.fields().get(field)).toList();
  }

  private static byte[] gzip(String content) throws IOException {
    return gzip(content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(content);
    }
    return zipped.toByteArray();
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static String http(int status, String type, String body) {
    return "HTTP/1.1 "
        + status
        + " X\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static byte[] warc(String type, String url, String block) {
    String kind = type.equals("request") ? "request" : "response";
    return ("WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + new java.util.UUID(1, url.hashCode() + (long) type.hashCode())
            + ">\r\nContent-Type: application/http; msgtype="
            + kind
            + "\r\nContent-Length: "
            + block.length()
            + "\r\n\r\n"
            + block
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
