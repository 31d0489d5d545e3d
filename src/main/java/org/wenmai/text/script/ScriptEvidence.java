package org.wenmai.text.script;

/**
 * The dominant script of a text and what speaks for it.
 *
 * @param script ISO 15924: Latn, Cyrl, Jpan, Kore, Hans, Hant, Hani (mixed Chinese, or Chinese
 *     without a telling character) …; Zyyy where there are no letters
 * @param letters letters and ideographs of all scripts, in code points
 * @param words about how many words are written in the dominant script; what weighs it against
 *     others
 * @param share part that the dominant script has of the words of all scripts, 0 to 1; 0 where there
 *     are no letters
 * @param simplified places with an ideograph that only Simplified Chinese or Japanese has, or that
 *     Traditional Chinese does not have in this word, such as 后 in 后来
 * @param traditional places with an ideograph that Simplified Chinese does not have
 * @param japanese places with an ideograph that no Chinese text has, such as 沢 or 駅
 * @param chinese places with an ideograph that no modern Japanese text has, such as 们 or 們
 */
public record ScriptEvidence(
    String script,
    int letters,
    int words,
    double share,
    int simplified,
    int traditional,
    int japanese,
    int chinese) {

  /** The script of a text without letters. */
  public static final String NONE = "Zyyy";

  /** True for Hans, Hant and Hani. */
  public boolean isChinese() {
    return script.equals("Hans") || script.equals("Hant") || script.equals("Hani");
  }
}
