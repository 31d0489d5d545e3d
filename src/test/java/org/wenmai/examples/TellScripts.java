package org.wenmai.examples;

import org.wenmai.text.script.ScriptDetector;
import org.wenmai.text.script.ScriptEvidence;

final class TellScripts {
  public static void main(String[] args) {
    for (String text : new String[] {"这里的头发", "這裡的頭髮", "歸功于他們後来這裡的头发和发现", "株式会社日立製作所", "強さ"}) {
      ScriptEvidence found = ScriptDetector.shared().detect(text);
      System.out.println(
          text + " " + found.script() + " " + found.simplified() + ":" + found.traditional());
    }
  }
}
