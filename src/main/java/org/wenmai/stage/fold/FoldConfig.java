package org.wenmai.stage.fold;

import java.io.Serializable;
import org.wenmai.text.fold.Folder;
import org.wenmai.text.fold.Words;

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
  public Folder folder() {
    return Folder.of(words());
  }

  /** Whose words the folded text has. */
  public Words words() {
    return regionalWords ? Words.OF_THE_MAINLAND : Words.AS_WRITTEN;
  }
}
