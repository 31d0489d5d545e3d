package org.wenmai.source.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file on any file system as libraries want it that read at places of their choice. */
public final class SeekableFileChannel implements SeekableByteChannel {
  private final SeekableInput disk;
  private final byte[] chunk = new byte[8 << 10];
  private boolean open = true;

  public SeekableFileChannel(SeekableInput disk) {
    this.disk = disk;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int read = disk.read(chunk, 0, Math.min(chunk.length, into.remaining()));
    if (read > 0) {
      into.put(chunk, 0, read);
    }
    return read;
  }

  @Override
  public long position() {
    return disk.position();
  }

  @Override
  public SeekableByteChannel position(long offset) throws IOException {
    if (offset < 0) {
      // A broken zip names such places; that is no error of the file system.
      throw new IOException("there is no place " + offset);
    }
    disk.seek(Math.min(offset, disk.length()));
    return this;
  }

  @Override
  public long size() {
    return disk.length();
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
