package org.wenmai.source.format.json;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.record.FileContent;

/**
 * Says where a line is, the same however the file was split. A line's number in a later slice costs
 * reading what stands before, so large files give offsets only.
 */
public final class LineNumbers {
  private static final long NUMBERED_BYTES = 256L << 20;

  private final InputFile file;
  private final long start;
  private final Configuration hadoop;
  private long before = -1;

  /**
   * For lines from here on.
   *
   * @param start offset of the line that the reader numbers 1
   */
  public LineNumbers(InputFile file, long start, Configuration hadoop) {
    this.file = file;
    this.start = start;
    this.hadoop = hadoop;
  }

  /** Line number, where known, and byte offset. */
  public String where(LineSplitter.Line line) {
    if (file.length() > NUMBERED_BYTES) {
      return "byte " + line.offset();
    }
    try {
      return "line " + (linesBefore() + line.number()) + ", byte " + line.offset();
    } catch (IOException e) {
      return "byte " + line.offset();
    }
  }

  private long linesBefore() throws IOException {
    if (before < 0) {
      before = start == 0 ? 0 : count();
    }
    return before;
  }

  private long count() throws IOException {
    long lines = 0;
    try (FileContent content = FileContent.open(file, hadoop, 1)) {
      InputStream in = content.stream();
      byte[] buffer = new byte[64 << 10];
      for (long left = start; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          break;
        }
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        left -= read;
      }
    }
    return lines;
  }
}
