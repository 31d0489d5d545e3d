package org.wenmai.accuracy;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which items are looked at: whoever tunes on one half has the other one to tell the truth. */
enum Half {
  A,
  B,
  ALL;

  boolean has(Labelled item) {
    CRC32 hash = new CRC32();
    hash.update(item.origin().getBytes(StandardCharsets.UTF_8));
    return this == ALL || (this == A) == (hash.getValue() % 2 == 0);
  }
}
