package org.wenmai.text.normalize;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The varieties of written Chinese, which differ in their function words: these are no words of the
 * dictionaries that standard Chinese is cut by, which glue them to what stands beside them. A text
 * is of a variety where characters recur that only this variety writes; else it is standard.
 */
public enum ChineseVariety {
  /** Standard written Chinese. */
  STANDARD("zh", "", ""),

  /** Cantonese as spoken: 佢哋喺度. */
  CANTONESE("yue", "嘅喺咗啲唔佢嚟冇哋嗰嘢咁噉嗮咩啱瞓乜㗎", "嘅喺咗啲唔佢嚟冇哋嗰嘢咁噉嗮咩啱㗎仲系话就都啦㖞啫嘞噃嘎咋吖呀喇咯俾畀同埋返晒吓未"),

  /** Shanghainese and its kin: 阿拉勿晓得. */
  WU("wuu", "侬搿覅伲唻呒𠲎", "侬搿覅伲唻呒勿伐伊侪辣勒个迭拨末"),

  /** Taiwanese in Han: 伊佮我攏毋知. */
  MIN_NAN("nan", "佮佇伫毋遐袂恁阮咧攏", "佮佇伫毋遐袂恁阮咧拢攏阁閣遮伊的予欲共个嘛"),

  /** Classical Chinese. */
  CLASSICAL("lzh", "", "之乎者也矣焉哉兮曰其而以于则乃遂皆亦吾汝尔夫盖岂弗莫");

  /** Fewest characters that tell a variety, in a text that is not very short. */
  private static final int MIN_MARKS = 2;

  /** In a text of up to this length one is enough. */
  private static final int SHORT = 30;

  /** One mark in so many characters is enough. */
  private static final int CHARACTERS_PER_MARK = 60;

  /** Share of function words in classical Chinese, one of so many characters. */
  private static final int CLASSICAL_SHARE = 9;

  private static final int MIN_CLASSICAL = 16;
  private static final int MIN_CLASSICAL_KINDS = 3;

  /** What classical Chinese does not write. */
  private static final String MODERN = "的了吗呢这那们是很把被着吧哪您";

  private static final int MAX_WORD = 5;
  private static final String CLASSICAL_MARKS = "之乎者也矣焉哉兮曰其而以于则乃遂皆亦吾汝尔夫盖岂弗莫";

  /** One modern function word in so many characters may stand in a classical text. */
  private static final int HAN_PER_MODERN = 50;

  private static final ChineseVariety[] SPOKEN = {CANTONESE, WU, MIN_NAN};

  private final String stopList;
  private final String marks;
  private final String functionCharacters;

  ChineseVariety(String stopList, String marks, String functionCharacters) {
    this.stopList = stopList;
    this.marks = marks;
    this.functionCharacters = functionCharacters;
  }

  /** The variety of a text, in time linear in its length. */
  public static ChineseVariety of(char[] text) {
    long[] bits = Marks.BITS;
    int marks = 0;
    for (char c : text) {
      marks += (int) (bits[c >> 6] >>> c) & 1;
    }
    ChineseVariety found = marks > 0 ? spoken(text, han(text)) : STANDARD;
    return found == STANDARD && !isModern(text) && isClassical(text, han(text)) ? CLASSICAL : found;
  }

  private static boolean isModern(char[] text) {
    for (char c : text) {
      if (c == '的') {
        return true;
      }
    }
    return false;
  }

  private static int han(char[] text) {
    int han = 0;
    for (char c : text) {
      han += c >= 0x4E00 && c <= 0x9FFF ? 1 : 0;
    }
    return han;
  }

  private static ChineseVariety spoken(char[] text, int han) {
    for (ChineseVariety variety : SPOKEN) {
      int found = 0;
      long kinds = 0;
      for (char c : text) {
        int index = variety.marks.indexOf(c);
        if (index >= 0) {
          found++;
          kinds |= 1L << index;
        }
      }
      // 毋, 遐 and 阮 are in standard words and names, too; one of Cantonese is enough in a line.
      boolean enough =
          variety == MIN_NAN
              ? Long.bitCount(kinds) > MIN_MARKS
              : found >= MIN_MARKS || (found == 1 && variety == CANTONESE && han <= SHORT);
      if (enough && found * CHARACTERS_PER_MARK >= han) {
        return variety;
      }
    }
    return STANDARD;
  }

  private static boolean isClassical(char[] text, int han) {
    if (han < MIN_CLASSICAL) {
      return false;
    }
    int modern = 0;
    int found = 0;
    int kinds = 0;
    for (char c : text) {
      int index = CLASSICAL_MARKS.indexOf(c);
      if (index >= 0) {
        found++;
        kinds |= 1 << index;
      } else if (MODERN.indexOf(c) >= 0) {
        modern++;
      }
    }
    return modern * HAN_PER_MODERN <= han
        && Integer.bitCount(kinds) >= MIN_CLASSICAL_KINDS
        && found * CLASSICAL_SHARE >= han;
  }

  /** The name of its stop list. */
  public String stopList() {
    return stopList;
  }

  /** Whether a character that a model has joined to others is a word by itself. */
  public boolean isFunctionCharacter(char c) {
    return functionCharacters.indexOf(c) >= 0;
  }

  /**
   * The end of the longest function word of the variety that begins here and that standard Chinese
   * does not have; {@code at} if there is none.
   */
  public int functionWordEnd(char[] text, int at, int to) {
    if (this == STANDARD || this == CLASSICAL) {
      return at;
    }
    Words own = Words.of(this);
    if (!own.starts.get(text[at])) {
      return at;
    }
    Set<String> words = own.words;
    for (int end = Math.min(to, at + MAX_WORD); end > at; end--) {
      if (words.contains(new String(text, at, end - at))) {
        return end;
      }
    }
    return at;
  }

  /** The characters that tell a spoken variety, as bits. */
  private static final class Marks {
    static final long[] BITS = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    static {
      for (ChineseVariety variety : SPOKEN) {
        variety.marks.chars().forEach(c -> BITS[c >> 6] |= 1L << c);
      }
    }
  }

  /** Function words of two or more characters, and single characters that tell a variety. */
  private record Words(Set<String> words, BitSet starts) {
    /** Loaded with the first text in any of the varieties. */
    private static final Map<ChineseVariety, Words> ALL = new EnumMap<>(ChineseVariety.class);

    static {
      for (ChineseVariety variety : SPOKEN) {
        ALL.put(variety, load(variety));
      }
    }

    static Words of(ChineseVariety variety) {
      return requireNonNull(ALL.get(variety));
    }

    private static Words load(ChineseVariety variety) {
      Set<String> words = new HashSet<>();
      BitSet starts = new BitSet();
      for (String word : StopWordLists.ownOnly(variety.stopList)) {
        boolean marked = word.chars().anyMatch(c -> variety.marks.indexOf(c) >= 0);
        if (marked || word.length() > 1) {
          words.add(word);
          starts.set(word.charAt(0));
        }
      }
      return new Words(Collections.unmodifiableSet(words), starts);
    }
  }
}
