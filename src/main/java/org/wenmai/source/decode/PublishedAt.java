package org.wenmai.source.decode;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.PublicationDate;

/**
 * The time of publication of a record, as its source gives it.
 *
 * @param at the instant; the beginning of a day, month or year
 * @param date the day in the time zone that was written, or in that of the corpus
 * @param precision of what was written; SECOND for a time without seconds, too
 */
record PublishedAt(Instant at, LocalDate date, DatePrecision precision) {
  private static final int MAX_LENGTH = 64;

  /** Year, then month and day, separated by - / . or 年月日. */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:\\s?[-/.年]\\s?(\\d{1,2})(?:\\s?[-/.月]\\s?(\\d{1,2})\\s?日?|\\s?月)?|年)?(.*)");

  /** 20240131, or 20240131235959. */
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2}))?(Z?)");

  private static final Pattern TIME =
      Pattern.compile(
          "[T,\\s]*(\\d{1,2})[:时時点](\\d{1,2})分?(?:[:]?(\\d{1,2})(?:[.,](\\d{1,9})\\d*)?秒?)?\\s*(.*)");

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?");

  /** Wed, 5 Jun 2024 …; 5 June 2024 …; RFC 1123 and e-mail. */
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:[a-z]{3,9},?\\s+)?(\\d{1,2})[\\s-]([a-z]{3,9})\\.?,?[\\s-](\\d{4})(.*)");

  /** June 5, 2024 …. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?:[a-z]{3,9},?\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})(.*)");

  /** Wed Jun 5 10:20:30 2024, C's asctime; with a zone before the year, Unix date. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "[a-z]{3}\\s+([a-z]{3})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}:\\d{2})\\s+(\\S+\\s+)?(\\d{4})");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /**
   * Parses ISO 8601 dates and times, years, months, seconds to nanoseconds since 1970, RFC 1123 and
   * asctime, and the dates of East Asian and English sites.
   *
   * @param defaultZone time zone of dates that name none
   * @return empty where the text is no date of the years 1 to 9999
   */
  static Optional<PublishedAt> parse(String written, ZoneId defaultZone) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text =
        Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    try {
      PublishedAt found =
          new Parser(defaultZone).parse(text.replace('t', 'T').replace('z', 'Z'), text);
      return Optional.ofNullable(found).filter(PublishedAt::isInRange);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** In microseconds, as tables have it. */
  PublicationDate toDate() {
    return new PublicationDate(
        at.truncatedTo(ChronoUnit.MICROS), date, precision.name().toLowerCase(Locale.ROOT));
  }

  private boolean isInRange() {
    int utcYear = at.atOffset(ZoneOffset.UTC).getYear();
    return date.getYear() >= 1 && date.getYear() <= 9999 && utcYear >= 1 && utcYear <= 9999;
  }

  private record Parser(ZoneId defaultZone) {
    @Nullable PublishedAt parse(String iso, String lower) {
      if (lower.matches("-?\\d{9,19}") && !isCompact(lower)) {
        return epoch(Long.parseLong(lower), lower.replace("-", "").length());
      }
      Matcher compact = COMPACT.matcher(iso);
      if (compact.matches()) {
        String time =
            compact.group(4) == null
                ? ""
                : compact.group(4) + ":" + compact.group(5) + ":" + compact.group(6);
        return of(
            date(compact.group(1), compact.group(2), compact.group(3)), time + compact.group(7));
      }
      Matcher date = DATE.matcher(iso);
      return date.matches() ? numeric(date) : english(lower);
    }

    /** 14 digits are a date and a time; nobody writes the time since 1970 in so many. */
    private static boolean isCompact(String digits) {
      return digits.length() == 14;
    }

    private PublishedAt epoch(long value, int digits) {
      long perSecond =
          digits <= 11 ? 1 : digits <= 14 ? 1_000 : digits <= 17 ? 1_000_000 : 1_000_000_000;
      long nanos = Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond);
      Instant at = Instant.ofEpochSecond(Math.floorDiv(value, perSecond), nanos);
      return new PublishedAt(at, at.atZone(defaultZone).toLocalDate(), DatePrecision.SECOND);
    }

    private @Nullable PublishedAt numeric(Matcher date) {
      String rest = date.group(4).strip();
      if (date.group(3) != null) {
        return of(date(date.group(1), date.group(2), date.group(3)), rest);
      }
      if (!rest.isEmpty()) {
        return null;
      }
      boolean month = date.group(2) != null;
      LocalDate first = date(date.group(1), month ? date.group(2) : "1", "1");
      return start(first, month ? DatePrecision.MONTH : DatePrecision.YEAR);
    }

    private @Nullable PublishedAt english(String lower) {
      Matcher last = YEAR_LAST.matcher(lower);
      if (last.matches()) {
        String zone = last.group(4) == null ? "" : last.group(4);
        return of(named(last.group(5), last.group(1), last.group(2)), last.group(3) + zone);
      }
      Matcher first = DAY_FIRST.matcher(lower);
      if (first.matches()) {
        return of(named(first.group(3), first.group(2), first.group(1)), first.group(4).strip());
      }
      Matcher middle = MONTH_FIRST.matcher(lower);
      return middle.matches()
          ? of(named(middle.group(3), middle.group(1), middle.group(2)), middle.group(4).strip())
          : null;
    }

    private static LocalDate date(String year, String month, String day) {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalDate named(String year, String month, String day) {
      int number = MONTHS.indexOf(month.substring(0, 3)) + 1;
      return date(year, String.valueOf(number), day);
    }

    private @Nullable PublishedAt of(LocalDate date, String rest) {
      if (rest.isEmpty()) {
        return start(date, DatePrecision.DAY);
      }
      Matcher time = TIME.matcher(rest);
      if (!time.matches()) {
        ZoneId alone = zone(rest);
        return alone == null
            ? null
            : new PublishedAt(date.atStartOfDay(alone).toInstant(), date, DatePrecision.DAY);
      }
      ZoneId zone = time.group(5).isBlank() ? defaultZone : zone(time.group(5).strip());
      return zone == null ? null : timed(LocalDateTime.of(date, time(time)), zone);
    }

    private static PublishedAt timed(LocalDateTime local, ZoneId zone) {
      return new PublishedAt(
          local.atZone(zone).toInstant(), local.toLocalDate(), DatePrecision.SECOND);
    }

    private static LocalTime time(Matcher time) {
      int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
      String fraction = time.group(4) == null ? "0" : time.group(4);
      int nanos = Integer.parseInt((fraction + "00000000").substring(0, 9));
      // A leap second is the last one of its minute.
      return LocalTime.of(
          Integer.parseInt(time.group(1)),
          Integer.parseInt(time.group(2)),
          Math.min(second, second == 60 ? 59 : second),
          nanos);
    }

    private PublishedAt start(LocalDate date, DatePrecision precision) {
      return new PublishedAt(date.atStartOfDay(defaultZone).toInstant(), date, precision);
    }

    private static @Nullable ZoneId zone(String written) {
      String text = written.replaceFirst("\\s*[(\\[].*", "").toUpperCase(Locale.ROOT);
      String offset = text.replaceFirst("^(UTC|GMT)(?=[+-])", "");
      if (offset.equals("Z") || offset.equals("UTC") || offset.equals("GMT")) {
        return ZoneOffset.UTC;
      }
      Matcher matcher = OFFSET.matcher(offset);
      if (!matcher.matches()) {
        return null;
      }
      int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
      int total = Integer.parseInt(matcher.group(2)) * 60 + minutes;
      return ZoneOffset.ofTotalSeconds(60 * (matcher.group(1).equals("-") ? -total : total));
    }
  }
}
