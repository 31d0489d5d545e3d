package org.wenmai.stage.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a web archive that begin within a slice. What is broken costs itself: reading goes
 * on with the next record that can be found.
 */
final class WarcRecords implements RecordReader {
  /** HTTP headers and chunk lengths may come on top of a document. */
  private static final int OVERHEAD_BYTES = 1 << 20;

  private final Content content;
  private final DiskCursor disk;
  private final WarcPieces pieces;
  private final RecordFactory records;
  private final WarcPayload payloads;
  private final int maxBlock;
  private final long end;
  private long at;
  private @Nullable WarcInput input;
  private String place = "";

  private WarcRecords(
      Content content, WarcPieces pieces, DiskCursor disk, Slice slice, RecordFactory records)
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
  static @Nullable WarcRecords open(
      Slice slice, Content content, RecordFactory records, double maxRatio) throws IOException {
    DiskCursor disk = content.cursor(slice.file().length());
    WarcPieces pieces =
        switch (content.compression()) {
          case NONE -> new PlainPieces(disk);
          case GZIP -> new GzipPieces(disk, maxRatio);
          case BZIP2, XZ, ZSTD -> new StreamPieces(content.stream());
        };
    return new WarcRecords(content, pieces, disk, slice, records);
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    while (at != WarcPieces.NONE) {
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
    WarcInput in = input == null ? pieces.open(at) : input;
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

  private @Nullable RawRecord record(WarcHeader header, WarcInput in) throws IOException {
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
        records.unread(place, records.file().length(), Failure.reason(e), Failure.detail(e));
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
