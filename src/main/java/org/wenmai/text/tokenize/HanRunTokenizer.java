package org.wenmai.text.tokenize;

import java.util.Set;
import org.wenmai.text.normalize.LanguageProfile;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.jieba.JiebaHmm;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.CharClass;
import org.wenmai.text.tokenize.unicode.ChineseNumerals;
import org.wenmai.text.tokenize.unicode.WordBoundaryScanner;

/** Tokenizes runs of Han and kana. For one text and one thread. */
final class HanRunTokenizer {
  /** Words that consist of numerals. */
  private static final Set<String> NOT_NUMBERS = Set.of("万一", "千万", "一一", "三八", "三七");

  /** Length of the longest word of the dictionary. */
  private static final int MAX_WORD_LENGTH = 16;

  private final char[] text;
  private final LanguageProfile profile;
  private final TokenizerSet tokenizers;
  private final WordCollector collector;
  private final String chineseTag;

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
      int knownEnd = i;
      while (knownEnd < end && JiebaHmm.covers(text[knownEnd])) {
        knownEnd++;
      }
      boolean zero = knownEnd < end && isZero(text[knownEnd]);
      int modelEnd = zero ? numberStart(i, knownEnd) : knownEnd;
      if (modelEnd > i) {
        tokenizers.chinese().tokenize(text, i, modelEnd, this::word);
      }
      if (zero) {
        i = number(modelEnd, knownEnd, end);
      } else if (knownEnd > i) {
        i = knownEnd;
      } else {
        i += Character.charCount(Character.codePointAt(text, i, end));
        word(knownEnd, i);
      }
    }
    return end;
  }

  /** ○ was typed for 〇 where the charset lacked it. */
  private static boolean isZero(char c) {
    return c == '〇' || c == '○';
  }

  private int numberStart(int from, int zero) {
    int start = zero;
    while (start > from && ChineseNumerals.contains(text[start - 1])) {
      start--;
    }
    return start;
  }

  /** Collects the number around 〇, which no dictionary has; returns its end. */
  private int number(int start, int zero, int to) {
    int end = zero;
    while (end < to && (ChineseNumerals.contains(text[end]) || isZero(text[end]))) {
      end++;
    }
    String term = TermNormalizer.fold(text, start, end).replace('○', '〇');
    collector.add(start, end, term, false, Word.NUMBER, chineseTag);
    return end;
  }

  private void word(int from, int to) {
    if (isNumber(from, to)) {
      collector.addOfKind(from, to, Word.NUMBER, chineseTag);
    } else {
      collector.addWord(from, to, chineseTag);
    }
  }

  private boolean isNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!ChineseNumerals.contains(text[i])) {
        return false;
      }
    }
    return !tokenizers.userWords().isWeighted(text, from, to)
        && !NOT_NUMBERS.contains(new String(text, from, to - from));
  }
}
