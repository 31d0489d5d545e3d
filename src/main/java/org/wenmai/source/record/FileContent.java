package org.wenmai.source.record;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.BoundedInflationStream;
import org.wenmai.source.io.Compression;
import org.wenmai.source.io.CountedFileStream;
import org.wenmai.source.io.FileSystems;
import org.wenmai.source.io.PeekableStream;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.UnreadableException;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.TextDecoder;

/** An open file: what it is by its first bytes, and a stream of its decompressed bytes. */
public final class FileContent implements Closeable {
  public static final int HEAD_BYTES = 64 << 10;
  private static final int GZIP_BUFFER = 1 << 16;
  private static final int MAGIC_BYTES = 8;
  private static final Set<String> WIDE = Set.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");

  /** Most memory that an xz stream may ask for, in KiB. */
  private static final int XZ_MEMORY_KIB = 128 << 10;

  private final FSDataInputStream file;
  private final PeekableStream stream;
  private final Compression compression;

  private FileContent(FSDataInputStream file, PeekableStream stream, Compression compression) {
    this.file = file;
    this.stream = stream;
    this.compression = compression;
  }

  public static FileContent open(InputFile file, Configuration hadoop, double maxRatio)
      throws IOException {
    FSDataInputStream in = openFile(file, hadoop);
    try {
      CountedFileStream disk = new CountedFileStream(in);
      BufferedInputStream buffered = new BufferedInputStream(disk, HEAD_BYTES);
      Compression compression = compression(file, buffered);
      InputStream plain =
          switch (compression) {
            case NONE -> buffered;
            case GZIP ->
                inMembers(file)
                    ? InputStream.nullInputStream()
                    : inflated(compression, buffered, disk, maxRatio);
            case BZIP2, XZ, ZSTD -> inflated(compression, buffered, disk, maxRatio);
          };
      PeekableStream headed = new PeekableStream(plain, HEAD_BYTES).requireBegun();
      return new FileContent(in, headed, compression);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static FSDataInputStream openFile(InputFile file, Configuration hadoop)
      throws UnreadableException {
    try {
      Path path = new Path(file.path());
      return FileSystems.system(path, hadoop).open(path);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  /** What the first bytes say; bzip2's are three letters, so its extension must agree. */
  private static Compression compression(InputFile file, BufferedInputStream in)
      throws IOException {
    in.mark(MAGIC_BYTES);
    byte[] magic = in.readNBytes(MAGIC_BYTES);
    in.reset();
    if (magic.length == 0 && file.compression() != Compression.NONE) {
      throw new EOFException("is empty");
    }
    Compression found = Compression.byMagic(magic);
    return found == Compression.BZIP2 && file.compression() != found ? Compression.NONE : found;
  }

  /**
   * Whether whoever reads it unfolds it himself, and what is torn at its beginning is no matter.
   */
  private static boolean inMembers(InputFile file) {
    return file.format() == SourceFormat.WARC || file.format() == SourceFormat.WET;
  }

  private static InputStream inflated(
      Compression compression, InputStream in, CountedFileStream disk, double maxRatio)
      throws IOException {
    return new BoundedInflationStream(decompress(compression, in), disk::count, maxRatio);
  }

  private static InputStream decompress(Compression compression, InputStream in)
      throws IOException {
    return switch (compression) {
      case NONE -> in;
      // Not commons-compress: of a torn file it gives away what it had unfolded when the end came.
      case GZIP -> new GZIPInputStream(in, GZIP_BUFFER);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(XZ_MEMORY_KIB)
              .get();
      case ZSTD -> new ZstdInputStream(in).setContinuous(false);
    };
  }

  /** The first decompressed bytes, at most {@link #HEAD_BYTES}. */
  public byte[] head() {
    return stream.head();
  }

  public Compression compression() {
    return compression;
  }

  /** All decompressed bytes, from the first. */
  public InputStream stream() {
    return stream;
  }

  /** The bytes on disk from this one on; {@link #stream} is of no use afterwards. */
  public InputStream streamFrom(long offset) throws IOException {
    try {
      file.seek(offset);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
    return new CountedFileStream(file);
  }

  /** The bytes on disk, from wherever one likes; {@link #stream} is of no use afterwards. */
  public SeekableInput cursor(long length) {
    return new SeekableInput(file, length);
  }

  /** Whether it is written in UTF-16 or UTF-32, where a line feed is no single byte. */
  public static boolean isWide(DecodedText head) {
    return WIDE.contains(head.charset());
  }

  /** The whole lines of the head as text: where the head ends, it may cut a character. */
  public DecodedText decodedHead() throws BadFormatException {
    byte[] head = head();
    int end = head.length;
    while (head.length == HEAD_BYTES && end > 0 && head[end - 1] != '\n') {
      end--;
    }
    return TextDecoder.decode(end == 0 ? head : Arrays.copyOf(head, end), null)
        .orElseThrow(() -> new BadFormatException("is not text in any known charset"));
  }

  /** All bytes, as UTF-8 where the file is wide. */
  public InputStream narrowed(DecodedText head) throws IOException {
    return isWide(head) ? asUtf8(head) : stream;
  }

  /** All bytes as UTF-8, whatever the file is written in. */
  public InputStream asUtf8(DecodedText head) throws IOException {
    if (head.charset().equals("UTF-8")) {
      return stream;
    }
    InputStream utf8 =
        ReaderInputStream.builder()
            .setReader(new java.io.InputStreamReader(stream, Charset.forName(head.charset())))
            .setCharset(java.nio.charset.StandardCharsets.UTF_8)
            .get();
    // The byte order mark of UTF-16 has become that of UTF-8, and is no part of the first line.
    return BOMInputStream.builder().setInputStream(utf8).get();
  }

  @Override
  public void close() throws IOException {
    stream.close();
    file.close();
  }
}
