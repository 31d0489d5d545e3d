package org.wenmai.source.io;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * One member of a gzip file (RFC 1952), decompressed. At its end the position of the file is the
 * first byte after the member; the JDK's stream does not tell that.
 */
public final class GzipMember extends BlockInputStream {
  private static final int BUFFER_BYTES = 8 << 10;

  // Flags of the header (RFC 1952, 2.3.1).
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;
  private static final int RESERVED = 0xe0;

  /** No writer gives names so long; random bytes may. Extra fields cannot be longer. */
  private static final int MAX_FIELD_BYTES = 64 << 10;

  /**
   * Limit for what may be a member or not: file names have at most 255 bytes, and of many offsets
   * with the magic of a member none may cost much.
   */
  private static final int LIKELY_FIELD_BYTES = 1 << 10;

  private final SeekableInput file;
  private final Inflater inflater;
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final long start;
  private boolean ended;
  private boolean broken;

  /**
   * Opens the member at the current position of the file.
   *
   * @param inflater without header; it is reset here, and belongs to the caller
   */
  public GzipMember(SeekableInput file, Inflater inflater) throws IOException {
    this(file, inflater, MAX_FIELD_BYTES);
  }

  /**
   * Opens what may be a member or not: with a name, comment or extra field of over 1 KiB it is
   * none.
   */
  public static GzipMember likely(SeekableInput file, Inflater inflater) throws IOException {
    return new GzipMember(file, inflater, LIKELY_FIELD_BYTES);
  }

  private GzipMember(SeekableInput file, Inflater inflater, int maxFieldBytes) throws IOException {
    this.file = file;
    this.inflater = inflater;
    this.start = file.position();
    inflater.reset();
    readHeader(maxFieldBytes);
  }

  /** Whether the bytes are ID1, ID2 and CM of a member. */
  public static boolean isMagic(int first, int second, int third) {
    return first == 0x1f && second == 0x8b && third == 8;
  }

  /** Compressed bytes that were read so far. */
  public long compressedBytes() {
    return file.position() - start;
  }

  private void readHeader(int maxFieldBytes) throws IOException {
    if (!isMagic(readByte(), readByte(), readByte())) {
      throw new BadFormatException("has something else where a gzip member should begin");
    }
    int flags = readByte();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("unknown flags in the header of a gzip member");
    }
    skip(6); // MTIME, XFL, OS
    if ((flags & FEXTRA) != 0) {
      skipExtraField((int) readLittleEndian(2), maxFieldBytes);
    }
    if ((flags & FNAME) != 0) {
      skipString(maxFieldBytes);
    }
    if ((flags & FCOMMENT) != 0) {
      skipString(maxFieldBytes);
    }
    skip((flags & FHCRC) != 0 ? 2 : 0);
  }

  private int readByte() throws IOException {
    int next = file.read();
    if (next < 0) {
      throw new EOFException("ends within a gzip member");
    }
    return next;
  }

  private void skip(int bytes) throws IOException {
    if (file.skip(bytes) < bytes) {
      throw new EOFException("ends within a gzip member");
    }
  }

  private void skipExtraField(int bytes, int maxBytes) throws IOException {
    if (bytes > maxBytes) {
      throw new ZipException("long extra field in the header of a gzip member");
    }
    skip(bytes);
  }

  /** Skips a zero-terminated string. */
  private void skipString(int maxBytes) throws IOException {
    for (int i = 0; readByte() != 0; i++) {
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
    int read = inflate(into, offset, length);
    broken = false;
    return read;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      int read = inflater.inflate(into, offset, length);
      while (read == 0 && !inflater.finished()) {
        fillInflater();
        read = inflater.inflate(into, offset, length);
      }
      checksum.update(into, offset, read);
      if (read == 0) {
        readTrailer();
      }
      return ended ? -1 : read;
    } catch (DataFormatException e) {
      throw new ZipException("broken gzip member: " + e.getMessage());
    }
  }

  private void fillInflater() throws IOException {
    if (inflater.needsDictionary()) {
      throw new ZipException("broken gzip member: wants a dictionary");
    }
    int read = file.read(buffer, 0, buffer.length);
    if (read < 0) {
      throw new EOFException("ends within a gzip member");
    }
    inflater.setInput(buffer, 0, read);
  }

  private void readTrailer() throws IOException {
    file.seek(file.position() - inflater.getRemaining());
    long crc = readLittleEndian(4);
    long size = readLittleEndian(4);
    if (crc != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("broken gzip member: wrong checksum");
    }
    ended = true;
  }

  private long readLittleEndian(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) readByte() << (8 * i);
    }
    return value;
  }
}
