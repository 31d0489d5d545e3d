package org.wenmai.text.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The charsets that bytes without any mark may be in. Each is the widest of its family, so that
 * what only the wider one has is not lost. Order decides between equally plausible ones.
 *
 * @param charset the decoder
 * @param published its name as published
 * @param plausibility how its writing is judged
 * @param contained narrower charsets that it decodes as well
 */
record LegacyCharsets(
    Charset charset, String published, Plausibility plausibility, List<String> contained) {
  static final List<LegacyCharsets> ALL =
      List.of(
          of("GB18030", "GB18030", EastAsianPlausibility.SIMPLIFIED, "GBK", "GB2312"),
          of(
              "Big5-HKSCS",
              "Big5-HKSCS",
              EastAsianPlausibility.TRADITIONAL,
              "Big5",
              "x-windows-950"),
          of("windows-31j", "Shift_JIS", EastAsianPlausibility.JAPANESE, "Shift_JIS"),
          of("EUC-JP", "EUC-JP", EastAsianPlausibility.JAPANESE),
          of("x-windows-949", "EUC-KR", EastAsianPlausibility.KOREAN, "EUC-KR"),
          of("x-Johab", "Johab", EastAsianPlausibility.KOREAN),
          of("windows-1252", "windows-1252", SingleByteAlphabet.WESTERN, "ISO-8859-1"),
          of("windows-1250", "windows-1250", SingleByteAlphabet.CENTRAL),
          of("ISO-8859-2", "ISO-8859-2", SingleByteAlphabet.CENTRAL),
          of("windows-1254", "windows-1254", SingleByteAlphabet.TURKISH, "ISO-8859-9"),
          of("windows-1257", "windows-1257", SingleByteAlphabet.BALTIC),
          of("ISO-8859-4", "ISO-8859-4", SingleByteAlphabet.BALTIC),
          of("windows-1258", "windows-1258", SingleByteAlphabet.VIETNAMESE),
          of("IBM775", "IBM775", SingleByteAlphabet.BALTIC),
          of("IBM857", "IBM857", SingleByteAlphabet.TURKISH),
          of("windows-1251", "windows-1251", SingleByteAlphabet.CYRILLIC),
          of("KOI8-R", "KOI8-R", SingleByteAlphabet.CYRILLIC),
          of("ISO-8859-5", "ISO-8859-5", SingleByteAlphabet.CYRILLIC),
          of("IBM866", "IBM866", SingleByteAlphabet.CYRILLIC),
          of("IBM855", "IBM855", SingleByteAlphabet.CYRILLIC),
          of("x-MacCyrillic", "x-MacCyrillic", SingleByteAlphabet.CYRILLIC),
          of("windows-1253", "windows-1253", SingleByteAlphabet.GREEK),
          of("ISO-8859-7", "ISO-8859-7", SingleByteAlphabet.GREEK),
          of("windows-1255", "windows-1255", SingleByteAlphabet.HEBREW, "ISO-8859-8"),
          of("windows-1256", "windows-1256", SingleByteAlphabet.ARABIC),
          of("x-windows-874", "windows-874", SingleByteAlphabet.THAI, "TIS-620"));

  private static final Set<String> OUTDATED = Set.of("Johab", "IBM775", "IBM857");

  private static LegacyCharsets of(
      String charset, String published, Plausibility plausibility, String... contained) {
    Charset found = CharsetNames.find(charset);
    // A JVM without the extended charsets: Latin-1 then scores badly, and nothing breaks.
    return new LegacyCharsets(
        found == null ? StandardCharsets.ISO_8859_1 : found,
        published,
        plausibility,
        List.of(contained));
  }

  /** Whether only DOS had it, or, as Johab, nobody for long. */
  boolean isOutdated() {
    return OUTDATED.contains(published);
  }

  /** The charset of that name or that contains it; null if there is none here. */
  static @Nullable LegacyCharsets named(String name) {
    String canonical = CharsetNames.canonicalName(name);
    for (LegacyCharsets legacy : ALL) {
      if (legacy.charset.name().equals(canonical) || legacy.contained.contains(canonical)) {
        return legacy;
      }
    }
    return null;
  }
}
