package org.wenmai.source.decode;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day at the beginning of a date, in normalized text.
 *
 * @param date the first day of a mere month or year
 * @param precision YEAR, MONTH or DAY
 * @param rest what follows it
 */
record WrittenDay(LocalDate date, DatePrecision precision, String rest) {
  /** Year, then month and day, separated by - / . or as East Asian languages name them. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:\\s?(?:[-/.年년]|년도)\\s?(\\d{1,2})"
              + "(?:\\s?[-/.月월]\\s?(\\d{1,2})(?:\\s?[日号號일]|\\.(?!\\d))?|\\s?[月월])?|[年년])?(.*)");

  /** 20240131, or 20240131235959. */
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t?(\\d{2})(\\d{2})(\\d{2}))?(z?)");

  /** A year of a Chinese or Japanese era. */
  private static final Pattern ERA =
      Pattern.compile(
          "(中?華?民國|中?华?民国|令和|平成|昭和|大正|明治)\\s?(\\d{1,3}|元)\\s?年\\s?(\\d{1,2})\\s?月"
              + "\\s?(\\d{1,2})\\s?[日號号]?(.*)");

  private static final Map<String, JapaneseEra> ERAS =
      Map.of(
          "令和", JapaneseEra.REIWA,
          "平成", JapaneseEra.HEISEI,
          "昭和", JapaneseEra.SHOWA,
          "大正", JapaneseEra.TAISHO,
          "明治", JapaneseEra.MEIJI);

  private static final String MONTH = "([\\p{L}\\p{M}.']{2,}|tháng \\d{1,2})";

  /** What stands between day, month and year: commas, and of in several languages. */
  private static final String OF = "(?:[\\s,./-]|\\bde\\b|\\bdel\\b|\\bdi\\b|\\bof\\b|\\bnăm\\b)+";

  /** 5 June 2024, 5. Juni 2024, 5 de junio de 2024, 5-jun-2024; of Thai, with the era. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:ngày )?(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?"
              + OF
              + MONTH
              + OF
              + "?((?:พ\\s?\\.\\s?ศ|ค\\s?\\.\\s?ศ)\\.?)?\\s?(\\d{4})(.*)");

  /** June 5, 2024. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(MONTH + "\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(.*)");

  /** 2024. június 5., 2024-Jun-05. */
  private static final Pattern YEAR_AND_NAME =
      Pattern.compile("(\\d{4})[\\s,.-]+" + MONTH + "[\\s,.-]+(\\d{1,2})\\.?(.*)");

  /** Wed Jun 5 10:20:30 2024, C's asctime; with a zone before the year, Unix date. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "[a-z]{3}\\s+([a-z]{3})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}:\\d{2})\\s+(\\S+\\s+)?(\\d{4})");

  /** Day and month in either order. */
  private static final Pattern EITHER =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(.*)");

  private static final Pattern FIRST_WORD = Pattern.compile("([\\p{L}\\p{M}.]+),?\\s+(.*)");

  private static final int MONTHS = 12;

  /** The first Buddhist year that a text of our days may have, 1857. */
  private static final int BUDDHIST = 2400;

  /** Null where the text begins with no day, month or year. */
  static @Nullable WrittenDay of(String text) {
    WrittenDay day = begin(text);
    Matcher word = FIRST_WORD.matcher(text);
    return day == null && word.matches() && CalendarNames.isWeekday(word.group(1))
        ? begin(word.group(2))
        : day;
  }

  private static @Nullable WrittenDay begin(String text) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      String time =
          compact.group(4) == null
              ? ""
              : compact.group(4) + ":" + compact.group(5) + ":" + compact.group(6);
      return day(compact.group(1), compact.group(2), compact.group(3), time + compact.group(7));
    }
    Matcher named = YEAR_AND_NAME.matcher(text);
    if (named.matches() && CalendarNames.month(named.group(2)) != null) {
      return named(named.group(1), named.group(2), named.group(3), named.group(4));
    }
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return yearFirst(year);
    }
    Matcher era = ERA.matcher(text);
    return era.matches() ? ofEra(era) : dayOrMonthFirst(text);
  }

  private static @Nullable WrittenDay yearFirst(Matcher date) {
    String rest = date.group(4);
    if (date.group(3) != null) {
      return day(date.group(1), date.group(2), date.group(3), rest);
    }
    if (!rest.isBlank()) {
      return null;
    }
    boolean month = date.group(2) != null;
    LocalDate first = date(date.group(1), month ? date.group(2) : "1", "1");
    return new WrittenDay(first, month ? DatePrecision.MONTH : DatePrecision.YEAR, "");
  }

  private static WrittenDay ofEra(Matcher era) {
    int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
    int month = Integer.parseInt(era.group(3));
    int day = Integer.parseInt(era.group(4));
    JapaneseEra japanese = ERAS.get(era.group(1));
    LocalDate date =
        japanese == null
            ? LocalDate.from(MinguoDate.of(year, month, day))
            : LocalDate.from(JapaneseDate.of(japanese, year, month, day));
    return new WrittenDay(date, DatePrecision.DAY, era.group(5));
  }

  private static @Nullable WrittenDay dayOrMonthFirst(String text) {
    Matcher last = YEAR_LAST.matcher(text);
    if (last.matches()) {
      String zone = last.group(4) == null ? "" : last.group(4);
      return named(last.group(5), last.group(1), last.group(2), last.group(3) + zone);
    }
    Matcher first = DAY_FIRST.matcher(text);
    if (first.matches()) {
      String month = first.group(2);
      return isBuddhist(month, first.group(3))
          ? buddhist(first)
          : named(first.group(4), month, first.group(1), first.group(5));
    }
    Matcher middle = MONTH_FIRST.matcher(text);
    if (middle.matches()) {
      return named(middle.group(3), middle.group(1), middle.group(2), middle.group(4));
    }
    Matcher either = EITHER.matcher(text);
    return either.matches() ? either(either) : null;
  }

  private static boolean isBuddhist(String month, @Nullable String era) {
    boolean thai = month.codePoints().anyMatch(c -> c >= 0xe00 && c < 0xe80);
    return era == null ? thai : era.startsWith("พ");
  }

  /** A Thai date; of a year that is too small for the Buddhist era, a common one. */
  private static @Nullable WrittenDay buddhist(Matcher date) {
    Integer month = CalendarNames.month(date.group(2));
    int year = Integer.parseInt(date.group(4));
    if (month == null || year < BUDDHIST) {
      return named(date.group(4), date.group(2), date.group(1), date.group(5));
    }
    int day = Integer.parseInt(date.group(1));
    LocalDate found = LocalDate.from(ThaiBuddhistDate.of(year, month, day));
    return new WrittenDay(found, DatePrecision.DAY, date.group(5));
  }

  /** Only where one of the numbers can be no month, or both are the same. */
  private static @Nullable WrittenDay either(Matcher date) {
    int one = Integer.parseInt(date.group(1));
    int two = Integer.parseInt(date.group(3));
    if (one <= MONTHS && two <= MONTHS && one != two) {
      return null;
    }
    boolean dayFirst = one > MONTHS;
    return day(
        date.group(4), date.group(dayFirst ? 3 : 1), date.group(dayFirst ? 1 : 3), date.group(5));
  }

  private static @Nullable WrittenDay named(String year, String name, String day, String rest) {
    String number = name.startsWith("tháng ") ? name.substring(6) : null;
    Integer month = number == null ? CalendarNames.month(name) : Integer.valueOf(number);
    return month == null ? null : day(year, String.valueOf(month), day, rest);
  }

  private static WrittenDay day(String year, String month, String day, String rest) {
    return new WrittenDay(date(year, month, day), DatePrecision.DAY, rest);
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
