package org.wenmai.text.script;

import com.ibm.icu.lang.UScript;

/**
 * Counts the letters of a text by script and decides which script it is in, Hans or Hant included.
 * Counts of parts can be added.
 *
 * <p>Scripts are weighted by words, not letters, so that a few long English words do not outweigh a
 * Chinese sentence. A run of letters is a word; in scripts without spaces a fixed number of letters
 * counts as one (see {@link #weight}). Created by {@link ScriptDetector#newCounts}. Not
 * thread-safe.
 */
public final class ScriptCounts {
  /** The weight of a word in a script with spaces. */
  private static final int WORD_WEIGHT = 4;

  /**
   * Chinese is mixed if the less frequent script has at least this many occurrences and this share
   * of the evidence.
   */
  private static final int MIN_MIXED_COUNT = 3;

  private static final double MIN_MIXED_SHARE = 0.03;

  /** In a short text this many, if their share is this large. */
  private static final int MIN_FEW_COUNT = 2;

  private static final double MIN_FEW_SHARE = 0.25;

  private final ScriptTable table;
  private final long[] weights = new long[ScriptTable.SIZE];
  private int letters;
  private int han;
  private int kana;
  private int hangul;
  private int simplified;

  /** Those of the simplified ideographs that are evidence only in their word. */
  private int simplifiedInWords;

  private int traditional;
  private int japanese;
  private int chinese;

  ScriptCounts(ScriptTable table) {
    this.table = table;
  }

  /** Adds the letters of a text. */
  public ScriptCounts add(CharSequence text) {
    int last = ScriptTable.OTHER;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      int codePoint = unit;
      int start = i;
      if (Character.isHighSurrogate(unit) && i + 1 < text.length()) {
        codePoint = Character.codePointAt(text, i);
        i += Character.charCount(codePoint) - 1;
      }
      last = add(codePoint, last, text, start);
    }
    return this;
  }

  private int add(int codePoint, int last, CharSequence text, int at) {
    int script = table.scriptOf(codePoint);
    if (script == ScriptTable.JOINER) {
      return last;
    }
    if (script == ScriptTable.OTHER) {
      return script;
    }
    letters++;
    int weight = weight(script);
    if (weight < WORD_WEIGHT || script != last) {
      weights[script] += weight;
    }
    if (script == UScript.HAN) {
      addIdeograph(codePoint, text, at);
    } else if (script == UScript.HIRAGANA || script == UScript.KATAKANA) {
      kana++;
    } else if (script == UScript.HANGUL) {
      hangul++;
    }
    return script;
  }

  private void addIdeograph(int codePoint, CharSequence text, int at) {
    han++;
    int flags = table.evidence().of(codePoint);
    if (flags == HanEvidence.IN_WORDS) {
      flags = table.evidence().inWord(text, at);
      simplifiedInWords += flags & HanEvidence.SIMPLIFIED;
    }
    if (flags != 0) {
      simplified += flags & HanEvidence.SIMPLIFIED;
      traditional += (flags & HanEvidence.TRADITIONAL) >> 1;
      japanese += (flags & HanEvidence.JAPANESE) >> 2;
      chinese += (flags & HanEvidence.CHINESE) >> 3;
    }
  }

  /**
   * The weight of one letter in scripts without spaces, else {@link #WORD_WEIGHT} for a whole word.
   * Chinese words have about 1.6 characters, Korean ones 2.5 syllables, Thai ones 4 letters.
   */
  private static int weight(int script) {
    return switch (script) {
      case UScript.HAN -> 3;
      case UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO -> 2;
      case UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR, UScript.TIBETAN -> 1;
      default -> WORD_WEIGHT;
    };
  }

  /** Adds the counts of another part. */
  public ScriptCounts add(ScriptCounts other) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] += other.weights[i];
    }
    letters += other.letters;
    han += other.han;
    kana += other.kana;
    hangul += other.hangul;
    simplified += other.simplified;
    simplifiedInWords += other.simplifiedInWords;
    traditional += other.traditional;
    japanese += other.japanese;
    chinese += other.chinese;
    return this;
  }

  /** The dominant script by these counts. */
  public ScriptEvidence evidence() {
    long eastAsian =
        weights[UScript.HAN]
            + weights[UScript.HIRAGANA]
            + weights[UScript.KATAKANA]
            + weights[UScript.HANGUL]
            + weights[UScript.BOPOMOFO];
    long total = 0;
    int best = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i];
      if (!isEastAsian(i) && weights[i] > weights[best]) {
        best = i;
      }
    }
    if (total == 0) {
      return evidence(ScriptEvidence.NONE, 0, 1);
    }
    return eastAsian >= Math.max(1, weights[best])
        ? evidence(eastAsianScript(), eastAsian, total)
        : evidence(UScript.getShortName(best), weights[best], total);
  }

  private ScriptEvidence evidence(String script, long weight, long total) {
    int words = (int) Math.min(Integer.MAX_VALUE, (weight + WORD_WEIGHT - 1) / WORD_WEIGHT);
    double share = (double) weight / total;
    return new ScriptEvidence(
        script, letters, words, share, simplified, traditional, japanese, chinese);
  }

  private static boolean isEastAsian(int script) {
    return script == UScript.HAN
        || script == UScript.HIRAGANA
        || script == UScript.KATAKANA
        || script == UScript.HANGUL
        || script == UScript.BOPOMOFO;
  }

  private String eastAsianScript() {
    if (hangul > kana && hangul * 3L >= han) {
      return "Kore";
    }
    return isJapanese() ? "Jpan" : chineseScript();
  }

  /**
   * Whether East Asian text is Japanese: a tenth of its characters are kana, more than it has
   * ideographs that Japanese lacks (喜之郎の果冻 is Chinese); or it has ideographs that only Japanese
   * has, or shinjitai beside forms that China simplified differently (株式会社日立製作所).
   */
  private boolean isJapanese() {
    if (kana > chinese && kana * 10L >= (long) kana + han) {
      return true;
    }
    if (japanese > chinese && japanese * 40L >= han) {
      return true;
    }
    return chinese == 0 && simplified > 0 && traditional > 0;
  }

  /**
   * Hans, Hant or Hani. Traditional text whose only Simplified evidence is in words, such as 后 for
   * 後, contains a slip and is not mixed.
   */
  private String chineseScript() {
    if (traditional > 0 && simplified == simplifiedInWords) {
      return simplified > traditional ? "Hani" : "Hant";
    }
    int evidence = simplified + traditional;
    int lesser = Math.min(simplified, traditional);
    boolean many = lesser >= MIN_MIXED_COUNT && lesser >= MIN_MIXED_SHARE * evidence;
    boolean mixed = many || (lesser >= MIN_FEW_COUNT && lesser >= MIN_FEW_SHARE * evidence);
    if (mixed || simplified == traditional) {
      return "Hani";
    }
    return simplified > traditional ? "Hans" : "Hant";
  }
}
