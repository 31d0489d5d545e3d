package org.wenmai.text.tokenize;

import org.wenmai.text.normalize.ChineseVariety;
import org.wenmai.text.normalize.LanguageProfile;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.jieba.JiebaHmm;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.CharClass;
import org.wenmai.text.tokenize.unicode.ChineseNumberScanner;
import org.wenmai.text.tokenize.unicode.ChineseNumerals;
import org.wenmai.text.tokenize.unicode.MixedWords;
import org.wenmai.text.tokenize.unicode.WordBoundaryScanner;

/** Tokenizes runs of Han and kana. For one text and one thread. */
final class HanRunTokenizer {
  /** Length of the longest word of the dictionary. */
  private static final int MAX_WORD_LENGTH = 16;

  /** By character that the model knows, whether it is no sign of a number. */
  private static final boolean[] PLAIN = new boolean[JiebaHmm.LAST - JiebaHmm.FIRST + 1];

  static {
    for (int i = 0; i < PLAIN.length; i++) {
      PLAIN[i] = !ChineseNumberScanner.isSign((char) (JiebaHmm.FIRST + i));
    }
  }

  private final char[] text;
  private final LanguageProfile profile;
  private final TokenizerSet tokenizers;
  private final WordCollector collector;
  private final String chineseTag;
  private final ChineseNumberScanner numberScanner;
  private final LetterJoiner letters;
  private final HanNumberWords words;
  private final ChineseVariety variety;
  private final boolean isStandard;

  /** The end of the current run, which goes on after a user word inside it. */
  private int runEnd;

  private byte runType;

  /** The index of the last kana in the current run; -1 if there is none. */
  private int lastKana;

  HanRunTokenizer(
      char[] text, LanguageProfile profile, TokenizerSet tokenizers, WordCollector collector) {
    this.text = text;
    this.profile = profile;
    this.tokenizers = tokenizers;
    this.collector = collector;
    this.chineseTag = profile.isChinese() ? profile.language() : "zh";
    this.numberScanner = new ChineseNumberScanner(text);
    this.variety = profile.isChinese() ? ChineseVariety.of(text) : ChineseVariety.STANDARD;
    this.isStandard = variety == ChineseVariety.STANDARD;
    if (!isStandard) {
      collector.substituteStopWords(chineseTag, variety.stopList());
    }
    UserWordList userWords = tokenizers.userWords();
    this.letters = new LetterJoiner(text, collector, userWords, chineseTag);
    this.words =
        new HanNumberWords(
            text,
            collector,
            userWords,
            chineseTag,
            new GuessedWordSplitter(text, collector, userWords, chineseTag, variety),
            letters,
            tokenizers.tokenEnds());
  }

  /** Tells that a number in digits ends at {@code end}. */
  void afterNumber(int end) {
    words.afterNumber(end);
  }

  /** Tokenizes the run of Han and kana at {@code at}, up to a user word; returns the end. */
  int tokenize(int at) {
    byte first = CharClass.of(Character.codePointAt(text, at));
    if (profile.isChinese() || profile.isKorean()) {
      int end = upToUserWord(at, endOfRun(first, at));
      return first == CharClass.HAN ? chinese(at, end) : japanese(at, end);
    }
    if (at >= runEnd) {
      runEnd = cjkEnd(at);
      lastKana = lastKana(at, runEnd);
    }
    int end = upToUserWord(at, runEnd);
    return profile.isJapanese() || lastKana >= at ? japanese(at, end) : chinese(at, end);
  }

  private int endOfRun(byte type, int at) {
    if (at >= runEnd || type != runType) {
      runEnd = extendOverRings(WordBoundaryScanner.runEnd(text, at, type), type);
      runType = type;
    }
    return runEnd;
  }

  /** Extends a run of Han over ○ after a numeral, where it stands for 〇, and the Han after it. */
  private int extendOverRings(int from, byte type) {
    int end = from;
    while (type == CharClass.HAN && end < text.length && text[end] == '○' && isNumeral(end - 1)) {
      end = WordBoundaryScanner.runEnd(text, end + 1, type);
    }
    return end;
  }

  private boolean isNumeral(int i) {
    return ChineseNumerals.contains(text[i]) || text[i] == '○';
  }

  private int upToUserWord(int at, int end) {
    return tokenizers.userWords().nextFixed(text, at, end);
  }

