package org.wenmai.examples;

import org.wenmai.text.fold.Folder;
import org.wenmai.text.fold.Words;
import org.wenmai.text.sketch.Jaccard;
import org.wenmai.text.sketch.MinHash;
import org.wenmai.text.sketch.Shingles;
import org.wenmai.text.sketch.Sketch;

final class FindCopies {
  public static void main(String[] args) {
    String one = "河水流过山谷，村民们在岸边种下柳树，孩子们去放风筝。";
    String other = Folder.of(Words.AS_WRITTEN).fold("河水流過山谷，村民們在岸邊種下柳樹，孩子們都去放風箏！").text();

    System.out.println(Jaccard.similarity(Shingles.of(one), Shingles.of(other)));
    System.out.println(Sketch.of(one, 1).exact().equals(Sketch.of(one + " ！", 1).exact()));
    int[] a = Sketch.of(one, 5).signature();
    int[] b = Sketch.of(other, 5).signature();
    System.out.println(MinHash.similarity(a, b));
  }
}
