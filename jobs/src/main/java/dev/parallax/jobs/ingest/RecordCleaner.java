package dev.parallax.jobs.ingest;

import dev.parallax.extract.Extraction;
import dev.parallax.extract.HtmlExtractor;
import dev.parallax.extract.KnownMetadata;
import dev.parallax.extract.TextExtractor;
import dev.parallax.jobs.ingest.RecordFields.Field;
import dev.parallax.language.LanguageIdentifier;
import dev.parallax.outlet.OutletCatalogue;
import dev.parallax.outlet.OutletMatch;
import dev.parallax.text.PublicationDates;
import dev.parallax.text.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Turns input records into documents, articles and removed blocks. One per partition. */
final class RecordCleaner {
  /** 80 bits: among a hundred million documents, two with one id are not to be expected. */
  private static final int ID_BYTES = 10;

  private static final Pattern BY = Pattern.compile("^by\\s+", Pattern.CASE_INSENSITIVE);

  private final CleaningOptions options;
  private final OutletCatalogue outlets;
  private final LanguageIdentifier languages;
  private final MessageDigest sha256;

  RecordCleaner(CleaningOptions options) {
    this.options = options;
    this.languages = LanguageIdentifier.shared();
    try {
      this.outlets =
          OutletCatalogue.parse(
              new ByteArrayInputStream(options.outletsJson().getBytes(StandardCharsets.UTF_8)));
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** What becomes of a record. */
  Outcome clean(FileSlice file, RawRecord record) {
    if (record.reject() != null) {
      return Outcome.rejected(file, record.index(), record.reject());
    }
    try {
      return cleanContent(file, record);
    } catch (RuntimeException | StackOverflowError e) {
      // One page that nobody foresaw must not end a run over a million others.
      return Outcome.rejected(
          file,
          record.index(),
          Reject.of(
              "extraction_failed",
              "A fault in Parallax, please report it: " + e,
              record.content()));
    }
  }

  private Outcome cleanContent(FileSlice file, RawRecord record) {
    Extraction extraction = extract(record);
    if (extraction.articles().isEmpty()) {
      return Outcome.rejected(
          file,
          record.index(),
          Reject.of(
              "no_article",
              "No article text is left when menus, lists, forms and the like are taken out",
              extraction.text()));
    }
    String documentId = documentId(record);
    List<Row> articles = new ArrayList<>();
    for (int part = 0; part < extraction.articles().size(); part++) {
      articles.add(article(file, record, documentId, part, extraction.articles().get(part)));
    }
    List<Row> removed = removed(documentId, extraction);
    Row document =
        RowFactory.create(
            documentId,
            file.uri(),
            record.index(),
            record.fields().get(Field.ID),
            record.isHtml() ? "html" : "text",
            record.encoding(),
            extraction.text().codePointCount(0, extraction.text().length()),
            articles.size(),
            removed.size());
    return Outcome.document(file, record.index(), document, articles, removed);
  }

  private Extraction extract(RawRecord record) {
    RecordFields fields = record.fields();
    if (record.isHtml()) {
      Extraction page = HtmlExtractor.extract(record.content(), fields.get(Field.URL));
      return options.verbatim() ? whole(page) : page;
    }
    KnownMetadata known =
        new KnownMetadata(
            fields.get(Field.TITLE),
            fields.get(Field.BYLINE),
            fields.get(Field.DATE),
            fields.get(Field.OUTLET),
            fields.get(Field.URL));
    return options.verbatim()
        ? TextExtractor.verbatim(record.content(), known)
        : TextExtractor.extract(record.content(), known);
  }

  /** A page's whole visible text as one body, with the metadata that was found. */
  private static Extraction whole(Extraction page) {
    Extraction text = TextExtractor.verbatim(page.text(), KnownMetadata.NONE);
    if (page.articles().isEmpty() || text.articles().isEmpty()) {
      return text;
    }
    Extraction.Article found = page.articles().get(0);
    Extraction.Article all = text.articles().get(0);
    return new Extraction(
        text.text(),
        List.of(
            new Extraction.Article(
                found.title(),
                found.byline(),
                found.publishedText(),
                found.outletText(),
                found.url(),
                found.language(),
                all.kept(),
                all.body())),
        text.removed());
  }

  private Row article(
      FileSlice file, RawRecord record, String documentId, int part, Extraction.Article article) {
    RecordFields fields = record.fields();
    // The record's own fields speak of its first article; later parts speak for themselves.
    boolean first = part == 0;
    String title = preferred(first ? fields.get(Field.TITLE) : null, article.title());
    String byline = preferred(first ? byline(fields) : null, article.byline());
    String url = preferred(first ? fields.get(Field.URL) : null, article.url());
    String outletText = preferred(first ? fields.get(Field.OUTLET) : null, article.outletText());
    String fieldDate = first ? fields.get(Field.DATE) : null;
    String publishedText = preferred(fieldDate, article.publishedText());
    PublicationDates.Reading published =
        PublicationDates.read(publishedText, url, options.latest(), options.dateOrder());
    OutletMatch outlet =
        outlets.resolve(url, first ? fields.get(Field.OUTLET_URL) : null, outletText);
    return RowFactory.create(
        id(documentId, Integer.toString(part)),
        fields.get(Field.ID),
        file.uri(),
        documentId,
        part,
        outlet == null ? null : outlet.outletId(),
        outlet == null ? null : outlet.outletName(),
        outlet == null ? null : outlet.desk(),
        outlet == null ? null : outlet.evidence(),
        title,
        byline,
        published.date() == null ? null : java.sql.Date.valueOf(published.date()),
        publishedText,
        evidence(published, fieldDate != null),
        published.problem(),
        language(article),
        url,
        article.body(),
        Words.count(article.body()));
  }

  /** The record's own byline, without the "By" that exports leave in it. */
  private static String byline(RecordFields fields) {
    String stated = fields.get(Field.BYLINE);
    return stated == null ? null : BY.matcher(stated.strip()).replaceFirst("");
  }

  private static String evidence(PublicationDates.Reading published, boolean isField) {
    if (published.date() == null) {
      return null;
    }
    return "url".equals(published.source()) ? "url" : isField ? "field" : "text";
  }

  private String language(Extraction.Article article) {
    String title = article.title() == null ? "" : article.title() + "\n\n";
    String told = languages.identify(title + article.body()).language();
    if (told.equals(LanguageIdentifier.UNDETERMINED) && article.language() != null) {
      return Locale.forLanguageTag(article.language().replace('_', '-')).getLanguage();
    }
    return told;
  }

  private static List<Row> removed(String documentId, Extraction extraction) {
    List<Row> rows = new ArrayList<>();
    String text = extraction.text();
    int codePoint = 0;
    int at = 0; // the same place in characters: spans come in order, so each is found from the last
    for (Extraction.Removed block : extraction.removed()) {
      at = text.offsetByCodePoints(at, block.span().begin() - codePoint);
      int end = text.offsetByCodePoints(at, block.span().length());
      rows.add(
          RowFactory.create(
              documentId,
              block.span().begin(),
              block.span().end(),
              block.reason().name().toLowerCase(Locale.ROOT),
              text.substring(at, end)));
      at = end;
      codePoint = block.span().end();
    }
    return rows;
  }

  /** The same record has the same id wherever its file lies and whatever else is in it. */
  private String documentId(RawRecord record) {
    RecordFields fields = record.fields();
    return id(
        record.content(),
        fields.get(Field.ID),
        fields.get(Field.OUTLET),
        fields.get(Field.OUTLET_URL),
        fields.get(Field.URL),
        fields.get(Field.DATE),
        fields.get(Field.TITLE),
        fields.get(Field.BYLINE));
  }

  private String id(String... parts) {
    sha256.reset();
    for (String part : parts) {
      if (part != null) {
        // Of an array, three times as fast as String.getBytes where not all is Latin-1.
        sha256.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(part.toCharArray())));
      }
      sha256.update((byte) 0xFF); // occurs in no UTF-8, so that (ab, c is not a, bc
    }
    return HexFormat.of().formatHex(sha256.digest(), 0, ID_BYTES);
  }

  private static String preferred(String one, String other) {
    return one != null ? one : other;
  }
}
