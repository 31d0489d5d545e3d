package org.wenmai.examples;

import org.wenmai.text.repair.RepairedText;
import org.wenmai.text.repair.TextRepairer;

final class RepairText {
  public static void main(String[] args) {
    for (String raw :
        new String[] {
          "schÃ¶ne GrÃ¼ÃŸe", // UTF-8 read as Windows-1252
          "¿ÆÑ§¼¼ÊõµÄ·¢Õ¹", // GB18030 read as Latin-1
          "&ldquo;Yes&rdquo;", // entities left over
          "lost: \uFFFD", // nothing can bring it back
        }) {
      RepairedText repaired = TextRepairer.full().repair(raw);
      System.out.println(repaired.text() + "  " + repaired.repairs() + "  " + repaired.damage());
    }
  }
}
