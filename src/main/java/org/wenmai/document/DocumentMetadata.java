package org.wenmai.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself; null where it says nothing.
 *
 * @param canonicalUri the address that a page or record gives as its own
 * @param language BCP 47 as declared, by the record or by the job; believed where it is known
 * @param hasDate whether it gives a date, be it understood or not
 * @param extra fields of a record that have no meaning here, by name
 */
public record DocumentMetadata(
    @Nullable String title,
    @Nullable String author,
    @Nullable String canonicalUri,
    @Nullable PublicationDate published,
    @Nullable String language,
    boolean hasDate,
    Map<String, String> extra) {

  /** What a document says of itself whose date, if it gives one, was understood. */
  public DocumentMetadata(
      @Nullable String title,
      @Nullable String author,
      @Nullable String canonicalUri,
      @Nullable PublicationDate published,
      @Nullable String language) {
    this(title, author, canonicalUri, published, language, published != null, Map.of());
  }

  /** A document that says nothing of itself, in a language that is known or null. */
  public static DocumentMetadata ofLanguage(@Nullable String language) {
    return new DocumentMetadata(null, null, null, null, language);
  }
}
