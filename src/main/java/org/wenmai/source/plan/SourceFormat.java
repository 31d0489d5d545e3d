package org.wenmai.source.plan;

/** What the files of a source are. */
public enum SourceFormat {
  /** By extension, then by the first bytes. */
  AUTO,
  /** Plain text, one record a file. */
  TEXT,
  /** Markdown, one record a file; front matter gives title and date. */
  MARKDOWN,
  /** An HTML page, one record a file: its main text, with what it says of itself. */
  HTML,
  /** One JSON object a line. */
  JSONL,
  /** One array of JSON objects, or objects one after the other, over any number of lines. */
  JSON,
  /** RFC 4180 with a header; comma, semicolon or tab. */
  CSV,
  /** Apache Parquet, one record a row. */
  PARQUET,
  /** Web archive (ISO 28500), one record a page. */
  WARC,
  /** Web archive of text that somebody took out of pages already, as Common Crawl's. */
  WET,
  /** Zip of texts, Markdown and pages, one record a file; EPUB, one record a chapter. */
  ZIP
}
