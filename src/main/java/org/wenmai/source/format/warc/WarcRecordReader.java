package org.wenmai.source.format.warc;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.UnreadableException;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordReader;

/**
 * Reads the records of a web archive that begin within a slice. After a broken record, reading
 * continues with the next one that can be found.
 */
public final class WarcRecordReader implements RecordReader {
  /** HTTP headers and chunk lengths come on top of a document. */
  private static final int OVERHEAD_BYTES = 1 << 20;

  private final FileContent content;
  private final SeekableInput file;
  private final WarcChunks chunks;
  private final RecordFactory records;
  private final WarcPayload payloads;
  private final int maxBlockBytes;
  private final long end;

  /** Offset of the current chunk. */
  private long chunk;

  private @Nullable WarcStream stream;
  private String fragment = "";

  private WarcRecordReader(
      FileContent content,
      WarcChunks chunks,
      SeekableInput file,
      FileSlice slice,
      RecordFactory records)
      throws IOException {
    this.content = content;
    this.chunks = chunks;
    this.file = file;
    this.records = records;
    this.payloads = new WarcPayload(records);
    this.maxBlockBytes =
        (int) Math.min(Integer.MAX_VALUE - 8, records.maxDocumentBytes() + OVERHEAD_BYTES);
    this.end = slice.end();
    this.chunk = chunks.first(slice.start(), slice.end());
  }

  /** Opens the records of a slice. */
  public static WarcRecordReader open(
      FileSlice slice, FileContent content, RecordFactory records, double maxRatio)
      throws IOException {
    SeekableInput file = content.seekable(slice.file().length());
    WarcChunks chunks =
        switch (content.compression()) {
          case NONE -> new PlainWarcChunks(file);
          case GZIP -> new GzippedWarcChunks(file, maxRatio);
          case BZIP2, XZ, ZSTD -> new StreamedWarcChunks(content.stream());
        };
    return new WarcRecordReader(content, chunks, file, slice, records);
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    while (chunk != WarcChunks.NONE) {
      if (stream == null && isAfterSlice()) {
        return null;
      }
      try {
        RawRecord record = readNext();
        if (record != null) {
          return record;
        }
      } catch (UnreadableException e) {
        throw e;
      } catch (IOException e) {
        return broken(e);
      }
    }
    return null;
  }

  /** Whether the chunk belongs to a later slice. */
  private boolean isAfterSlice() throws IOException {
    return (chunk >= file.length() && chunk > 0) || (chunk >= end && chunks.startsSlice(chunk));
  }

  /** The next record of the chunk; null if it has no content, or at the end of the chunk. */
  private @Nullable RawRecord readNext() throws IOException {
    WarcStream in = stream == null ? chunks.open(chunk) : stream;
    stream = in;
    fragment = fragment(in.offset());
    WarcHeader header = in.header();
    if (header == null) {
      advance(chunks.after(chunk, true));
      return null;
    }
    fragment = header.id() == null ? fragment : "#" + header.id();
    RawRecord record = record(header.requireUsable(), in);
    in.endBlock();
    advance(chunks.after(chunk, false));
    return record;
  }

  /** The fragment of a record without id: the offset of its chunk, and its offset within it. */
  private String fragment(long offset) {
    return "#@" + chunk + (offset == 0 || offset == chunk ? "" : "+" + offset);
  }

  private @Nullable RawRecord record(WarcHeader header, WarcStream in) throws IOException {
    chunks.requireLength(in, header.length());
    if (!header.hasContent()) {
      in.skip(header.length());
      return null;
    }
    byte[] block = in.block((int) Math.min(header.length(), maxBlockBytes));
    in.skip(header.length() - block.length);
    return payloads.record(header, fragment, block);
  }

  private RawRecord broken(IOException e) throws IOException {
    RawRecord record = records.unread(fragment, records.file().length(), e);
    advance(chunks.afterFailure(chunk));
    return record;
  }

  private void advance(long next) {
    stream = next == chunk ? stream : null;
    chunk = next;
  }

  @Override
  public String fragment() {
    return fragment;
  }

  @Override
  public void close() throws IOException {
    chunks.close();
    content.close();
  }
}
