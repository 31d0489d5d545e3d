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
 * Reads the dictionaries of OpenCC 1.4 and our own few phrases, and packs them.
 *
 * <p>OpenCC goes in two steps: variants and words of Taiwan and Hong Kong to standard Traditional,
 * standard Traditional to Simplified. Here the second step is taken once, over the entries of the
 * first, so that a text is gone through once. Of several choices the first counts. What
 * TSCharacters lacks is looked up among the regional variants (衞 for 衛).
 */
final class OpenccTables {
  /** In {@link #single}: a phrase may start here, or the mapping leaves the basic plane. */
  static final char SLOW = '\uffff';

  private static final String OPENCC = "/org/wenmai/text/fold/opencc/";
  private static final String OWN_PHRASES = "/org/wenmai/text/fold/phrases.txt";

  private final Map<String, String> characters = new HashMap<>(16384);
  private final TreeMap<String, String> phrases = new TreeMap<>();

  /** What each char becomes, or {@link #SLOW}. */
  final char[] single = new char[Character.MAX_VALUE + 1];

  /**
   * Phrases, and single characters where {@link #single} is {@link #SLOW}, with the index of what
   * each becomes in {@link #outputs}, from 1.
   */
  final DoubleArrayTrie trie;

  final String[] outputs;

  /** The tables; {@code words} says whether regional words are folded too. */
  OpenccTables(RegionalWords words) {
    read(OPENCC + "TSCharacters.txt", characters::put);
    read(OPENCC + "TSCharactersExt.txt", characters::put);
    read(OPENCC + "TSPhrases.txt", phrases::put);
    DictionarySimplifier simplification = new DictionarySimplifier(characters, phrases);
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
    regional.forEach((word, standard) -> phrases.put(word, simplification.of(standard)));
    read(OWN_PHRASES, phrases::put);
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

  /** The same phrases as they are spelled where other variants are the standard. */
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
      single[phrase.charAt(0)] = SLOW;
    }
    characters.forEach(this::packCharacter);
  }

  private void packCharacter(String from, String to) {
    char first = from.charAt(0);
    if (from.length() > 1 || to.length() > 1 || single[first] == SLOW) {
      single[first] = SLOW;
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

  /** A key, a tab or a space, and choices between spaces, of which the first counts. */
  private static void addLine(String line, BiConsumer<String, String> entry) {
    int keyEnd = end(line, 0);
    int choiceEnd = end(line, keyEnd + 1);
    if (keyEnd > 0 && choiceEnd > keyEnd + 1 && line.charAt(0) != '#') {
      entry.accept(line.substring(0, keyEnd), line.substring(keyEnd + 1, choiceEnd));
    }
  }

  private static int end(String line, int from) {
    int at = Math.min(from, line.length());
    while (at < line.length() && line.charAt(at) > ' ') {
      at++;
    }
    return at;
  }
}
