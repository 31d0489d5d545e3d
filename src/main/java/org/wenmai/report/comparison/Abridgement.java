package org.wenmai.report.comparison;

import java.util.ArrayList;
import java.util.List;

/** Shortens a comparison to what was changed and a little around it. */
public final class Abridgement {
  private static final String MORE = " … ";

  private final int context;
  private final int longest;

  /**
   * Lengths, in code points.
   *
   * @param context how much of a text that stayed is kept next to a change
   * @param longest how much is kept of each side of one change, half at either end
   */
  public Abridgement(int context, int longest) {
    this.context = context;
    this.longest = longest;
  }

  /** The same edits, shorter; what was cut is an ellipsis. */
  public List<TextEdit> of(List<TextEdit> edits) {
    List<TextEdit> kept = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      TextEdit edit = edits.get(i);
      int head = edit.changed() ? longest / 2 : i == 0 ? 0 : context;
      int tail = edit.changed() ? longest / 2 : i == edits.size() - 1 ? 0 : context;
      // A text without any change still shows how it begins.
      int least = edits.size() == 1 && !edit.changed() ? context : head;
      kept.add(
          new TextEdit(
              shortened(edit.before(), least, tail),
              shortened(edit.after(), least, tail),
              edit.changed()));
    }
    return kept;
  }

  private static String shortened(String text, int head, int tail) {
    int length = text.codePointCount(0, text.length());
    if (length <= head + tail + MORE.length()) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, head))
        + MORE
        + text.substring(text.offsetByCodePoints(text.length(), -tail));
  }
}
