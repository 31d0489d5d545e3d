package org.wenmai.examples;

import org.wenmai.text.fold.Folded;
import org.wenmai.text.fold.Folder;
import org.wenmai.text.fold.Words;

final class FoldScripts {
  public static void main(String[] args) {
    String text = "擴充套件乾坤，頭髮乾燥";

    System.out.println(Folder.of(Words.AS_WRITTEN).fold(text).text());
    Folded folded = Folder.of(Words.OF_THE_MAINLAND).fold(text);
    System.out.println(folded.text());

    int hair = folded.text().indexOf("头发");
    int source = folded.map().source(hair);
    System.out.println(hair + " was " + source + ": " + text.substring(source, source + 2));
  }
}
