package org.wenmai.text.tokenize;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;
import org.wenmai.text.tokenize.token.Word;

/**
 * Joins the parts of a foreign name in Chinese to one word: 阿列克谢·伊万诺夫, 约翰·F·肯尼迪, 让-雅克·卢梭, J.K.罗琳.
 * Its parts have a middle dot between them, of whichever kind, and consist of the characters that
 * sounds are written with, or are initials. Its term has the dot U+00B7. For one text.
 */
final class ForeignNameJoiner {
  private static final String HYPHENS = "-－‐‑—";

  /** Longest name, so that a chain of parts takes linear time. */
  private static final int MAX_NAME = 40;

  /** Longest part between two dots. */
  private static final int MAX_PART = 8;

  /** Words of jieba's dictionary that are as frequent are no names of persons: 历史, 武汉. */
  private static final int COMMON = 1000;

  /** Words below this frequency may be scraps of a name: 塞斯, 勒曼. */
  private static final int RARE = 150;

  /** The characters that foreign names are written with (the tables of the Xinhua agency). */
  private static final BitSet SOUNDS = new BitSet();

  static {
    ("阿埃艾爱安昂奥澳巴白拜班邦保堡鲍北贝本比彼别波玻博伯卜布采蔡察昌彻茨慈次聪达大代戴丹当道德登邓狄迪底地蒂第帝丁东杜敦多顿俄厄鄂恩尔"
            + "伐法范菲费芬丰冯佛夫弗福甫盖干冈高戈哥格葛根贡古瓜圭哈海罕翰汉汗杭豪赫黑亨洪胡华霍吉基纪季济加贾简杰金京居喀卡凯坎康考柯科可"
            + "克肯库夸奎坤昆拉喇莱来兰郎朗劳勒雷蕾黎理李里礼莉丽历利立力连廉列烈林隆卢鲁路伦仑罗洛玛马买麦迈曼芒茅茂梅门蒙孟米蜜密敏明摩莫"
            + "墨默姆木穆那娜纳乃奈南内嫩妮尼涅宁纽努诺欧帕潘庞培佩彭皮平泼普契恰乔切钦沁泉让热荣儒瑞若撒萨塞赛桑瑟森莎沙山善绍舍圣施诗石"
            + "什史士斯司丝苏素索塔泰坦汤唐陶特提汀图土吐托陀瓦万旺威韦维魏温文翁沃乌吴武伍西锡希喜夏香歇谢辛牙雅亚彦尧叶依伊宜因音英雍尤于"
            + "约宰泽詹珍治仲朱卓孜祖佐伽娅腓滕赖蓬芭琪琳璐珊妲婕黛薇萝茜莲蕾曹措岑艮勃哲迦梭逊钱缪谬挪挝捷娃彼甸齐兹柳嘉牛卫雨江查寇弥略泊苔弄")
        .chars()
        .forEach(SOUNDS::set);
  }

  /** Countries, which stand before the names of their people. */
  private static final Set<String> COUNTRIES =
      Arrays.stream(ULocale.getISOCountries())
          .map(code -> new ULocale("", code).getDisplayCountry(ULocale.CHINESE))
          .collect(Collectors.toUnmodifiableSet());

  private final int[] text;
  private final int maxCodePoints;
  private final String language;
  private final List<Word> joined = new ArrayList<>();

  ForeignNameJoiner(String text, int maxCodePoints, String language) {
    this.text = text.codePoints().toArray();
    this.maxCodePoints = maxCodePoints;
    this.language = language;
  }

  /**
   * Whether a character may stand between the parts of a name: a middle dot as typed, a bullet,
   * operator, hyphenation point, dot of kana or full-width point.
   */
  static boolean isDot(int codePoint) {
    return switch (codePoint) {
      case '·', '•', '∙', '⋅', '‧', '・', '･', '．' -> true;
      default -> false;
    };
  }

  /** Whether a character is one that sounds are written with. */
  static boolean isSound(int codePoint) {
    return SOUNDS.get(codePoint);
  }

