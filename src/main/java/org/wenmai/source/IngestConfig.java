package org.wenmai.source;

import java.io.Serializable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.page.PageTextMode;

/**
 * How much of a file is read at a time, and what is too large for a document.
 *
 * @param maxDocumentBytes largest document, in bytes of its (decompressed) text; larger ones are
 *     rejected unread; 1 to 1 GiB
 * @param maxLineBytes longest JSON line, JSON element or CSV record, in bytes; 1 to 1 GiB
 * @param maxCompressionRatio bytes out of a compressed file for one byte in, beyond the first MiB;
 *     more is a decompression bomb; at least 1
 * @param splitBytes size of the slices that large JSON Lines, Parquet files and web archives are
 *     read in, in bytes; small files share a task up to this; at least 1; does not change results
 * @param pageText which text of an HTML page is the document
 */
public record IngestConfig(
    long maxDocumentBytes,
    long maxLineBytes,
    double maxCompressionRatio,
    long splitBytes,
    PageTextMode pageText)
    implements Serializable {
  /**
   * 16 MiB holds any book, and ten copies of it still fit an executor of 1 GiB. A line may be three
   * times as long, since escapes lengthen text. Text compresses to a fifth, logs to a hundredth,
   * bombs to a thousandth. 64 MiB is a few seconds of work for one task. A page gives its main
   * text: menus and advertisements are in every page of a site, and would become its topics.
   */
  public static final IngestConfig DEFAULTS =
      new IngestConfig(16L << 20, 48L << 20, 250, 64L << 20, PageTextMode.MAIN);

  private static final long MAX_BYTES = 1L << 30;

  /** Accepts nulls for what has a default. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // bound from YAML, where keys may be missing
  public IngestConfig {
    pageText = pageText == null ? PageTextMode.MAIN : pageText;
    requireBetween("ingest.max-document-bytes", maxDocumentBytes, MAX_BYTES);
    requireBetween("ingest.max-line-bytes", maxLineBytes, MAX_BYTES);
    requireBetween("ingest.split-bytes", splitBytes, Long.MAX_VALUE);
    if (!(maxCompressionRatio >= 1)) {
      throw invalid("ingest.max-compression-ratio", maxCompressionRatio, "Set it to 1 or more.");
    }
  }

  private static void requireBetween(String key, long value, long max) {
    if (value < 1 || value > max) {
      throw invalid(key, value, "Set it to 1 or more, up to " + max + ".");
    }
  }

  private static WenmaiException invalid(String key, Object value, String remedy) {
    return new WenmaiException(ErrorCode.CONFIG_INVALID, key + " is " + value + ".", remedy);
  }
}
