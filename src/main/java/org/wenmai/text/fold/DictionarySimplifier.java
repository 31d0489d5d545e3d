package org.wenmai.text.fold;

import java.util.Map;

/** Standard Traditional to Simplified for the entries of a dictionary: short, and not many. */
final class DictionarySimplifier {
  private final Map<String, String> characters;
  private final Map<String, String> phrases;
  private final int longest;

  /** Copies the tables as they are now. */
  DictionarySimplifier(Map<String, String> characters, Map<String, String> phrases) {
    this.characters = Map.copyOf(characters);
    this.phrases = Map.copyOf(phrases);
    this.longest = phrases.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The longest phrase at each place, else the character. */
  String of(String traditional) {
    StringBuilder simplified = new StringBuilder(traditional.length());
    for (int at = 0; at < traditional.length(); ) {
      int end = phraseEnd(traditional, at);
      if (end > at) {
        simplified.append(phrases.get(traditional.substring(at, end)));
      } else {
        end = traditional.offsetByCodePoints(at, 1);
        String character = traditional.substring(at, end);
        simplified.append(characters.getOrDefault(character, character));
      }
      at = end;
    }
    return simplified.toString();
  }

  private int phraseEnd(String text, int at) {
    for (int end = Math.min(text.length(), at + longest); end > at; end--) {
      if (phrases.containsKey(text.substring(at, end))) {
        return end;
      }
    }
    return at;
  }
}
