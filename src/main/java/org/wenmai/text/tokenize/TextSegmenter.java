package org.wenmai.text.tokenize;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.wenmai.text.normalize.InflectionStemmer;
import org.wenmai.text.normalize.LanguageProfile;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.normalize.StopWords;
import org.wenmai.text.tokenize.jieba.InnerWords;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;

/**
 * Cuts text of any language into words, as {@link org.wenmai.text.segment} says. The only door of
 * this package for cutting text; {@link StopWords} tells stop words and {@link JiebaDictionary}
 * what a word of the dictionary is.
 *
 * <p>Cheap to create, cheaper to keep, and thread-safe: dictionaries and models are loaded once per
 * JVM, each when text first needs it; what one text is cut with serves the next. Takes time linear
 * in the length of the text. The same text gives the same words on every machine and under every
 * default locale.
 *
 * <pre>{@code
 * for (Word word : new Segmenters(Engine.JIEBA, 64).words("河水流过山谷", "zh")) {
 *   System.out.println(word.start() + " " + word.term());
 * }
 * }</pre>
 */
public final class TextSegmenter {
  /** Cutters keep buffers as large as the longest run; those of longer texts are let go. */
  private static final int LONGEST_KEPT = 1 << 16;

  private final HanEngine engine;
  private final int maxWordCodePoints;
  private final UserWordList userWords;
  private final StemmingMode stemming;

  /** Cutters that no text is being cut with; as many as threads were here at once. */
  private final Queue<TokenizerPool> idle = new ConcurrentLinkedQueue<>();

  /**
   * Creates a segmenter.
   *
   * @param engine which model cuts Chinese
   * @param maxWordCodePoints longest word kept, in code points, at least 1; longer ones are left
   *     out, since in practice they are base64 or broken markup. Web addresses may be longer.
   */
  public TextSegmenter(HanEngine engine, int maxWordCodePoints) {
    this(engine, maxWordCodePoints, UserWordList.none(), StemmingMode.OFF);
  }

  private TextSegmenter(
      HanEngine engine, int maxWordCodePoints, UserWordList userWords, StemmingMode stemming) {
    if (maxWordCodePoints < 1) {
      throw new IllegalArgumentException("maxWordCodePoints is " + maxWordCodePoints);
    }
    this.engine = engine;
    this.maxWordCodePoints = maxWordCodePoints;
    this.userWords = userWords;
    this.stemming = stemming;
  }

  /** The same segmenter, which knows these words, and no others beside the dictionary's. */
  public TextSegmenter with(UserWordList words) {
    return new TextSegmenter(engine, maxWordCodePoints, words, stemming);
  }

  /**
   * The same segmenter, whose terms are those of {@code stemming}. A new one has {@link
   * Stemming#OFF}: its terms are the words as they stand, folded.
   */
  public TextSegmenter stemming(StemmingMode stemming) {
    return new TextSegmenter(engine, maxWordCodePoints, userWords, stemming);
  }

  /**
   * Cuts text into words.
   *
   * @param text any string; lone surrogates are no words
   * @param language BCP 47; only its primary subtag counts, {@code und} if unknown
   * @return words in text order that do not overlap, places in code points of {@code text}
   */
  public List<Word> words(String text, String language) {
    char[] units = text.toCharArray();
    WordCollector sink = new WordCollector(units, maxWordCodePoints);
    LanguageProfile profile = LanguageProfile.of(language);
    InflectionStemmer stems = InflectionStemmer.of(stemming, profile.language());
    TokenizerPool cutters = cutters();
    new ScriptRunScanner(units, profile, cutters, sink, stems).scan();
    if (units.length <= LONGEST_KEPT) {
      idle.offer(cutters);
    }
    return sink.words();
  }

  /** Used ones if there are any: of a line of Japanese half the time went into making them. */
  private TokenizerPool cutters() {
    TokenizerPool used = idle.poll();
    if (used == null) {
      return new TokenizerPool(engine, userWords);
    }
    used.begin();
    return used;
  }

  /**
   * Cuts text for a search index: as {@link #words}, and before each Chinese word of three or more
   * characters the words of the dictionary inside it, first those of two characters, then those of
   * three, as jieba's {@code cut_for_search} and jieba-analysis's index mode have them.
   *
   * @return words that may overlap
   */
  public List<Word> searchWords(String text, String language) {
    return InnerWords.with(words(text, language));
  }

  /**
   * Loads what text of this language needs, so that the first document need not wait.
   *
   * @param language BCP 47
   */
  public void warmUp(String language) {
    var unused = words(sample(LanguageProfile.of(language)), language);
  }

  private static String sample(LanguageProfile profile) {
    if (profile.isChinese()) {
      return "文字";
    }
    if (profile.isJapanese()) {
      return "文字か";
    }
    return profile.isKorean() ? "글자" : "a ก";
  }
}
