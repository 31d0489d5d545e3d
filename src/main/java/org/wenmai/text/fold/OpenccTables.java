package org.wenmai.text.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.wenmai.text.trie.DoubleArrayTrie;

/**
 * The dictionaries of OpenCC 1.4 and a few phrases of our own, packed for one pass over a text.
 *
 * <p>OpenCC converts in two steps: variants and words of Taiwan and Hong Kong to standard
 * Traditional, and standard Traditional to Simplified. Here the second step is applied to the
 * entries of the first when the tables are loaded, so that a text is read once. Of several
 * candidates the first is taken. Characters that TSCharacters lacks are looked up among the
 * regional variants (衞 for 衛).
 */
final class OpenccTables {
  /**
   * In {@link #single}: look in the trie, since a phrase may start here or the mapping leaves the
   * BMP.
   */
  static final char IN_TRIE = '\uffff';

  private static final String OPENCC = "/org/wenmai/text/fold/opencc/";
  private static final String EXTRA_PHRASES = "/org/wenmai/text/fold/phrases.txt";

  private final Map<String, String> characters = new HashMap<>(16384);
  private final TreeMap<String, String> phrases = new TreeMap<>();

  /** By char, its replacement, or {@link #IN_TRIE}. */
  final char[] single = new char[Character.MAX_VALUE + 1];

  /**
   * Phrases, and the characters for which {@link #single} is {@link #IN_TRIE}, each with the index
   * of its replacement in {@link #outputs}, from 1.
   */
  final DoubleArrayTrie trie;

  final String[] outputs;

  /** Loads the tables; {@code words} says whether regional words are converted too. */
  OpenccTables(RegionalWords words) {
    read(OPENCC + "TSCharacters.txt", characters::put);
    read(OPENCC + "TSCharactersExt.txt", characters::put);
    read(OPENCC + "TSPhrases.txt", phrases::put);
    DictionarySimplifier simplifier = new DictionarySimplifier(characters, phrases);
    Map<String, String> hongKong = new TreeMap<>();
    Map<String, String> taiwan = new TreeMap<>();
    read(OPENCC + "HKVariantsRev.txt", hongKong::put);
    read(OPENCC + "TWVariantsRev.txt", taiwan::put);
    hongKong.forEach(this::addVariant);
    taiwan.forEach(this::addVariant);
    Map<String, String> regional = new TreeMap<>();
    if (words == RegionalWords.OF_THE_MAINLAND) {
      read(OPENCC + "TWPhrasesRev.txt", regional::putIfAbsent);
      read(OPENCC + "HKPhrasesRev.txt", regional::putIfAbsent);
    }
    read(OPENCC + "TWVariantsRevPhrases.txt", regional::putIfAbsent);
    read(OPENCC + "HKVariantsRevPhrases.txt", regional::putIfAbsent);
    regional.forEach((word, standard) -> phrases.put(word, simplifier.simplify(standard)));
    read(EXTRA_PHRASES, phrases::put);
    addSpellings(hongKong);
    addSpellings(taiwan);
    pack();
    trie = DoubleArrayTrie.of(numbered(phrases.keySet()));
    outputs = phrases.values().toArray(String[]::new);
  }

  private static Map<String, Integer> numbered(Set<String> phrases) {
    Map<String, Integer> numbers = new HashMap<>();
    phrases.forEach(phrase -> numbers.put(phrase, numbers.size() + 1));
    return numbers;
  }

  private void addVariant(String variant, String standard) {
    characters.putIfAbsent(variant, characters.getOrDefault(standard, standard));
  }

  /** Adds the same phrases with the character variants of a region. */
  private void addSpellings(Map<String, String> standards) {
    Map<Character, Character> variants = new HashMap<>();
    standards.forEach(
        (variant, standard) -> {
          if (variant.length() == 1 && standard.length() == 1) {
            variants.put(standard.charAt(0), variant.charAt(0));
          }
        });
    for (Map.Entry<String, String> phrase : Map.copyOf(phrases).entrySet()) {
      StringBuilder spelling = new StringBuilder(phrase.getKey());
      for (int i = 0; i < spelling.length(); i++) {
        spelling.setCharAt(i, variants.getOrDefault(spelling.charAt(i), spelling.charAt(i)));
      }
      phrases.putIfAbsent(spelling.toString(), phrase.getValue());
    }
  }

  private void pack() {
    for (int c = 0; c < single.length; c++) {
      single[c] = (char) c;
    }
    for (String phrase : phrases.keySet()) {
      single[phrase.charAt(0)] = IN_TRIE;
    }
    characters.forEach(this::packCharacter);
  }

  private void packCharacter(String from, String to) {
    char first = from.charAt(0);
    if (from.length() > 1 || to.length() > 1 || single[first] == IN_TRIE) {
      single[first] = IN_TRIE;
      phrases.putIfAbsent(from, to);
    } else {
      single[first] = to.charAt(0);
    }
  }

  private static void read(String resource, BiConsumer<String, String> entry) {
    try (InputStream in = OpenccTables.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Not on the class path: " + resource);
      }
      String text = new String(in.readAllBytes(), UTF_8);
      for (int from = 0; from < text.length(); ) {
        int to = text.indexOf('\n', from);
        addLine(text.substring(from, to < 0 ? text.length() : to), entry);
        from = to < 0 ? text.length() : to + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds the entry of a line: a key, a tab or space, and candidates separated by spaces, of which
   * the first is taken.
   */
  private static void addLine(String line, BiConsumer<String, String> entry) {
    int keyEnd = fieldEnd(line, 0);
    int valueEnd = fieldEnd(line, keyEnd + 1);
    if (keyEnd > 0 && valueEnd > keyEnd + 1 && line.charAt(0) != '#') {
      entry.accept(line.substring(0, keyEnd), line.substring(keyEnd + 1, valueEnd));
    }
  }

  private static int fieldEnd(String line, int from) {
    int offset = Math.min(from, line.length());
    while (offset < line.length() && line.charAt(offset) > ' ') {
      offset++;
    }
    return offset;
  }
}
