package org.wenmai.text.script;

/**
 * Detects the script of a text.
 *
 * <p>Uses the Unicode script property of its letters, weighted by words ({@link ScriptCounts}).
 * Japanese and Korean are distinguished from Chinese by kana and hangul, else by ideographs that
 * only Japanese has. Chinese is Hans or Hant; it is Hani if the less frequent of the two has at
 * least 3 occurrences and 3 % of the evidence, and if there is no evidence.
 *
 * <p>Thread-safe and deterministic.
 *
 * <pre>{@code
 * ScriptDetector.shared().detect("這裡的頭髮").script(); // Hant
 * }</pre>
 */
public final class ScriptDetector {
  private final ScriptTable table;

  private ScriptDetector(ScriptTable table) {
    this.table = table;
  }

  /** The shared detector; its tables are loaded on first use, in less than 100 ms. */
  public static ScriptDetector shared() {
    return Holder.DETECTOR;
  }

  /** Detects the script of a text. */
  public ScriptEvidence detect(CharSequence text) {
    return newCounts().add(text).evidence();
  }

  /** Creates empty counts, for counting a text in parts. */
  public ScriptCounts newCounts() {
    return new ScriptCounts(table);
  }

  private static final class Holder {
    static final ScriptDetector DETECTOR = new ScriptDetector(ScriptTable.load());
  }
}
