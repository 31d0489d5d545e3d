package org.wenmai.text.fold;

import java.util.Map;

/** Converts the few short entries of a dictionary from standard Traditional to Simplified. */
final class DictionarySimplifier {
  private final Map<String, String> characters;
  private final Map<String, String> phrases;
  private final int maxLength;

  /** Copies both tables. */
  DictionarySimplifier(Map<String, String> characters, Map<String, String> phrases) {
    this.characters = Map.copyOf(characters);
    this.phrases = Map.copyOf(phrases);
    this.maxLength = phrases.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Converts the longest phrase at each position, else the character. */
  String simplify(String traditional) {
    StringBuilder simplified = new StringBuilder(traditional.length());
    for (int offset = 0; offset < traditional.length(); ) {
      int end = phraseEnd(traditional, offset);
      if (end > offset) {
        simplified.append(phrases.get(traditional.substring(offset, end)));
      } else {
        end = traditional.offsetByCodePoints(offset, 1);
        String character = traditional.substring(offset, end);
        simplified.append(characters.getOrDefault(character, character));
      }
      offset = end;
    }
    return simplified.toString();
  }

  private int phraseEnd(String text, int offset) {
    for (int end = Math.min(text.length(), offset + maxLength); end > offset; end--) {
      if (phrases.containsKey(text.substring(offset, end))) {
        return end;
      }
    }
    return offset;
  }
}
