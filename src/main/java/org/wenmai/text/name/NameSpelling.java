package org.wenmai.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How two names may be spellings of one: what the writing tells, before anybody looks at where they
 * stand. Pure functions.
 *
 * <p>Two names are compared only if they share a {@linkplain #keys key}; so nobody compares all
 * with all.
 */
public enum NameSpelling {
  /**
   * Three Han characters or more; one differs, not the first, and sounds the same: 梁文锋, 梁文峰. Words
   * that are put together with another word are other words: 副市长, 副师长; 研修员, 研修院.
   */
  SOUND,
  /** The same, but it sounds different: 梁文峰, 梁云峰. Weak by itself. */
  CHARACTER,
  /**
   * Latin with a capital inside; one letter differs, is missing or too many: DeekSeek. Two capitals
   * side by side name something of their own: OpenSSH, OpenSSL.
   */
  LETTER,
  /** The same with a part of it written twice: DeepSeekSeek. */
  DOUBLED;

  private static final int SHORTEST_HAN = 3;
  private static final int LONGEST_HAN = 6;
  private static final int SHORTEST_LATIN = 6;
  private static final int LONGEST_LATIN = 40;
  private static final int SHORTEST_DOUBLED = 3;
  private static final Pattern HAN = Pattern.compile("[\\u4E00-\\u9FFF]+");
  private static final Pattern LATIN = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  /** Other capitals begin sentences, and names of people, who have namesakes. */
  private static final Pattern INNER_CAPITAL = Pattern.compile(".*\\p{Ll}\\p{Lu}.*");

  /**
   * What names that may be one have in common; none for what is no name that we compare: a word of
   * the dictionary, for one.
   */
  public static List<String> keys(CorpusName name) {
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

  /** How one may be a spelling of the other, by the writing alone. */
  public static Optional<NameSpelling> of(CorpusName a, CorpusName b) {
    if (a.term().equals(b.term())) {
      return Optional.empty();
    }
    if (isHan(a.term()) && isHan(b.term())) {
      return ofHan(a.term(), b.term());
    }
    return isLatin(a) && isLatin(b) ? ofLatin(a, b) : Optional.empty();
  }

  private static Optional<NameSpelling> ofHan(String a, String b) {
    if (a.length() != b.length() || a.charAt(0) != b.charAt(0)) {
      return Optional.empty();
    }
    NameSpelling spelling = null;
    for (int i = 1; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        if (spelling != null) {
          return Optional.empty();
        }
        boolean same = Pinyin.syllable(a.charAt(i)).equals(Pinyin.syllable(b.charAt(i)));
        spelling = same ? SOUND : CHARACTER;
        if (isOtherWord(a, b, i)) {
          return Optional.empty();
        }
      }
    }
    return Optional.ofNullable(spelling);
  }

  /** Whether the character that differs ends a word with a suffix, or makes two known words. */
  private static boolean isOtherWord(String a, String b, int at) {
    boolean suffix = at == a.length() - 1 && at > 1 && KnownWords.has(a.substring(0, at));
    return suffix
        || areWords(a, b, at - 1, at + 1)
        || (at + 2 <= a.length() && areWords(a, b, at, at + 2));
  }

  private static boolean areWords(String a, String b, int from, int to) {
    return KnownWords.has(a.substring(from, to)) && KnownWords.has(b.substring(from, to));
  }

  private static Optional<NameSpelling> ofLatin(CorpusName nameA, CorpusName nameB) {
    String a = nameA.term();
    String b = nameB.term();
    if (undoubled(a).filter(b::equals).isPresent() || undoubled(b).filter(a::equals).isPresent()) {
      return Optional.of(DOUBLED);
    }
    String longer = a.length() >= b.length() ? a : b;
    String shorter = a.length() >= b.length() ? b : a;
    int same = 0;
    while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
      same++;
    }
    int rest = longer.length() == shorter.length() ? same + 1 : same;
    boolean one =
        longer.length() - shorter.length() <= 1
            && same > 0
            && longer
                .substring(same + 1)
                .equals(shorter.substring(Math.min(rest, shorter.length())));
    boolean named = isAmongCapitals(nameA, same) || isAmongCapitals(nameB, same);
    return one && !named && isSlip(longer, shorter, same) ? Optional.of(LETTER) : Optional.empty();
  }

  private static boolean isAmongCapitals(CorpusName name, int at) {
    String surface = name.surface();
    return isCapital(surface, at) && (isCapital(surface, at - 1) || isCapital(surface, at + 1));
  }

  private static boolean isCapital(String surface, int at) {
    return at >= 0 && at < surface.length() && Character.isUpperCase(surface.charAt(at));
  }

  /** Digits tell versions apart, and an s at the end a plural. */
  private static boolean isSlip(String longer, String shorter, int at) {
    boolean sameLength = longer.length() == shorter.length();
    boolean plural = !sameLength && at == shorter.length();
    return !plural
        && Character.isLetter(longer.charAt(at))
        && (!sameLength || Character.isLetter(shorter.charAt(at)));
  }

  /** A term without the second of two equal parts side by side. */
  private static Optional<String> undoubled(String term) {
    for (int part = term.length() / 2; part >= SHORTEST_DOUBLED; part--) {
      for (int from = 0; from + 2 * part <= term.length(); from++) {
        if (term.regionMatches(from, term, from + part, part)) {
          return Optional.of(term.substring(0, from) + term.substring(from + part));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isHan(String term) {
    return term.length() >= SHORTEST_HAN
        && term.length() <= LONGEST_HAN
        && HAN.matcher(term).matches()
        && !KnownWords.has(term);
  }

  private static boolean isLatin(CorpusName name) {
    String term = name.term();
    return term.length() >= SHORTEST_LATIN
        && term.length() <= LONGEST_LATIN
        && LATIN.matcher(term).matches()
        && INNER_CAPITAL.matcher(name.surface()).matches();
  }
}
