package org.wenmai.document;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from and what it is called.
 *
 * @param docId 128 bits in hex: the same key and content give the same id
 * @param recordId 128 bits in hex: the same key gives the same id, whatever the content
 * @param externalId the mapped id; null where the source maps none
 * @param uri the file, with # and the offset of the record where a file holds many
 * @param source what published it, as the record says, or the name of the job's source; may be
 *     empty
 * @param jobSource the name of the job's source; may be empty
 */
public record DocumentOrigin(
    String docId,
    String recordId,
    @Nullable String externalId,
    String uri,
    String source,
    String jobSource) {
  public DocumentOrigin {
    requireNonNull(docId, "docId");
    requireNonNull(recordId, "recordId");
    requireNonNull(uri, "uri");
    requireNonNull(source, "source");
    requireNonNull(jobSource, "jobSource");
  }

  /** Of a text that comes from no file. */
  public static DocumentOrigin none() {
    return new DocumentOrigin("", "", null, "", "", "");
  }
}
