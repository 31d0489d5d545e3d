package org.wenmai.source.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file on any file system as a read-only channel, for libraries that need random access. */
public final class SeekableFileChannel implements SeekableByteChannel {
  private final SeekableInput file;
  private final byte[] buffer = new byte[8 << 10];
  private boolean open = true;

  public SeekableFileChannel(SeekableInput file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int read = file.read(buffer, 0, Math.min(buffer.length, into.remaining()));
    if (read > 0) {
      into.put(buffer, 0, read);
    }
    return read;
  }

  @Override
  public long position() {
    return file.position();
  }

  @Override
  public SeekableByteChannel position(long offset) throws IOException {
    if (offset < 0) {
      // A broken zip file has such offsets; that is no error of the file system.
      throw new IOException("there is no place " + offset);
    }
    file.seek(Math.min(offset, file.length()));
    return this;
  }

  @Override
  public long size() {
    return file.length();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }
}
