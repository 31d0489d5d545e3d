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
public final class ChineseFolder {
  private final OpenccTables tables;

  private ChineseFolder(RegionalWords words) {
    tables = new OpenccTables(words);
  }

  /** The folder of this JVM, loaded on first use. */
  public static ChineseFolder of(RegionalWords words) {
    return switch (words) {
      case AS_WRITTEN -> AsWritten.FOLDER;
      case OF_THE_MAINLAND -> OfTheMainland.FOLDER;
    };
  }

  /** Folds a whole text. */
  public FoldedText fold(String text) {
    FoldingPass run = new FoldingPass(tables, text);
    run.foldTo(text.length());
    return run.folded();
  }

  /**
   * Folds the marked passages of a text and leaves the rest as it is.
   *
   * @param passages in code points of {@code text}, ascending and apart from each other
   */
  public FoldedText foldWithin(String text, List<Span> passages) {
    FoldingPass run = new FoldingPass(tables, text);
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
    static final ChineseFolder FOLDER = new ChineseFolder(RegionalWords.AS_WRITTEN);
  }

  private static final class OfTheMainland {
    static final ChineseFolder FOLDER = new ChineseFolder(RegionalWords.OF_THE_MAINLAND);
  }
}
