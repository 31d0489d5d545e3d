package org.wenmai.text.tokenize.unicode;

import java.util.Set;
import org.wenmai.text.normalize.TermNormalizer;

/** Finds what an apostrophe joins to a word: elided articles before it, an English 's after it. */
public final class ApostropheRules {
  /** Elided articles, pronouns and conjunctions of French, Italian, Catalan and Occitan. */
  private static final Set<String> ELIDED =
      Set.of(
          "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "un",
          "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
          "negl", "sugl", "v", "quest", "quell");

  private static final int MAX_LENGTH = 6;

  private ApostropheRules() {}

  /** The offset after an elided article and its apostrophe, or {@code from} if there is none. */
  public static int elisionEnd(char[] text, int from, int to) {
    for (int i = from; i < to - 1 && i <= from + MAX_LENGTH; i++) {
      if (isApostrophe(text[i])) {
        return ELIDED.contains(TermNormalizer.fold(text, from, i)) ? i + 1 : from;
      }
    }
    return from;
  }

  /** Where a final 's begins, or {@code to} if there is none. */
  public static int possessiveStart(char[] text, int from, int to) {
    boolean possessive =
        to - from > 2 && (text[to - 1] == 's' || text[to - 1] == 'S') && isApostrophe(text[to - 2]);
    return possessive ? to - 2 : to;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '＇';
  }
}
