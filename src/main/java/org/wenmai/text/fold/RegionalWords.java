package org.wenmai.text.fold;

/** Whose words the folded text has. */
public enum RegionalWords {
  /** Those of the source; only characters change. */
  AS_WRITTEN,
  /**
   * Those of the mainland where OpenCC knows a Taiwanese word for computing as one of them (擴充套件 as
   * 扩展). Some of the Taiwanese words are words of the mainland with another sense (支援, 資料), so this
   * is for text that is known to come from Taiwan.
   */
  OF_THE_MAINLAND
}
