package org.wenmai.source.plan;

/** The format of the files of a source. */
public enum SourceFormat {
  /** By extension, then by the first bytes. */
  AUTO,
  /** Plain text, one record a file. */
  TEXT,
  /**
   * Markdown and its like (Org, AsciiDoc …), one record a file; front matter gives title and date.
   */
  MARKDOWN,
  /** HTML, one record a file: the main text and the metadata of the page. */
  HTML,
  /** One JSON object a line. */
  JSONL,
  /** One array of JSON objects, or a sequence of objects, over any number of lines. */
  JSON,
  /** Delimited rows, in most dialects. */
  CSV,
  /** Apache Parquet, one record a row. */
  PARQUET,
  /** Web archive (ISO 28500), one record a page. */
  WARC,
  /** Web archive of text that was extracted from pages already, as Common Crawl has it. */
  WET,
  /** Zip file of texts, Markdown and pages, one record an entry; EPUB, one record a chapter. */
  ZIP
}
