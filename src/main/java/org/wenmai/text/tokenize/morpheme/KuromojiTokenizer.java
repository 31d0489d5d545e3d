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
 * Tokenizes Japanese by kuromoji, with long compounds split (its search mode). Stop words are
 * particles, auxiliaries, conjunctions and the like by part of speech, and words whose surface or
 * base form is on kuromoji's stop list.
 */
public final class KuromojiTokenizer extends MorphemeTokenizer {
  private static final String LANGUAGE = "ja";
  private static final String NUMERAL = "名詞-数";

  /** Stop tags besides kuromoji's: dependent and suffixed forms, which carry no topic. */
  private static final Set<String> MORE_STOP_TAGS =
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
   * How much of other scripts between Japanese kuromoji reads, in UTF-16 units: enough for dates
   * and names, but not English paragraphs, which take time.
   */
  private static final int MAX_GAP = 64;

  private final PartOfSpeechAttribute tags;
  private final BaseFormAttribute forms;

  /** The end of the passage that kuromoji reads. */
  private int contextEnd;

  /** The offset of the next user word, where the passage has to end. */
  private int nextUserWord;

  public KuromojiTokenizer() {
    this(new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.SEARCH));
  }

  private KuromojiTokenizer(JapaneseTokenizer tokenizer) {
    super(tokenizer);
    this.tags = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    this.forms = tokenizer.addAttribute(BaseFormAttribute.class);
  }

  /** Prepares for another text. */
  public void begin() {
    contextEnd = 0;
    nextUserWord = 0;
  }

  /**
   * Collects the words of a run in a Japanese text. kuromoji reads the run with its context, so
   * that it recognizes a counter by the number before it, but no user words.
   */
  public void tokenizeInContext(
      char[] text, int from, int to, UserWordList userWords, WordCollector collector) {
    if (to > contextEnd) {
      int start = userWords.lastFixedEnd(text, Math.max(contextEnd, from - MAX_GAP), from);
      if (from >= nextUserWord) {
        nextUserWord = userWords.nextFixed(text, from, text.length);
      }
      contextEnd = contextEnd(text, to, nextUserWord);
      read(text, start, contextEnd);
    }
    collect(text, from, to, collector);
  }

  /**
   * The end of the context: Japanese with gaps of at most {@link #MAX_GAP} units, and a gap after
   * it.
   */
  private static int contextEnd(char[] text, int at, int limit) {
    int last = at;
    for (int i = at; i < limit && i - last < MAX_GAP; i++) {
      byte type = CharClass.of(text[i]);
      last = type == CharClass.HAN || type == CharClass.KANA ? i + 1 : last;
    }
    return Math.min(limit, last + MAX_GAP);
  }

  @Override
  void add(char[] text, int from, int to, WordCollector collector) {
    String term = TermNormalizer.fold(text, from, to);
    String tag = tags.getPartOfSpeech();
    if (NUMERAL.equals(tag)) {
      collector.add(from, to, term, false, Word.NUMBER, LANGUAGE);
      return;
    }
    String form = forms.getBaseForm();
    boolean stop =
        (tag != null && STOP_TAGS.contains(tag))
            || collector.isStop(term, LANGUAGE)
            || (form != null && collector.isStop(form, LANGUAGE));
    collector.add(from, to, term, stop, Word.WORD, LANGUAGE);
  }

  private static Set<String> stopTags() {
    Set<String> tags = new HashSet<>(JapaneseAnalyzer.getDefaultStopTags());
    tags.addAll(MORE_STOP_TAGS);
    return Set.copyOf(tags);
  }
}
