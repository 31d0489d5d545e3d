package org.wenmai.text.fold;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Maps code-point offsets in a derived text to code-point offsets in its source.
 *
 * <p>Monotone: a larger offset never maps to a smaller one. Stores only the offsets at which the
 * difference of the two changes, so the map of a text whose code points kept their offsets is
 * empty. Immutable; maps with equal results are equal.
 */
public final class OffsetMap {
  private static final OffsetMap IDENTITY = new OffsetMap(new int[0]);

  /** Pairs (derived, source), ascending: from each on, source minus derived is constant. */
  private final int[] pairs;

  private OffsetMap(int[] pairs) {
    this.pairs = pairs;
  }

  /** The map of a text to itself. */
  public static OffsetMap identity() {
    return IDENTITY;
  }

  /**
   * Reads what {@link #toInts} returned.
   *
   * @throws IllegalArgumentException if {@link #toInts} never returns this
   */
  public static OffsetMap of(int @Nullable [] ints) {
    if (ints == null || ints.length == 0) {
      return IDENTITY;
    }
    if (ints.length % 2 != 0) {
      throw new IllegalArgumentException("Not an offset map: odd length " + ints.length);
    }
    Builder builder = new Builder();
    for (int i = 0; i < ints.length; i += 2) {
      builder.add(ints[i], ints[i + 1]);
    }
    return builder.build();
  }

  /**
   * Pairs of derived and source offset at which the difference of the two changes; null if it never
   * does.
   */
  public int @Nullable [] toInts() {
    return pairs.length == 0 ? null : pairs.clone();
  }

  /** Whether every offset maps to itself. */
  public boolean isIdentity() {
    return pairs.length == 0;
  }

  /**
   * The offset in the source.
   *
   * @param derived code-point offset in the derived text, not negative; the end of the derived text
   *     maps to the end of the source
   */
  public int source(int derived) {
    int low = 0;
    int high = pairs.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[2 * middle] <= derived) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? derived : pairs[2 * low - 1] + derived - pairs[2 * low - 2];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OffsetMap map && Arrays.equals(pairs, map.pairs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pairs);
  }

  @Override
  public String toString() {
    return "OffsetMap" + Arrays.toString(pairs);
  }

  /** Builds a map from left to right. Not thread-safe. */
  static final class Builder {
    private int[] pairs = new int[8];
    private int size;
    private int derivedEnd;
    private int sourceEnd;

    /** Skips code points that are in both texts. */
    void keep(int codePoints) {
      derivedEnd += codePoints;
      sourceEnd += codePoints;
    }

    /**
     * Adds a replacement: derived code points map to source code points one by one, surplus ones to
     * the end of the replaced source.
     */
    void replace(int derivedLength, int sourceLength) {
      int start = sourceEnd;
      for (int i = 1; i < derivedLength; i++) {
        add(derivedEnd + i, start + Math.min(i, sourceLength));
      }
      derivedEnd += derivedLength;
      sourceEnd = start + sourceLength;
      add(derivedEnd, sourceEnd);
    }

    /** Adds a pair, unless it follows from those before. */
    void add(int derived, int source) {
      boolean first = size == 0;
      int expected = first ? derived : pairs[size - 1] + derived - pairs[size - 2];
      boolean ascending = derived >= 0 && (first || derived > pairs[size - 2]);
      if (!ascending || source < Math.max(0, expected - 1)) {
        throw new IllegalArgumentException("Not monotone: " + derived + " to " + source);
      }
      if (source == expected) {
        return;
      }
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * size);
      }
      pairs[size++] = derived;
      pairs[size++] = source;
    }

    OffsetMap build() {
      return size == 0 ? IDENTITY : new OffsetMap(Arrays.copyOf(pairs, size));
    }
  }
}
