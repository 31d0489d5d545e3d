package org.wenmai.text.tokenize.unicode;

/**
 * Finds dates, times and telephone numbers in digits, which word boundaries would split at their
 * signs: 2024-03-15, 09:30, 15/03/2024, 2024-03-15T09:30:00Z, 9点15分, 010-12345678, +86 10 1234
 * 5678, 138-1234-5678; also other numbers in three or more groups with hyphens, such as ISBN. Each
 * look-ahead is bounded. Digits and signs may be full-width. Immutable.
 */
public final class DigitPatternScanner {
  private static final String HYPHENS = "-‐‑–－";
  private static final String DATE_SIGNS = "-/.－／．";
  private static final String COLONS = ":：∶";
  private static final String HOUR_SIGNS = "点點时時";

  /** What makes another word of 分: 分公司, 分钟. */
  private static final String NOT_AFTER_MINUTE = "公店行局校部会會院手析之";

  private static final int MIN_YEAR = 1000;
  private static final int MAX_YEAR = 2999;
  private static final int MAX_HOUR = 24;
  private static final int MAX_SIXTIETH = 59;
  private static final int MAX_MONTH = 12;
  private static final int MAX_DAY = 31;
  private static final int MAX_GROUPS = 6;

  /** Fewest digits of a number in several groups, and most. */
  private static final int MIN_DIGITS = 7;

  private static final int MAX_DIGITS = 18;

  /** Fewest digits of a number with a country's code, and most (E.164). */
  private static final int MIN_INTERNATIONAL = 8;

  private static final int MAX_INTERNATIONAL = 15;

  private final char[] text;

  public DigitPatternScanner(char[] text) {
    this.text = text;
  }

  /**
   * The end of a date, time or telephone number that begins with the digit at {@code at}, or it.
   */
  public int end(int at) {
    int digits = digitsEnd(at);
    if (digits >= text.length || digits - at > 4 || digits == at) {
      return at;
    }
    char sign = text[digits];
    int end = at;
    if (DATE_SIGNS.indexOf(sign) >= 0) {
      end = dateEnd(at, digits);
    } else if (COLONS.indexOf(sign) >= 0 || HOUR_SIGNS.indexOf(sign) >= 0) {
      return timeEnd(at, digits);
    }
    return end > at ? end : groupsEnd(at, digits);
  }

  /** As {@link #end}; 2024年3月15日 is one date, too, while in Japanese each number is a word. */
  public int endInChinese(int at) {
    int year = digitsEnd(at);
    boolean mayBeDate = year - at == 4 && isOneOf(year, "年");
    return mayBeDate ? writtenDateEnd(at, year) : end(at);
  }

  /** The end of a telephone number that begins with the plus or bracket at {@code at}, or it. */
  public int phoneEnd(int at) {
    boolean inside = at > 0 && CharClass.isWordy(classBefore(at)) && isAscii(at - 1);
    if (inside) {
      return at;
    }
    return text[at] == '+' || text[at] == '＋' ? internationalEnd(at) : bracketEnd(at);
  }

  private int dateEnd(int at, int first) {
    int second = digitsEnd(first + 1);
    boolean two = second > first + 1 && second - first <= 3;
    boolean again = two && second < text.length && text[second] == text[first];
    int third = again ? digitsEnd(second + 1) : second;
    if (third > second + 1) {
      boolean date = isDate(at, first, second, third) && !goesOn(third);
      return date ? isoTimeEnd(third) : at;
    }
    boolean month =
        two
            && first - at == 4
            && second - first == 3
            && ".．".indexOf(text[first]) < 0
            && isBetween(at, first, MIN_YEAR, MAX_YEAR)
            && isMonthOrNextYear(at, first, second)
            && !goesOn(second);
    return month ? second : at;
  }

  /** 2024年3月15日; {@code at} if month or day is missing. */
  private int writtenDateEnd(int at, int year) {
    int month = digitsEnd(year + 1);
    boolean months =
        month - year <= 3
            && month > year + 1
            && isOneOf(month, "月")
            && isBetween(year + 1, month, 1, MAX_MONTH);
    int day = months ? digitsEnd(month + 1) : month;
    boolean days =
        months
            && day > month + 1
            && day - month <= 3
            && isOneOf(day, "日号號")
            && isBetween(month + 1, day, 1, MAX_DAY);
    return days ? day + 1 : at;
  }

  /** 2024-03, or 2023-24 as of a season. */
  private boolean isMonthOrNextYear(int at, int first, int second) {
    return isBetween(first + 1, second, 1, MAX_MONTH)
        || value(first + 1, second) == (value(at, first) + 1) % 100;
  }

