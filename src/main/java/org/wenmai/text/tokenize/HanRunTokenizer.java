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

/** Cuts runs of Han and kana. For one text and one thread. */
public final class HanRunTokenizer {
  /** Made of numerals, yet words. */
  private static final Set<String> NO_NUMBERS = Set.of("万一", "千万", "一一", "三八", "三七");

  /** No word of the dictionary has more characters. */
  private static final int LONGEST_WORD = 16;

  private final char[] text;
  private final LanguageProfile profile;
  private final TokenizerPool cutters;
  private final WordCollector sink;
  private final String chinese;

  /** The run that was looked at last: a user word inside does not make it a new one. */
  private int runEnd;

  private byte runType;

  /** The last kana in it; -1 if there is none. */
  private int lastKana;

  HanRunTokenizer(char[] text, LanguageProfile profile, TokenizerPool cutters, WordCollector sink) {
    this.text = text;
    this.profile = profile;
    this.cutters = cutters;
    this.sink = sink;
    this.chinese = profile.isChinese() ? profile.language() : "zh";
  }

  /** Cuts the run of Han and kana that begins here; returns its end. */
  int cut(int at) {
    byte first = CharClass.of(Character.codePointAt(text, at));
    if (profile.isChinese() || profile.isKorean()) {
      int end = upToUserWord(at, runOf(first, at));
      return first == CharClass.HAN ? chinese(at, end) : japanese(at, end);
    }
    if (at >= runEnd) {
      runEnd = cjkEnd(at);
      lastKana = lastKana(at, runEnd);
    }
    int end = upToUserWord(at, runEnd);
    return profile.isJapanese() || lastKana >= at ? japanese(at, end) : chinese(at, end);
  }

  private int runOf(byte type, int at) {
    if (at >= runEnd || type != runType) {
      runEnd = overNoughts(WordBoundaryScanner.runEnd(text, at, type), type);
      runType = type;
    }
    return runEnd;
  }

  /** Goes on over rings that stand for 〇 after a numeral, and the Han behind them. */
  private int overNoughts(int runEnd, byte type) {
    int end = runEnd;
    while (type == CharClass.HAN && end < text.length && text[end] == '○' && isNumeral(end - 1)) {
      end = WordBoundaryScanner.runEnd(text, end + 1, type);
    }
    return end;
  }

  private boolean isNumeral(int i) {
    return ChineseNumerals.contains(text[i]) || text[i] == '○';
  }

  private int upToUserWord(int at, int end) {
    return cutters.userWords().nextFixed(text, at, end);
  }

  /** Han, kana and the marks that voice them. */
  private int cjkEnd(int at) {
    int end = at;
    while (end < text.length) {
      int codePoint = Character.codePointAt(text, end);
      byte type = CharClass.of(codePoint);
      boolean soundMark = codePoint == 0x3099 || codePoint == 0x309A;
      if (type != CharClass.HAN && type != CharClass.KANA && !soundMark) {
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
   * Hands over a dictionary word that goes on from Latin letters or digits into Chinese ("T恤").
   *
   * @return its end, or {@code end} if there is none
   */
  int mixed(int at, int end) {
    boolean han = end < text.length && JiebaHmm.covers(text[end]);
    if (!han || profile.isJapanese() || profile.isKorean()) {
      return end;
    }
    int reach = Math.min(text.length, end + LONGEST_WORD);
    int found = cutters.chinese().mixedEnd(text, at, end, reach);
    if (found > end) {
      sink.word(at, found, chinese);
    }
    return found;
  }

  /** The language of a user word, which may mix scripts: ideographs decide. */
  String languageOf(int at, int end, int letter) {
    boolean own = profile.isJapanese() || profile.isKorean();
    for (int i = at; i < end && !own; i++) {
      if (CharClass.of(Character.codePointAt(text, i)) == CharClass.HAN) {
        return lastKana(at, end) >= 0 ? "ja" : chinese;
      }
    }
    return profile.languageOf(letter);
  }

  private int japanese(int at, int end) {
    if (profile.isJapanese()) {
      cutters.japanese().cutInSight(text, at, end, cutters.userWords(), sink);
    } else {
      cutters.japanese().cut(text, at, end, sink);
    }
    return end;
  }

  /** What the model does not know is a word by itself, as with jieba; 〇 is part of a number. */
  private int chinese(int at, int end) {
    int i = at;
    while (i < end) {
      int known = i;
      while (known < end && JiebaHmm.covers(text[known])) {
        known++;
      }
      boolean nought = known < end && isNought(text[known]);
      int stop = nought ? numberStart(i, known) : known;
      if (stop > i) {
        cutters.chinese().cut(text, i, stop, this::word);
      }
      if (nought) {
        i = number(stop, known, end);
      } else if (known > i) {
        i = known;
      } else {
        i += Character.charCount(Character.codePointAt(text, i, end));
        word(known, i);
      }
    }
    return end;
  }

  /** The ring is what was typed for 〇 where the charset had none. */
  private static boolean isNought(char c) {
    return c == '〇' || c == '○';
  }

  private int numberStart(int from, int nought) {
    int start = nought;
    while (start > from && ChineseNumerals.contains(text[start - 1])) {
      start--;
    }
    return start;
  }

  /** Hands over the number around 〇, which no dictionary has; returns its end. */
  private int number(int start, int nought, int to) {
    int end = nought;
    while (end < to && (ChineseNumerals.contains(text[end]) || isNought(text[end]))) {
      end++;
    }
    String term = TermNormalizer.fold(text, start, end).replace('○', '〇');
    sink.put(start, end, term, false, Word.NUMBER, chinese);
    return end;
  }

  private void word(int from, int to) {
    if (isNumber(from, to)) {
      sink.other(from, to, Word.NUMBER, chinese);
    } else {
      sink.word(from, to, chinese);
    }
  }

  private boolean isNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!ChineseNumerals.contains(text[i])) {
        return false;
      }
    }
    return !cutters.userWords().isWeighted(text, from, to)
        && !NO_NUMBERS.contains(new String(text, from, to - from));
  }
}
