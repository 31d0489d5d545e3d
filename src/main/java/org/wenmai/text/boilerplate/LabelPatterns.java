package org.wenmai.text.boilerplate;

import java.util.Locale;
import java.util.Set;

/** Recognizes labels before a colon: of credits, front matter fields and link definitions. */
final class LabelPatterns {
  private static final int MAX_LEADING_SYMBOLS = 6;
  private static final int MAX_CREDIT_LABEL = 18;
  private static final int MAX_FIELD_KEY = 25;
  private static final int MAX_REFERENCE_NAME = 12;

  /** Words that may precede a Chinese label. */
  private static final Set<String> QUALIFIERS =
      Set.of("原文", "文章", "责任", "責任", "执行", "執行", "美术", "图片", "圖片", "视频", "本文", "稿件", "新闻");

  /** Labels of people and sources; the text after them differs between documents. */
  private static final Set<String> CREDITS =
      Set.of(
          "作者",
          "译者",
          "譯者",
          "校对",
          "校對",
          "编译",
          "編譯",
          "编辑",
          "編輯",
          "责编",
          "責編",
          "主编",
          "主編",
          "来源",
          "來源",
          "出处",
          "出處",
          "原文",
          "原题",
          "选题",
          "選題",
          "题图",
          "題圖",
          "摄影",
          "攝影",
          "摄像",
          "记者",
          "記者",
          "撰文",
          "撰稿",
          "审核",
          "審核",
          "审校",
          "初审",
          "复审",
          "终审",
          "监制",
          "供稿",
          "稿源",
          "通讯员",
          "翻译",
          "翻譯",
          "发布时间",
          "发表时间",
          "发布日期",
          "更新时间",
          "发稿时间",
          "發布時間",
          "文",
          "图",
          "文/图",
          "via",
          "source",
          "sources",
          "author",
          "authors",
          "by",
          "editor",
          "editors",
          "edited by",
          "editing by",
          "writing by",
          "reporting by",
          "translator",
          "translated by",
          "posted by",
          "written by",
          "photo",
          "photos",
          "photograph",
          "photography",
          "photo credit",
          "credit",
          "credits",
          "image",
          "image credit",
          "published",
          "last updated",
          "updated",
          "quelle",
          "autor",
          "autorin",
          "foto",
          "redaktion",
          "fuente",
          "auteur",
          "crédit",
          "crédits",
          "fonte",
          "источник",
          "автор",
          "фото",
          "出典",
          "撮影",
          "執筆",
          "文責",
          "取材",
          "기자",
          "출처",
          "사진");

  private LabelPatterns() {}

  /** The index after the colon of a credit label; -1 if the text does not begin with one. */
  static int credit(String text) {
    int start = skipSymbols(text, false);
    int colon = colon(text, start, start + MAX_CREDIT_LABEL);
    if (colon < 0) {
      return -1;
    }
    String label = text.substring(start, colon).strip().toLowerCase(Locale.ROOT);
    boolean qualified = label.length() > 2 && QUALIFIERS.contains(label.substring(0, 2));
    return CREDITS.contains(label) || (qualified && CREDITS.contains(label.substring(2)))
        ? colon + 1
        : -1;
  }

  /**
   * The index after the colon of a front matter field, {@code key: value}; -1 if the text is none.
   */
  static int field(String text) {
    int start = skipSymbols(text, true);
    int i = start;
    while (i < text.length() && i - start <= MAX_FIELD_KEY && isKey(text.charAt(i))) {
      i++;
    }
    boolean named = i - start >= 2 && Character.isLetter(text.charAt(start));
    boolean spaced = i + 2 < text.length() && text.charAt(i) == ':' && text.charAt(i + 1) == ' ';
    return named && spaced ? i + 1 : -1;
  }

  /** Whether a text is a link reference definition of Markdown, {@code [name]: address}. */
  static boolean isReference(String text) {
    int close = text.startsWith("[") ? text.indexOf("]:") : -1;
    return close > 1 && close <= MAX_REFERENCE_NAME && close + 2 < text.length();
  }

  private static boolean isKey(char c) {
    return c == '-' || c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  private static int skipSymbols(String text, boolean allowColons) {
    int i = 0;
    while (i < text.length() && i < MAX_LEADING_SYMBOLS && isSymbol(text.charAt(i), allowColons)) {
      i++;
    }
    return i;
  }

  private static boolean isSymbol(char c, boolean allowColons) {
    return !Character.isLetterOrDigit(c) && (allowColons || (c != ':' && c != '：'));
  }

  private static int colon(String text, int from, int to) {
    for (int i = from; i < Math.min(to, text.length()); i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '：') {
        return i;
      }
    }
    return -1;
  }
}
