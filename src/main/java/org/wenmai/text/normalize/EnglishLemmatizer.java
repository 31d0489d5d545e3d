package org.wenmai.text.normalize;

import java.util.Map;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.normalize.EnglishLexicon.Entry;

/**
 * Undoes English inflection: plurals, -ed, -ing, and irregular forms. A word becomes another only
 * if the lexicon has that one and the rules of spelling lead from one to the other: "hoping" is of
 * "hope", since "hop" would be doubled. A form that is more often a word by itself ("news",
 * "evening", "marketing") stays. A plural that the lexicon does not know loses its s unless it has
 * a capital, which makes it a name.
 */
final class EnglishLemmatizer implements LightStemmer {
  private static final int MIN_BASE = 2;

  /** Up to this length a word in capitals is an acronym. */
  private static final int MAX_ACRONYM = 5;

  /** A name that looks like a form of a word as rare as that (Mars) is the name. */
  private static final int RARE = 10;

  /** An adjective in -ed that is as frequent may be a word by itself. */
  private static final int MIN_ADJECTIVE = 3;

  private static final int MIN_COMPOUND_HEAD = 3;

  /** The endings of irregular nouns that form compounds: policemen, grandchildren, dormice. */
  private static final Map<String, String> COMPOUND_ENDINGS =
      Map.ofEntries(
          Map.entry("men", "man"),
          Map.entry("children", "child"),
          Map.entry("feet", "foot"),
          Map.entry("teeth", "tooth"),
          Map.entry("mice", "mouse"),
          Map.entry("knives", "knife"),
          Map.entry("leaves", "leaf"),
          Map.entry("lives", "life"),
          Map.entry("shelves", "shelf"),
          Map.entry("wives", "wife"),
          Map.entry("wolves", "wolf"));

  private final EnglishMinimalStemmer plural = new EnglishMinimalStemmer();
  private final EnglishLexicon lexicon = EnglishLexicon.instance();

  @Override
  public int stem(char[] letters, int length) {
    return stem(letters, length, LetterCase.SMALL);
  }

  @Override
  public int stem(char[] letters, int length, LetterCase letterCase) {
    if (letterCase == LetterCase.CAPITALS && length <= MAX_ACRONYM) {
      return length;
    }
    if (letterCase == LetterCase.ACRONYM_PLURAL && length > 2) {
      return length - 1;
    }
    String word = new String(letters, 0, length);
    String base = base(word, letterCase);
    if (base == null) {
      boolean unknown = letterCase == LetterCase.SMALL && !lexicon.entry(word).isWord();
      return unknown ? plural.stem(letters, length) : length;
    }
    base.getChars(0, base.length(), letters, 0);
    return base.length();
  }

  /** The word that a form belongs to, or null. */
  private @Nullable String base(String word, LetterCase letterCase) {
    String irregular = irregular(word);
    if (irregular != null) {
      return irregular;
    }
    if (isInflectedName(word, letterCase)) {
      return word;
    }
    String singular = word.endsWith("s") ? singular(word) : null;
    String form = singular == null ? word : singular;
    String verb =
        form.endsWith("ing") ? verb(form, "ing") : form.endsWith("ed") ? verb(form, "ed") : null;
    return verb == null ? singular : verb;
  }

  private @Nullable String irregular(String word) {
    String listed = lexicon.irregular(word);
    for (Map.Entry<String, String> ending : COMPOUND_ENDINGS.entrySet()) {
      int length = word.length() - ending.getKey().length();
      if (listed == null && length >= MIN_COMPOUND_HEAD && word.endsWith(ending.getKey())) {
        String head = word.substring(0, length);
        String base = head + ending.getValue();
        listed = lexicon.entry(base).isNoun() ? base : null;
      }
    }
    return listed;
  }

  /** Whether it is a name, such as Wales, Mars or Fleming, that is no plural of a frequent word. */
  private boolean isInflectedName(String word, LetterCase letterCase) {
    if (letterCase == LetterCase.SMALL || !lexicon.entry(word).name()) {
      return false;
    }
    String singular = word.endsWith("s") ? singular(word) : null;
    return singular == null || lexicon.entry(singular).count() < RARE;
  }