  private boolean isDate(int at, int first, int second, int third) {
    int length = third - second - 1;
    if (first - at == 4) {
      return length <= 2
          && isBetween(at, first, MIN_YEAR, MAX_YEAR)
          && isBetween(first + 1, second, 1, MAX_MONTH)
          && isBetween(second + 1, third, 1, MAX_DAY);
    }
    boolean day =
        first - at <= 2
            && isBetween(at, first, 1, MAX_DAY)
            && isBetween(first + 1, second, 1, MAX_DAY)
            && Math.min(value(at, first), value(first + 1, second)) <= MAX_MONTH;
    boolean year = length == 4 && isBetween(second + 1, third, MIN_YEAR, MAX_YEAR);
    return day && (year || (length == 2 && "/／".indexOf(text[first]) >= 0));
  }

  /** The end of "T09:30:00.000+08:00" after a date; the end of the date if there is none. */
  private int isoTimeEnd(int date) {
    if (date + 1 >= text.length || text[date] != 'T' || !isDigit(date + 1)) {
      return date;
    }
    int end = timeEnd(date + 1, digitsEnd(date + 1));
    if (end == date + 1) {
      return date;
    }
    if (end < text.length && text[end] == 'Z') {
      return end + 1;
    }
    boolean zone = end < text.length && (text[end] == '+' || text[end] == '-');
    int zoneEnd = zone ? timeEnd(end + 1, digitsEnd(end + 1)) : end;
    return zone && zoneEnd > end + 1 ? zoneEnd : end;
  }

  private int timeEnd(int at, int hour) {
    if (hour - at > 2 || hour == at || hour >= text.length || value(at, hour) > MAX_HOUR) {
      return at;
    }
    boolean follows = at > 0 && COLONS.indexOf(text[at - 1]) >= 0 && at > 1 && isDigit(at - 2);
    if (follows) {
      return at;
    }
    return COLONS.indexOf(text[hour]) >= 0 ? clockEnd(at, hour) : spokenEnd(at, hour);
  }

  /** 09:30, 9:30:15, 9:30:15.250. */
  private int clockEnd(int at, int hour) {
    int minute = sixtiethEnd(hour + 1);
    if (minute == 0) {
      return at;
    }
    boolean seconds = minute < text.length && COLONS.indexOf(text[minute]) >= 0;
    int second = seconds ? sixtiethEnd(minute + 1) : 0;
    if (second == 0) {
      return seconds && isDigit(minute + 1) ? at : minute;
    }
    boolean fraction = second + 1 < text.length && text[second] == '.' && isDigit(second + 1);
    return fraction ? digitsEnd(second + 1) : second;
  }

  /** The end of two digits below sixty; 0 if there are others. */
  private int sixtiethEnd(int at) {
    int end = digitsEnd(at);
    return end - at == 2 && value(at, end) <= MAX_SIXTIETH ? end : 0;
  }

  /** 9点15分, 9时15分20秒, 9点半, 9点整, 9点钟. */
  private int spokenEnd(int at, int hour) {
    int minute = digitsEnd(hour + 1);
    if (minute == hour + 1) {
      boolean point = text[hour] == '点' || text[hour] == '點';
      boolean half = isOneOf(hour + 1, "半") && !isOneOf(hour + 2, "个個年天月小径");
      boolean sharp = isOneOf(hour + 1, "钟鐘") || (isOneOf(hour + 1, "整") && !isHan(hour + 2));
      return point && (half || sharp) ? hour + 2 : at;
    }
    boolean minutes =
        minute - hour <= 3
            && value(hour + 1, minute) <= MAX_SIXTIETH
            && isOneOf(minute, "分")
            && !isOneOf(minute + 1, NOT_AFTER_MINUTE);
    if (!minutes) {
      return at;
    }
    int second = digitsEnd(minute + 1);
    boolean seconds = second > minute + 1 && second - minute <= 3 && isOneOf(second, "秒");
    return seconds ? second + 1 : minute + 1;
  }

