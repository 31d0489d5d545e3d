package org.wenmai.source.decode;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day behind a date, in normalized text.
 *
 * @param time null where only a zone is written
 * @param zone null where none is written
 */
record WrittenTime(@Nullable LocalTime time, @Nullable ZoneId zone) {
  /** A time of twelve hours is named by the half of the day, or by a part of it. */
  private enum PartOfDay {
    AM,
    /** 上午, 午前: 12:30 may be either half. */
    MORNING,
    EARLY,
    NOON,
    PM,
    /** 晚上: from 12 on, and up to 4, it may be of the next day. */
    EVENING
  }

  private static final Map<String, PartOfDay> PARTS =
      Map.ofEntries(
          Map.entry("am", PartOfDay.AM),
          Map.entry("오전", PartOfDay.AM),
          Map.entry("上午", PartOfDay.MORNING),
          Map.entry("午前", PartOfDay.MORNING),
          Map.entry("早上", PartOfDay.EARLY),
          Map.entry("早晨", PartOfDay.EARLY),
          Map.entry("清晨", PartOfDay.EARLY),
          Map.entry("凌晨", PartOfDay.EARLY),
          Map.entry("早", PartOfDay.EARLY),
          Map.entry("아침", PartOfDay.EARLY),
          Map.entry("새벽", PartOfDay.EARLY),
          Map.entry("中午", PartOfDay.NOON),
          Map.entry("正午", PartOfDay.NOON),
          Map.entry("낮", PartOfDay.NOON),
          Map.entry("pm", PartOfDay.PM),
          Map.entry("下午", PartOfDay.PM),
          Map.entry("午後", PartOfDay.PM),
          Map.entry("午后", PartOfDay.PM),
          Map.entry("오후", PartOfDay.PM),
          Map.entry("傍晚", PartOfDay.PM),
          Map.entry("晚上", PartOfDay.EVENING),
          Map.entry("晚间", PartOfDay.EVENING),
          Map.entry("晚間", PartOfDay.EVENING),
          Map.entry("夜间", PartOfDay.EVENING),
          Map.entry("晚", PartOfDay.EVENING),
          Map.entry("夜", PartOfDay.EVENING),
          Map.entry("저녁", PartOfDay.EVENING),
          Map.entry("밤", PartOfDay.EVENING));

  private static final String PART =
      "(?<part>[ap]\\.?\\s?m\\b\\.?|오전|오후|上午|下午|午前|午後|午后|早上|早晨|清晨|凌晨|早|中午|正午|傍晚|晚上"
          + "|晚间|晚間|夜间|晚|夜|새벽|아침|낮|저녁|밤)?";

  /** A clock of 12 or 24 hours, what separates it from the date, and what follows. */
  private static final Pattern CLOCK =
      Pattern.compile(
          PART
              + "\\s*(?<hour>\\d{1,2})(?:"
              + "\\s?[:时時点點시h]\\s?(?<minute>\\d{1,2})(?:\\s?[分분](?!\\d))?"
              + "(?:\\s?[:分분]\\s?(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,9})\\d*)?\\s?[秒초]?)?"
              + "|\\s?[时時点點시](?<half>半)?|(?=\\s?[ap]\\.?m))"
              + "\\s*(?<after>[ap]\\.?\\s?m\\b\\.?)?\\s*(?<rest>.*)");

  private static final Pattern SEPARATORS =
      Pattern.compile("[t,\\s;|·•—–]*(?:(?:at|um|om|à|às|kl\\.?|klo)\\s+)?");

  /** A day of the week, which may be in brackets. */
  private static final Pattern WORD =
      Pattern.compile(
          "[,\\s]*[(\\[]?\\s*([\\p{L}\\p{M}.]+?)\\s*(?:[)\\],]+|(?=[\\s\\d])|$)\\s*(.*)");

  private static final Pattern WEEKDAY =
      Pattern.compile("(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?");

