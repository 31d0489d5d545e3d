package org.wenmai.source.decode;

import java.nio.charset.StandardCharsets;
import org.wenmai.source.record.FileContent;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.TextDecoder;

/**
 * Decodes parts of one file, as lines, CSV cells or names of zip entries: in the charset of the
 * file, or, where a part is UTF-8 or malformed in it, in one detected for that part.
 */
public final class FileCharsetDecoder {
  private final String charset;
  private final double confidence;

  /**
   * A decoder for the charset of a head.
   *
   * @param head the first lines of the file, decoded
   */
  public FileCharsetDecoder(DecodedText head) {
    this.charset = FileContent.isWide(head) ? "UTF-8" : head.charset();
    // Bytes that are valid UTF-8 are UTF-8, whatever else the file holds.
    this.confidence = charset.equals("UTF-8") ? 1 : head.confidence();
  }

  public DecodedText decode(byte[] bytes) {
    return TextDecoder.decodePart(bytes, charset)
        .map(
            d ->
                d.charset().equals("UTF-8")
                    ? d
                    : new DecodedText(d.text(), d.charset(), confidence))
        .or(() -> TextDecoder.decode(bytes, null))
        .orElseGet(() -> new DecodedText(new String(bytes, StandardCharsets.UTF_8), "UTF-8", 0));
  }
}
