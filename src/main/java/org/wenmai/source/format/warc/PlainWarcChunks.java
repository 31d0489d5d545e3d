package org.wenmai.source.format.warc;

import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.UnreadableException;

/** The chunks of an uncompressed web archive: each record is a chunk. */
final class PlainWarcChunks implements WarcChunks {
  /** So many valid records in a row are the archive's own; a page may quote one or two. */
  private static final int SURE_RECORDS = 4;

  /** The length of a block up to this size is not verified before it is read. */
  private static final int UNVERIFIED_BYTES = 64 << 10;

  private static final int AFTER_BLOCK_BYTES = 16;

  private final SeekableInput file;
  private @Nullable WarcStream stream;

  PlainWarcChunks(SeekableInput file) {
    this.file = file;
  }

  @Override
  public WarcStream open(long chunk) throws IOException {
    if (stream != null && stream.offset() == chunk) {
      return stream;
    }
    return streamFrom(chunk);
  }

  private WarcStream streamFrom(long offset) throws IOException {
    file.seek(Math.min(offset, file.length()));
    WarcStream opened = new WarcStream(file, offset);
    stream = opened;
    return opened;
  }

  @Override
  public void requireLength(WarcStream in, long length) throws IOException {
    if (length <= UNVERIFIED_BYTES) {
      return;
    }
    long end = in.offset() + length;
    if (end > file.length()) {
      throw new EOFException(
          "has " + (file.length() - in.offset()) + " bytes of a block of " + length);
    }
    long position = file.position();
    file.seek(end);
    boolean isRight = WarcStream.mayFollowBlock(file.readNBytes(AFTER_BLOCK_BYTES));
    file.seek(position);
    if (!isRight) {
      throw new BadFormatException("has a record of another length than its header says");
    }
  }

  @Override
  public long after(long chunk, boolean ended) {
    return ended || stream == null ? NONE : stream.offset();
  }

  /** The length in the header may be too great: the next record may begin within the block. */
  @Override
  public long afterFailure(long chunk) throws IOException {
    WarcStream again = streamFrom(chunk);
    return again.resync() ? again.offset() : NONE;
  }

  @Override
  public long first(long from, long before) throws IOException {
    if (from == 0) {
      return 0;
    }
    // From the byte before: a record begins after a line feed.
    WarcStream search = streamFrom(from - 1);
    while (search.resync() && search.offset() < before) {
      long chunk = search.offset();
      if (startsSlice(chunk)) {
        return chunk;
      }
      search = streamFrom(chunk);
    }
    return NONE;
  }

  @Override
  public boolean startsSlice(long chunk) throws IOException {
    WarcStream records = streamFrom(chunk);
    try {
      for (int i = 0; i < SURE_RECORDS; i++) {
        WarcHeader header = records.header();
        if (header == null) {
          return i > 0;
        }
        records.skip(header.requireUsable().length());
        records.endBlock();
      }
      return true;
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      return false;
    } finally {
      stream = null;
    }
  }

  @Override
  public void close() {}
}
