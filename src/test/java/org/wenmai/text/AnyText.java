package org.wenmai.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts for properties: any Unicode string at all, and mixtures that look like real damage. */
public final class AnyText {
  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "\n",
          "\r\n\r\n",
          "\t",
          "\u0000",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "\ufffd",
          "\ud83d",
          "\udc00",
          "\ue000",
          "e\u0301",
          "カ\u3099",
          "İ",
          "ß",
          "ﬁ",
          "１２３ＡＢＣ",
          "模型很大。",
          "電腦軟體與網路",
          "軟件 and hardware",
          "頭髮乾燥",
          "日本語のテキスト",
          "한국어 문장",
          "สวัสดีครับ",
          "مرحبا بالعالم",
          "שלום עולם",
          "Привет, мир",
          "नमस्ते दुनिया",
          "Ça été déjà vu",
          "Ã©tÃ©",
          "鏂囨湰",
          "ÎÄ±¾",
          "?/p>",
          "&amp;ldquo;",
          "https://example.org/a?b=c#d",
          "a@example.org",
          "#话题#",
          "@name",
          "v3.5.1",
          "👨‍👩‍👧‍👦",
          "𠀀𠮷",
          "ࠀ",
          "9999999999999999999999",
          "x".repeat(300));

  private AnyText() {}

  /** Any Java string, lone surrogates and noncharacters included. */
  public static Arbitrary<String> any() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(80),
        Arbitraries.strings().withChars(Character.MIN_VALUE, Character.MAX_VALUE).ofMaxLength(60),
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces)));
  }
}
