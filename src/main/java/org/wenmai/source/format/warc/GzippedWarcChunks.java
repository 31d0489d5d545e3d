package org.wenmai.source.format.warc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BoundedInflationStream;
import org.wenmai.source.io.GzipMember;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.TooLargeException;
import org.wenmai.source.io.UnreadableException;
import org.wenmai.source.plan.FormatDetector;

/** The chunks of a gzipped web archive: each member is a chunk, as a rule with one record. */
final class GzippedWarcChunks implements WarcChunks {
  /**
   * Valid members over so many bytes are the archive's own. A gzipped archive within a member
   * cannot be compressed further and is stored as it is, but in blocks of at most 64 KiB (RFC 1951,
   * 3.2.4).
   */
  private static final int SURE_BYTES = 66_000;

  /** How certain it must be that a member is the archive's own. */
  private enum Certainty {
    /** Valid members follow over {@link #SURE_BYTES}, or up to the end. */
    SURE,
    /** It begins with a record: after a broken member none may be lost. */
    LIKELY
  }

  private static final int PROBE_BYTES = 64;

  private final SeekableInput file;
  private final double maxRatio;
  private final Inflater inflater = new Inflater(true);
  private @Nullable WarcStream stream;

  GzippedWarcChunks(SeekableInput file, double maxRatio) {
    this.file = file;
    this.maxRatio = maxRatio;
  }

  @Override
  public WarcStream open(long chunk) throws IOException {
    stream = null;
    file.seek(chunk);
    stream = new WarcStream(bounded(new GzipMember(file, inflater)), 0);
    return stream;
  }

  private BoundedInflationStream bounded(GzipMember member) {
    return new BoundedInflationStream(member, member::compressedBytes, maxRatio);
  }

  @Override
  public long after(long chunk, boolean ended) {
    return !ended ? chunk : file.position() < file.length() ? file.position() : NONE;
  }

  /** More records may follow in the member; else the next member that begins with a record. */
  @Override
  public long afterFailure(long chunk) throws IOException {
    try {
      if (stream != null) {
        boolean more = stream.resync();
        return after(chunk, !more);
      }
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      // The member itself is broken.
    }
    return search(chunk + 1, NONE, Certainty.LIKELY);
  }

  @Override
  public long first(long from, long before) throws IOException {
    return from == 0 ? 0 : search(from, before, Certainty.SURE);
  }

  @Override
  public boolean startsSlice(long chunk) throws IOException {
    return isMember(chunk, Certainty.SURE);
  }

  private long search(long from, long before, Certainty certainty) throws IOException {
    file.seek(Math.min(from, file.length()));
    int first = file.read();
    int second = file.read();
    for (int third = file.read(); third >= 0; third = file.read()) {
      long start = file.position() - 3;
      if (start >= before) {
        return NONE;
      }
      if (GzipMember.isMagic(first, second, third)) {
        if (isMember(start, certainty)) {
          return start;
        }
        file.seek(start + 3);
      }
      first = second;
      second = third;
    }
    return NONE;
  }

  /** Whether complete members with records follow here, over so many bytes or up to the end. */
  private boolean isMember(long from, Certainty certainty) throws IOException {
    long next = from;
    try {
      while (next - from < SURE_BYTES && next < file.length()) {
        file.seek(next);
        BoundedInflationStream member = bounded(GzipMember.likely(file, inflater));
        if (!FormatDetector.isWarc(member.readNBytes(PROBE_BYTES))) {
          return false;
        }
        if (certainty == Certainty.LIKELY) {
          // Reading it will tell whether it is complete; random bytes must not cost much.
          member.skip(SURE_BYTES);
          return true;
        }
        member.transferTo(OutputStream.nullOutputStream());
        next = file.position();
      }
      return true;
    } catch (UnreadableException e) {
      throw e;
    } catch (TooLargeException e) {
      // A decompression bomb is a record that is to be rejected.
      return certainty == Certainty.LIKELY;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
