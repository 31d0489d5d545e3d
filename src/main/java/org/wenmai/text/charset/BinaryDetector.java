package org.wenmai.text.charset;

/** Detects files that are not text in any charset. */
final class BinaryDetector {
  /** One byte in this many may be a control character; some texts contain a few stray ones. */
  private static final int BYTES_PER_CONTROL = 20;

  private BinaryDetector() {}

  static boolean looksBinary(byte[] bytes) {
    return FileSignature.of(bytes).filter(signature -> !signature.isMarkup()).isPresent()
        || hasManyControls(bytes);
  }

  private static boolean hasManyControls(byte[] bytes) {
    int sample = Math.min(bytes.length, TextDecoder.SAMPLE_BYTES);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      if (bytes[i] >= 0 && bytes[i] < 0x20 && !isCommonControl(bytes[i])) {
        controls++;
      }
    }
    return controls > sample / BYTES_PER_CONTROL && controls > 1;
  }

  private static boolean isCommonControl(byte b) {
    return b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == '\b' || b == 0x1b;
  }
}
