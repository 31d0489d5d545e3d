package org.wenmai.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.decode.FileCharsetDecoder;
import org.wenmai.source.format.csv.CsvRecordReader;
import org.wenmai.source.format.json.JsonElementSplitter;
import org.wenmai.source.format.json.JsonRecordReader;
import org.wenmai.source.format.json.LineNumbers;
import org.wenmai.source.format.json.LineSplitter;
import org.wenmai.source.format.json.RecordSplitter;
import org.wenmai.source.format.parquet.ParquetRecordReader;
import org.wenmai.source.format.text.WholeFileReader;
import org.wenmai.source.format.warc.WarcRecordReader;
import org.wenmai.source.format.zip.ZipRecordReader;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.Compression;
import org.wenmai.source.io.FileSystems;
import org.wenmai.source.io.UnreadableException;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.FormatDetector;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordReader;
import org.wenmai.text.charset.DecodedText;

/** Opens slices: what a file is decides who reads it. */
final class RecordReaderFactory {
  private final CorpusConfig corpus;
  private final IngestConfig config;
  private final Configuration hadoop;

  RecordReaderFactory(CorpusConfig corpus, IngestConfig config, Configuration hadoop) {
    this.corpus = corpus;
    this.config = config;
    this.hadoop = hadoop;
  }

  RecordFactory factory(InputFile file) {
    SourceConfig source = corpus.sources().get(file.sourceIndex());
    return new RecordFactory(file, source, config.maxDocumentBytes());
  }

  /** The records of a slice; null where another slice reads them. */
  @Nullable RecordReader open(FileSlice slice) throws IOException {
    InputFile file = slice.file();
    FileContent content = FileContent.open(file, hadoop, config.maxCompressionRatio());
    try {
      RecordReader reader = open(slice, content);
      if (reader == null || reader instanceof ParquetRecordReader) {
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
    return switch (format) {
      case PARQUET -> parquet(slice, content);
      case JSONL -> jsonLines(slice, content);
      case JSON -> slice.isFirst() ? json(slice.file(), content) : null;
      case CSV ->
          slice.isFirst()
              ? new CsvRecordReader(content, factory(slice.file()), config.maxLineBytes())
              : null;
      case WARC, WET ->
          WarcRecordReader.open(
              slice, content, factory(slice.file()), config.maxCompressionRatio());
      case ZIP -> slice.isFirst() ? zip(slice.file(), content) : null;
      case TEXT, MARKDOWN, HTML, AUTO ->
          slice.isFirst() ? new WholeFileReader(content, factory(slice.file()), format) : null;
    };
  }

  private SourceFormat format(InputFile file, FileContent content) {
    boolean declared = corpus.sources().get(file.sourceIndex()).format() != SourceFormat.AUTO;
    return declared
        ? file.format()
        : FormatDetector.byNameAndContent(file.format(), content.head());
  }

  private RecordReader json(InputFile file, FileContent content) throws IOException {
    DecodedText head = content.decodedHead();
    int mark = head.charset().equals("UTF-8") ? markBytes(content.head()) : 0;
    InputStream in = content.asUtf8(head);
    in.skipNBytes(mark);
    RecordSplitter elements = new JsonElementSplitter(in, mark, config.maxLineBytes());
    FileCharsetDecoder decoder = new FileCharsetDecoder(new DecodedText("", "UTF-8", 1));
    LineNumbers numbers = new LineNumbers(file, 0, hadoop);
    return new JsonRecordReader(content, elements, Long.MAX_VALUE, decoder, factory(file), numbers);
  }

  private @Nullable RecordReader jsonLines(FileSlice slice, FileContent content)
      throws IOException {
    DecodedText head;
    try {
      head = content.decodedHead();
    } catch (BadFormatException e) {
      return onlyFirst(slice, e);
    }
    boolean splittable = content.compression() == Compression.NONE && !FileContent.isWide(head);
    if (!splittable && !slice.isFirst()) {
      return null;
    }
    LineSplitter lines;
    int mark = 0;
    if (slice.isFirst()) {
      lines = new LineSplitter(content.narrowed(head), 0, config.maxLineBytes());
      mark = markBytes(content.head());
      lines.skip(mark);
    } else {
      // The line that holds the byte before belongs to the slice before.
      long before = slice.start() - 1;
      lines = new LineSplitter(content.streamFrom(before), before, 0);
      lines.next();
      lines =
          new LineSplitter(
              content.streamFrom(lines.offset()), lines.offset(), config.maxLineBytes());
    }
    // The line behind the mark belongs to the first slice, however short it is.
    long end = splittable ? Math.max(slice.end(), mark + 1) : Long.MAX_VALUE;
    LineNumbers numbers = new LineNumbers(slice.file(), lineStart(slice, lines), hadoop);
    return new JsonRecordReader(
        content, lines, end, new FileCharsetDecoder(head), factory(slice.file()), numbers);
  }

  private static long lineStart(FileSlice slice, LineSplitter lines) {
    return slice.isFirst() ? 0 : lines.offset();
  }

  private static int markBytes(byte[] head) {
    boolean mark =
        head.length >= 3
            && head[0] == (byte) 0xef
            && head[1] == (byte) 0xbb
            && head[2] == (byte) 0xbf;
    return mark ? 3 : 0;
  }

  private RecordReader zip(InputFile file, FileContent content) throws IOException {
    if (content.compression() != Compression.NONE || !FormatDetector.isZip(content.head())) {
      throw new BadFormatException("is not a zip file");
    }
    return ZipRecordReader.open(content, factory(file), config.maxCompressionRatio());
  }

  private @Nullable RecordReader parquet(FileSlice slice, FileContent content) throws IOException {
    if (content.compression() != Compression.NONE || !FormatDetector.isParquet(content.head())) {
      return onlyFirst(slice, new BadFormatException("is not a Parquet file"));
    }
    if (!endsAsParquet(slice.file())) {
      return onlyFirst(
          slice, new java.io.EOFException("ends without the footer of a Parquet file"));
    }
    try {
      return ParquetRecordReader.open(slice, factory(slice.file()), hadoop);
    } catch (BadFormatException e) {
      return onlyFirst(slice, e);
    }
  }

  /** What is wrong with the whole file is said once. */
  private static @Nullable RecordReader onlyFirst(FileSlice slice, IOException e)
      throws IOException {
    if (slice.isFirst()) {
      throw e;
    }
    return null;
  }

  private boolean endsAsParquet(InputFile file) throws UnreadableException {
    Path path = new Path(file.path());
    try {
      FileSystem system = FileSystems.system(path, hadoop);
      FileStatus status = system.getFileStatus(path);
      if (status.getLen() < 12) {
        return false;
      }
      byte[] tail = new byte[4];
      try (FSDataInputStream in = system.open(path)) {
        in.readFully(status.getLen() - tail.length, tail);
      }
      return FormatDetector.isParquet(tail);
    } catch (FileNotFoundException e) {
      throw new UnreadableException(e);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }
}
