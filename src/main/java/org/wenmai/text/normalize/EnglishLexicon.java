package org.wenmai.text.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * English nouns and verbs with their frequencies, and irregular forms. Immutable and thread-safe;
 * loaded once per JVM, on first use.
 *
 * <p>The words are kept as they are in the file, sorted, and are found by binary search: a map of
 * 60,000 strings would take ten times the memory.
 */
final class EnglishLexicon {
  private static final byte NEWLINE = '\n';

  private final byte[] lines;
  private final int[] starts;
  private final Map<String, String> irregular;

  private EnglishLexicon(byte[] lines, Map<String, String> irregular) {
    this.lines = lines;
    this.starts = starts(lines);
    this.irregular = irregular;
  }

  /**
   * A word.
   *
   * @param noun how often it is a noun in annotated texts; {@link #NEVER} if it is none
   * @param verb how often it is a verb, likewise
   * @param other how often it is an adjective or adverb, likewise
   * @param name whether it is also the name of a person, place or thing
   */
  record Entry(int noun, int verb, int other, boolean name) {
    static final int NEVER = -1;

    /** What is not in the lexicon. */
    static final Entry NONE = new Entry(NEVER, NEVER, NEVER, false);

    boolean isNoun() {
      return noun != NEVER;
    }

    boolean isVerb() {
      return verb != NEVER;
    }

    boolean isWord() {
      return isNoun() || isVerb() || other != NEVER;
    }

    /** How often it is a noun or a verb. */
    int count() {
      return Math.max(0, noun) + Math.max(0, verb);
    }
  }

  /** The lexicon. */
  static EnglishLexicon instance() {
    return Holder.INSTANCE;
  }

  private static final class Holder {
    static final EnglishLexicon INSTANCE =
        new EnglishLexicon(read("english-lexicon.txt"), irregular());
  }

  /** The word that an irregular form belongs to; itself for a word that only looks inflected. */
  @Nullable String irregular(String form) {
    return irregular.get(form);
  }

  /** The entry of a folded word. */
  Entry entry(String word) {
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(word, starts[middle]);
      if (order == 0) {
        return entry(starts[middle] + word.length() + 1);
      }
      if (order < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return Entry.NONE;
  }

  /** Compares with the word that begins at an offset and ends at a space. */
  private int compare(String word, int start) {
    int i = 0;
    while (i < word.length() && word.charAt(i) == lines[start + i]) {
      i++;
    }
    int other = lines[start + i];
    if (i == word.length()) {
      return other == ' ' ? 0 : -1;
    }
    return Integer.compare(word.charAt(i), other);
  }

  private Entry entry(int fields) {
    int end = fields;
    while (lines[end] != NEWLINE) {
      end++;
    }
    String[] parts =
        new String(lines, fields, end - fields, StandardCharsets.US_ASCII).split(" ", -1);
    return new Entry(count(parts[0]), count(parts[1]), count(parts[2]), parts.length > 3);
  }

  private static int count(String field) {
    return field.equals("-") ? Entry.NEVER : Integer.parseInt(field);
  }

  private static int[] starts(byte[] lines) {
    int[] starts = new int[lines.length / 4];
    int size = 0;
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == NEWLINE) {
        starts[size++] = start;
        start = i + 1;
      }
    }
    return Arrays.copyOf(starts, size);
  }

  private static Map<String, String> irregular() {
    Map<String, String> forms = new HashMap<>();
    String lines = new String(read("english-irregular.txt"), StandardCharsets.US_ASCII);
    for (String line : lines.split("\n", -1)) {
      String[] words = line.isBlank() || line.startsWith("#") ? new String[0] : line.split(" ", -1);
      for (int i = Math.min(1, words.length - 1); i >= 0 && i < words.length; i++) {
        forms.put(words[i], words[0]);
      }
    }
    return Map.copyOf(forms);
  }

  private static byte[] read(String name) {
    try (InputStream in = EnglishLexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No " + name + " beside " + EnglishLexicon.class.getName());
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
