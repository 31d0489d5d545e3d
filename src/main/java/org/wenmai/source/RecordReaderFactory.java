package org.wenmai.source;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.format.csv.CsvRecordReader;
import org.wenmai.source.format.json.JsonRecordReader;
import org.wenmai.source.format.parquet.ParquetRecordReader;
import org.wenmai.source.format.text.WholeFileReader;
import org.wenmai.source.format.warc.WarcRecordReader;
import org.wenmai.source.format.zip.ZipRecordReader;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.FormatDetector;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordReader;

/** Opens the reader of a slice, by the format of its file. */
final class RecordReaderFactory {
  private final CorpusConfig corpus;
  private final IngestConfig config;
  private final Configuration hadoop;

  RecordReaderFactory(CorpusConfig corpus, IngestConfig config, Configuration hadoop) {
    this.corpus = corpus;
    this.config = config;
    this.hadoop = hadoop;
  }

  RecordFactory records(InputFile file) {
    return new RecordFactory(file, source(file), config.maxDocumentBytes());
  }

  private SourceConfig source(InputFile file) {
    return corpus.sources().get(file.sourceIndex());
  }

  /** The reader of a slice; null where another slice reads its records. */
  @Nullable RecordReader open(FileSlice slice) throws IOException {
    FileContent content = FileContent.open(slice.file(), hadoop, config.maxCompressionRatio());
    try {
      RecordReader reader = open(slice, content);
      if (reader == null || reader instanceof ParquetRecordReader) {
        // Parquet's own reader opens the file again.
        content.close();
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      content.close();
      throw e;
    }
  }

  private @Nullable RecordReader open(FileSlice slice, FileContent content) throws IOException {
    SourceFormat format = format(slice.file(), content);
    RecordFactory records = records(slice.file());
    // A file that cannot be split is read by its first slice.
    boolean whole = slice.isFirst();
    return switch (format) {
      case JSONL ->
          JsonRecordReader.openLines(slice, content, records, config.maxLineBytes(), hadoop);
      case PARQUET -> ParquetRecordReader.open(slice, content, records, hadoop);
      case WARC, WET ->
          WarcRecordReader.open(slice, content, records, config.maxCompressionRatio());
      case JSON ->
          whole
              ? JsonRecordReader.openElements(content, records, config.maxLineBytes(), hadoop)
              : null;
      case CSV -> whole ? new CsvRecordReader(content, records, config.maxLineBytes()) : null;
      case ZIP ->
          whole ? ZipRecordReader.open(content, records, config.maxCompressionRatio()) : null;
      case TEXT, MARKDOWN, HTML, AUTO ->
          whole ? new WholeFileReader(content, records, format) : null;
    };
  }

  private SourceFormat format(InputFile file, FileContent content) {
    boolean declared = source(file).format() != SourceFormat.AUTO;
    return declared
        ? file.format()
        : FormatDetector.byNameAndContent(file.format(), content.head());
  }
}
