package org.wenmai.text.segment;

import java.util.BitSet;
import java.util.Set;

/** Cuts runs of Han and kana. For one text and one thread. */
final class HanRun {
  private static final BitSet NUMERALS = new BitSet();

  static {
    "〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟".chars().forEach(NUMERALS::set);
  }

  /** Made of numerals, yet words. */
  private static final Set<String> NO_NUMBERS = Set.of("万一", "千万", "一一", "三八", "三七");

  /** No word of the dictionary has more characters. */
  private static final int LONGEST_WORD = 16;

  private final char[] text;
  private final LanguageProfile profile;
  private final Cutters cutters;
  private final WordSink sink;
  private final String chinese;

  HanRun(char[] text, LanguageProfile profile, Cutters cutters, WordSink sink) {
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
      int end = upToUserWord(at, WordShape.runEnd(text, at, first));
      return first == CharClass.HAN ? chinese(at, end) : japanese(at, end);
    }
    int run = cjkEnd(at);
    int end = upToUserWord(at, run);
    return profile.isJapanese() || hasKana(at, run) ? japanese(at, end) : chinese(at, end);
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

  private boolean hasKana(int from, int to) {
    for (int i = from; i < to; i++) {
      if (CharClass.of(text[i]) == CharClass.KANA) {
        return true;
      }
    }
    return false;
  }

  /**
   * Hands over a dictionary word that goes on from Latin letters or digits into Chinese ("T恤").
   *
   * @return its end, or {@code end} if there is none
   */
  int mixed(int at, int end) {
    boolean han = end < text.length && JiebaModel.covers(text[end]);
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
        return hasKana(at, end) ? "ja" : chinese;
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

  /** What the model does not know is a word by itself, as with jieba. */
  private int chinese(int at, int end) {
    int i = at;
    while (i < end) {
      int known = i;
      while (known < end && JiebaModel.covers(text[known])) {
        known++;
      }
      if (known > i) {
        cutters.chinese().cut(text, i, known, this::word);
        i = known;
      } else {
        int next = i + Character.charCount(Character.codePointAt(text, i, end));
        word(i, next);
        i = next;
      }
    }
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
      if (!NUMERALS.get(text[i])) {
        return false;
      }
    }
    return !NO_NUMBERS.contains(new String(text, from, to - from));
  }
}
