package org.wenmai.text.repair;

/** Repairs that rely on heuristics, so that a user may switch them off. */
public enum OptionalRepair {
  /** Decodes text again that was decoded with the wrong charset. */
  MOJIBAKE,
  /** Decodes leftover character references and removes remnants of tags. */
  MARKUP
}
