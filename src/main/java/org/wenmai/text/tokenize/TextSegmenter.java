package org.wenmai.text.tokenize;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.wenmai.text.normalize.InflectionStemmer;
import org.wenmai.text.normalize.LanguageProfile;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.jieba.InnerWords;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;

/**
 * Segments text of any language into words, by the rules of {@link org.wenmai.text.tokenize}.
 *
 * <p>Thread-safe, and cheap to create, but reuse is cheaper: tokenizers are kept for the next text.
 * Dictionaries and models are loaded once per JVM, when a text first needs them. Takes time linear
 * in the length of the text. The same text gives the same words on every machine and under every
 * default locale.
 *
 * <pre>{@code
 * for (Word word : new TextSegmenter(HanEngine.JIEBA, 64).words("河水流过山谷", "zh")) {
 *   System.out.println(word.start() + " " + word.term());
 * }
 * }</pre>
 */
public final class TextSegmenter {
  /** Tokenizers that saw a longer text are not reused: their buffers are as large as a text. */
  private static final int MAX_REUSED_LENGTH = 1 << 16;

  private final HanEngine engine;
  private final int maxWordCodePoints;
  private final UserWordList userWords;
  private final StemmingMode stemming;

  /** Tokenizers not in use; as many as threads were ever here at once. */
  private final Queue<TokenizerSet> idle = new ConcurrentLinkedQueue<>();

  /**
   * Creates a segmenter.
   *
   * @param engine the model for Chinese
   * @param maxWordCodePoints length of the longest word kept, in code points, at least 1; longer
   *     ones are left out, since in practice they are base64 or broken markup. Web addresses may be
   *     longer.
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

  /** The same segmenter with these user words instead of its own. */
  public TextSegmenter with(UserWordList words) {
    return new TextSegmenter(engine, maxWordCodePoints, words, stemming);
  }

  /**
   * The same segmenter with another stemming mode. A new segmenter has {@link StemmingMode#OFF}:
   * its terms are the folded words.
   */
  public TextSegmenter stemming(StemmingMode stemming) {
    return new TextSegmenter(engine, maxWordCodePoints, userWords, stemming);
  }

  /**
   * Segments a text.
   *
   * @param text any string; lone surrogates are no words
   * @param language BCP 47; only its primary subtag counts, {@code und} if unknown
   * @return words in text order that do not overlap; offsets are in code points of {@code text}
   */
  public List<Word> words(String text, String language) {
    char[] units = text.toCharArray();
    WordCollector collector = new WordCollector(units, maxWordCodePoints);
    LanguageProfile profile = LanguageProfile.of(language);
    InflectionStemmer stemmer = InflectionStemmer.of(stemming, profile.language());
    TokenizerSet tokenizers = tokenizers();
    List<Word> words = new ScriptRunScanner(units, profile, tokenizers, collector, stemmer).scan();
    if (units.length <= MAX_REUSED_LENGTH) {
      idle.offer(tokenizers);
    }
    return words;
  }

  /** Idle ones if there are any: creating them took half the time of a line of Japanese. */
  private TokenizerSet tokenizers() {
    TokenizerSet reused = idle.poll();
    if (reused == null) {
      return new TokenizerSet(engine, userWords, stemming);
    }
    reused.begin();
    return reused;
  }

  /**
   * Segments a text for a search index: as {@link #words}, but before each Chinese word of three or
   * more characters come the dictionary words inside it, first those of two characters, then those
   * of three, as in jieba's {@code cut_for_search} and the index mode of jieba-analysis.
   *
   * @return words that may overlap
   */
  public List<Word> searchWords(String text, String language) {
    return InnerWords.addTo(words(text, language));
  }
}
