package org.wenmai.text.tokenize;

import java.util.Arrays;
import java.util.Set;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;
import org.wenmai.text.tokenize.jieba.JiebaHmm;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.TokenSink;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.ChineseNumerals;
import org.wenmai.text.tokenize.unicode.MeasureUnits;

/**
 * Collects the words of runs of Han and tells which of them are numbers, units and measures: 三百二十
 * is a number, 名 after it a unit, 三次 a number with its measure, 万一 and 百度 are words. For one text
 * and one thread.
 */
final class HanNumberWords implements TokenSink {
  /** Words that consist of numerals. */
  private static final Set<String> NOT_NUMBERS =
      Set.of("万一", "千万", "一一", "三八", "三七", "五一", "六一", "七一", "八一", "五四", "七七", "九一八");

  /** What tells the holiday of October 1 from eleven. */
  private static final Set<String> HOLIDAY = Set.of("黄金", "长假", "国庆", "假期", "小长");

  /** Makes a measure without a number: 每平方米, 几次, 数百名, 半年. */
  private static final String VAGUE_NUMERALS = "几数每半";

  /** By character, whether a number, ordinal or measure may begin with it. */
  private static final boolean[] COUNTS = new boolean[JiebaHmm.LAST - JiebaHmm.FIRST + 1];

  static {
    for (int i = 0; i < COUNTS.length; i++) {
      char c = (char) (JiebaHmm.FIRST + i);
      COUNTS[i] = ChineseNumerals.contains(c) || c == '第' || VAGUE_NUMERALS.indexOf(c) >= 0;
    }
  }

  private static final String AFTER_PERIOD = "后前内间来里";
  private static final String ABOUT = "多余来";
  private static final String MORE = "多余几";
  private static final String DATE_UNITS = "月日号点时分秒";
  private static final char HOUR = '时';
  private static final int NONE = -2;

  private final char[] text;
  private final WordCollector collector;
  private final UserWordList userWords;
  private final String language;
  private final GuessedWordSplitter words;
  private final LetterJoiner letters;

  /** The ends of the tokens of the current run. */
  private int[] ends;

  private int count;

  /** Where the last number ended. */
  private int numberEnd = NONE;

  HanNumberWords(
      char[] text,
      WordCollector collector,
      UserWordList userWords,
      String language,
      GuessedWordSplitter words,
      LetterJoiner letters,
      int[] buffer) {
    this.words = words;
    this.letters = letters;
    this.ends = buffer;
    this.text = text;
    this.collector = collector;
    this.userWords = userWords;
    this.language = language;
  }

