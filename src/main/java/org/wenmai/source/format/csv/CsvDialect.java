package org.wenmai.source.format.csv;

/**
 * How cells are written in a file.
 *
 * @param delimiter the byte between cells
 * @param quote the byte around cells; -1 where none means anything
 * @param escape the byte before another one that then means itself; -1 where there is none
 * @param leads bytes that begin a character of two bytes in the charset of the file
 */
@SuppressWarnings("ArrayRecordComponent")
record CsvDialect(int delimiter, int quote, int escape, boolean[] leads) {
  static final int NONE = -1;

  CsvDialect withEscape(int other) {
    return new CsvDialect(delimiter, quote, other, leads);
  }

  /** Whether spaces or the like, which may stand between a quote and what ends its cell. */
  boolean isBlank(int b) {
    return b != delimiter && b != '\n' && b != '\r' && Character.isWhitespace((char) b);
  }

  /**
   * The bytes that begin a double-byte character, whose second byte may look like a delimiter
   * from @ on: |, ^, ~, or a backslash.
   *
   * @param charset its published name
   */
  static boolean[] leads(String charset) {
    boolean[] leads = new boolean[256];
    boolean japanese = charset.equals("Shift_JIS");
    switch (charset) {
      case "GB18030", "Big5-HKSCS", "EUC-KR", "Johab", "Shift_JIS" -> {
        for (int b = 0x81; b <= 0xfe; b++) {
          // In Shift_JIS, half-width katakana are single bytes.
          leads[b] = !japanese || b < 0xa0 || b > 0xdf;
        }
      }
      default -> {}
    }
    return leads;
  }
}
