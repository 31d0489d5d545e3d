package org.wenmai.dedup.sketch;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.BitSet;
import org.wenmai.hash.Sha256;
import org.wenmai.hash.SplitMix64;

/**
 * A text as compared: NFKC, case folded, without punctuation, symbols, white space and invisible
 * characters, cut into units.
 *
 * <p>A unit is one character of a script that is written without spaces (Han, kana, Thai, Lao,
 * Khmer, Burmese), and elsewhere one word: the longest run of letters, marks and digits. So a
 * Chinese text with English names has both kinds, and no text lies at the border between two ways
 * of being cut.
 */
public final class TextUnits {
  private static final int[] NO_POSITIONS = {};

  /** Sets words apart in what is hashed exactly, or "ab c" would equal "a bc". */
  private static final int WORD_BREAK = ' ';

  private static final int EXACT_BYTES = 16;

  private static final int DIGITS_OF_THOUSANDS = 3;

  private long[] hashes = new long[64];
  private int size;

  /** Normalized code points, three bytes each. */
  private byte[] bytes = new byte[256];

  private int byteCount;
  private long word;
  private boolean inWord;
  private boolean afterWord;

  /** Where units lie in the text, in code points; empty where nobody asked. */
  private int[] starts = NO_POSITIONS;

  private int[] ends = NO_POSITIONS;
  private boolean positioned;
  private int from;
  private int to;
  private int wordStart;
  private int wordEnd;
  private boolean wordIsNumber;

  /** Units that begin with a digit; only of units with positions. */
  private final BitSet numbers = new BitSet();

  /** Those of them that go on the number before: 5 in 12.5. */
  private final BitSet numbersContinued = new BitSet();

  /** Code points since the last unit, and the last of these. */
  private int skipped;

  private int lastSkipped;

  private TextUnits() {}

  /** Any string at all; lone surrogates count as punctuation. */
  public static TextUnits of(String text) {
    TextUnits units = new TextUnits();
    units.addAll(isPlain(text) ? text : Normalization.NFKC_FOLDED.normalize(text));
    units.endWord();
    return units;
  }

  /**
   * The same units, and where they lie in the text: a unit whose characters were normalized
   * together with others begins and ends where these do.
   */
  public static TextUnits positioned(String text) {
    TextUnits units = new TextUnits();
    units.positioned = true;
    if (isPlain(text)) {
      units.addAll(text);
    } else {
      units.addNormalized(text, Normalization.NFKC_FOLDED);
    }
    units.endWord();
    return units;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The first code point of a unit; only of units with positions. */
  public int start(int unit) {
    return starts[unit];
  }

  /** The code point after the last one of a unit; only of units with positions. */
  public int end(int unit) {
    return ends[unit];
  }

  /** Whether a unit begins with a digit; only of units with positions. */
  public boolean isNumber(int unit) {
    return numbers.get(unit);
  }

  /**
   * Whether a unit is a further part of the number that the unit before it begins: what is behind a
   * decimal point or a comma of thousands, or a digit that is a unit of its own, as in Thai. Only
   * of units with positions.
   */
  public boolean continuesNumber(int unit) {
    return numbersContinued.get(unit);
  }

  /** Hash of a unit: equal units have the same, others hardly ever. */
  public long hash(int unit) {
    return hashes[unit];
  }

  /** Hash of each unit; longer than {@link #size()}. */
  long[] hashes() {
    return hashes;
  }

  /** First 128 bits of SHA-256 of the normalized text, in hex. */
  String exact() {
    return new Sha256().add(bytes, byteCount).hex(EXACT_BYTES);
  }

  private void addAll(String text) {
    int length = text.length();
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      to++;
      add(c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
      from = to;
    }
  }

  /** Normalizes from one boundary to the next, so that it stays known what comes from where. */
  private void addNormalized(String text, Normalizer2 normalizer) {
    for (int i = 0; i < text.length(); ) {
      int j = i;
      do {
        j += Character.charCount(text.codePointAt(j));
        to++;
      } while (j < text.length() && !normalizer.hasBoundaryBefore(text.codePointAt(j)));
      normalizer.normalize(text.substring(i, j)).codePoints().forEach(this::add);
      from = to;
      i = j;
    }
  }

  private void add(int c) {
    if (c < 0x80) {
      addAscii(c);
    } else if (isCommonHan(c)) {
      addCharacter(c);
    } else if (!isKept(c)) {
      skip(c);
    } else if (isUnspaced(c)) {
      addCharacter(c);
    } else {
      addToWord(c);
    }
  }

  private void addAscii(int c) {
    if (c >= 'A' && c <= 'Z') {
      addToWord(c + ('a' - 'A'));
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      addToWord(c);
    } else {
      skip(c);
    }
  }

  private void skip(int c) {
    endWord();
    skipped++;
    lastSkipped = c;
  }

  private void addCharacter(int c) {
    endWord();
    if (positioned && Character.isDigit(c)) {
      addNumber(1);
    }
    addUnit(c, from, to);
    addBytes(c);
    afterWord = false;
  }

  private void addToWord(int c) {
    if (!inWord) {
      inWord = true;
      word = 0;
      wordStart = from;
      wordIsNumber = Character.isDigit(c);
      if (afterWord) {
        addBytes(WORD_BREAK);
      }
    }
    word = (word ^ c) * SplitMix64.GOLDEN_GAMMA;
    word ^= word >>> 32;
    wordEnd = to;
    addBytes(c);
  }

  private void endWord() {
    if (inWord) {
      if (positioned && wordIsNumber) {
        addNumber(wordEnd - wordStart);
      }
      addUnit(SplitMix64.mix(word), wordStart, wordEnd);
      inWord = false;
      afterWord = true;
    }
  }

  /** The next unit is a number, or a part of one. */
  private void addNumber(int digits) {
    numbers.set(size);
    if (size > 0 && numbers.get(size - 1) && (skipped == 0 || isMark(digits))) {
      numbersContinued.set(size);
    }
  }

  /** Whether what was skipped stands within a number, before so many digits. */
  private boolean isMark(int digits) {
    return skipped == 1
        && (lastSkipped == '.' || (lastSkipped == ',' && digits == DIGITS_OF_THOUSANDS));
  }

  private void addUnit(long hash, int start, int end) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    if (positioned) {
      if (size >= starts.length) {
        starts = Arrays.copyOf(starts, hashes.length);
        ends = Arrays.copyOf(ends, hashes.length);
      }
      starts[size] = start;
      ends[size] = end;
    }
    hashes[size++] = hash;
    skipped = 0;
  }

  private void addBytes(int c) {
    if (byteCount + 3 > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    bytes[byteCount++] = (byte) (c >>> 16);
    bytes[byteCount++] = (byte) (c >>> 8);
    bytes[byteCount++] = (byte) c;
  }

  private static boolean isCommonHan(int c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean isKept(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isUnspaced(int c) {
    if (c >= 0x3041 && c <= 0x30FF) {
      return true; // Kana with its length mark, which Unicode gives to no script.
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Whether normalization would change nothing that {@link #add} does not change itself. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return c < 0x80
        || isCommonHan(c)
        || (c >= 0x3001 && c <= 0x3029)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FE)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x2018 && c <= 0x2027)
        || (c >= 0x2010 && c <= 0x2016)
        || (c >= 0xFF01 && c <= 0xFF5E)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || c == '\u3000'
        || c == '\u00A0'
        || c == '\u00B7';
  }

  /** Loaded only when a text needs it. */
  private static final class Normalization {
    static final Normalizer2 NFKC_FOLDED = Normalizer2.getNFKCCasefoldInstance();
  }
}
