package org.wenmai.examples;

import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.RegionalWords;

final class FoldScripts {
  public static void main(String[] args) {
    String text = "擴充套件乾坤，頭髮乾燥";

    System.out.println(ChineseFolder.of(RegionalWords.AS_WRITTEN).fold(text).text());
    FoldedText folded = ChineseFolder.of(RegionalWords.OF_THE_MAINLAND).fold(text);
    System.out.println(folded.text());

    int hair = folded.text().indexOf("头发");
    int source = folded.map().source(hair);
    System.out.println(hair + " was " + source + ": " + text.substring(source, source + 2));
  }
}