  /** The words with names joined. */
  List<Word> join(List<Word> words) {
    int i = 0;
    while (i < words.size()) {
      Word word = words.get(i);
      boolean before = word.end() < text.length && isSeparator(word.end()) && isPart(word);
      int end = before ? nameEnd(words, i) : 0;
      if (end > 0) {
        i = addName(words, i, end);
      } else {
        joined.add(word);
        i++;
      }
    }
    return joined;
  }

  private boolean isSeparator(int at) {
    boolean initial = text[at] == '.' && at > 0 && isCapital(at - 1);
    return isDot(text[at]) || initial;
  }

  /** The end of the name whose first dot follows word {@code i}; 0 if it is none. */
  private int nameEnd(List<Word> words, int i) {
    int at = words.get(i).end();
    if (isCommon(words.get(i), at)) {
      return 0;
    }
    int end = 0;
    boolean sounds = isHan(words.get(i));
    int next = i + 1;
    while (at + 1 < text.length && isJoint(at) && next < words.size()) {
      Word word = words.get(next);
      if (word.start() != at + 1 || !isPart(word)) {
        break;
      }
      int partEnd = partEnd(words, next);
      if (partEnd - words.get(i).start() > MAX_NAME
          || partEnd == word.start()
          || isCommon(word, partEnd)) {
        break;
      }
      sounds |= isHan(word);
      end = partEnd;
      at = partEnd;
      while (next < words.size() && words.get(next).start() < partEnd) {
        next++;
      }
    }
    return sounds ? end : 0;
  }

  private boolean isJoint(int at) {
    boolean hyphen = HYPHENS.indexOf(text[at]) >= 0 && isSound(text[at + 1]);
    return isSeparator(at) || hyphen;
  }

  /** Whether scraps of the same name follow a known word: 莱 | 万多 | 夫斯基. */
  private boolean isInside(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    Word word = words.get(i);
    Word next = words.get(i + 1);
    return next.start() == word.end()
        && isHan(next)
        && !next.stop()
        && next.end() - next.start() > 1
        && (!isKnown(next) || isRare(next))
        && soundsEnd(next) == next.end();
  }

  /** Whether a part is a single frequent word, as in a list of places: 武汉·南京. */
  private boolean isCommon(Word word, int partEnd) {
    return word.end() == partEnd
        && word.end() - word.start() == 2
        && isHan(word)
        && JiebaDictionary.shared().contains(word.term(), COMMON);
  }

  /** Whether a word begins or ends a part of a name: its sounds, or an initial. */
  private boolean isPart(Word word) {
    if (isHan(word)) {
      return isSound(text[word.start()]) || isSound(text[word.end() - 1]);
    }
    return isInitials(word);
  }

  private boolean isInitials(Word word) {
    for (int i = word.start(); i < word.end(); i++) {
      boolean initial = (i - word.start()) % 2 == 0 ? isCapital(i) : text[i] == '.';
      if (!initial) {
        return false;
      }
    }
    return word.end() - word.start() <= 5;
  }

  private boolean isCapital(int at) {
    return text[at] >= 'A' && text[at] <= 'Z';
  }

  private boolean isHan(Word word) {
    return text[word.start()] >= 0x4E00 && text[word.start()] <= 0x9FFF;
  }

  /** The end of the part that begins with word {@code i}, which follows a dot. */
  private int partEnd(List<Word> words, int i) {
    Word first = words.get(i);
    if (!isHan(first)) {
      return first.end();
    }
    int end = soundsEnd(first);
    int next = i + 1;
    while (end == words.get(next - 1).end() && next < words.size() && end < text.length) {
      Word word = words.get(next);
      boolean dotted = word.end() < text.length && isSeparator(word.end());
      boolean goesOn =
          word.start() == end
              && isHan(word)
              && !word.stop()
              && word.end() - first.start() <= MAX_PART
              && (dotted || !isKnown(word) || isRare(word) || isInside(words, next));
      if (!goesOn) {
        break;
      }
      int soundsEnd = soundsEnd(word);
      if (soundsEnd == word.start()) {
        break;
      }
      end = soundsEnd;
      next++;
    }
    return end;
  }

