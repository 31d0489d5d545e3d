package org.wenmai.text.tokenize;

import org.jspecify.annotations.Nullable;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.bigram.BigramTokenizer;
import org.wenmai.text.tokenize.jieba.JiebaTokenizer;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.morpheme.KuromojiTokenizer;
import org.wenmai.text.tokenize.morpheme.NoriTokenizer;
import org.wenmai.text.tokenize.token.HanTokenizer;
import org.wenmai.text.tokenize.unicode.IcuDictionaryTokenizer;

/**
 * The tokenizers of one thread, each created when a text first needs it. For one text at a time.
 */
final class TokenizerSet {
  private final HanEngine engine;
  private final UserWordList userWords;
  private final StemmingMode stemming;

  /** A buffer for the tokens of a run of Han. */
  private final int[] tokenEnds = new int[256];

  private @Nullable HanTokenizer chinese;
  private @Nullable KuromojiTokenizer japanese;
  private @Nullable NoriTokenizer korean;
  private @Nullable IcuDictionaryTokenizer complex;

  TokenizerSet(HanEngine engine, UserWordList userWords, StemmingMode stemming) {
    this.engine = engine;
    this.userWords = userWords;
    this.stemming = stemming;
  }

  /** Prepares the tokenizers for the next text. */
  void begin() {
    if (japanese != null) {
      japanese.begin();
    }
    if (korean != null) {
      korean.begin();
    }
  }

  int[] tokenEnds() {
    return tokenEnds;
  }

  UserWordList userWords() {
    return userWords;
  }

  HanTokenizer chinese() {
    if (chinese == null) {
      chinese =
          switch (engine) {
            case JIEBA -> new JiebaTokenizer(userWords);
            case BIGRAM -> new BigramTokenizer(userWords);
          };
    }
    return chinese;
  }

  KuromojiTokenizer japanese() {
    if (japanese == null) {
      japanese = new KuromojiTokenizer(stemming == StemmingMode.LIGHT);
    }
    return japanese;
  }

  NoriTokenizer korean() {
    if (korean == null) {
      korean = new NoriTokenizer();
    }
    return korean;
  }

  IcuDictionaryTokenizer complex() {
    if (complex == null) {
      complex = new IcuDictionaryTokenizer();
    }
    return complex;
  }
}
