package org.wenmai.source.record;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.ByteOrderMark;
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
import org.wenmai.source.plan.LocalFiles;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.FileSignature;
import org.wenmai.text.charset.TextDecoder;

/** The content of an open file: its compression, its first bytes, and streams of its bytes. */
public final class FileContent implements Closeable {
  static final int HEAD_BYTES = 64 << 10;
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

  /**
   * Opens a file and reads its head.
   *
   * @param maxRatio most decompressed bytes for one compressed byte
   */
  public static FileContent open(InputFile file, Configuration hadoop, double maxRatio)
      throws IOException {
    FSDataInputStream in = openFile(file, hadoop);
    try {
      CountedFileStream counted = new CountedFileStream(in);
      BufferedInputStream buffered = new BufferedInputStream(counted, HEAD_BYTES);
      Compression compression = compression(file, buffered);
      InputStream plain =
          switch (compression) {
            case NONE -> buffered;
            case GZIP ->
                isReadByMember(file)
                    ? InputStream.nullInputStream()
                    : inflated(compression, buffered, counted, maxRatio);
            case BZIP2, XZ, ZSTD -> inflated(compression, buffered, counted, maxRatio);
          };
      PeekableStream peekable = new PeekableStream(plain, HEAD_BYTES).requireBegun();
      return new FileContent(in, peekable, compression);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static FSDataInputStream openFile(InputFile file, Configuration hadoop)
      throws UnreadableException {
    try {
      Path path = new Path(file.path());
      if (LocalFiles.isSpecial(path)) {
        // It was a file when it was listed; to open it now may never end.
        throw new IOException("is no regular file any more");
      }
      return FileSystems.system(path, hadoop).open(path);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  /** By the first bytes; the magic of bzip2 is three letters, so its extension must agree. */
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

  /** A web archive's reader opens each gzip member by itself, so the first one may be broken. */
  private static boolean isReadByMember(InputFile file) {
    return file.format() == SourceFormat.WARC || file.format() == SourceFormat.WET;
  }

  private static InputStream inflated(
      Compression compression, InputStream in, CountedFileStream counted, double maxRatio)
      throws IOException {
    return new BoundedInflationStream(decompress(compression, in), counted::count, maxRatio);
  }

  private static InputStream decompress(Compression compression, InputStream in)
      throws IOException {
    return switch (compression) {
      case NONE -> in;
      // Not that of commons-compress, which loses the last decompressed bytes of a truncated file.
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

  /** Whether the head is all there is, as far as it can be read. */
  public boolean isHeadWhole() {
    return head().length < HEAD_BYTES;
  }

  public Compression compression() {
    return compression;
  }

  /** All decompressed bytes, from the first. */
  public InputStream stream() {
    return stream;
  }

  /** The bytes of the file from an offset on; {@link #stream} cannot be used afterwards. */
  public InputStream streamFrom(long offset) throws IOException {
    try {
      file.seek(offset);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
    return new CountedFileStream(file);
  }

  /** The bytes of the file, for random access; {@link #stream} cannot be used afterwards. */
  public SeekableInput seekable(long length) {
    return new SeekableInput(file, length);
  }

  /** Whether the charset is UTF-16 or UTF-32, where a line feed is more than one byte. */
  public static boolean isWide(DecodedText head) {
    return WIDE.contains(head.charset());
  }

  /** Length of the UTF-8 byte order mark that the content begins with; 0 where there is none. */
  public int utf8MarkBytes() throws IOException {
    ByteOrderMark mark = BOMInputStream.builder().setByteArray(head()).get().getBOM();
    return mark == null ? 0 : mark.length();
  }

  /** The text of the whole lines of the head: its end may be within a character. */
  public DecodedText decodedHead() throws BadFormatException {
    byte[] head = head();
    int end = head.length;
    while (head.length == HEAD_BYTES && end > 0 && head[end - 1] != '\n') {
      end--;
    }
    return TextDecoder.decode(end == 0 ? head : Arrays.copyOf(head, end), null)
        .orElseThrow(() -> new BadFormatException(noText(head)));
  }

  private static String noText(byte[] head) {
    return FileSignature.of(head)
        .map(FileSignature::detail)
        .orElse("is not text in any known charset");
  }

  /** All bytes; those of UTF-16 and UTF-32 as UTF-8, without a byte order mark. */
  public InputStream narrowed(DecodedText head) throws IOException {
    return isWide(head) ? asUtf8(head) : stream;
  }

  /**
   * All bytes as UTF-8; where the file is in another charset, without a byte order mark. What is
   * UTF-8 in parts stays as it is.
   */
  public InputStream asUtf8(DecodedText head) throws IOException {
    if (head.charset().equals("UTF-8") || head.mixed()) {
      return stream;
    }
    InputStream utf8 =
        ReaderInputStream.builder()
            .setReader(new InputStreamReader(stream, Charset.forName(head.charset())))
            .setCharset(StandardCharsets.UTF_8)
            .get();
    return BOMInputStream.builder().setInputStream(utf8).get();
  }

  @Override
  public void close() throws IOException {
    stream.close();
    file.close();
  }
}
