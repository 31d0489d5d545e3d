package org.wenmai.examples;

import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguageIdentifier;
import org.wenmai.text.language.IdentifiedLanguage;

final class FindLanguages {
  public static void main(String[] args) {
    String text =
        """
        安装好以后，在终端里运行下面的命令，然后重新启动。
        如果没有出错，就可以把文字放进文件夹里开始整理了，整理需要几分钟，请不要关闭窗口。
        $ git clone https://example.org/river.git && cd river
        The children flew their kites above the willows on the bank.
        """;

    DocumentLanguage found = new DocumentLanguageIdentifier(0.3, 1000).identify(text, null);

    IdentifiedLanguage document = found.language();
    System.out.println("document " + document.tag() + "-" + document.script());
    for (DocumentLanguage.InParagraph in : found.paragraphs()) {
      System.out.println(
          in.paragraph().start() + "-" + in.paragraph().end() + " " + in.language().tag());
    }
  }
}
