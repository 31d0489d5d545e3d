package org.wenmai.text.boilerplate;

import org.wenmai.hash.SplitMix64;

/** Hashes that are the same on every machine. */
final class BoilerplateHash {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private BoilerplateHash() {}

  /** FNV-1a over the UTF-16 units but white space, then mixed. */
  static long of(CharSequence text) {
    long hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        hash = (hash ^ c) * PRIME;
      }
    }
    hash ^= hash >>> 32;
    hash *= SplitMix64.GOLDEN_GAMMA;
    return hash ^ (hash >>> 29);
  }
}
