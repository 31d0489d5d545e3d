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
import org.wenmai.source.record.RejectionCause;

/**
 * The records of a web archive that begin within a slice. What is broken costs itself: reading goes
 * on with the next record that can be found.
 */
public final class WarcRecordReader implements RecordReader {
  /** HTTP headers and chunk lengths may come on top of a document. */
  private static final int OVERHEAD_BYTES = 1 << 20;

  private final FileContent content;
  private final SeekableInput disk;
  private final WarcChunks pieces;
  private final RecordFactory records;
  private final WarcPayload payloads;
  private final int maxBlock;
  private final long end;
  private long at;
  private @Nullable WarcStream input;
  private String place = "";

  private WarcRecordReader(
      FileContent content,
      WarcChunks pieces,
      SeekableInput disk,
      FileSlice slice,
      RecordFactory records)
      throws IOException {
    this.content = content;
    this.pieces = pieces;
    this.disk = disk;
    this.records = records;
    this.payloads = new WarcPayload(records);
    this.maxBlock =
        (int) Math.min(Integer.MAX_VALUE - 8, records.maxDocumentBytes() + OVERHEAD_BYTES);
    this.end = slice.end();
    this.at = pieces.first(slice.start(), slice.end());
  }

  /** The records of a slice; null where another slice reads them. */
  public static @Nullable WarcRecordReader open(
      FileSlice slice, FileContent content, RecordFactory records, double maxRatio)
      throws IOException {
    SeekableInput disk = content.cursor(slice.file().length());
    WarcChunks pieces =
        switch (content.compression()) {
          case NONE -> new PlainWarcChunks(disk);
          case GZIP -> new GzippedWarcChunks(disk, maxRatio);
          case BZIP2, XZ, ZSTD -> new StreamedWarcChunks(content.stream());
        };
    return new WarcRecordReader(content, pieces, disk, slice, records);
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    while (at != WarcChunks.NONE) {
      if (input == null && isBehind()) {
        return null;
      }
      try {
        RawRecord record = readOn();
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

  /** Whether the next piece belongs to a later slice. */
  private boolean isBehind() throws IOException {
    return (at >= disk.length() && at > 0) || (at >= end && pieces.startsSlice(at));
  }

  /** The next record; null if what stands here is none. */
  private @Nullable RawRecord readOn() throws IOException {
    WarcStream in = input == null ? pieces.open(at) : input;
    input = in;
    place = place(in.offset());
    WarcHeader header = in.header();
    if (header == null) {
      goOn(pieces.after(at, true));
      return null;
    }
    place = header.id() == null ? place : "#" + header.id();
    RawRecord record = record(header.requireUsable(), in);
    in.endBlock();
    goOn(pieces.after(at, false));
    return record;
  }

  /** Where a record stands that has no name: its piece, and where within it. */
  private String place(long offset) {
    return "#@" + at + (offset == 0 || offset == at ? "" : "+" + offset);
  }

  private @Nullable RawRecord record(WarcHeader header, WarcStream in) throws IOException {
    pieces.requireLength(in, header.length());
    if (!header.isRecord()) {
      in.skip(header.length());
      return null;
    }
    byte[] block = in.block((int) Math.min(header.length(), maxBlock));
    in.skip(header.length() - block.length);
    return payloads.record(header, place, block);
  }

  private RawRecord broken(IOException e) throws IOException {
    RawRecord record =
        records.unread(
            place, records.file().length(), RejectionCause.reason(e), RejectionCause.detail(e));
    goOn(pieces.afterFailure(at));
    return record;
  }

  private void goOn(long next) {
    input = next == at ? input : null;
    at = next;
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public void close() throws IOException {
    pieces.close();
    content.close();
  }
}
