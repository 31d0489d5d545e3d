package org.wenmai.accuracy.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and what a rewriting robot puts in their place: each word by the same one everywhere. */
final class SynonymTable {
  static final SynonymTable CHINESE = new SynonymTable("zh.tsv", "", "");
  static final SynonymTable ENGLISH = new SynonymTable("en.tsv", "\\b", "\\b");

  private final Map<String, String> replacements;
  private final Pattern words;

  private SynonymTable(String resource, String before, String after) {
    replacements = read(resource);
    // The longest first: of two words that begin here it is the one that is meant.
    words =
        Pattern.compile(
            replacements.keySet().stream()
                .sorted(
                    Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", before + "(?:", ")" + after)),
            Pattern.CASE_INSENSITIVE);
  }

  private static Map<String, String> read(String resource) {
    try (InputStream in = SynonymTable.class.getResourceAsStream(resource)) {
      Map<String, String> pairs = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(pair -> pairs.put(pair[0], pair[1]));
      return pairs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SynonymTable of(String text) {
    return Chinese.isMostly(text) ? CHINESE : ENGLISH;
  }

  Map<String, String> pairs() {
    return replacements;
  }

  /** How many words of a text would be replaced. */
  long count(String text) {
    return words.matcher(text).results().count();
  }

  /** The text with every occurrence replaced. */
  String replace(String text) {
    return words
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement(match.group())));
  }

  private String replacement(String word) {
    String replacement = replacements.get(word.toLowerCase(Locale.ROOT));
    return Character.isUpperCase(word.codePointAt(0))
        ? replacement.substring(0, 1).toUpperCase(Locale.ROOT) + replacement.substring(1)
        : replacement;
  }
}
