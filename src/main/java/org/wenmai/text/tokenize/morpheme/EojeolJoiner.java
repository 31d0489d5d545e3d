package org.wenmai.text.tokenize.morpheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;

/**
 * Joins morphemes of an eojeol, what stands between two spaces, that only make sense together:
 *
 * <ul>
 *   <li>a prefix and its noun: 비급여 is not 급여;
 *   <li>a noun and its suffix, but the plural 들 and the honorific 님: 고령화, 민주적;
 *   <li>what looks like a particle, interjection, determiner or ending and has a noun directly
 *       after it, and the nouns around it: it is a part of a name or compound (이어팟, 납세의무자);
 *   <li>a noun that nori takes for another one and a particle (대학로는) or verb suffix (유유시키를), if the
 *       dictionary has it, or the text has it before several particles.
 * </ul>
 *
 * <p>Pure functions.
 */
final class EojeolJoiner {
  /** Plural, which carries no sense. */
  private static final String PLURAL = "들";

  private static final String HONORIFIC = "님";

  /** Longer words come of text without spaces. */
  private static final int MAX_JOINED = 10;

  /** Particles that are as often a syllable of a name; the others stay particles. */
  private static final Set<String> SYLLABLES =
      Set.of("의", "과", "로", "가", "이", "도", "만", "랑", "나", "와", "에", "라", "고", "야", "아");

  /** Particles that nouns of the dictionary end in, as 대학로 does. */
  private static final Set<String> NOUN_ENDS = Set.of("로", "가", "이", "도", "만");

  private static final int MIN_DICTIONARY_NOUN = 3;

  /** Endings after which a noun follows where the space between them was left out. */
  private static final Set<String> ADNOMINAL = Set.of("는", "은", "을", "던", "고", "ㄴ", "ㄹ");

  /** The first syllables of the verb suffixes 하다 and 되다, which make no names. */
  private static final String VERBS = "하한할함해했되된될됨돼됐당받";

  private static final Set<POS.Tag> MODIFIERS =
      Set.of(
          POS.Tag.MM, POS.Tag.IC, POS.Tag.MAG, POS.Tag.MAJ, POS.Tag.NP, POS.Tag.NNB, POS.Tag.XSN);

  private EojeolJoiner() {}

  /**
   * The words of an eojeol.
   *
   * @param morphemes in text order, without gaps between them
   * @param nouns the nouns of the text, and those of the dictionary
   */
  static List<NoriMorpheme> join(char[] text, List<NoriMorpheme> morphemes, KoreanNouns nouns) {
    if (morphemes.size() < 2) {
      return morphemes;
    }
    List<NoriMorpheme> words = new ArrayList<>();
    int i = addBeheadedNoun(text, morphemes, nouns, words);
    while (i < morphemes.size()) {
      NoriMorpheme morpheme = morphemes.get(i);
      int last = words.size() - 1;
      boolean afterNoun = last >= 0 && words.get(last).isNoun();
      int joined = joinedEnd(text, morphemes, i, afterNoun);
      if (joined > i + 1 && morpheme.stop()) {
        NoriMorpheme first = continuesLeft(morpheme, words) ? words.remove(last) : morpheme;
        words.add(first.asNounTo(morphemes.get(joined - 1).to()));
        i = joined;
      } else if (afterNoun && isSuffix(text, morpheme, words.get(last))) {
        words.set(last, words.get(last).asNounTo(morpheme.to()));
        i++;
      } else {
        words.add(morpheme);
        i++;
      }
    }
    return words;
  }

  /** Whether it makes another word of the noun before it; the honorific 님 does of one syllable. */
  private static boolean isSuffix(char[] text, NoriMorpheme morpheme, NoriMorpheme noun) {
    boolean polite = morpheme.surface(text).equals(HONORIFIC) && noun.length() > 1;
    return morpheme.tag() == POS.Tag.XSN && !isPlural(text, morpheme) && !polite;
  }

  /** Whether a stop morpheme before a noun belongs to the noun or stem before it, too. */
  private static boolean continuesLeft(NoriMorpheme morpheme, List<NoriMorpheme> words) {
    boolean modifier = morpheme.tag() == POS.Tag.XPN || MODIFIERS.contains(morpheme.tag());
    return !modifier && !words.isEmpty() && !words.get(words.size() - 1).stop();
  }

