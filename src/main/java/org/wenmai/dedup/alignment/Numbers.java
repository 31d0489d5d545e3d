package org.wenmai.dedup.alignment;

import org.wenmai.dedup.alignment.AlignedPassage.Change;
import org.wenmai.dedup.sketch.TextUnits;

/**
 * The numbers within the passages of two texts. One with a decimal point is one number.
 *
 * @param same numbers that are the same in both
 * @param other numbers for which the other text has another at the same place
 */
record Numbers(int same, int other) {
  static final Numbers NONE = new Numbers(0, 0);

  /** Numbers that must differ to make two texts forms. */
  private static final int MIN_OTHER = 2;

  static Numbers of(Alignment alignment, TextUnits a, TextUnits b) {
    int same = 0;
    int other = 0;
    for (AlignedPassage passage : alignment.passages()) {
      int from = passage.aStart();
      for (Change change : passage.changes()) {
        // A number of which a part was changed is another number.
        int before = 0;
        while (change.aStart() - before > from
            && (continues(a, change.aStart() - before) || continues(b, change.bStart() - before))) {
          before++;
        }
        same += count(a, from, change.aStart() - before);
        other +=
            Math.min(
                count(a, change.aStart() - before, change.aEnd()),
                count(b, change.bStart() - before, change.bEnd()));
        from = change.aEnd();
      }
      same += count(a, from, passage.aEnd());
    }
    return new Numbers(same, other);
  }

  /** Whether most of them differ: the texts are one form, filled in twice. */
  boolean areOfAForm() {
    return other >= MIN_OTHER && other > same;
  }

  private static boolean continues(TextUnits units, int unit) {
    return unit < units.size() && units.continuesNumber(unit);
  }

  /** Numbers that begin in a range. */
  private static int count(TextUnits units, int from, int to) {
    int numbers = 0;
    for (int i = from; i < to; i++) {
      numbers += units.isNumber(i) && !units.continuesNumber(i) ? 1 : 0;
    }
    return numbers;
  }
}
