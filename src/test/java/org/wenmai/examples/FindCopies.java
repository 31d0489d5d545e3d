package org.wenmai.examples;

import org.wenmai.dedup.alignment.TextComparison;
import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.dedup.sketch.JaccardSimilarity;
import org.wenmai.dedup.sketch.Shingles;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;

final class FindCopies {
  public static void main(String[] args) {
    String one = "河水流过山谷，村民们在岸边种下柳树，孩子们去放风筝。";
    String other =
        ChineseFolder.of(RegionalWords.AS_WRITTEN).fold("河水流過山谷，村民們在岸邊種下柳樹，孩子們都去放風箏！").text();

    System.out.println(JaccardSimilarity.similarity(Shingles.of(one), Shingles.of(other)));
    System.out.println(
        DocumentSketch.of(one, 1).exact().equals(DocumentSketch.of(one + " ！", 1).exact()));
    TextComparison comparison = new TextComparison(0.3, 0.5, 0.36, 0.5);
    System.out.println(
        comparison
            .compare(TextComparison.Side.of(one), TextComparison.Side.of(other), true)
            .kind());
  }
}
