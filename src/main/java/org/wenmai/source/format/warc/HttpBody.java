package org.wenmai.source.format.warc;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.wenmai.source.io.BadFormatException;

/**
 * The body of an HTTP response without its codings (RFC 9110, 9112). Archives often hold bodies
 * that their writer has decoded, with headers that still tell of the codings; so a coding is undone
 * only where the bytes have it. jwarc's own decoders are left aside: some wait for ever for the
 * rest of a body that was cut.
 */
final class HttpBody {
  private static final int MAX_CODINGS = 3;

  private final HttpResponse http;
  private final byte[] block;

  /**
   * Of one response.
   *
   * @param block all of it, headers included
   */
  HttpBody(HttpResponse http, byte[] block) {
    this.http = http;
    this.block = block;
  }

  /** The first bytes of the body, at most so many. */
  byte[] decoded(int most) throws IOException {
    byte[] body = unchunked(most);
    List<String> codings = codings();
    for (int i = codings.size() - 1; i >= 0; i--) {
      body = without(codings.get(i), body, most);
    }
    return body;
  }

  private byte[] unchunked(int most) throws IOException {
    byte[] raw = raw();
    boolean chunked = http.headers().contains("Transfer-Encoding", "chunked");
    return chunked && ChunkedTransferCoding.begin(raw)
        ? ChunkedTransferCoding.joined(raw, most)
        : raw;
  }

  /** What follows the headers. */
  private byte[] raw() {
    for (int i = 0; i < block.length - 1; i++) {
      if (block[i] == '\n') {
        int next = block[i + 1] == '\r' ? i + 2 : i + 1;
        if (next < block.length && block[next] == '\n') {
          return Arrays.copyOfRange(block, next + 1, block.length);
        }
      }
    }
    return new byte[0];
  }

  private List<String> codings() throws IOException {
    List<String> codings = new ArrayList<>();
    for (String header : http.headers().all("Content-Encoding")) {
      for (String coding : header.toLowerCase(Locale.ROOT).split(",", -1)) {
        codings.add(coding.strip());
      }
    }
    if (codings.size() > MAX_CODINGS) {
      throw new BadFormatException("has too many codings: " + codings);
    }
    return codings;
  }

  private static byte[] without(String coding, byte[] body, int most) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" ->
          begins(body, 0x1f, 0x8b) ? read(new GZIPInputStream(in(body)), most) : body;
      case "zstd" -> begins(body, 0x28, 0xb5) ? read(new ZstdInputStream(in(body)), most) : body;
      case "deflate" -> inflated(body, most);
      case "br" -> body.length == 0 ? body : orItself(new BrotliInputStream(in(body)), body, most);
      default -> body;
    };
  }

  private static byte[] inflated(byte[] body, int most) throws IOException {
    Inflater inflater = inflater(body);
    try {
      return orItself(new InflaterInputStream(in(body), inflater), body, most);
    } finally {
      inflater.end();
    }
  }

  /** With zlib's header, as the standard has it, or without, as some servers have it. */
  private static Inflater inflater(byte[] body) {
    boolean header =
        body.length > 1
            && (body[0] & 0xf) == 8
            && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
    return new Inflater(!header);
  }

  /** For codings without a mark: a page that is not coded does not get past the decoder. */
  private static byte[] orItself(InputStream decoder, byte[] body, int most) throws IOException {
    try {
      return read(decoder, most);
    } catch (IOException e) {
      if (WarcMediaTypes.looksLikePage(body)) {
        return body;
      }
      throw e;
    }
  }

  private static InputStream in(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  private static byte[] read(InputStream decoder, int most) throws IOException {
    try (decoder) {
      return decoder.readNBytes(most);
    }
  }

  private static boolean begins(byte[] body, int first, int second) {
    return body.length > 1 && (body[0] & 0xff) == first && (body[1] & 0xff) == second;
  }
}
