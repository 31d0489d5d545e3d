package org.wenmai.examples;

import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

final class CutWords {
  public static void main(String[] args) {
    TextSegmenter segmenter = new TextSegmenter(HanEngine.JIEBA, 64);

    for (Word word : segmenter.words("我们在北京用GPT-4o写了20GB的文字", "zh")) {
      System.out.print(word.term() + (word.stop() ? "* " : " "));
    }
    System.out.println();
    for (Word word : segmenter.words("Mail a@example.org!", "en")) {
      System.out.println(word.start() + "-" + word.end() + " " + word.kind() + " " + word.term());
    }
    for (Word word : segmenter.stemming(StemmingMode.LIGHT).words("Cities and their walls", "en")) {
      System.out.println(word.term() + (word.stop() ? "*" : ""));
    }
  }
}
