package org.wenmai.text.keyword;

import java.util.Set;
import org.wenmai.text.tokenize.token.Word;

/**
 * The endings of Japanese verbs and adjectives, which are words of their own to kuromoji: 書い and た
 * are the word 書いた to readers. Pure functions.
 */
final class JapaneseEndings {
  private static final String JAPANESE = "ja";

  /** Auxiliaries and conjunctive particles, by base form. */
  private static final Set<String> ENDINGS =
      Set.of(
          "た", "だ", "て", "で", "ない", "ます", "れる", "られる", "せる", "させる", "たい", "ば", "ず", "ぬ", "ん", "う",
          "よう", "たり", "だり", "ながら", "てる", "でる", "ちゃう", "じゃう");

  private JapaneseEndings() {}

  /** Whether an ending may follow a word: a base form ends in hiragana. */
  static boolean mayFollow(Word word) {
    String term = word.term();
    char last = term.charAt(term.length() - 1);
    return isJapanese(word) && last >= '\u3041' && last <= '\u3096';
  }

  /** Whether a word is an ending. */
  static boolean isEnding(Word word) {
    return word.stop() && isJapanese(word) && ENDINGS.contains(word.term());
  }

  private static boolean isJapanese(Word word) {
    return word.language().equals(JAPANESE) && word.kind().equals(Word.WORD);
  }

  /** Whether an ending that ends at an offset needs another one: まし of 読みました. */
  static boolean goesOn(Word ending, String text, int to) {
    String term = ending.term();
    return !text.startsWith(term, to - term.length());
  }
}