  /** Who wrote it, how often it was read: what sites put behind a time, with a colon. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[|/·(-]?\\s*[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}]{1,8}\\s*:.*");

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?");

  /** Hours of the zones that RFC 5322 names, but for CST, which is China's too; and some more. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("jst", 9),
          Map.entry("kst", 9),
          Map.entry("北京时间", 8),
          Map.entry("北京時間", 8),
          Map.entry("日本時間", 9));

  /** Null where it is not understood, as a whole. */
  static @Nullable WrittenTime of(String rest) {
    try {
      return clock(withoutWeekday(rest.strip()).strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String withoutWeekday(String rest) {
    Matcher word = WORD.matcher(rest);
    boolean weekday =
        word.matches()
            && (WEEKDAY.matcher(word.group(1)).matches() || CalendarNames.isWeekday(word.group(1)));
    return weekday ? word.group(2) : rest;
  }

  private static @Nullable WrittenTime clock(String text) {
    if (text.isEmpty()) {
      return new WrittenTime(null, null);
    }
    ZoneId alone = zone(text);
    if (alone != null) {
      return new WrittenTime(null, alone);
    }
    Matcher separators = SEPARATORS.matcher(text);
    int start = separators.lookingAt() ? separators.end() : 0;
    Matcher clock = CLOCK.matcher(text.substring(start));
    LocalTime time = clock.matches() ? time(clock) : null;
    if (time == null) {
      return null;
    }
    String rest = clock.group("rest").strip();
    ZoneId zone = zone(rest);
    boolean known = zone != null || rest.isEmpty() || LABEL.matcher(rest).matches();
    return known ? new WrittenTime(time, zone) : null;
  }

  private static @Nullable LocalTime time(Matcher clock) {
    int hour = Integer.parseInt(clock.group("hour"));
    String before = clock.group("part");
    String after = clock.group("after");
    if (before != null && after != null) {
      return null;
    }
    String part = before == null ? after : before;
    Integer of24 = part == null ? Integer.valueOf(hour) : hour(hour, part.replaceAll("[.\\s]", ""));
    if (of24 == null) {
      return null;
    }
    int second = number(clock.group("second"));
    String fraction = clock.group("fraction") == null ? "0" : clock.group("fraction");
    int minute = clock.group("half") == null ? number(clock.group("minute")) : 30;
    int nanos = Integer.parseInt((fraction + "00000000").substring(0, 9));
    // A leap second is the last one of its minute.
    return LocalTime.of(of24, minute, second == 60 ? 59 : second, nanos);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The hour of 24; null where it is not sure. */
  private static @Nullable Integer hour(int hour, String name) {
    PartOfDay part = PARTS.get(name);
    if (part == null || hour > 23) {
      return null;
    }
    return switch (part) {
      case AM -> hour > 12 ? null : Integer.valueOf(hour % 12);
      case MORNING -> hour >= 12 ? null : Integer.valueOf(hour);
      case EARLY -> hour == 12 ? Integer.valueOf(0) : hour > 12 ? null : Integer.valueOf(hour);
      case NOON -> hour >= 10 && hour <= 14 ? Integer.valueOf(hour) : afternoon(hour, 1, 2);
      case PM -> hour >= 12 ? Integer.valueOf(hour) : afternoon(hour, 0, 11);
      case EVENING -> hour > 12 ? Integer.valueOf(hour) : afternoon(hour, 5, 11);
    };
  }

  private static @Nullable Integer afternoon(int hour, int from, int to) {
    return hour >= from && hour <= to ? Integer.valueOf(hour + 12) : null;
  }

  private static @Nullable ZoneId zone(String written) {
    String text = written.replaceFirst("\\s*[(\\[].*", "").toLowerCase(Locale.ROOT);
    Integer hours = ZONES.get(text);
    if (hours != null) {
      return ZoneOffset.ofHours(hours);
    }
    Matcher matcher = OFFSET.matcher(text.replaceFirst("^(?:utc|gmt)\\s?(?=[+-])", ""));
    if (!matcher.matches()) {
      return null;
    }
    int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    int total = Integer.parseInt(matcher.group(2)) * 60 + minutes;
    return ZoneOffset.ofTotalSeconds(60 * (matcher.group(1).equals("-") ? -total : total));
  }
}
