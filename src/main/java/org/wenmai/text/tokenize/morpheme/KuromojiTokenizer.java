package org.wenmai.text.tokenize.morpheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.CharClass;

/**
 * Tokenizes Japanese by kuromoji, with long compounds split (its search mode), but katakana only
 * into words ({@link KatakanaSplitter}). Stop words are particles, auxiliaries, conjunctions and
 * the like by part of speech, and words whose surface or base form is on kuromoji's stop list. With
 * stemming the term of an inflected word is its base form, and サーバ is サーバー.
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

  /** From this length on kuromoji's search mode splits what is not kanji. */
  private static final int MIN_SPLIT = 8;

  private final PartOfSpeechAttribute tags;
  private final BaseFormAttribute forms;
  private final ReadingAttribute readings;
  private final boolean stemming;
  private final KatakanaSplitter katakana = new KatakanaSplitter();

  /** The words of a run of katakana that is not complete. */
  private final List<KatakanaToken> pending = new ArrayList<>();

  /** The end of the run of katakana that a token began last. */
  private int katakanaEnd;

  /** The runs of katakana of this text, once they are asked for. */
  private @Nullable Set<String> runs;

  /** The end of the passage that kuromoji reads. */
  private int contextEnd;

  /** The offset of the next user word, where the passage has to end. */
  private int nextUserWord;

  /** A word of a run of katakana, by kuromoji. */
  private record KatakanaToken(int from, int to, String term, boolean stop, boolean known) {}

  /**
   * Creates a tokenizer.
   *
   * @param stemming whether the term of a word is its base form
   */
  public KuromojiTokenizer(boolean stemming) {
    this(new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.SEARCH), stemming);
  }

  private KuromojiTokenizer(JapaneseTokenizer tokenizer, boolean stemming) {
    super(tokenizer);
    this.tags = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    this.forms = tokenizer.addAttribute(BaseFormAttribute.class);
    this.readings = tokenizer.addAttribute(ReadingAttribute.class);
    this.stemming = stemming;
  }

  /** Prepares for another text. */
  public void begin() {
    contextEnd = 0;
    nextUserWord = 0;
    katakanaEnd = 0;
    runs = null;
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
      finish(text, collector);
      collector.add(from, to, term, false, Word.NUMBER, LANGUAGE);
      return;
    }
    String form = forms.getBaseForm();
    boolean stop =
        (tag != null && STOP_TAGS.contains(tag))
            || collector.isStop(term, LANGUAGE)
            || (form != null && collector.isStop(form, LANGUAGE));
    if (isInKatakana(text, from, to)) {
      boolean known = readings.getReading() != null;
      pending.add(new KatakanaToken(from, to, term, stop, known));
      if (to == katakanaEnd) {
        finish(text, collector);
      }
      return;
    }
    finish(text, collector);
    boolean inflected = stemming && form != null;
    collector.add(
        from, to, inflected ? TermNormalizer.fold(form) : term, stop, Word.WORD, LANGUAGE);
  }

  /** Whether a token is in a run of katakana, which begins with it or one before it. */
  private boolean isInKatakana(char[] text, int from, int to) {
    if (from >= katakanaEnd
        && KatakanaSplitter.isKatakana(text[from])
        && (from == 0 || !KatakanaSplitter.isKatakana(text[from - 1]))) {
      katakanaEnd = KatakanaSplitter.runEnd(text, from);
    }
    return to <= katakanaEnd;
  }

  /** Adds the words of a run of katakana: those of kuromoji, if they are words. */
  @Override
  void finish(char[] text, WordCollector collector) {
    if (pending.isEmpty()) {
      return;
    }
    int from = pending.get(0).from();
    int to = pending.get(pending.size() - 1).to();
    boolean complete = to == katakanaEnd && to - from <= KatakanaSplitter.MAX_RUN;
    if (complete && (pending.size() > 1 ? hasScraps(to - from) : to - from >= MIN_SPLIT)) {
      addSplit(text, from, to, collector);
    } else {
      for (KatakanaToken token : pending) {
        addKatakana(token.from(), token.to(), token.term(), token.stop(), collector);
      }
    }
    pending.clear();
  }

  /**
   * Whether some of the words are none: unknown parts, or several short ones where the length alone
   * made kuromoji split.
   */
  private boolean hasScraps(int length) {
    int unknown = 0;
    int tooShort = 0;
    for (KatakanaToken token : pending) {
      unknown += token.known() ? 0 : 1;
      tooShort += token.to() - token.from() < KatakanaSplitter.MIN_WORD ? 1 : 0;
    }
    return unknown > 0 || (length >= MIN_SPLIT && tooShort > 1);
  }

  private void addSplit(char[] text, int from, int to, WordCollector collector) {
    if (runs == null) {
      runs = KatakanaSplitter.runs(text);
    }
    String run = KatakanaSplitter.fullWidth(text, from, to);
    int start = from;
    int at = 0;
    for (int end : katakana.split(run, runs, pending.size() > 1)) {
      int next = KatakanaSplitter.unitEnd(text, start, end - at);
      addKatakana(start, next, TermNormalizer.fold(run.substring(at, end)), false, collector);
      start = next;
      at = end;
    }
  }

  private void addKatakana(int from, int to, String term, boolean stop, WordCollector collector) {
    String counted = stemming && !stop ? katakana.withLongVowel(term) : term;
    collector.add(from, to, counted, stop, Word.WORD, LANGUAGE);
  }

  private static Set<String> stopTags() {
    Set<String> tags = new HashSet<>(JapaneseAnalyzer.getDefaultStopTags());
    tags.addAll(MORE_STOP_TAGS);
    return Set.copyOf(tags);
  }
}