  @Override
  public void token(int from, int to) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = to;
  }

  /** Tells that a number ends at {@code end}, so that a unit may follow. */
  void afterNumber(int end) {
    numberEnd = end;
  }

  /** Collects a number. */
  void number(int from, int to) {
    String term = TermNormalizer.fold(text, from, to).replace('○', '〇');
    collector.add(from, to, term, false, Word.NUMBER, language);
    numberEnd = to;
  }

  /** Collects the tokens since the last call, which cover {@code text[from, to)}. */
  void collect(int from, int to) {
    int at = from;
    if (numberEnd == from) {
      at = afterDigits(from, to);
    } else if (count > 0) {
      at = letters.join(from, ends[0]);
    }
    int i = 0;
    while (i < count) {
      int end = ends[i];
      if (end <= at) {
        i++;
      } else if (at != numberEnd && at != numberEnd + 1 && !mayCount(text[at])) {
        words.add(at, end);
        at = end;
        i++;
      } else {
        at = counted(at, end, i);
      }
    }
    count = 0;
  }

  private static boolean mayCount(char c) {
    int index = c - JiebaHmm.FIRST;
    return index >= 0 && index < COUNTS.length && COUNTS[index];
  }

  /** Collects a token that may be a number or a unit, and numbers after it; returns the end. */
  private int counted(int from, int to, int index) {
    if (isNumber(from, to)) {
      int end = numberEnd(from, to, index + 1);
      number(from, end);
      return end;
    }
    int more = numberEnd == from ? moreEnd(from, to) : from;
    if (more > from) {
      collector.extendLast(more, Word.NUMBER, language);
      numberEnd = more;
      return more;
    }
    boolean after =
        numberEnd == from || (numberEnd == from - 1 && Character.isSpaceChar(text[from - 1]));
    int unit = after ? unitEnd(from, to) : from;
    if (unit > from) {
      collector.addOfKind(from, unit, Word.UNIT, language);
      boolean goesOn = unit == from + 1 && text[from] == '个';
      numberEnd = goesOn ? unit : NONE;
      return unit;
    }
    measureOrWord(from, to);
    boolean about = after && to == from + 1 && ABOUT.indexOf(text[from]) >= 0;
    numberEnd = about ? to : numberEnd;
    return to;
  }

  /**
   * The end of 多 or 余 after a number, which it belongs to (三十多 | 年); {@code from} if what begins
   * here is another word.
   */
  private int moreEnd(int from, int to) {
    boolean more = MORE.indexOf(text[from]) >= 0;
    boolean unit = to == from + 1 || MeasureUnits.contains(text, from + 1, to);
    return more && unit ? from + 1 : from;
  }

  /** The end of a number that goes on in the next tokens: 三百 | 亿元. */
  private int numberEnd(int from, int to, int index) {
    int end = to;
    int i = index;
    while (i < count && isNumber(end, ends[i]) && !userWords.isForbidden(text, from, ends[i])) {
      end = ends[i++];
    }
    boolean goesOn =
        i < count
            && (ChineseNumerals.isMagnitude(text[end])
                || ChineseNumerals.isMagnitude(text[end - 1]));
    int numerals = goesOn ? numeralsEnd(end, ends[i]) : end;
    return goesOn && MeasureUnits.contains(text, numerals, ends[i]) ? numerals : end;
  }

  private int numeralsEnd(int from, int to) {
    int end = from;
    while (end < to && ChineseNumerals.contains(text[end])) {
      end++;
    }
    return end;
  }

  private int magnitudesEnd(int from, int to) {
    int end = from;
    while (end < to && ChineseNumerals.isMagnitude(text[end])) {
      end++;
    }
    return end;
  }

  /** The end of a unit that a token is, or begins with (年 in 年后); {@code from} if there is none. */
  private int unitEnd(int from, int to) {
    if (MeasureUnits.contains(text, from, to)) {
      return to;
    }
    if (to - from > 1) {
      boolean period = AFTER_PERIOD.indexOf(text[to - 1]) >= 0;
      boolean about = ABOUT.indexOf(text[from]) >= 0;
      if (period && MeasureUnits.contains(text, from, to - 1)) {
        return to - 1;
      }
      if (about && MeasureUnits.contains(text, from + 1, to)) {
        return to;
      }
      return guessedWith(from, to);
    }
    return from;
  }

  /** The end of a unit that the model glued to what follows (元起), which no dictionary has. */
  private int guessedWith(int from, int to) {
    int end = to - 1;
    while (end > from && !MeasureUnits.contains(text, from, end)) {
      end--;
    }
    boolean guessed =
        end > from && !JiebaDictionary.shared().contains(new String(text, from, to - from));
    return guessed ? end : from;
  }

  private void measureOrWord(int from, int to) {
    int numerals = numeralsEnd(from, to);
    if (text[from] == '第') {
      ordinalOrWord(from, to);
      return;
    }
    boolean vague = numerals == from && VAGUE_NUMERALS.indexOf(text[from]) >= 0;
    if (vague) {
      numerals = numeralsEnd(numerals + 1, to);
    }
    boolean more = numerals > from && numerals < to && MORE.indexOf(text[numerals]) >= 0;
    if (more && !vague) {
      numerals = magnitudesEnd(numerals + 1, to);
    }
    if (more && !vague && numerals == to) {
      number(from, to);
      return;
    }
    if (!vague && numerals - from > 1 && isCounted(from, numerals, to)) {
      number(from, numerals);
      collector.addOfKind(numerals, to, Word.UNIT, language);
      return;
    }
    boolean units = numerals > from && endsInUnit(from, numerals, to);
    String word = units ? TermNormalizer.fold(text, from, to) : "";
    boolean measure =
        units
            && !MeasureUnits.isWord(word)
            && !collector.isStop(word, language)
            && !userWords.isWeighted(text, from, to);
    if (measure) {
      collector.add(from, to, word, false, text[from] == '每' ? Word.UNIT : Word.NUMBER, language);
    } else {
      collector.addWord(from, to, language);
    }
  }

  /**
   * Whether a token is a longer number and its unit, which are two words, as 32名 is: 三十二名. Months,
   * days and the like are one, 十二月.
   */
  private boolean isCounted(int from, int numerals, int to) {
    boolean date = to - numerals == 1 && DATE_UNITS.indexOf(text[numerals]) >= 0;
    return !date
        && MeasureUnits.contains(text, numerals, to)
        && !MeasureUnits.isWord(new String(text, from, to - from))
        && !userWords.isWeighted(text, from, to);
  }

  /** Whether a token is numerals and a unit; the last numeral may belong to the unit (千米). */
  private boolean endsInUnit(int from, int numerals, int to) {
    return MeasureUnits.contains(text, numerals, to)
        || (numerals - 1 > from && MeasureUnits.contains(text, numerals - 1, to));
  }

  /** 第三 is a word, since names have it (第四脑室); in 第三次 a unit follows it. */
  private void ordinalOrWord(int from, int to) {
    int numerals = numeralsEnd(from + 1, to);
    boolean ordinal = numerals > from + 1;
    if (ordinal && MeasureUnits.contains(text, numerals, to) && !isStop(from, to)) {
      collector.addWord(from, numerals, language);
      collector.addOfKind(numerals, to, Word.UNIT, language);
    } else {
      collector.addWord(from, to, language);
      numberEnd = ordinal && numerals == to ? to : numberEnd;
    }
  }

  private boolean isStop(int from, int to) {
    return collector.isStop(TermNormalizer.fold(text, from, to), language);
  }

  /**
   * Joins to the digits before the run what belongs to them: 350 | 万元 is 350万 and 元, 8 | 时 is an
   * hour. Returns the end of what was joined.
   */
  private int afterDigits(int from, int to) {
    if (from == 0 || !Character.isDigit(text[from - 1])) {
      return from;
    }
    int end = magnitudesEnd(from, to);
    int token = 0;
    while (token < count && ends[token] < end) {
      token++;
    }
    int tokenEnd = ends[token];
    boolean kilo = end == from + 1 && MeasureUnits.contains(text, from, tokenEnd);
    boolean joins =
        end > from
            && !kilo
            && (end == tokenEnd
                || MeasureUnits.contains(text, end, tokenEnd)
                || (end == tokenEnd - 1 && ABOUT.indexOf(text[end]) >= 0));
    boolean hour = end == from && tokenEnd == from + 1 && text[from] == HOUR && isHour(from);
    if (hour) {
      end = tokenEnd;
    }
    if (joins || hour) {
      collector.extendLast(end, Word.NUMBER, language);
      numberEnd = hour ? NONE : end;
      return end;
    }
    return from;
  }

  /** Whether the number before the sign is an hour. */
  private boolean isHour(int sign) {
    int start = sign;
    int value = 0;
    int ten = 1;
    while (start > 0 && sign - start < 3 && Character.isDigit(text[start - 1])) {
      value += ten * Character.digit(text[--start], 10);
      ten *= 10;
    }
    boolean whole = start == 0 || (".,:：．-".indexOf(text[start - 1]) < 0);
    return whole && sign - start <= 2 && value <= 24;
  }

  private boolean isNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!ChineseNumerals.contains(text[i])) {
        return false;
      }
    }
    return !userWords.isWeighted(text, from, to)
        && !NOT_NUMBERS.contains(new String(text, from, to - from))
        && !isHoliday(from, to);
  }

  private boolean isHoliday(int from, int to) {
    return to - from == 2
        && text[from] == '十'
        && text[from + 1] == '一'
        && to + 2 <= text.length
        && HOLIDAY.contains(new String(text, to, 2));
  }
}
