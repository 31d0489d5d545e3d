package org.wenmai.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The difference of two names that may be spellings of one name, judged by their characters alone.
 * Pure functions.
 *
 * <p>Only names that share a {@linkplain #blockingKeys blocking key} can differ so; this avoids
 * comparing all pairs.
 */
public enum SpellingDifference {
  /**
   * One Han character of three or more differs, not the first, and has the same pinyin: 梁文锋, 梁文峰.
   * Compounds with different words are not spellings of one name: 副市长, 副师长; 研修员, 研修院.
   */
  SOUND,
  /** As {@link #SOUND}, but with another pinyin: 梁文峰, 梁云峰. Weak evidence by itself. */
  CHARACTER,
  /**
   * One letter of a Latin name with an inner capital is replaced, missing or added: DeekSeek. Not a
   * letter among adjacent capitals, which distinguishes names: OpenSSH, OpenSSL.
   */
  LETTER,
  /** A part of a Latin name is repeated: DeepSeekSeek. */
  DOUBLED;

  private static final int MIN_HAN_LENGTH = 3;
  private static final int MAX_HAN_LENGTH = 6;
  private static final int MIN_LATIN_LENGTH = 6;
  private static final int MAX_LATIN_LENGTH = 40;
  private static final int MIN_DOUBLED_LENGTH = 3;
  private static final Pattern HAN = Pattern.compile("[\\u4E00-\\u9FFF]+");
  private static final Pattern LATIN = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  /**
   * An initial capital alone also begins sentences and personal names, which several people share.
   */
  private static final Pattern INNER_CAPITAL = Pattern.compile(".*\\p{Ll}\\p{Lu}.*");

  /**
   * Keys of which names that may be spellings of one name have one in common. Empty for terms that
   * are not compared, such as dictionary words.
   */
  public static List<String> blockingKeys(CorpusName name) {
    String term = name.term();
    List<String> keys = new ArrayList<>();
    if (isHan(term)) {
      for (int i = 1; i < term.length(); i++) {
        keys.add(term.substring(0, i) + '?' + term.substring(i + 1));
      }
    } else if (isLatin(name)) {
      keys.add(term);
      for (int i = 0; i < term.length(); i++) {
        keys.add(term.substring(0, i) + term.substring(i + 1));
      }
      undoubled(term).ifPresent(keys::add);
    }
    return keys;
  }

  /** The difference of two names; empty if they are equal or not similar. Symmetric. */
  public static Optional<SpellingDifference> of(CorpusName a, CorpusName b) {
    if (a.term().equals(b.term())) {
      return Optional.empty();
    }
    if (isHan(a.term()) && isHan(b.term())) {
      return ofHan(a.term(), b.term());
    }
    return isLatin(a) && isLatin(b) ? ofLatin(a, b) : Optional.empty();
  }

  private static Optional<SpellingDifference> ofHan(String a, String b) {
    if (a.length() != b.length() || a.charAt(0) != b.charAt(0)) {
      return Optional.empty();
    }
    SpellingDifference difference = null;
    for (int i = 1; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        if (difference != null) {
          return Optional.empty();
        }
        boolean samePinyin = Pinyin.syllable(a.charAt(i)).equals(Pinyin.syllable(b.charAt(i)));
        difference = samePinyin ? SOUND : CHARACTER;
        if (isOtherCompound(a, b, i)) {
          return Optional.empty();
        }
      }
    }
    return Optional.ofNullable(difference);
  }

  /**
   * Whether the differing character is a suffix of a dictionary word, or forms dictionary words
   * with a neighbour in both names.
   */
  private static boolean isOtherCompound(String a, String b, int index) {
    boolean suffix =
        index == a.length() - 1 && index > 1 && DictionaryWords.contains(a.substring(0, index));
    return suffix
        || areWords(a, b, index - 1, index + 1)
        || (index + 2 <= a.length() && areWords(a, b, index, index + 2));
  }

  private static boolean areWords(String a, String b, int from, int to) {
    return DictionaryWords.contains(a.substring(from, to))
        && DictionaryWords.contains(b.substring(from, to));
  }

  private static Optional<SpellingDifference> ofLatin(CorpusName nameA, CorpusName nameB) {
    String a = nameA.term();
    String b = nameB.term();
    if (undoubled(a).filter(b::equals).isPresent() || undoubled(b).filter(a::equals).isPresent()) {
      return Optional.of(DOUBLED);
    }
    String longer = a.length() >= b.length() ? a : b;
    String shorter = a.length() >= b.length() ? b : a;
    int prefix = 0;
    while (prefix < shorter.length() && longer.charAt(prefix) == shorter.charAt(prefix)) {
      prefix++;
    }
    int restStart = longer.length() == shorter.length() ? prefix + 1 : prefix;
    boolean singleEdit =
        longer.length() - shorter.length() <= 1
            && prefix > 0
            && longer
                .substring(prefix + 1)
                .equals(shorter.substring(Math.min(restStart, shorter.length())));
    boolean amongCapitals = isAmongCapitals(nameA, prefix) || isAmongCapitals(nameB, prefix);
    return singleEdit && !amongCapitals && isMisspelling(longer, shorter, prefix)
        ? Optional.of(LETTER)
        : Optional.empty();
  }

  private static boolean isAmongCapitals(CorpusName name, int index) {
    String surface = name.surface();
    return isCapital(surface, index)
        && (isCapital(surface, index - 1) || isCapital(surface, index + 1));
  }

  private static boolean isCapital(String surface, int index) {
    return index >= 0 && index < surface.length() && Character.isUpperCase(surface.charAt(index));
  }

  /**
   * Whether the difference may be a misspelling: digits distinguish versions, and a final s may be
   * a plural.
   */
  private static boolean isMisspelling(String longer, String shorter, int index) {
    boolean sameLength = longer.length() == shorter.length();
    boolean plural = !sameLength && index == shorter.length();
    return !plural
        && Character.isLetter(longer.charAt(index))
        && (!sameLength || Character.isLetter(shorter.charAt(index)));
  }

  /** The term without the second of two adjacent equal parts. */
  private static Optional<String> undoubled(String term) {
    for (int part = term.length() / 2; part >= MIN_DOUBLED_LENGTH; part--) {
      for (int from = 0; from + 2 * part <= term.length(); from++) {
        if (term.regionMatches(from, term, from + part, part)) {
          return Optional.of(term.substring(0, from) + term.substring(from + part));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isHan(String term) {
    return term.length() >= MIN_HAN_LENGTH
        && term.length() <= MAX_HAN_LENGTH
        && HAN.matcher(term).matches()
        && !DictionaryWords.contains(term);
  }

  private static boolean isLatin(CorpusName name) {
    String term = name.term();
    return term.length() >= MIN_LATIN_LENGTH
        && term.length() <= MAX_LATIN_LENGTH
        && LATIN.matcher(term).matches()
        && INNER_CAPITAL.matcher(name.surface()).matches();
  }
}
