package org.wenmai.accuracy.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * As many paragraphs as are wanted, no two of which are copies.
 *
 * <p>First those of the source in their order. When they are used up, sentences change places: each
 * further paragraph is made of sentences from paragraphs far apart, so that it has hardly more than
 * one in common with any other. The same source and seed give the same paragraphs. Not thread-safe.
 */
final class ParagraphSupply {
  private static final int SENTENCES = 8;
  private static final int STORY_CODE_POINTS = 200;

  private final List<String> source;
  private final Random random;
  private int next;

  ParagraphSupply(List<String> source, long seed) {
    this.source = source;
    this.random = new Random(seed);
  }

  /** The next paragraph. */
  String paragraph() {
    return next < source.size() ? source.get(next++) : exchanged();
  }

  private String exchanged() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      List<String> sentences = Sentences.of(source.get(random.nextInt(source.size())));
      made.append(sentences.get(random.nextInt(sentences.size())).strip());
      made.append(Chinese.isMostly(made) ? "" : " ");
    }
    return made.toString().strip();
  }

  /** Paragraphs that follow each other, until they are long enough to be called a story. */
  String story() {
    List<String> paragraphs = new ArrayList<>();
    int length = 0;
    while (length < STORY_CODE_POINTS) {
      String paragraph = paragraph();
      paragraphs.add(paragraph);
      length += paragraph.codePointCount(0, paragraph.length());
    }
    return String.join("\n\n", paragraphs);
  }
}
