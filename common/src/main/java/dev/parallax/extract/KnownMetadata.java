package dev.parallax.extract;

/**
 * What is known of a record before its text is looked at, such as the columns of a CSV file. Any of
 * it may be null. It helps to recognise a repeated headline, byline or date line in the text.
 */
public record KnownMetadata(
    String title, String byline, String published, String outlet, String url) {
  public static final KnownMetadata NONE = new KnownMetadata(null, null, null, null, null);
}