  /** The noun or verb that a form in s belongs to, or null. */
  private @Nullable String singular(String word) {
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return null;
    }
    String best = null;
    Entry found = Entry.NONE;
    for (String base : singulars(word)) {
      Entry entry = lexicon.entry(base);
      boolean better = best == null || entry.count() > found.count();
      if (base.length() > MIN_BASE && (entry.isNoun() || entry.isVerb()) && better) {
        best = base;
        found = entry;
      }
    }
    if (best == null) {
      return null;
    }
    return lexicon.entry(word).noun() > found.count() ? null : best;
  }

  private static String[] singulars(String word) {
    String withoutS = word.substring(0, word.length() - 1);
    if (word.endsWith("ies")) {
      return new String[] {word.substring(0, word.length() - 3) + "y", withoutS};
    }
    if (word.endsWith("es")) {
      String withoutEs = word.substring(0, word.length() - 2);
      boolean hisses = withoutEs.endsWith("ss") || withoutEs.endsWith("zz");
      return hisses
          ? new String[] {withoutEs, withoutS}
          : new String[] {withoutS, needsE(withoutEs) ? withoutEs : withoutS};
    }
    return new String[] {withoutS};
  }

  /** Whether a plural has es and not s: after a sibilant, and after o. */
  private static boolean needsE(String base) {
    return base.endsWith("s")
        || base.endsWith("x")
        || base.endsWith("z")
        || base.endsWith("ch")
        || base.endsWith("sh")
        || base.endsWith("o");
  }

  /** The verb that a form in -ing or -ed belongs to, or null. */
  private @Nullable String verb(String word, String ending) {
    Entry self = lexicon.entry(word);
    if (self.isVerb()) {
      return null;
    }
    String best = null;
    int most = Entry.NEVER;
    boolean ofNoun = !self.isWord();
    for (String base : verbs(word.substring(0, word.length() - ending.length()), ending)) {
      Entry entry = lexicon.entry(base);
      int count = entry.isVerb() ? 1 + entry.verb() : ofNoun && entry.isNoun() ? 0 : Entry.NEVER;
      if (base.length() > MIN_BASE && count > most) {
        best = base;
        most = count;
      }
    }
    return isWordByItself(self, most - 1, ending) ? null : best;
  }

  /** Whether a form is a noun or an adjective much more often than its base is a verb. */
  private static boolean isWordByItself(Entry self, int verb, String ending) {
    int itself = Math.max(0, self.noun()) + Math.max(0, self.other());
    return ending.equals("ing")
        ? itself > 2 * (1 + verb)
        : itself >= MIN_ADJECTIVE && 2 * itself >= 3 * verb;
  }

  private static String[] verbs(String head, String ending) {
    String withE = head + "e";
    if (head.endsWith("i") && ending.equals("ed")) {
      return new String[] {head.substring(0, head.length() - 1) + "y", withE};
    }
    if (head.endsWith("y") && ending.equals("ing")) {
      return new String[] {head, head.substring(0, head.length() - 1) + "ie", withE};
    }
    int last = head.length() - 1;
    boolean doubled = last > 1 && head.charAt(last) == head.charAt(last - 1);
    String single = doubled || head.endsWith("ck") ? head.substring(0, last) : head;
    boolean undoubled = doubled && (endsInShortSyllable(single) || single.endsWith("l"));
    boolean c = head.endsWith("ck");
    return new String[] {doubles(head) ? withE : head, withE, undoubled || c ? single : withE};
  }

  /** Whether a verb doubles its last consonant: one syllable, one vowel, one consonant. */
  private static boolean doubles(String verb) {
    return endsInShortSyllable(verb) && syllables(verb) == 1;
  }

  private static boolean endsInShortSyllable(String verb) {
    int last = verb.length() - 1;
    if (last < 1 || isVowel(verb, last) || "wxyh".indexOf(verb.charAt(last)) >= 0) {
      return false;
    }
    return isVowel(verb, last - 1) && (last < 2 || !isVowel(verb, last - 2));
  }

  private static int syllables(String verb) {
    int syllables = 0;
    for (int i = 0; i < verb.length(); i++) {
      boolean begins = isVowel(verb, i) && (i == 0 || !isVowel(verb, i - 1));
      syllables += begins ? 1 : 0;
    }
    return syllables;
  }

  /** The u of qu is none, nor y at the beginning. */
  private static boolean isVowel(String verb, int i) {
    char c = verb.charAt(i);
    return switch (c) {
      case 'a', 'e', 'i', 'o' -> true;
      case 'u' -> i == 0 || verb.charAt(i - 1) != 'q';
      case 'y' -> i > 0;
      default -> false;
    };
  }
}
