package org.wenmai.text.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The evidence of single ideographs for Simplified, Traditional, Chinese or Japanese.
 *
 * <p>Derived from OpenCC's character tables (the resources of opencc4j) and from the repertoires of
 * the national character sets. A character that is valid in both kinds of Chinese (后 里 只 面 干 台) is
 * only evidence in a word that Traditional writes differently. Regional forms of Taiwan and Hong
 * Kong are Traditional. Immutable, thread-safe.
 */
final class HanEvidence {
  static final int SIMPLIFIED = 1;
  static final int TRADITIONAL = 2;
  static final int JAPANESE = 4;
  static final int CHINESE = 8;

  /** Evidence in some words only, see {@link #inWord}. */
  static final int IN_WORDS = 16;

  /** Those of them that Japanese does not use in such words. */
  private static final String CHINESE_IN_WORDS = "里于几只云系丑";

  /** Not in OpenCC's standard of Traditional, but used in Taiwan or Hong Kong. */
  private static final String USED_IN_TRADITIONAL = "准并雇霉晒熏焕";

  /** Valid in Simplified by OpenCC's tables, but only as a surname. */
  private static final String UNUSUAL_IN_SIMPLIFIED = "於";

  private static final String FOLDER = "/data/dictionary/";
  private static final int FIRST_IDEOGRAPH = 0x3400;
  private static final int LAST_BMP_IDEOGRAPH = 0xFAFF;

  private final byte[] bmpFlags = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
  private final Map<Integer, Byte> supplementaryFlags = new HashMap<>();

  private final SimplifiedWords words;

  private HanEvidence(SimplifiedWords words) {
    this.words = words;
    for (int c : words.ideographs()) {
      mark(c, IN_WORDS);
    }
  }

  /** Reads the tables; takes about 40 ms. */
  static HanEvidence load() {
    return new Loader().load();
  }

  /** The flags of an ideograph; 0 if it is no evidence. */
  int of(int codePoint) {
    return codePoint < bmpFlags.length
        ? bmpFlags[codePoint]
        : supplementaryFlags.getOrDefault(codePoint, (byte) 0);
  }

  /**
   * The flags of an ideograph marked {@link #IN_WORDS}, given its neighbors.
   *
   * @param at its index in the text
   */
  int inWord(CharSequence text, int at) {
    if (!words.contains(text, at)) {
      return 0;
    }
    return CHINESE_IN_WORDS.indexOf(text.charAt(at)) < 0 ? SIMPLIFIED : SIMPLIFIED | CHINESE;
  }

  private void mark(int codePoint, int flags) {
    if (codePoint < bmpFlags.length) {
      bmpFlags[codePoint] |= (byte) flags;
    } else {
      supplementaryFlags.merge(codePoint, (byte) flags, (a, b) -> (byte) (a | b));
    }
  }

  /** The tables that are needed only while loading. */
  private static final class Loader {
    private final Map<Integer, List<Integer>> toTraditional = table("STCharacters.txt");
    private final Map<Integer, List<Integer>> toSimplified = table("TSCharacters.txt");
    private final Map<Integer, List<Integer>> toJapanese = table("JPVariants.txt");
    private final Set<Integer> japaneseForms = targets(toJapanese);
    private final Set<Integer> regional = targets(table("TWVariants.txt"));
    private final Set<Integer> simplifiedForms = targets(toSimplified);
    private final CharsetEncoder big5 = encoder("Big5");
    private final CharsetEncoder gb2312 = encoder("GB2312");
    private final CharsetEncoder jis = encoder("Shift_JIS");

    HanEvidence load() {
      regional.addAll(targets(table("HKVariants.txt")));
      HanEvidence evidence = new HanEvidence(SimplifiedWords.load(toTraditional));
      toTraditional.forEach(
          (from, to) -> {
            if (!isValidTraditional(from, to)) {
              evidence.mark(from, withChinese(from, SIMPLIFIED));
            }
          });
      toSimplified.forEach(
          (from, to) -> {
            boolean own = to.contains(from) && UNUSUAL_IN_SIMPLIFIED.indexOf(from) < 0;
            if (!own && (to.contains(from) || !isValidSimplified(from))) {
              evidence.mark(from, withChinese(from, TRADITIONAL));
            }
          });
      for (int c : regional) {
        if (!isValidSimplified(c) && !isEncodable(gb2312, c) && !toTraditional.containsKey(c)) {
          evidence.mark(c, withChinese(c, TRADITIONAL));
        }
      }
      for (int c = FIRST_IDEOGRAPH; c <= LAST_BMP_IDEOGRAPH; c++) {
        if (isOnlyJapanese((char) c)) {
          evidence.mark(c, JAPANESE);
        }
      }
      return evidence;
    }

    /**
     * Whether the character is usual in Traditional. 种, 极, 万 are valid by the tables, but too rare
     * there to be evidence.
     */
    private boolean isValidTraditional(int c, List<Integer> traditionalForms) {
      boolean rare = traditionalForms.size() > 1 && !isCommonInBig5(c);
      return (traditionalForms.contains(c) && !rare)
          || (regional.contains(c) && c != '么')
          || USED_IN_TRADITIONAL.indexOf(c) >= 0;
    }

    /** Whether it is in level 1 of Big5: the 5,401 characters in common use in Taiwan. */
    private boolean isCommonInBig5(int c) {
      if (!isEncodable(big5, c)) {
        return false;
      }
      int lead = Character.toString(c).getBytes(big5.charset())[0] & 0xFF;
      return lead >= 0xA4 && lead <= 0xC6;
    }

    private boolean isValidSimplified(int c) {
      return simplifiedForms.contains(c);
    }

    private int withChinese(int c, int flag) {
      boolean japaneseToo =
          isEncodable(jis, c) && (!toJapanese.containsKey(c) || isJapaneseForm(c));
      return japaneseToo ? flag : flag | CHINESE;
    }

    private boolean isJapaneseForm(int c) {
      return japaneseForms.contains(c);
    }

    private boolean isOnlyJapanese(char c) {
      return Character.isIdeographic(c)
          && isEncodable(jis, c)
          && !isEncodable(gb2312, c)
          && !isEncodable(big5, c)
          && !regional.contains((int) c)
          && !toSimplified.containsKey((int) c)
          && !toTraditional.containsKey((int) c);
    }

    private static boolean isEncodable(CharsetEncoder encoder, int c) {
      return Character.isBmpCodePoint(c) && encoder.canEncode((char) c);
    }

    private static CharsetEncoder encoder(String name) {
      return Charset.forName(name).newEncoder();
    }

    private static Set<Integer> targets(Map<Integer, List<Integer>> table) {
      Set<Integer> targets = new HashSet<>();
      table.values().forEach(targets::addAll);
      return targets;
    }
  }

  private static Map<Integer, List<Integer>> table(String name) {
    Map<Integer, List<Integer>> table = new HashMap<>(8192);
    try (InputStream in = HanEvidence.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks " + FOLDER + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read(line, table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  /** Reads one line: a character, then its counterparts, separated by tabs or spaces. */
  private static void read(String line, Map<Integer, List<Integer>> table) {
    List<Integer> to = null;
    boolean between = true;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      boolean first = between;
      between = c == ' ' || c == '\t';
      if (!first || between) {
        continue;
      }
      if (to == null) {
        to = table.computeIfAbsent(c, key -> new ArrayList<>(2));
      } else {
        to.add(c);
      }
    }
  }
}
