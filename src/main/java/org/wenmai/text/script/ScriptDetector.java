package org.wenmai.text.script;

/**
 * Says which script a text is written in.
 *
 * <p>By Unicode's script property of its letters, weighed by words (see {@link ScriptCounts}).
 * Japanese and Korean are told from Chinese by kana and hangul, and where there are none by
 * ideographs that only Japanese has. Chinese is Hans, Hant, or Hani where the lesser of the two has
 * at least 3 places and 3 % of the evidence, and where there is no evidence.
 *
 * <p>Thread-safe. The same text gives the same answer on every machine.
 *
 * <pre>{@code
 * ScriptDetector.shared().examine("這裡的頭髮").script(); // Hant
 * }</pre>
 */
public final class ScriptDetector {
  private final ScriptTable table;

  private ScriptDetector(ScriptTable table) {
    this.table = table;
  }

  /** The one detector of the JVM; its tables are read on first use, in less than 100 ms. */
  public static ScriptDetector shared() {
    return Holder.DETECTOR;
  }

  /** The script of a text, with the evidence. */
  public ScriptEvidence examine(CharSequence text) {
    return tally().add(text).evidence();
  }

  /** An empty tally, to count a text in parts. */
  public ScriptCounts tally() {
    return new ScriptCounts(table);
  }

  private static final class Holder {
    static final ScriptDetector DETECTOR = new ScriptDetector(ScriptTable.load());
  }
}
