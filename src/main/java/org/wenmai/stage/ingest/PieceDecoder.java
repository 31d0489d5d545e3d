package org.wenmai.stage.ingest;

import java.nio.charset.StandardCharsets;
import org.wenmai.text.charset.Decoded;
import org.wenmai.text.charset.Decoder;

/**
 * Decodes the lines or cells of one file: in the charset of the file where they fit it, else in one
 * of their own.
 */
final class PieceDecoder {
  private final String charset;
  private final double confidence;

  /** For the file that begins so. */
  PieceDecoder(Decoded head) {
    this.charset = Content.isWide(head) ? "UTF-8" : head.charset();
    // What is valid UTF-8 is UTF-8, whatever else the file holds.
    this.confidence = charset.equals("UTF-8") ? 1 : head.confidence();
  }

  Decoded decode(byte[] bytes) {
    return Decoder.decodeAs(bytes, charset)
        .map(d -> new Decoded(d.text(), d.charset(), confidence))
        .or(() -> Decoder.decode(bytes, null))
        .orElseGet(() -> new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8", 0));
  }
}
