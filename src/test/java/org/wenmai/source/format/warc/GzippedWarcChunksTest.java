package org.wenmai.source.format.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.junit.jupiter.api.Test;
import org.wenmai.source.SourceFixture;
import org.wenmai.source.io.SeekableInput;

final class GzippedWarcChunksTest {
  /** A beginning with a name, or with an extra field of 64 KiB, that goes on without an end. */
  private static final byte[] NAMED = {0x1f, (byte) 0x8b, 8, 8, 'A', 'A', 'A', 'A', 'A', 'A', 'A'};

  private static final byte[] EXTRA = {
    0x1f, (byte) 0x8b, 8, 4, 'A', 'A', 'A', 'A', 'A', 'A', (byte) 0xff, (byte) 0xff
  };

  private static final byte[] MEMBER =
      SourceFixture.gzip("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n\r\n\r\n");

  @Test
  void whatOnlyBeginsLikeAMemberCostsLittle() throws IOException {
    for (byte[] start : new byte[][] {NAMED, EXTRA}) {
      byte[] file = Arrays.copyOf(start, 300_000 + MEMBER.length);
      for (int at = start.length; at < 300_000; at++) {
        file[at] = file[at - start.length];
      }
      System.arraycopy(MEMBER, 0, file, 300_000, MEMBER.length);
      Counted counted = new Counted(file);
      SeekableInput disk = new SeekableInput(new FSDataInputStream(counted), file.length);

      try (GzippedWarcChunks pieces = new GzippedWarcChunks(disk, 100)) {
        assertThat(pieces.first(1, file.length)).isEqualTo(300_000);
      }
      assertThat(counted.read).isLessThan(20L * file.length);
    }
  }

  @Test
  void aMemberWithAnExtraFieldANameAndACommentIsFound() throws IOException {
    byte[] header = {0x1f, (byte) 0x8b, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 0, 3, 0, 1, 2, 3};
    byte[] names = ("a.warc\0" + "c".repeat(300) + "\0").getBytes(UTF_8);
    byte[] body = Arrays.copyOfRange(MEMBER, 10, MEMBER.length);
    byte[] file = SourceFixture.concat(new byte[] {1, 2, 3}, header, names, body);
    SeekableInput disk = new SeekableInput(new FSDataInputStream(new Counted(file)), file.length);

    try (GzippedWarcChunks pieces = new GzippedWarcChunks(disk, 100)) {
      assertThat(pieces.first(1, file.length)).isEqualTo(3);
    }
  }

  /** Counts what is read of it. */
  private static final class Counted extends FSInputStream {
    private final byte[] bytes;
    private int at;
    private long read;

    Counted(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      read++;
      return at < bytes.length ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int given = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, offset, given);
      at += given;
      read += given;
      return given == 0 ? -1 : given;
    }

    @Override
    public void seek(long position) {
      at = (int) position;
    }

    @Override
    public long getPos() {
      return at;
    }

    @Override
    public boolean seekToNewSource(long target) {
      return false;
    }
  }
}
