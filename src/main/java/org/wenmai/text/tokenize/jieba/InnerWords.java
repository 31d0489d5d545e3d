package org.wenmai.text.tokenize.jieba;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.text.normalize.LanguageProfile;
import org.wenmai.text.normalize.StopWords;
import org.wenmai.text.tokenize.token.Word;

/** Finds dictionary words inside longer Chinese words, as the index mode of jieba-analysis does. */
public final class InnerWords {
  /** Lengths of inner words, in jieba's order. */
  private static final int[] LENGTHS = {2, 3};

  private InnerWords() {}

  /** The same words, each long one after the words inside it. */
  public static List<Word> addTo(List<Word> words) {
    List<Word> all = new ArrayList<>(words.size() + words.size() / 4);
    for (Word word : words) {
      if (isLongChinese(word)) {
        addInner(word, all);
      }
      all.add(word);
    }
    return all;
  }

  /**
   * Whether inner words are looked for: not where the length of the term differs from that in the
   * text, since the offsets of inner words are then unknown.
   */
  private static boolean isLongChinese(Word word) {
    return word.kind().equals(Word.WORD)
        && LanguageProfile.of(word.language()).isChinese()
        && word.term().length() > 2
        && word.term().length() == word.end() - word.start()
        && word.term().chars().allMatch(c -> JiebaHmm.covers((char) c));
  }

  private static void addInner(Word word, List<Word> all) {
    String term = word.term();
    for (int length : LENGTHS) {
      for (int i = 0; term.length() > length && i + length <= term.length(); i++) {
        String inner = term.substring(i, i + length);
        if (JiebaDictionary.shared().contains(inner)) {
          all.add(innerWord(word, inner, word.start() + i));
        }
      }
    }
  }

  private static Word innerWord(Word outer, String inner, int start) {
    boolean stop = StopWords.of(outer.language()).contains(inner);
    return new Word(inner, start, start + inner.length(), stop, Word.WORD, outer.language());
  }
}
