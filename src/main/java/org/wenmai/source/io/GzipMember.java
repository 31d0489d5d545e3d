package org.wenmai.source.io;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * One member of a gzip file (RFC 1952), decompressed. At its end the cursor stands at the first
 * byte behind it, which the JDK's stream does not tell.
 */
public final class GzipMember extends BlockInputStream {
  private static final int CHUNK = 8 << 10;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  /** No writer gives names so long; random bytes may. Extra fields cannot be longer. */
  private static final int MAX_FIELD_BYTES = 64 << 10;

  /**
   * Longer fields are taken for chance where members are looked for: files have names of 255 bytes,
   * and of many places that look like a beginning none may cost much.
   */
  private static final int LIKELY_FIELD_BYTES = 1 << 10;

  private final SeekableInput disk;
  private final Inflater inflater;
  private final CRC32 checksum = new CRC32();
  private final byte[] chunk = new byte[CHUNK];
  private final long start;
  private boolean ended;
  private boolean broken;

  /**
   * Opens the member that begins where the cursor stands.
   *
   * @param inflater without header; it is reset here, and belongs to the caller
   */
  public GzipMember(SeekableInput disk, Inflater inflater) throws IOException {
    this(disk, inflater, MAX_FIELD_BYTES);
  }

  /**
   * Opens what may be a member or not: with a name, comment or extra field of over 1 KiB it is
   * none.
   */
  public static GzipMember likely(SeekableInput disk, Inflater inflater) throws IOException {
    return new GzipMember(disk, inflater, LIKELY_FIELD_BYTES);
  }

  private GzipMember(SeekableInput disk, Inflater inflater, int maxBytes) throws IOException {
    this.disk = disk;
    this.inflater = inflater;
    this.start = disk.position();
    inflater.reset();
    readHeader(maxBytes);
  }

  /** Whether the bytes may begin a member. */
  public static boolean begins(int first, int second, int third) {
    return first == 0x1f && second == 0x8b && third == 8;
  }

  /** Bytes of the member on disk that were read so far. */
  public long diskBytes() {
    return disk.position() - start;
  }

  private void readHeader(int maxBytes) throws IOException {
    if (!begins(need(), need(), need())) {
      throw new BadFormatException("has something else where a gzip member should begin");
    }
    int flags = need();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("unknown flags in the header of a gzip member");
    }
    skip(6); // time, level, system
    if ((flags & EXTRA) != 0) {
      skipField((int) little(2), maxBytes);
    }
    skipName(flags & NAME, maxBytes);
    skipName(flags & COMMENT, maxBytes);
    skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
  }

  private int need() throws IOException {
    int next = disk.read();
    if (next < 0) {
      throw new EOFException("ends within a gzip member");
    }
    return next;
  }

  private void skip(int bytes) throws IOException {
    if (disk.skip(bytes) < bytes) {
      throw new EOFException("ends within a gzip member");
    }
  }

  private void skipField(int bytes, int maxBytes) throws IOException {
    if (bytes > maxBytes) {
      throw new ZipException("long extra field in the header of a gzip member");
    }
    skip(bytes);
  }

  private void skipName(int flag, int maxBytes) throws IOException {
    for (int i = 0; flag != 0 && need() != 0; i++) {
      if (i == maxBytes) {
        throw new ZipException("endless name in the header of a gzip member");
      }
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (broken) {
      throw new ZipException("broken gzip member");
    }
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    broken = true;
    int read = inflated(into, offset, length);
    broken = false;
    return read;
  }

  private int inflated(byte[] into, int offset, int length) throws IOException {
    try {
      int read = inflater.inflate(into, offset, length);
      while (read == 0 && !inflater.finished()) {
        feed();
        read = inflater.inflate(into, offset, length);
      }
      checksum.update(into, offset, read);
      if (read == 0) {
        finish();
      }
      return ended ? -1 : read;
    } catch (DataFormatException e) {
      throw new ZipException("broken gzip member: " + e.getMessage());
    }
  }

  private void feed() throws IOException {
    if (inflater.needsDictionary()) {
      throw new ZipException("broken gzip member: wants a dictionary");
    }
    int read = disk.read(chunk, 0, chunk.length);
    if (read < 0) {
      throw new EOFException("ends within a gzip member");
    }
    inflater.setInput(chunk, 0, read);
  }

  private void finish() throws IOException {
    disk.seek(disk.position() - inflater.getRemaining());
    long crc = little(4);
    long size = little(4);
    if (crc != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("broken gzip member: wrong checksum");
    }
    ended = true;
  }

  private long little(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) need() << (8 * i);
    }
    return value;
  }
}
