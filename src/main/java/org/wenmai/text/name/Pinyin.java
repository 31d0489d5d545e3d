package org.wenmai.text.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Pinyin syllables of Han characters without tones, from ICU's transliterator Han-Latin: the most
 * frequent reading of each character, independent of context. Thread-safe; the table is loaded on
 * first use.
 */
public final class Pinyin {
  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;
  private static final String RESOURCE = "syllables.txt";

  private Pinyin() {}

  /** The syllable of a code point, or the character itself if it has none. */
  public static String syllable(int codePoint) {
    String known = codePoint < FIRST || codePoint > LAST ? "" : Holder.SYLLABLES[codePoint - FIRST];
    return known.isEmpty() ? Character.toString(codePoint) : known;
  }

  /** The syllables of a text, separated by spaces. */
  public static String of(String text) {
    StringBuilder syllables = new StringBuilder();
    text.codePoints().forEach(c -> syllables.append(syllable(c)).append(' '));
    return syllables.toString().stripTrailing();
  }

  private static final class Holder {
    static final String[] SYLLABLES = load();

    private static String[] load() {
      String[] syllables = new String[LAST - FIRST + 1];
      Arrays.fill(syllables, "");
      try (InputStream in = Pinyin.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("The jar lacks " + RESOURCE);
        }
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
          int tab = line.indexOf('\t');
          String syllable = line.substring(0, tab);
          line.substring(tab + 1).chars().forEach(c -> syllables[c - FIRST] = syllable);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return syllables;
    }
  }
}
