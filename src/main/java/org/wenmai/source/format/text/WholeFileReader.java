package org.wenmai.source.format.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.Compression;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordReader;
import org.wenmai.text.charset.FileSignature;

/** Reads a file as one record. */
public final class WholeFileReader implements RecordReader {
  private final FileContent content;
  private final RecordFactory records;
  private final SourceFormat format;
  private boolean read;

  public WholeFileReader(FileContent content, RecordFactory records, SourceFormat format) {
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
    int max = (int) records.maxDocumentBytes();
    byte[] bytes = content.stream().readNBytes(max + 1);
    return bytes.length > max
        ? tooLarge("unfolds to more than " + max + " bytes")
        : records.wholeFile(bytes, format);
  }

  private RawRecord tooLarge(String size) {
    byte[] head = content.head();
    Optional<FileSignature> foreign = FileSignature.of(head);
    RawRecord record =
        records.unread(
            "",
            records.file().length(),
            foreign.isPresent() ? "bad_format" : "too_large",
            foreign.map(FileSignature::detail).orElse(records.tooLargeDetail(size)));
    record.bytes = Arrays.copyOf(head, Math.min(head.length, RecordFactory.EXCERPT_BYTES));
    return record;
  }

  @Override
  public String fragment() {
    return "";
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
