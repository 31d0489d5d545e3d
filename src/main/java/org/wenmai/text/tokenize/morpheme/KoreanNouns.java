package org.wenmai.text.tokenize.morpheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.util.fst.FST;
import org.wenmai.text.tokenize.unicode.CharClass;

/**
 * The nouns of a Korean text, told by what follows them: a string that stands before a particle of
 * subject or object and before others, or alone, is a noun, whatever a dictionary makes of its
 * syllables. For one thread and one text at a time.
 */
final class KoreanNouns {
  private static final int MIN_NOUN = 2;
  private static final int MAX_EOJEOL = 12;

  /** Particles, by the kind of which a noun has several. */
  private static final List<List<String>> PARTICLES =
      List.of(
          List.of("을", "를"),
          List.of("이", "가"),
          List.of("은", "는"),
          List.of("의"),
          List.of("에", "에서", "에게"),
          List.of("로", "으로"),
          List.of("와", "과"),
          List.of("도"));

  /** The kinds that follow nothing but nouns: an object, a subject. */
  private static final int OBJECT_OR_SUBJECT = 0b11;

  private static final int POSSESSOR = 1 << 3;
  private static final int ALONE = 1 << 8;
  private static final int MIN_KINDS = 3;

  private final TokenInfoFST dictionary = TokenInfoDictionary.getInstance().getFST();
  private final FST.BytesReader reader = dictionary.getBytesReader();
  private final FST.Arc<Long> arc = new FST.Arc<>();

  /** For each string, which kinds of particles follow it. */
  private final Map<String, Integer> kinds = new HashMap<>();

  /** Reads another text. */
  void read(char[] text) {
    kinds.clear();
    int at = 0;
    while (at < text.length) {
      int end = at;
      while (end < text.length && CharClass.of(text[end]) == CharClass.HANGUL) {
        end++;
      }
      if (end - at >= MIN_NOUN && end - at <= MAX_EOJEOL) {
        add(new String(text, at, end - at));
      }
      at = end + 1;
    }
  }

  private void add(String eojeol) {
    kinds.merge(eojeol, ALONE, (a, b) -> a | b);
    for (int kind = 0; kind < PARTICLES.size(); kind++) {
      for (String particle : PARTICLES.get(kind)) {
        int length = eojeol.length() - particle.length();
        if (length >= MIN_NOUN && eojeol.endsWith(particle)) {
          kinds.merge(eojeol.substring(0, length), 1 << kind, (a, b) -> a | b);
        }
      }
    }
  }

  /** Whether the text shows that a string is a noun. */
  boolean contains(String noun) {
    int found = kinds.getOrDefault(noun, 0);
    return (found & OBJECT_OR_SUBJECT) != 0 && Integer.bitCount(found) >= MIN_KINDS;
  }

  /** Whether the text has a string before a particle of subject, object or possessor. */
  boolean hasCase(String noun) {
    return (kinds.getOrDefault(noun, 0) & (OBJECT_OR_SUBJECT | POSSESSOR)) != 0;
  }

  /** Whether nori's dictionary has a word. */
  boolean isInDictionary(String word) {
    try {
      dictionary.getFirstArc(arc);
      for (int i = 0; i < word.length(); i++) {
        if (dictionary.findTargetArc(word.charAt(i), arc, arc, i == 0, reader) == null) {
          return false;
        }
      }
      return arc.isFinal();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
