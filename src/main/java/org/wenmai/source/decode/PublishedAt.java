package org.wenmai.source.decode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
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
  private static final int MAX_LENGTH = 200;

  private static final Pattern EPOCH = Pattern.compile("-?\\d{9,19}");

  /** Digits that may belong to the day, another part of a number, or the end of a period. */
  private static final Pattern UNSURE =
      Pattern.compile("\\d.*|[-./]\\d(?!\\d?:?\\d\\d$).*|\\s*[-–—~〜/至到]\\s*\\d{4}.*");

  /**
   * Parses ISO 8601 dates and times, years, months, seconds to nanoseconds since 1970, RFC 1123 and
   * asctime, and the dates that sites write in many languages. What follows a day and is not
   * understood leaves the day. Where day and month may be either way round, nothing is guessed.
   *
   * @param defaultZone time zone of dates that name none
   * @return empty where the text is no date of the years 1 to 9999
   */
  static Optional<PublishedAt> parse(String written, ZoneId defaultZone) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      PublishedAt found = parseNormalized(DateText.normalize(written), defaultZone);
      return Optional.ofNullable(found).filter(PublishedAt::isInRange);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static @Nullable PublishedAt parseNormalized(String text, ZoneId defaultZone) {
    // 14 digits are a date and a time; nobody writes the time since 1970 in so many.
    if (EPOCH.matcher(text).matches() && text.length() != 14) {
      return epoch(Long.parseLong(text), text.replace("-", "").length(), defaultZone);
    }
    WrittenDay day = WrittenDay.of(text);
    if (day == null) {
      return null;
    }
    WrittenTime time = WrittenTime.of(day.rest());
    if (time == null) {
      return UNSURE.matcher(day.rest()).matches()
          ? null
          : start(day.date(), day.precision(), defaultZone);
    }
    ZoneId zone = time.zone() == null ? defaultZone : time.zone();
    return time.time() == null
        ? start(day.date(), day.precision(), zone)
        : new PublishedAt(
            day.date().atTime(time.time()).atZone(zone).toInstant(),
            day.date(),
            DatePrecision.SECOND);
  }

  private static PublishedAt start(LocalDate date, DatePrecision precision, ZoneId zone) {
    return new PublishedAt(date.atStartOfDay(zone).toInstant(), date, precision);
  }

  private static PublishedAt epoch(long value, int digits, ZoneId defaultZone) {
    long perSecond =
        digits <= 11 ? 1 : digits <= 14 ? 1_000 : digits <= 17 ? 1_000_000 : 1_000_000_000;
    long nanos = Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond);
    Instant at = Instant.ofEpochSecond(Math.floorDiv(value, perSecond), nanos);
    return new PublishedAt(at, at.atZone(defaultZone).toLocalDate(), DatePrecision.SECOND);
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
}
