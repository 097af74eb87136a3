package dev.parallax.jobs.ingest;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.OutletOption;
import dev.parallax.text.PublicationDates.DateOrder;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code ingest}, which {@code run} takes too. */
public final class IngestOptions {
  @Option(
      names = "--overwrite",
      description = "Replace the tables of an earlier run in the same warehouse.")
  boolean overwrite;

  @Option(
      names = "--append",
      description = {
        "Add to the tables of an earlier run: files that it has read are passed over, long work is",
        "done for new articles alone, and all tables become those of one run over everything. Give",
        "the folder that has grown, or the new files, and the other options as before."
      })
  boolean append;

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "FIELD=NAME",
      description =
          "Where records keep things, if not under a usual name: outlet=source_name,text=story."
              + " Fields: id, outlet, outlet_url, url, date, title, byline, text, html.")
  Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--clean",
      defaultValue = "full",
      paramLabel = "full|none",
      description =
          "full: take menus, teasers, forms and the like out of bodies, split compilations;"
              + " none: keep every text as it is, so that outside annotations still fit it"
              + " (default: ${DEFAULT-VALUE}).")
  Cleaning clean;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "Encoding of text, CSV and JSON files without a byte order mark (default: UTF-8).")
  String encoding;

  @Option(
      names = "--date-order",
      defaultValue = "auto",
      paramLabel = "auto|mdy|dmy",
      description =
          "How 4/5/2024 is read; auto: only where the article's address settles it"
              + " (default: ${DEFAULT-VALUE}).")
  DateOrder dateOrder;

  @Option(
      names = "--latest-date",
      paramLabel = "YYYY-MM-DD",
      description =
          "The last day on which an article can have been published; later dates are taken as"
              + " errors (default: today, UTC). Set it to get the same tables another day.")
  LocalDate latestDate;

  @Mixin OutletOption outlets = new OutletOption();

  @Option(
      names = "--max-record-mib",
      defaultValue = "16",
      paramLabel = "N",
      description = "Reject records longer than this many MiB (default: ${DEFAULT-VALUE}).")
  int maxRecordMib;

  enum Cleaning {
    FULL,
    NONE
  }

  /** The catalogue, which later jobs read too. */
  public OutletOption outlets() {
    return outlets;
  }

  /** Whether everything is to be done again. */
  public boolean overwrites() {
    return overwrite;
  }

  ReadOptions reading() {
    if (encoding != null) {
      try {
        Charset.forName(encoding);
      } catch (IllegalArgumentException e) {
        throw ParallaxException.usage(
            "--encoding: there is no encoding `" + encoding + "`; try windows-1252");
      }
    }
    if (maxRecordMib < 1 || maxRecordMib > 1024) {
      throw ParallaxException.usage("--max-record-mib: from 1 to 1024, not " + maxRecordMib);
    }
    return new ReadOptions(encoding, maxRecordMib << 20);
  }

  FieldNames fieldNames() {
    return FieldNames.of(fields);
  }

  CleaningOptions cleaning(Configuration hadoop) {
    if (latestDate == null) {
      // Kept, so that the table of runs says what was used.
      latestDate = LocalDate.now(ZoneOffset.UTC);
    }
    return new CleaningOptions(clean == Cleaning.NONE, dateOrder, latestDate, outlets.json(hadoop));
  }
}
