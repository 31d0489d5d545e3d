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
 * The body of an HTTP response, with its transfer and content codings removed (RFC 9110, 9112).
 * Archives often hold bodies that their writer has decoded, with headers that still name the
 * codings; so a coding is removed only where the bytes have it. The decoders of jwarc are not used:
 * some wait forever for the rest of a truncated body.
 */
final class HttpBody {
  private static final int MAX_CODINGS = 3;

  private final HttpResponse http;
  private final byte[] block;

  /**
   * The body of one response.
   *
   * @param block the whole response, headers included
   */
  HttpBody(HttpResponse http, byte[] block) {
    this.http = http;
    this.block = block;
  }

  /** The decoded body, at most so many bytes of it. */
  byte[] decoded(int maxBytes) throws IOException {
    byte[] body = unchunked(maxBytes);
    List<String> codings = codings();
    for (int i = codings.size() - 1; i >= 0; i--) {
      body = decoded(codings.get(i), body, maxBytes);
    }
    return body;
  }

  private byte[] unchunked(int maxBytes) throws IOException {
    byte[] raw = raw();
    boolean chunked = http.headers().contains("Transfer-Encoding", "chunked");
    return chunked && ChunkedTransferCoding.isChunked(raw)
        ? ChunkedTransferCoding.decode(raw, maxBytes)
        : raw;
  }

  /** The bytes after the headers. */
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

  private static byte[] decoded(String coding, byte[] body, int maxBytes) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" ->
          startsWith(body, 0x1f, 0x8b) ? read(new GZIPInputStream(in(body)), maxBytes) : body;
      case "zstd" ->
          startsWith(body, 0x28, 0xb5) ? read(new ZstdInputStream(in(body)), maxBytes) : body;
      case "deflate" -> inflated(body, maxBytes);
      case "br" ->
          body.length == 0
              ? body
              : decodedOrItself(new BrotliInputStream(in(body)), body, maxBytes);
      default -> body;
    };
  }

  private static byte[] inflated(byte[] body, int maxBytes) throws IOException {
    Inflater inflater = inflater(body);
    try {
      return decodedOrItself(new InflaterInputStream(in(body), inflater), body, maxBytes);
    } finally {
      inflater.end();
    }
  }

  /** For zlib data (RFC 1950), which the coding means, or raw deflate, which some servers send. */
  private static Inflater inflater(byte[] body) {
    boolean header =
        body.length > 1
            && (body[0] & 0xf) == 8
            && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
    return new Inflater(!header);
  }

  /**
   * The decoded body; the body itself if it is a page on which decoding fails. For codings without
   * a magic number.
   */
  private static byte[] decodedOrItself(InputStream decoder, byte[] body, int maxBytes)
      throws IOException {
    try {
      return read(decoder, maxBytes);
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

  private static byte[] read(InputStream decoder, int maxBytes) throws IOException {
    try (decoder) {
      return decoder.readNBytes(maxBytes);
    }
  }

  private static boolean startsWith(byte[] body, int first, int second) {
    return body.length > 1 && (body[0] & 0xff) == first && (body[1] & 0xff) == second;
  }
}
