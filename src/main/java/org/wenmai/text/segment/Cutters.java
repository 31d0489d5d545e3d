package org.wenmai.text.segment;

import org.jspecify.annotations.Nullable;

/**
 * The cutters that texts need, each made when first asked for. For one thread and one text at a
 * time.
 */
final class Cutters {
  private final Engine engine;
  private final UserWords userWords;
  private @Nullable HanCutter chinese;
  private @Nullable JapaneseCutter japanese;
  private @Nullable KoreanCutter korean;
  private @Nullable ComplexCutter complex;

  Cutters(Engine engine, UserWords userWords) {
    this.engine = engine;
    this.userWords = userWords;
  }

  /** Makes them ready for another text. */
  void begin() {
    if (japanese != null) {
      japanese.begin();
    }
  }

  UserWords userWords() {
    return userWords;
  }

  HanCutter chinese() {
    if (chinese == null) {
      chinese =
          switch (engine) {
            case JIEBA -> new JiebaCutter(userWords);
            case BIGRAM -> new BigramCutter(userWords);
          };
    }
    return chinese;
  }

  JapaneseCutter japanese() {
    if (japanese == null) {
      japanese = new JapaneseCutter();
    }
    return japanese;
  }

  KoreanCutter korean() {
    if (korean == null) {
      korean = new KoreanCutter();
    }
    return korean;
  }

  ComplexCutter complex() {
    if (complex == null) {
      complex = new ComplexCutter();
    }
    return complex;
  }
}
