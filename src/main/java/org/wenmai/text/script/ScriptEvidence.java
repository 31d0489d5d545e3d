package org.wenmai.text.script;

/**
 * The dominant script of a text and the evidence for it.
 *
 * @param script ISO 15924: Latn, Cyrl, Jpan, Kore, Hans, Hant, Hani (mixed Chinese, or Chinese
 *     without distinctive characters) …; Zyyy if there are no letters
 * @param letters number of letters and ideographs of all scripts, in code points
 * @param words approximate number of words in the dominant script, its weight against others
 * @param share share of the dominant script in the words of all scripts, 0 to 1; 0 if there are no
 *     letters
 * @param simplified occurrences of ideographs that only Simplified Chinese or Japanese has, or that
 *     Traditional Chinese does not have in this word, such as 后 in 后来
 * @param traditional occurrences of ideographs that Simplified Chinese does not have
 * @param japanese occurrences of ideographs that no Chinese text has, such as 沢 or 駅
 * @param chinese occurrences of ideographs that no modern Japanese text has, such as 们 or 們
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
