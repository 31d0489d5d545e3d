package org.wenmai.examples;

import org.wenmai.text.segment.Engine;
import org.wenmai.text.segment.Segmenters;
import org.wenmai.text.segment.Stemming;
import org.wenmai.text.segment.Word;

final class CutWords {
  public static void main(String[] args) {
    Segmenters segmenters = new Segmenters(Engine.JIEBA, 64);

    for (Word word : segmenters.words("我们在北京用GPT-4o写了20GB的文字", "zh")) {
      System.out.print(word.term() + (word.stop() ? "* " : " "));
    }
    System.out.println();
    for (Word word : segmenters.words("Mail a@example.org!", "en")) {
      System.out.println(word.start() + "-" + word.end() + " " + word.kind() + " " + word.term());
    }
    for (Word word : segmenters.stemming(Stemming.LIGHT).words("Cities and their walls", "en")) {
      System.out.println(word.term() + (word.stop() ? "*" : ""));
    }
  }
}
