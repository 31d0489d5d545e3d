package org.wenmai.text.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of a page in its visible text: below the headline, or in a line near the text that
 * says it is the date.
 */
final class VisibleDateFinder {
  /** The date is at most this many blocks below the headline. */
  private static final int MAX_BELOW = 12;

  /** A line that says what date it has is at most so many blocks above or after the text. */
  private static final int MAX_ABOVE = 20;

  private static final int MAX_AFTER = 4;

  private static final int MAX_LINE = 160;

  private static final String WEEKDAY =
      "(?:\\s?[（(]?(?:周|週|星期|礼拜)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日?|요일)?[）)]?)?";

  private static final String CLOCK =
      "(?:[\\sT]{1,3}(?:(?:上午|下午|早上|中午|晚上|凌晨|午前|午後|오전|오후)\\s?)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\b)?)?";

  /** Year, month and day in digits. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?:19|20)\\d\\d\\s?[-/.年년]\\s?\\d{1,2}\\s?[-/.月월]\\s?\\d{1,2}(?!\\d)(?:\\s?[日일])?(?:"
              + WEEKDAY
              + CLOCK
              + ")");

  /** Day, month and year with dots, in this order everywhere. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?((?:19|20)\\d\\d)(?!\\d)"
              + "(?:(?:,|\\s-|\\sum|\\sв)?\\s{1,2}(\\d{1,2}:\\d{2}))?");

  /** The first letters of months in the languages that write them between day and year. */
  private static final String MONTH =
      "(?:jan|feb|fév|fev|mar|mär|mrt|apr|avr|abr|mai|maj|may|mei|maggio|mag|jun|juin|giu|jul|juil|lug|"
          + "aug|août|ago|sep|set|oct|okt|ott|out|nov|dec|dez|dic|déc|gen|ene|"
          + "янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\\p{L}{0,7}\\.?";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + MONTH
              + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d|"
              + "\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?\\s(?:de\\s)?"
              + MONTH
              + ",?\\s(?:de\\s)?(?:19|20)\\d\\d)(?!\\d)"
              + CLOCK,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What stands before the date of publication. */
  private static final Pattern LABEL =
      Pattern.compile(
          "发布时间|发布日期|发表时间|发表日期|发表于|发布于|发帖时间|发稿|成文日期|发文日期|时间|日期|更新|"
              + "發布時間|發布日期|發佈|發表於|發表時間|刊登|張貼|時間|"
              + "投稿日|公開日|掲載|更新日|登録日|作成日|公開|投稿|日時|日付|"
              + "작성일|등록일|게시일|입력|승인|수정|날짜|일시|"
              + "\\b(?:published|posted|date|updated|written|created|wrote)\\b|"
              + "datum|veröffentlicht|erstellt|geschrieben|publié|écrit|le\\s|fecha|publicado|escrito|"
              + "pubblicato|data|scritto|geplaatst|дата|опубликовано|размещено|добавлено|написал",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The day of the visit, and rights that begin in a year. */
  private static final Pattern OTHER_DATE =
      Pattern.compile(
          "今天|今日|现在|現在|오늘|\\btoday\\b|©|copyright|版权|GMT[+-]|processed in|有效期|截止|joined|注册时间|"
              + "last visit|registriert|加入日期|가입",
          Pattern.CASE_INSENSITIVE);

  private final List<PageBlock> blocks;

  VisibleDateFinder(List<PageBlock> blocks) {
    this.blocks = blocks;
  }

  /** Whether a line contains a date in digits. */
  static boolean hasDate(String line) {
    return DIGITS.matcher(line).find();
  }

  /** Whether a line contains a date in any of the forms that are known. */
  static boolean hasAnyDate(String line) {
    return date(line) != null;
  }

  /**
   * The date as written; null if there is none.
   *
   * @param headline index of the headline's block; -1 if there is none
   * @param first index of the first block of the text with prose; -1 if there is none
   * @param last index of its last block
   */
  @Nullable String find(int headline, int first, int last) {
    String below = headline < 0 ? null : firstBelow(headline);
    int anchor = first >= 0 ? first : headline;
    for (int i = anchor - 1; below == null && i >= 0 && i >= anchor - MAX_ABOVE; i--) {
      below = said(i);
    }
    for (int i = last - 1; below == null && first >= 0 && i <= last + MAX_AFTER; i++) {
      below = i > first ? said(i) : null;
    }
    return below;
  }

  private @Nullable String firstBelow(int headline) {
    int end = Math.min(blocks.size(), headline + MAX_BELOW);
    for (PageBlock block : blocks.subList(headline + 1, end)) {
      String found = ProseWeight.of(block) == 0 ? date(block.text()) : null;
      if (found != null && !OTHER_DATE.matcher(block.text()).find()) {
        return found;
      }
    }
    return null;
  }

  /** The date of a line that says so, or that is nothing but a date. */
  private @Nullable String said(int index) {
    if (index < 0 || index >= blocks.size()) {
      return null;
    }
    PageBlock block = blocks.get(index);
    if (block.chars() > MAX_LINE || block.linkShare() > 0.5) {
      return null;
    }
    String text = block.text();
    String found = date(text);
    if (found == null || OTHER_DATE.matcher(text).find()) {
      return null;
    }
    boolean only = text.length() <= found.length() + 2 && found.indexOf(':') >= 0;
    return only || LABEL.matcher(text).find() ? found : null;
  }

  private static @Nullable String date(String line) {
    Matcher digits = DIGITS.matcher(line);
    if (digits.find()) {
      return digits.group().strip();
    }
    Matcher dotted = DOTTED.matcher(line);
    if (dotted.find()) {
      String clock = dotted.group(4) == null ? "" : " " + dotted.group(4);
      String day = two(dotted.group(1));
      return dotted.group(3) + "-" + two(dotted.group(2)) + "-" + day + clock;
    }
    Matcher named = NAMED.matcher(line);
    return named.find() ? named.group().strip() : null;
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
