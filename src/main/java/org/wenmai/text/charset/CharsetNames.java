package org.wenmai.text.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Charsets of this JVM by any of their names. */
final class CharsetNames {
  private CharsetNames() {}

  /** The charset, or null where this JVM has none of that name. */
  static @Nullable Charset find(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The name that this JVM has for it; the name as given where it has none. */
  static String canonicalName(String name) {
    Charset charset = find(name);
    return charset == null ? name : charset.name();
  }
}
