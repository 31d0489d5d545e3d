package org.wenmai.text.fold;

/** Which region's words the folded text has. */
public enum RegionalWords {
  /** Those of the source; only characters change. */
  AS_WRITTEN,
  /**
   * Those of the mainland: a regional word that OpenCC lists becomes its mainland equivalent (擴充套件
   * becomes 扩展). Some of these words have another sense on the mainland (支援, 資料), so use this only
   * for text that comes from Taiwan or Hong Kong.
   */
  OF_THE_MAINLAND
}