  /**
   * The index after the last morpheme that is joined with a stop morpheme: that of the noun after
   * it, or of all nouns, or {@code at + 1}.
   */
  private static int joinedEnd(char[] text, List<NoriMorpheme> all, int at, boolean afterNoun) {
    int noun = at + 1;
    while (noun < all.size() && all.get(noun).stop() && isModifier(all.get(noun)) && !afterNoun) {
      noun++;
    }
    NoriMorpheme morpheme = all.get(at);
    boolean nounFollows = noun < all.size() && all.get(noun).isNoun();
    if (!nounFollows || !mayBelong(text, all, at, afterNoun)) {
      return at + 1;
    }
    int end = noun + 1;
    while (morpheme.tag() != POS.Tag.XPN && end < all.size() && all.get(end).isNoun()) {
      end++;
    }
    int start = afterNoun ? all.get(at - 1).from() : morpheme.from();
    return all.get(end - 1).to() - start <= MAX_JOINED ? end : at + 1;
  }

  private static boolean isModifier(NoriMorpheme morpheme) {
    return morpheme.tag() == POS.Tag.MM || morpheme.tag() == POS.Tag.IC;
  }

  /** Whether a stop morpheme that has a noun directly after it is a part of that. */
  private static boolean mayBelong(char[] text, List<NoriMorpheme> all, int at, boolean afterNoun) {
    NoriMorpheme morpheme = all.get(at);
    POS.Tag tag = morpheme.tag();
    if (!morpheme.stop()) {
      return false;
    }
    if (tag == POS.Tag.XPN) {
      return true;
    }
    String surface = morpheme.surface(text);
    if (tag == POS.Tag.E) {
      boolean shortStem = at == 1 && all.get(0).length() == 1 && !all.get(0).stop();
      return shortStem && morpheme.length() == 1 && !ADNOMINAL.contains(surface);
    }
    if (tag == POS.Tag.J) {
      return at == 0 || (afterNoun && SYLLABLES.contains(surface));
    }
    if (tag == POS.Tag.XSV || tag == POS.Tag.VCP) {
      return morpheme.length() == 1 && (at == 0 || afterNoun);
    }
    boolean begins = at == 0 || all.get(at - 1).stop();
    return MODIFIERS.contains(tag) && tag != POS.Tag.XSN && begins;
  }

  /**
   * Adds the noun that the eojeol begins with, if nori takes a part of it for a particle or a
   * suffix, and the rest of the morpheme that it ends in.
   *
   * @return the index of the first morpheme after it; 0 if there is none
   */
  private static int addBeheadedNoun(
      char[] text, List<NoriMorpheme> morphemes, KoreanNouns nouns, List<NoriMorpheme> words) {
    NoriMorpheme first = morphemes.get(0);
    int end = first.isNoun() ? beheadedNounEnd(text, morphemes, nouns) : 0;
    int next = 0;
    while (end > 0 && next < morphemes.size() && morphemes.get(next).from() < end) {
      next++;
    }
    if (end > 0) {
      words.add(first.asNounTo(end));
      NoriMorpheme last = morphemes.get(next - 1);
      if (last.to() > end) {
        words.add(new NoriMorpheme(end, last.to(), POS.Tag.J, true));
      }
    }
    return next;
  }

  /** The end of such a noun; 0 if there is none. */
  private static int beheadedNounEnd(char[] text, List<NoriMorpheme> morphemes, KoreanNouns nouns) {
    int from = morphemes.get(0).from();
    for (int i = 1; i < morphemes.size(); i++) {
      NoriMorpheme morpheme = morphemes.get(i);
      boolean particle = morpheme.tag() == POS.Tag.J;
      boolean another = i + 1 < morphemes.size() && morphemes.get(i + 1).tag() == POS.Tag.J;
      if (!morpheme.stop() || morpheme.to() - from > MAX_JOINED) {
        continue;
      }
      if (particle && isNounOfDictionary(text, from, morpheme, another, nouns)) {
        return morpheme.to();
      }
      boolean verb = VERBS.indexOf(text[morpheme.from()]) >= 0;
      if (particle || morpheme.tag() == POS.Tag.E || verb || isPlural(text, morpheme)) {
        return 0;
      }
      for (int end = morpheme.from() + 1; end <= morphemes.get(morphemes.size() - 1).to(); end++) {
        if (end - from <= MAX_JOINED && nouns.contains(head(text, from, end))) {
          return end;
        }
      }
    }
    return 0;
  }

  /** Whether the dictionary has a noun that ends in what looks like a particle: 대학로. */
  private static boolean isNounOfDictionary(
      char[] text, int from, NoriMorpheme particle, boolean another, KoreanNouns nouns) {
    String noun = head(text, from, particle.to());
    return noun.length() >= MIN_DICTIONARY_NOUN
        && NOUN_ENDS.contains(particle.surface(text))
        && (another || nouns.hasCase(noun))
        && nouns.isInDictionary(noun);
  }

  private static boolean isPlural(char[] text, NoriMorpheme morpheme) {
    return morpheme.surface(text).equals(PLURAL);
  }

  private static String head(char[] text, int from, int to) {
    return new String(text, from, to - from);
  }
}
