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
  /** Headers with a name without end, or with an extra field of 64 KiB. */
  private static final byte[] NAMED = {0x1f, (byte) 0x8b, 8, 8, 'A', 'A', 'A', 'A', 'A', 'A', 'A'};

  private static final byte[] EXTRA = {
    0x1f, (byte) 0x8b, 8, 4, 'A', 'A', 'A', 'A', 'A', 'A', (byte) 0xff, (byte) 0xff
  };

  private static final byte[] MEMBER =
      SourceFixture.gzip("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n\r\n\r\n");

  @Test
  void readsLittleOfWhatOnlyBeginsLikeAMember() throws IOException {
    for (byte[] start : new byte[][] {NAMED, EXTRA}) {
      byte[] file = Arrays.copyOf(start, 300_000 + MEMBER.length);
      for (int i = start.length; i < 300_000; i++) {
        file[i] = file[i - start.length];
      }
      System.arraycopy(MEMBER, 0, file, 300_000, MEMBER.length);
      CountingInput counting = new CountingInput(file);
      SeekableInput input = new SeekableInput(new FSDataInputStream(counting), file.length);

      try (GzippedWarcChunks chunks = new GzippedWarcChunks(input, 100)) {
        assertThat(chunks.first(1, file.length)).isEqualTo(300_000);
      }
      assertThat(counting.read).isLessThan(20L * file.length);
    }
  }

  @Test
  void findsAMemberWithAnExtraFieldANameAndAComment() throws IOException {
    byte[] header = {0x1f, (byte) 0x8b, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 0, 3, 0, 1, 2, 3};
    byte[] names = ("a.warc\0" + "c".repeat(300) + "\0").getBytes(UTF_8);
    byte[] body = Arrays.copyOfRange(MEMBER, 10, MEMBER.length);
    byte[] file = SourceFixture.concat(new byte[] {1, 2, 3}, header, names, body);
    SeekableInput input =
        new SeekableInput(new FSDataInputStream(new CountingInput(file)), file.length);

    try (GzippedWarcChunks chunks = new GzippedWarcChunks(input, 100)) {
      assertThat(chunks.first(1, file.length)).isEqualTo(3);
    }
  }

  /** Counts the bytes that are read. */
  private static final class CountingInput extends FSInputStream {
    private final byte[] bytes;
    private int position;
    private long read;

    CountingInput(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      read++;
      return position < bytes.length ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int given = Math.min(length, bytes.length - position);
      System.arraycopy(bytes, position, into, offset, given);
      position += given;
      read += given;
      return given == 0 ? -1 : given;
    }

    @Override
    public void seek(long offset) {
      position = (int) offset;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public boolean seekToNewSource(long target) {
      return false;
    }
  }
}
