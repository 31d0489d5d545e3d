package org.wenmai.stage.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that is one record. */
final class WholeFile implements RecordReader {
  private final Content content;
  private final RecordFactory records;
  private final Format format;
  private boolean read;

  WholeFile(Content content, RecordFactory records, Format format) {
    this.content = content;
    this.records = records;
    this.format = format;
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    if (read) {
      return null;
    }
    read = true;
    long length = records.file().length();
    if (content.compression() == Compression.NONE && length > records.maxDocumentBytes()) {
      return tooLarge(length + " bytes");
    }
    int most = (int) records.maxDocumentBytes();
    byte[] bytes = content.stream().readNBytes(most + 1);
    return bytes.length > most
        ? tooLarge("unfolds to more than " + most + " bytes")
        : records.whole(bytes, format);
  }

  private RawRecord tooLarge(String size) {
    RawRecord record =
        records.unread("", records.file().length(), "too_large", records.tooLarge(size));
    byte[] head = content.head();
    record.bytes =
        java.util.Arrays.copyOf(head, Math.min(head.length, RecordFactory.EXCERPT_BYTES));
    return record;
  }

  @Override
  public String place() {
    return "";
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
