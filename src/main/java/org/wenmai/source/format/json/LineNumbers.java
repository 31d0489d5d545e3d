package org.wenmai.source.format.json;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.record.FileContent;

/**
 * Gives the location of a record for messages, the same however the file is split. To number the
 * lines of a later slice, all bytes before it are read, so large files give offsets only.
 */
final class LineNumbers {
  private static final long MAX_NUMBERED_BYTES = 256L << 20;

  private final InputFile file;
  private final long start;
  private final Configuration hadoop;
  private long before = -1;

  /**
   * For the records of one slice.
   *
   * @param start offset of the line that the splitter numbers 1
   */
  LineNumbers(InputFile file, long start, Configuration hadoop) {
    this.file = file;
    this.start = start;
    this.hadoop = hadoop;
  }

  /** Line number, where it is known, and byte offset. */
  String location(RecordBytes record) {
    if (file.length() > MAX_NUMBERED_BYTES) {
      return "byte " + record.offset();
    }
    try {
      return "line " + (linesBefore() + record.line()) + ", byte " + record.offset();
    } catch (IOException e) {
      return "byte " + record.offset();
    }
  }

  private long linesBefore() throws IOException {
    if (before < 0) {
      before = start == 0 ? 0 : countLines();
    }
    return before;
  }

  private long countLines() throws IOException {
    long lines = 0;
    try (FileContent content = FileContent.open(file, hadoop, 1)) {
      InputStream in =
          BoundedInputStream.builder().setInputStream(content.stream()).setMaxCount(start).get();
      byte[] buffer = new byte[64 << 10];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }
}
