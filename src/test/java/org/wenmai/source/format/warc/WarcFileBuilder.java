package org.wenmai.source.format.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.source.SourceFixture;

/** Writes web archives, valid and broken ones. */
public final class WarcFileBuilder {
  static final String DATE = "2024-05-06T07:08:09Z";

  private final List<byte[]> records = new ArrayList<>();

  /** Adds the bytes of a record as they are. */
  WarcFileBuilder raw(byte[] bytes) {
    records.add(bytes);
    return this;
  }

  WarcFileBuilder record(String type, String id, String target, String contentType, byte[] block) {
    return raw(bytes(type, id, target, contentType, block.length, block));
  }

  static byte[] bytes(
      String type, String id, String target, String contentType, long length, byte[] block) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:"
            + id
            + ">\r\nWARC-Date: "
            + DATE
            + "\r\nWARC-Target-URI: "
            + target
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    return SourceFixture.concat(header.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  /** Adds a response with these headers, one a line. */
  public WarcFileBuilder response(String id, String status, String headers, byte[] body) {
    return record(
        "response",
        id,
        "http://example.org/" + id,
        "application/http; msgtype=response",
        http(status, headers, body));
  }

  static byte[] http(String status, String headers, byte[] body) {
    String head = "HTTP/1.1 " + status + "\r\n" + headers.replace("\n", "\r\n") + "\r\n\r\n";
    return SourceFixture.concat(head.getBytes(ISO_8859_1), body);
  }

  public WarcFileBuilder text(String id, String text) {
    return response(id, "200 OK", "Content-Type: text/plain", text.getBytes(UTF_8));
  }

  public WarcFileBuilder conversion(String id, String text) {
    return record("conversion", id, "http://example.org/" + id, "text/plain", text.getBytes(UTF_8));
  }

  /** A request, which archives have between responses. */
  public WarcFileBuilder request(String id) {
    byte[] block = "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n".getBytes(UTF_8);
    return record("request", id, "http://example.org/", "application/http; msgtype=request", block);
  }

  public byte[] plain() {
    return SourceFixture.concat(records.toArray(byte[][]::new));
  }

  /** The archive with each record as a gzip member of its own. */
  public byte[] gzip() {
    return SourceFixture.concat(records.stream().map(SourceFixture::gzip).toArray(byte[][]::new));
  }
}
