package org.wenmai.text.tokenize.morpheme;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.CharClass;

/**
 * Cuts Japanese by kuromoji, long compounds into their parts (its mode for search). Stop words are
 * particles, auxiliaries, conjunctions and the like by part of speech, and those whose surface or
 * base form is on kuromoji's list.
 */
public final class KuromojiTokenizer extends MorphemeTokenizer {
  private static final String LANGUAGE = "ja";
  private static final String NUMERAL = "名詞-数";

  /** What kuromoji's tags leave standing but carries no topic: dependent and suffixed forms. */
  private static final Set<String> DEPENDENT =
      Set.of(
          "動詞-非自立",
          "動詞-接尾",
          "形容詞-非自立",
          "名詞-非自立-一般",
          "名詞-非自立-副詞可能",
          "名詞-非自立-助動詞語幹",
          "名詞-非自立-形容動詞語幹",
          "名詞-代名詞-一般",
          "名詞-代名詞-縮約",
          "連体詞");

  private static final Set<String> STOP_TAGS = stopTags();

  /**
   * How far kuromoji looks beyond Japanese script, in UTF-16 units: over dates and names, not over
   * English paragraphs, which cost it time.
   */
  private static final int REACH = 64;

  private final PartOfSpeechAttribute tags;
  private final BaseFormAttribute forms;

  /** Up to where kuromoji has been given the text. */
  private int sightEnd;

  /** The next place where a user word stands, which kuromoji does not see. */
  private int userWord;

  public KuromojiTokenizer() {
    this(new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.SEARCH));
  }

  private KuromojiTokenizer(JapaneseTokenizer tokenizer) {
    super(tokenizer);
    this.tags = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    this.forms = tokenizer.addAttribute(BaseFormAttribute.class);
  }

  /** Forgets the text before. */
  public void begin() {
    sightEnd = 0;
    userWord = 0;
  }

  /**
   * Hands over the words of a run in a Japanese text. kuromoji sees what stands around the run, so
   * that it knows a counter by the number before it; user words it does not see.
   */
  public void cutInSight(char[] text, int from, int to, UserWordList words, WordCollector sink) {
    if (to > sightEnd) {
      int start = words.lastFixedEnd(text, Math.max(sightEnd, from - REACH), from);
      if (from >= userWord) {
        userWord = words.nextFixed(text, from, text.length);
      }
      sightEnd = sightEnd(text, to, userWord);
      read(text, start, sightEnd);
    }
    handOver(text, from, to, sink);
  }

  /** The end of the Japanese that goes on here, with at most so much else between. */
  private static int sightEnd(char[] text, int at, int limit) {
    int last = at;
    for (int i = at; i < limit && i - last < REACH; i++) {
      byte type = CharClass.of(text[i]);
      last = type == CharClass.HAN || type == CharClass.KANA ? i + 1 : last;
    }
    return Math.min(limit, last + REACH);
  }

  @Override
  void add(char[] text, int from, int to, WordCollector sink) {
    String term = TermNormalizer.fold(text, from, to);
    String tag = tags.getPartOfSpeech();
    if (NUMERAL.equals(tag)) {
      sink.put(from, to, term, false, Word.NUMBER, LANGUAGE);
      return;
    }
    String form = forms.getBaseForm();
    boolean stop =
        (tag != null && STOP_TAGS.contains(tag))
            || sink.isStop(term, LANGUAGE)
            || (form != null && sink.isStop(form, LANGUAGE));
    sink.put(from, to, term, stop, Word.WORD, LANGUAGE);
  }

  private static Set<String> stopTags() {
    Set<String> tags = new HashSet<>(JapaneseAnalyzer.getDefaultStopTags());
    tags.addAll(DEPENDENT);
    return Set.copyOf(tags);
  }
}
