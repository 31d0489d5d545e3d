package org.wenmai.text.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Finds the charsets of this JVM by any of their names. */
final class CharsetNames {
  private CharsetNames() {}

  /** The charset of that name; null if this JVM has none. */
  static @Nullable Charset find(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The canonical name of the charset in this JVM; the given name if it has none. */
  static String canonicalName(String name) {
    Charset charset = find(name);
    return charset == null ? name : charset.name();
  }
}
