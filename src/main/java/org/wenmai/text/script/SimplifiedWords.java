package org.wenmai.text.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two-character words that Traditional writes with another ideograph, although it also uses the
 * Simplified one: 后来 (後來), 这里 (這裡), 由于 (由於).
 *
 * <p>Built from OpenCC's phrases by {@code src/model}. A neighbor is accepted in both forms, so
 * that 對于 is as much evidence as 对于. Immutable, thread-safe.
 */
final class SimplifiedWords {
  /** Characters before 后 in the sense of empress. In other senses Traditional writes 後. */
  private static final String BEFORE_EMPRESS = "皇太王母天影歌帝封立廢废蜂賢贤元国國艳艷武吕呂";

  /** Characters after 后 in the sense of empress. */
  private static final String AFTER_EMPRESS = "妃土羿稷冠宮宫座";

  private static final String RESOURCE = "simplified-words.txt";

  private final Set<Integer> ideographs = new HashSet<>();
  private final Set<Integer> ending = new HashSet<>();
  private final Set<Integer> beginning = new HashSet<>();

  private SimplifiedWords() {}

  /**
   * Reads the words.
   *
   * @param toTraditional the Traditional forms of ideographs
   */
  static SimplifiedWords load(Map<Integer, List<Integer>> toTraditional) {
    SimplifiedWords words = new SimplifiedWords();
    try (InputStream in = SimplifiedWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks " + RESOURCE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        words.add(line.split("\t", -1), toTraditional);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private void add(String[] columns, Map<Integer, List<Integer>> toTraditional) {
    int c = columns[0].charAt(0);
    ideographs.add(c);
    columns[1].chars().forEach(before -> forms(before, toTraditional, b -> ending.add(pair(b, c))));
    columns[2]
        .chars()
        .forEach(after -> forms(after, toTraditional, a -> beginning.add(pair(c, a))));
  }

  private interface Form {
    void take(int codePoint);
  }

  private static void forms(int c, Map<Integer, List<Integer>> toTraditional, Form to) {
    to.take(c);
    toTraditional.getOrDefault(c, List.of()).forEach(to::take);
  }

  private static int pair(int first, int second) {
    return first << Character.SIZE | second;
  }

  /** The ideographs that are evidence in words only. */
  Set<Integer> ideographs() {
    return ideographs;
  }

  /**
   * Whether an ideograph is part of such a word.
   *
   * @param at its index in the text
   */
  boolean contains(CharSequence text, int at) {
    char c = text.charAt(at);
    char before = at > 0 ? text.charAt(at - 1) : 0;
    char after = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    boolean word = ending.contains(pair(before, c)) || beginning.contains(pair(c, after));
    return word || (c == '后' && isAfterwards(before, after));
  }

  /** Whether 后 follows an ideograph and does not mean empress. */
  private static boolean isAfterwards(char before, char after) {
    return Character.isIdeographic(before)
        && BEFORE_EMPRESS.indexOf(before) < 0
        && AFTER_EMPRESS.indexOf(after) < 0;
  }
}