  /** The end of the sounds that a word begins with; a dictionary word is not split. */
  private int soundsEnd(Word word) {
    int end = word.start();
    while (end < word.end() && isSound(text[end])) {
      end++;
    }
    if (end < word.end() && isKnown(word)) {
      return end > word.start() + 1 && word.term().endsWith("夫人") ? word.end() : word.start();
    }
    return end;
  }

  private int soundsStart(Word word) {
    int start = word.end();
    while (start > word.start() && isSound(text[start - 1])) {
      start--;
    }
    return start > word.start() && isKnown(word) ? word.end() : start;
  }

  private static boolean isRare(Word word) {
    return !JiebaDictionary.shared().contains(word.term(), RARE);
  }

  private static boolean isKnown(Word word) {
    return word.term().length() > 1 && JiebaDictionary.shared().contains(word.term());
  }

  /** Where the name begins whose first dot follows word {@code i}. */
  private int nameStart(List<Word> words, int i) {
    Word last = words.get(i);
    if (!isHan(last)) {
      return last.start();
    }
    int start = soundsStart(last);
    int previous = i - 1;
    while (previous >= 0 && start == words.get(previous + 1).start()) {
      Word word = words.get(previous);
      boolean hyphen =
          start > 1 && word.end() == start - 1 && HYPHENS.indexOf(text[start - 1]) >= 0;
      boolean adjacent =
          word.end() == start
              && !word.stop()
              && last.end() - word.start() <= MAX_PART
              && !COUNTRIES.contains(word.term())
              && (!isKnown(word) || isRare(word))
              && !(word.end() - word.start() == 1 && isKnownPair(words, previous));
      if (!isHan(word) || !(hyphen || adjacent) || soundsStart(word) == word.end()) {
        break;
      }
      start = soundsStart(word);
      previous--;
    }
    return start;
  }

  /** Whether a single character before a name is better left out: it ends a longer title. */
  private boolean isKnownPair(List<Word> words, int i) {
    return i > 0
        && words.get(i - 1).end() == words.get(i).start()
        && isHan(words.get(i - 1))
        && !isSound(text[words.get(i - 1).end() - 1]);
  }

  /** Adds what precedes the name in its first word, the name, and what follows it in its last. */
  private int addName(List<Word> words, int i, int end) {
    int start = nameStart(words, i);
    if (start == words.get(i).end() || end - start > maxCodePoints) {
      joined.add(words.get(i));
      return i + 1;
    }
    while (!joined.isEmpty() && joined.get(joined.size() - 1).start() >= start) {
      joined.remove(joined.size() - 1);
    }
    Word before = joined.isEmpty() ? words.get(i) : joined.get(joined.size() - 1);
    if (!joined.isEmpty() && before.end() > start) {
      joined.set(joined.size() - 1, part(before, before.start(), start));
    } else if (words.get(i).start() < start) {
      joined.add(part(words.get(i), words.get(i).start(), start));
    }
    joined.add(new Word(term(start, end), start, end, false, Word.WORD, language));
    int next = i + 1;
    while (next < words.size() && words.get(next).start() < end) {
      Word word = words.get(next++);
      if (word.end() > end) {
        joined.add(part(word, end, word.end()));
      }
    }
    return next;
  }

  private Word part(Word word, int start, int end) {
    String term = TermNormalizer.fold(new String(text, start, end - start));
    return new Word(term, start, end, word.stop(), word.kind(), word.language());
  }

  private String term(int start, int end) {
    StringBuilder term = new StringBuilder();
    for (int i = start; i < end; i++) {
      boolean hyphen = HYPHENS.indexOf(text[i]) >= 0;
      term.appendCodePoint(isSeparator(i) ? '·' : hyphen ? '-' : text[i]);
    }
    return TermNormalizer.fold(term.toString());
  }
}