  /** The end of Han, kana and combining voicing marks. */
  private int cjkEnd(int at) {
    int end = at;
    while (end < text.length) {
      int codePoint = Character.codePointAt(text, end);
      byte type = CharClass.of(codePoint);
      boolean voicingMark = codePoint == 0x3099 || codePoint == 0x309A;
      if (type != CharClass.HAN && type != CharClass.KANA && !voicingMark) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  private int lastKana(int from, int to) {
    int i = to - 1;
    while (i >= from && CharClass.of(text[i]) != CharClass.KANA) {
      i--;
    }
    return i < from ? -1 : i;
  }

  /**
   * Collects a dictionary word that begins with the Latin letters or digits {@code [at, end)} and
   * goes on in Chinese ("T恤").
   *
   * @return the end of the word, or {@code end} if there is none
   */
  int mixedWord(int at, int end) {
    letters.afterLetters(at, end);
    boolean beforeHan = end < text.length && JiebaHmm.covers(text[end]);
    if (!beforeHan || profile.isJapanese() || profile.isKorean()) {
      return end;
    }
    int limit = Math.min(text.length, end + MAX_WORD_LENGTH);
    int wordEnd = tokenizers.chinese().mixedEnd(text, at, end, limit);
    if (wordEnd > end) {
      collector.addWord(at, wordEnd, chineseTag);
    }
    return wordEnd;
  }

  /** Whether the letters are one word with the Han before them, which was collected last: 维生素C. */
  boolean joinsLetters(int at, int end) {
    boolean afterHan = at > 0 && MixedWords.mayPrecedeLetters(text[at - 1]) && profile.isChinese();
    return afterHan
        && MixedWords.precedesLetters(collector.lastTerm(), TermNormalizer.fold(text, at, end));
  }

  /**
   * The language of a user word, which may mix scripts: that of its ideographs, if it has any.
   *
   * @param letter its first letter
   */
  String languageOf(int at, int end, int letter) {
    boolean cjkText = profile.isJapanese() || profile.isKorean();
    for (int i = at; i < end && !cjkText; i++) {
      if (CharClass.of(Character.codePointAt(text, i)) == CharClass.HAN) {
        return lastKana(at, end) >= 0 ? "ja" : chineseTag;
      }
    }
    return profile.languageOf(letter);
  }

  private int japanese(int at, int end) {
    if (profile.isJapanese()) {
      tokenizers.japanese().tokenizeInContext(text, at, end, tokenizers.userWords(), collector);
    } else {
      tokenizers.japanese().tokenize(text, at, end, collector);
    }
    return end;
  }

  /** A character that the model does not know is one word, as with jieba; 〇 is part of a number. */
  private int chinese(int at, int end) {
    int i = at;
    while (i < end) {
      int mark = i;
      int numberEnd = i;
      int functionEnd = i;
      while (mark < end && numberEnd <= mark && functionEnd <= mark) {
        if (isStandard) {
          mark = plainEnd(mark, end);
        }
        if (mark == end || !JiebaHmm.covers(text[mark])) {
          break;
        }
        functionEnd = isStandard ? mark : functionWordEnd(i, mark, end);
        numberEnd = ChineseNumberScanner.isSign(text[mark]) ? numberEnd(i, mark, end) : mark;
        mark++;
      }
      if (functionEnd >= mark && functionEnd > i) {
        words(i, mark - 1);
        collector.addWord(mark - 1, functionEnd, chineseTag);
        i = functionEnd;
      } else if (numberEnd >= mark && numberEnd > i) {
        i = beforeAndNumber(i, numberScanner.start(), numberEnd);
      } else if (mark < end && isZero(text[mark])) {
        i = numberWithZero(i, mark, end);
      } else if (mark > i) {
        words(i, mark);
        i = mark;
      } else {
        int one = i + Character.charCount(Character.codePointAt(text, i, end));
        i = Math.max(one, functionWordEnd(i, i, end));
        collector.addWord(mark, i, chineseTag);
      }
    }
    return end;
  }

  /** The end of a function word of the variety, unless it is part of a word of the user. */
  private int functionWordEnd(int from, int at, int to) {
    int end = variety.functionWordEnd(text, at, to);
    for (int i = at; i < end; i++) {
      if (tokenizers.userWords().isWithinWeighted(text, from, to, i)) {
        return at;
      }
    }
    return end;
  }

  /** The end of characters that the model knows and no expression has after its first number. */
  private int plainEnd(int at, int end) {
    boolean[] plain = PLAIN;
    int i = at;
    while (i < end) {
      int index = text[i] - JiebaHmm.FIRST;
      if (index < 0 || index >= plain.length || !plain[index]) {
        break;
      }
      i++;
    }
    return i;
  }

  /** The end of an expression, unless it is or may not be a word of the user. */
  private int numberEnd(int from, int sign, int to) {
    int end = numberScanner.end(from, sign, to);
    boolean users =
        end > sign
            && (tokenizers.userWords().isWeighted(text, numberScanner.start(), end)
                || tokenizers.userWords().isForbidden(text, numberScanner.start(), end));
    return users ? sign : end;
  }

  /** Collects the words of a run that the model knows. */
  private void words(int from, int to) {
    if (to > from) {
      tokenizers.chinese().tokenize(text, from, to, words);
      words.collect(from, to);
    }
  }

  /** Collects the words before a number and the number; returns its end. */
  private int beforeAndNumber(int from, int start, int end) {
    words(from, start);
    words.number(start, end);
    return end;
  }

  /** ○ was typed for 〇 where the charset lacked it. */
  private static boolean isZero(char c) {
    return c == '〇' || c == '○';
  }

  /** Collects what is before 〇 and the number around it, which no dictionary has. */
  private int numberWithZero(int from, int zero, int to) {
    int start = zero;
    while (start > from && ChineseNumerals.contains(text[start - 1])) {
      start--;
    }
    int end = zero;
    while (end < to && (ChineseNumerals.contains(text[end]) || isZero(text[end]))) {
      end++;
    }
    boolean sign = end < to && ChineseNumberScanner.isSign(text[end]);
    int longer = sign ? numberScanner.end(start, end, to) : end;
    boolean whole = longer > end && numberScanner.start() == start;
    return beforeAndNumber(from, start, whole ? longer : end);
  }
}