  /** Groups of digits with one hyphen between them, or the blanks of a mobile number. */
  private int groupsEnd(int at, int first) {
    if (first < text.length && text[first] == ' ') {
      return blanksEnd(at, first);
    }
    int groups = 1;
    int digits = first - at;
    int end = first;
    int last = digits;
    while (groups < MAX_GROUPS && isOneOf(end, HYPHENS) && isDigit(end + 1)) {
      int next = digitsEnd(end + 1);
      last = next - end - 1;
      digits += last;
      groups++;
      end = next;
      if (digits > MAX_DIGITS) {
        return at;
      }
    }
    if (groups == 1 || digits < MIN_DIGITS || (isOneOf(end, HYPHENS) && isDigit(end + 1))) {
      return at;
    }
    return groups > 2 || isAreaCode(at, first, last) ? end : at;
  }

  /** Whether a group begins a telephone number whose second group has so many digits. */
  private boolean isAreaCode(int at, int first, int second) {
    int length = first - at;
    boolean area = value(at, at + 1) == 0 && length > 1 && second >= 6 && second <= 8;
    boolean service = length == 3 && second == 7 && (value(at, first) % 100) == 0;
    boolean country = length <= 3 && second == 11;
    return area || service || country;
  }

  /** 138 1234 5678, 010 12345678. */
  private int blanksEnd(int at, int first) {
    int second = digitsEnd(first + 1);
    int length = second - first - 1;
    boolean area = value(at, at + 1) == 0 && first - at > 2 && (length == 7 || length == 8);
    boolean mobile =
        first - at == 3 && value(at, at + 1) == 1 && length == 4 && isOneOf(second, " ");
    int third = mobile ? digitsEnd(second + 1) : second;
    mobile &= third - second == 5;
    return area ? second : mobile ? third : at;
  }

  private int internationalEnd(int at) {
    int end = digitsEnd(at + 1);
    int digits = end - at - 1;
    if (digits == 0 || value(at + 1, at + 2) == 0) {
      return at;
    }
    boolean several = false;
    int next = nextGroup(end);
    while (next > end && digits <= MAX_INTERNATIONAL) {
      int groupEnd = digitsEnd(next);
      digits += groupEnd - next;
      end = groupEnd < text.length && text[groupEnd] == ')' ? groupEnd + 1 : groupEnd;
      several = true;
      next = nextGroup(end);
    }
    boolean phone = digits >= MIN_INTERNATIONAL && digits <= MAX_INTERNATIONAL;
    return phone && (several || digits > 10) ? end : at;
  }

  /**
   * Where the digits of the next group begin, after a blank, hyphen or bracket; {@code end} if
   * none.
   */
  private int nextGroup(int end) {
    int i = end;
    while (i < text.length && i < end + 2 && (isOneOf(i, HYPHENS) || isOneOf(i, " ("))) {
      i++;
    }
    return i > end && isDigit(i) && isDigit(i + 1) ? i : end;
  }

  /** (010)12345678, (02) 2345-6789, (555) 123-4567. */
  private int bracketEnd(int at) {
    int area = digitsEnd(at + 1);
    if (area - at < 3 || area - at > 5 || !isOneOf(area, ")）")) {
      return at;
    }
    int local = isOneOf(area + 1, " -") ? area + 2 : area + 1;
    int end = digitsEnd(local);
    int digits = end - local;
    if (digits >= 3 && digits <= 4 && isOneOf(end, "- ")) {
      int second = digitsEnd(end + 1);
      digits += second - end - 1;
      end = second;
    }
    return digits >= 7 && digits <= 8 ? end : at;
  }

  private boolean isBetween(int from, int to, int least, int most) {
    int value = value(from, to);
    return value >= least && value <= most;
  }

  /** The value of at most four digits. */
  private int value(int from, int to) {
    int value = 0;
    for (int i = from; i < to && i < from + 5; i++) {
      value = 10 * value + Character.digit(text[i], 10);
    }
    return value;
  }

  /** Whether more groups of digits follow, so that it is no date. */
  private boolean goesOn(int end) {
    return isOneOf(end, DATE_SIGNS) && isDigit(end + 1);
  }

  /** The end of a run of digits; it ends early where no pattern has as many. */
  private int digitsEnd(int at) {
    int end = at;
    while (isDigit(end) && end - at <= MAX_DIGITS) {
      end++;
    }
    return end;
  }

  private boolean isDigit(int i) {
    return i < text.length && CharClass.of(text[i]) == CharClass.DIGIT;
  }

  private boolean isHan(int i) {
    return i < text.length && CharClass.of(text[i]) == CharClass.HAN;
  }

  private boolean isAscii(int i) {
    return text[i] < 0x80;
  }

  private byte classBefore(int at) {
    return CharClass.of(text[at - 1]);
  }

  private boolean isOneOf(int i, String characters) {
    return i < text.length && characters.indexOf(text[i]) >= 0;
  }
}
