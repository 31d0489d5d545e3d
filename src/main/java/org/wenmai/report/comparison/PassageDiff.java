package org.wenmai.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two texts compared along passages that somebody else has aligned. */
public final class PassageDiff {
  private final CodePointText before;
  private final CodePointText after;

  private PassageDiff(String before, String after) {
    this.before = new CodePointText(before);
    this.after = new CodePointText(after);
  }

  /**
   * The passages in the order of the second text with their edits, and before, between and after
   * them what only one text has. Each part of both texts is in the result once, unless passages
   * overlap.
   *
   * @throws IndexOutOfBoundsException if a passage does not lie within its text
   */
  public static List<ComparedPart> of(String before, String after, List<PassagePair> passages) {
    return new PassageDiff(before, after).parts(passages);
  }

  private List<ComparedPart> parts(List<PassagePair> passages) {
    List<ComparedPart> parts = new ArrayList<>();
    NavigableSet<PassagePair> asInBefore = new TreeSet<>(PassagePair.AS_IN_BEFORE);
    asInBefore.addAll(passages);
    int afterDone = 0;
    for (PassagePair passage :
        passages.stream().sorted(PassagePair.AS_IN_AFTER).distinct().toList()) {
      addRest(
          before.between(endBefore(asInBefore.lower(passage)), passage.beforeStart()),
          after.between(afterDone, passage.afterStart()),
          parts);
      parts.add(
          new ComparedPart(
              passage,
              WordDiff.between(
                  before.between(passage.beforeStart(), passage.beforeEnd()),
                  after.between(passage.afterStart(), passage.afterEnd()))));
      afterDone = Math.max(afterDone, passage.afterEnd());
    }
    int beforeDone = passages.stream().mapToInt(PassagePair::beforeEnd).max().orElse(0);
    addRest(before.after(beforeDone), after.after(afterDone), parts);
    return parts;
  }

  private static int endBefore(@Nullable PassagePair passage) {
    return passage == null ? 0 : passage.beforeEnd();
  }

  /** Text beside the passages; white space between two of them says nothing. */
  private static void addRest(String dropped, String inserted, List<ComparedPart> parts) {
    if (!dropped.isBlank() || !inserted.isBlank()) {
      parts.add(new ComparedPart(null, List.of(new TextEdit(dropped, inserted, true))));
    }
  }

  /** A text that is cited by code points in ascending order mostly. */
  private static final class CodePointText {
    private final String text;
    private int codePoint;
    private int offset;

    CodePointText(String text) {
      this.text = text;
    }

    /** Empty where the end is not after the start. */
    String between(int start, int end) {
      return start < end ? text.substring(offset(start), offset(end)) : "";
    }

    String after(int start) {
      return text.substring(offset(start));
    }

    private int offset(int wanted) {
      offset = text.offsetByCodePoints(offset, wanted - codePoint);
      codePoint = wanted;
      return offset;
    }
  }
}
