package org.wenmai.report.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/** Formats codes and numbers for English readers. The same on every machine. */
final class EnglishText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Names that are clearer in a list than those of CLDR. */
  private static final Map<String, String> SCRIPTS =
      Map.of(
          "Hans", "Simplified",
          "Hant", "Traditional",
          "Hani", "mixed Simplified and Traditional, or undecided",
          "Zyyy", "no letters");

  private static final String[] BYTE_UNITS = {"bytes", "kB", "MB", "GB", "TB"};

  private EnglishText() {}

  /** English name of a language; the code itself where there is none. */
  static String language(String code) {
    if (code.equals("und")) {
      return "Undecided";
    }
    Locale locale = Locale.forLanguageTag(code);
    String name = locale.getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }

  /** English name of an ISO 15924 script; the code itself where there is none. */
  static String script(String code) {
    String own = SCRIPTS.get(code);
    if (own != null) {
      return own;
    }
    try {
      String name = new Locale.Builder().setScript(code).build().getDisplayScript(Locale.ENGLISH);
      return name.isEmpty() ? code : name;
    } catch (IllformedLocaleException e) {
      return code;
    }
  }

  /**
   * The value of a lang attribute, by which browsers choose fonts: script only where one language
   * is written in several.
   *
   * @return empty where the language is unknown
   */
  static String langTag(String language, String script) {
    if (language.isEmpty() || language.equals("und")) {
      return "";
    }
    boolean chinese = script.equals("Hans") || script.equals("Hant");
    return chinese ? language + "-" + script : language;
  }

  /** The name of a kind or reason in words. */
  static String kind(String name) {
    return name.replace('_', ' ').replace('-', ' ');
  }

  /** A share of 0 to 1; only none is 0%, and only all is 100%. */
  static String percent(double share) {
    if (share > 0 && share < 0.01) {
      return "<1%";
    }
    if (share < 1 && share > 0.99) {
      return ">99%";
    }
    return Math.round(share * 100) + "%";
  }

  /** Wall time. */
  static String duration(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  /** A size in decimal units. */
  static String bytes(double bytes) {
    int unit = 0;
    double size = bytes;
    while (size >= 1000 && unit < BYTE_UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, BYTE_UNITS[unit]);
  }

  /** A moment, to the minute. */
  static String time(Instant moment) {
    return TIME.format(moment);
  }
}
