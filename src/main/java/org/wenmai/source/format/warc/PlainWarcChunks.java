package org.wenmai.source.format.warc;

import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.UnreadableException;

/** A web archive that is not compressed: each record is a piece. */
final class PlainWarcChunks implements WarcChunks {
  /**
   * A page that quotes a record or two is common; one that quotes so many, with their lengths, not.
   */
  private static final int SURE_RECORDS = 4;

  /** Blocks up to this length are read whether their length is right or not. */
  private static final int CHEAP_BYTES = 64 << 10;

  private static final int BEHIND_BLOCK_BYTES = 16;

  private final SeekableInput disk;
  private @Nullable WarcStream input;

  PlainWarcChunks(SeekableInput disk) {
    this.disk = disk;
  }

  @Override
  public WarcStream open(long at) throws IOException {
    if (input != null && input.offset() == at) {
      return input;
    }
    return from(at);
  }

  private WarcStream from(long at) throws IOException {
    disk.seek(Math.min(at, disk.length()));
    WarcStream opened = new WarcStream(disk, at);
    input = opened;
    return opened;
  }

  @Override
  public void requireLength(WarcStream in, long length) throws IOException {
    if (length <= CHEAP_BYTES) {
      return;
    }
    long end = in.offset() + length;
    if (end > disk.length()) {
      throw new EOFException(
          "has " + (disk.length() - in.offset()) + " bytes of a block of " + length);
    }
    long position = disk.position();
    disk.seek(end);
    boolean right = WarcStream.isBehindBlock(disk.readNBytes(BEHIND_BLOCK_BYTES));
    disk.seek(position);
    if (!right) {
      throw new BadFormatException("has a record of another length than its header says");
    }
  }

  @Override
  public long after(long at, boolean ended) {
    return ended || input == null ? NONE : input.offset();
  }

  /** The header may have told too great a length: the next record may stand in its block. */
  @Override
  public long afterFailure(long at) throws IOException {
    WarcStream again = from(at);
    return again.resync() ? again.offset() : NONE;
  }

  @Override
  public long first(long from, long before) throws IOException {
    if (from == 0) {
      return 0;
    }
    // The line that holds the byte before may be a record's first one.
    WarcStream search = from(from - 1);
    while (search.resync() && search.offset() < before) {
      long at = search.offset();
      if (startsSlice(at)) {
        return at;
      }
      search = from(at);
    }
    return NONE;
  }

  @Override
  public boolean startsSlice(long at) throws IOException {
    WarcStream records = from(at);
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
      input = null;
    }
  }

  @Override
  public void close() {}
}
