package org.wenmai.stage.weigh;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Strings as UTF-16 code units: of any length and with lone surrogates, which Java's own forms for
 * data streams either refuse or do not keep.
 */
final class Texts {
  private Texts() {}

  static void write(String text, DataOutput out) throws IOException {
    out.writeInt(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.writeChar(text.charAt(i));
    }
  }

  static String read(DataInput in) throws IOException {
    char[] units = new char[in.readInt()];
    for (int i = 0; i < units.length; i++) {
      units[i] = in.readChar();
    }
    return new String(units);
  }
}
