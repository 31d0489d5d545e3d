package org.wenmai.source.format.warc;

import java.io.IOException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BoundedInflationStream;
import org.wenmai.source.io.GzipMember;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.TooLargeException;
import org.wenmai.source.io.UnreadableException;
import org.wenmai.source.plan.FormatDetector;

/** A gzipped web archive: each member is a piece, as a rule with one record. */
final class GzippedWarcChunks implements WarcChunks {
  /**
   * Compressed again, a member within a member stands there as it is, but cut: no stored block is
   * longer than 64 KiB (RFC 1951). So whatever goes on beyond that stands on its own.
   */
  private static final int SURE_BYTES = 66_000;

  /** Enough after something broken, where nothing may be lost. */
  private static final int FOUND = 1;

  private static final int PROBE_BYTES = 64;

  private final SeekableInput disk;
  private final double maxRatio;
  private final Inflater inflater = new Inflater(true);
  private @Nullable WarcStream input;

  GzippedWarcChunks(SeekableInput disk, double maxRatio) {
    this.disk = disk;
    this.maxRatio = maxRatio;
  }

  @Override
  public WarcStream open(long at) throws IOException {
    input = null;
    disk.seek(at);
    input = new WarcStream(bounded(new GzipMember(disk, inflater)), 0);
    return input;
  }

  private BoundedInflationStream bounded(GzipMember member) {
    return new BoundedInflationStream(member, member::diskBytes, maxRatio);
  }

  @Override
  public long after(long at, boolean ended) {
    return !ended ? at : disk.position() < disk.length() ? disk.position() : NONE;
  }

  /** Records may follow in the member; else wherever a whole member is. */
  @Override
  public long afterFailure(long at) throws IOException {
    try {
      if (input != null) {
        boolean more = input.resync();
        return after(at, !more);
      }
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      // The member itself is broken.
    }
    return search(at + 1, NONE, FOUND);
  }

  @Override
  public long first(long from, long before) throws IOException {
    return from == 0 ? 0 : search(from, before, SURE_BYTES);
  }

  @Override
  public boolean startsSlice(long at) throws IOException {
    return isMember(at, SURE_BYTES);
  }

  private long search(long from, long before, int sureBytes) throws IOException {
    disk.seek(Math.min(from, disk.length()));
    int first = disk.read();
    int second = disk.read();
    for (int third = disk.read(); third >= 0; third = disk.read()) {
      long at = disk.position() - 3;
      if (at >= before) {
        return NONE;
      }
      if (GzipMember.begins(first, second, third)) {
        if (isMember(at, sureBytes)) {
          return at;
        }
        disk.seek(at + 3);
      }
      first = second;
      second = third;
    }
    return NONE;
  }

  /** Whether whole members with records stand here, so many bytes of them or up to the end. */
  private boolean isMember(long from, int sureBytes) throws IOException {
    long at = from;
    try {
      while (at - from < sureBytes && at < disk.length()) {
        disk.seek(at);
        BoundedInflationStream member = bounded(GzipMember.likely(disk, inflater));
        if (!FormatDetector.isWarc(member.readNBytes(PROBE_BYTES))) {
          return false;
        }
        if (sureBytes == FOUND) {
          // Whether it is whole, reading tells; many that only begin like one must cost little.
          member.skip(SURE_BYTES);
          return true;
        }
        member.transferTo(java.io.OutputStream.nullOutputStream());
        at = disk.position();
      }
      return true;
    } catch (UnreadableException e) {
      throw e;
    } catch (TooLargeException e) {
      // A bomb is a record too, if only to be rejected.
      return sureBytes == FOUND;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
