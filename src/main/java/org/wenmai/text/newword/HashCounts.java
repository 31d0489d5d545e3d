package org.wenmai.text.newword;

/** Counts of 64-bit hashes in an open-addressing table. No hash may be 0. Not thread-safe. */
final class HashCounts {
  private static final int SHIFT = 20;

  private long[] keys = new long[1 << 12];
  private int[] counts = new int[keys.length];
  private int size;

  /** Adds 1 to the count of a hash. */
  void add(long key) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot]++;
    if (2 * size > keys.length) {
      grow();
    }
  }

  int of(long key) {
    return counts[slot(key)];
  }

  private int slot(long key) {
    int slot = (int) (key >>> SHIFT) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
