package org.wenmai.text.charset;

import java.util.List;

/** Detects files that are not text in any charset. */
final class BinaryDetector {
  /** One byte in this many may be a control character; some texts contain a few stray ones. */
  private static final int BYTES_PER_CONTROL = 20;

  /** The first bytes of known formats, in Latin-1. */
  private static final List<String> MAGIC =
      List.of(
          "%PDF-",
          "PK\u0003\u0004",
          "PK\u0005\u0006",
          "\u0089PNG\r\n",
          "\u00ff\u00d8\u00ff",
          "GIF87a",
          "GIF89a",
          "\u001f\u008b\b",
          "BZh91AY&SY",
          "\u00fd7zXZ\u0000",
          "(\u00b5/\u00fd",
          "7z\u00bc\u00af'\u001c",
          "Rar!\u001a\u0007",
          "\u007fELF",
          "MZ\u0090\u0000",
          "\u00ca\u00fe\u00ba\u00be",
          "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
          "PAR1",
          "Obj\u0001",
          "SQLite format 3\u0000",
          "OggS\u0000",
          "ID3\u0003",
          "ID3\u0004",
          "wOFF",
          "wOF2",
          "\u0000asm",
          "II*\u0000",
          "MM\u0000*");

  private BinaryDetector() {}

  static boolean looksBinary(byte[] bytes) {
    return MAGIC.stream().anyMatch(magic -> startsWith(bytes, magic)) || hasManyControls(bytes);
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
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
