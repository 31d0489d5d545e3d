package org.wenmai.text.boilerplate;

import java.util.Locale;
import java.util.Set;

/** Labels before a colon: of credits, of front matter, of link definitions. */
final class LabelPatterns {
  private static final int MOST_SIGNS = 6;
  private static final int LONGEST_CREDIT = 18;
  private static final int LONGEST_FIELD = 25;
  private static final int LONGEST_REFERENCE = 12;

  /** What may stand before a Chinese label. */
  private static final Set<String> QUALIFIERS =
      Set.of("原文", "文章", "责任", "責任", "执行", "執行", "美术", "图片", "圖片", "视频", "本文", "稿件", "新闻");

  /** Labels of people and sources; what follows them changes with every document. */
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

  /** The place after the colon of a label of credits; -1 where the text begins with none. */
  static int credit(String text) {
    int start = signs(text, false);
    int colon = colon(text, start, start + LONGEST_CREDIT);
    if (colon < 0) {
      return -1;
    }
    String label = text.substring(start, colon).strip().toLowerCase(Locale.ROOT);
    boolean qualified = label.length() > 2 && QUALIFIERS.contains(label.substring(0, 2));
    return CREDITS.contains(label) || (qualified && CREDITS.contains(label.substring(2)))
        ? colon + 1
        : -1;
  }

  /** The place after the colon of a field of front matter, {@code key: value}; -1 where none is. */
  static int field(String text) {
    int start = signs(text, true);
    int i = start;
    while (i < text.length() && i - start <= LONGEST_FIELD && isKey(text.charAt(i))) {
      i++;
    }
    boolean named = i - start >= 2 && Character.isLetter(text.charAt(start));
    boolean spaced = i + 2 < text.length() && text.charAt(i) == ':' && text.charAt(i + 1) == ' ';
    return named && spaced ? i + 1 : -1;
  }

  /** Whether a text defines a link of Markdown, {@code [name]: address}. */
  static boolean isReference(String text) {
    int close = text.startsWith("[") ? text.indexOf("]:") : -1;
    return close > 1 && close <= LONGEST_REFERENCE && close + 2 < text.length();
  }

  private static boolean isKey(char c) {
    return c == '-' || c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  private static int signs(String text, boolean colons) {
    int i = 0;
    while (i < text.length() && i < MOST_SIGNS && isSign(text.charAt(i), colons)) {
      i++;
    }
    return i;
  }

  private static boolean isSign(char c, boolean colons) {
    return !Character.isLetterOrDigit(c) && (colons || (c != ':' && c != '：'));
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
