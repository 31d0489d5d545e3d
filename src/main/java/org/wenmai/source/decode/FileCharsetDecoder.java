package org.wenmai.source.decode;

import java.nio.charset.StandardCharsets;
import org.wenmai.source.record.FileContent;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.TextDecoder;

/**
 * Decodes the lines or cells of one file: in the charset of the file where they fit it, else in one
 * of their own.
 */
public final class FileCharsetDecoder {
  private final String charset;
  private final double confidence;

  /** For the file that begins so. */
  public FileCharsetDecoder(DecodedText head) {
    this.charset = FileContent.isWide(head) ? "UTF-8" : head.charset();
    // What is valid UTF-8 is UTF-8, whatever else the file holds.
    this.confidence = charset.equals("UTF-8") ? 1 : head.confidence();
  }

  public DecodedText decode(byte[] bytes) {
    return TextDecoder.decodeAs(bytes, charset)
        .map(d -> new DecodedText(d.text(), d.charset(), confidence))
        .or(() -> TextDecoder.decode(bytes, null))
        .orElseGet(() -> new DecodedText(new String(bytes, StandardCharsets.UTF_8), "UTF-8", 0));
  }
}
