package org.wenmai.document.stage;

import java.io.Serializable;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;

/**
 * How Chinese is folded for analysis.
 *
 * @param regionalWords whether Taiwanese words for computing become those of the mainland (擴充套件 as
 *     扩展); off, because some of them have another sense on the mainland (支援, 資料): switch it on for
 *     corpora that are known to come from Taiwan
 */
public record FoldConfig(boolean regionalWords) implements Serializable {
  public static final FoldConfig DEFAULTS = new FoldConfig(false);

  /** What folds text this way. */
  public ChineseFolder folder() {
    return ChineseFolder.of(words());
  }

  /** Whose words the folded text has. */
  public RegionalWords words() {
    return regionalWords ? RegionalWords.OF_THE_MAINLAND : RegionalWords.AS_WRITTEN;
  }
}
