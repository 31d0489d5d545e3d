package org.wenmai.text.fold;

import java.util.List;
import org.wenmai.text.Span;

/**
 * Turns Traditional Chinese into Simplified, word by word where the word decides (乾坤 stays, 乾燥 is
 * 干燥), with the tables of OpenCC.
 *
 * <p>The longest phrase wins, from left to right; what no phrase covers goes character by
 * character. Text that is Simplified already stays as it is, and so do other scripts, except that
 * Japanese kanji are folded like any others: ask for Chinese passages only. Any string is accepted.
 * One place of the source is never folded twice. Thread-safe; time and memory are linear.
 *
 * <pre>{@code
 * Folder.of(Words.AS_WRITTEN).fold("頭髮乾燥").text(); // 头发干燥
 * }</pre>
 */
public final class Folder {
  private final FoldTables tables;

  private Folder(Words words) {
    tables = new FoldTables(words);
  }

  /** The folder of this JVM, loaded on first use. */
  public static Folder of(Words words) {
    return switch (words) {
      case AS_WRITTEN -> AsWritten.FOLDER;
      case OF_THE_MAINLAND -> OfTheMainland.FOLDER;
    };
  }

  /** Folds a whole text. */
  public Folded fold(String text) {
    FoldRun run = new FoldRun(tables, text);
    run.foldTo(text.length());
    return run.folded();
  }

  /**
   * Folds the marked passages of a text and leaves the rest as it is.
   *
   * @param passages in code points of {@code text}, ascending and apart from each other
   */
  public Folded foldWithin(String text, List<Span> passages) {
    FoldRun run = new FoldRun(tables, text);
    int codePoint = 0;
    int at = 0;
    for (Span passage : passages) {
      int start = text.offsetByCodePoints(at, passage.start() - codePoint);
      int end = text.offsetByCodePoints(start, passage.end() - passage.start());
      run.skipTo(start);
      run.foldTo(end);
      codePoint = passage.end();
      at = end;
    }
    return run.folded();
  }

  private static final class AsWritten {
    static final Folder FOLDER = new Folder(Words.AS_WRITTEN);
  }

  private static final class OfTheMainland {
    static final Folder FOLDER = new Folder(Words.OF_THE_MAINLAND);
  }
}
