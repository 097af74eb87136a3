package dev.parallax.jobs.ingest;

import dev.parallax.text.PublicationDates.DateOrder;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * How records become articles.
 *
 * @param verbatim keep bodies as they are
 * @param dateOrder how 4/5/2024 is read
 * @param latest the last day that is not the future
 * @param outletsJson the outlet catalogue
 */
record CleaningOptions(boolean verbatim, DateOrder dateOrder, LocalDate latest, String outletsJson)
    implements Serializable {}
