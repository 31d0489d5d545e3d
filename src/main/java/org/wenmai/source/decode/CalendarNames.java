package org.wenmai.source.decode;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of months and weekdays in many languages, from CLDR. A name of different months, as
 * listopad (October in Croatian, November in Polish), is none.
 */
final class CalendarNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "ca", "gl", "ro", "sv", "da", "nb", "fi", "is",
          "et", "lv", "lt", "pl", "cs", "sk", "sl", "hr", "sr", "sr-Latn", "bs", "mk", "bg", "ru",
          "uk", "be", "el", "tr", "az", "hu", "id", "ms", "fil", "sw", "af", "eo", "ar", "ar-SY",
          "ar-MA", "fa", "ur", "he", "hi", "bn", "ta", "te", "mr", "th", "ja", "ko", "zh",
          "zh-Hant");

  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Set<String> WEEKDAYS = new HashSet<>();

  static {
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols =
          new DateFormatSymbols(GregorianCalendar.class, ULocale.forLanguageTag(language));
      for (int context : CONTEXTS) {
        for (int width : WIDTHS) {
          addMonths(symbols.getMonths(context, width));
          addWeekdays(symbols.getWeekdays(context, width));
        }
      }
    }
    // As English sites also abbreviate it.
    MONTHS.put("sept", 9);
    MONTHS.values().removeIf(month -> month == 0);
  }

  private CalendarNames() {}

  private static void addMonths(String[] names) {
    for (int i = 0; i < 12; i++) {
      String name = key(names[i]);
      // Names with digits, as 3月 or tháng 3, are read as numbers.
      if (!name.isEmpty() && name.chars().noneMatch(Character::isDigit)) {
        MONTHS.merge(name, i + 1, (one, other) -> one.equals(other) ? one : 0);
      }
    }
  }

  private static void addWeekdays(String[] names) {
    for (String name : names) {
      if (!name.isEmpty()) {
        WEEKDAYS.add(key(name));
      }
    }
  }

  private static String key(String name) {
    return DateText.normalize(name).replace(".", "");
  }

  /** The month of a normalized name, from 1; null where there is none, or more than one. */
  static @Nullable Integer month(String name) {
    return MONTHS.get(name.replace(".", ""));
  }

  /** Whether a normalized word names a day of the week. */
  static boolean isWeekday(String name) {
    return WEEKDAYS.contains(name.replace(".", ""));
  }
}
