package org.wenmai.text.fold;

import java.util.List;
import org.wenmai.text.Span;

/**
 * Converts Traditional Chinese to Simplified with the dictionaries of OpenCC, by phrase and else by
 * character (乾坤 stays, 乾燥 becomes 干燥).
 *
 * <p>Phrases are matched from left to right, the longest first. Simplified text and other scripts
 * stay as they are, but Japanese kanji are converted like any Han characters, so pass Chinese
 * passages only. Accepts any string; no output is converted again. Thread-safe; takes time and
 * memory linear in the text.
 *
 * <pre>{@code
 * ChineseFolder.of(RegionalWords.AS_WRITTEN).fold("頭髮乾燥").text(); // 头发干燥
 * }</pre>
 */
public final class ChineseFolder {
  private final OpenccTables tables;

  private ChineseFolder(RegionalWords words) {
    tables = new OpenccTables(words);
  }

  /** The shared instance for these regional words; loads its tables on first use. */
  public static ChineseFolder of(RegionalWords words) {
    return switch (words) {
      case AS_WRITTEN -> AsWritten.FOLDER;
      case OF_THE_MAINLAND -> OfTheMainland.FOLDER;
    };
  }

  /** Converts a whole text. */
  public FoldedText fold(String text) {
    FoldingPass pass = new FoldingPass(tables, text);
    pass.foldTo(text.length());
    return pass.folded();
  }

  /**
   * Converts the given passages of a text and leaves the rest as it is.
   *
   * @param passages in code points of {@code text}, ascending and not overlapping
   */
  public FoldedText foldWithin(String text, List<Span> passages) {
    FoldingPass pass = new FoldingPass(tables, text);
    int codePoint = 0;
    int offset = 0;
    for (Span passage : passages) {
      int start = text.offsetByCodePoints(offset, passage.start() - codePoint);
      int end = text.offsetByCodePoints(start, passage.end() - passage.start());
      pass.skipTo(start);
      pass.foldTo(end);
      codePoint = passage.end();
      offset = end;
    }
    return pass.folded();
  }

  private static final class AsWritten {
    static final ChineseFolder FOLDER = new ChineseFolder(RegionalWords.AS_WRITTEN);
  }

  private static final class OfTheMainland {
    static final ChineseFolder FOLDER = new ChineseFolder(RegionalWords.OF_THE_MAINLAND);
  }
}
