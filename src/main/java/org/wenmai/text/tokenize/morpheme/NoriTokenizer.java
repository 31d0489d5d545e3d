package org.wenmai.text.tokenize.morpheme;

import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;

/**
 * Tokenizes Korean into morphemes by nori, without splitting compounds. Stop words are particles,
 * endings, affixes, adverbs, auxiliaries, dependent nouns and pronouns, by part of speech.
 */
public final class NoriTokenizer extends MorphemeTokenizer {
  private static final String LANGUAGE = "ko";
  private static final Set<POS.Tag> STOP_TAGS = stopTags();

  private final PartOfSpeechAttribute tags;

  public NoriTokenizer() {
    this(
        new KoreanTokenizer(
            TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
            null,
            KoreanTokenizer.DecompoundMode.NONE,
            false,
            true));
  }

  private NoriTokenizer(KoreanTokenizer tokenizer) {
    super(tokenizer);
    this.tags = tokenizer.addAttribute(PartOfSpeechAttribute.class);
  }

  @Override
  void add(char[] text, int from, int to, WordCollector collector) {
    String term = TermNormalizer.fold(text, from, to);
    POS.Tag tag = tags.getLeftPOS();
    if (tag == POS.Tag.NR || tag == POS.Tag.SN) {
      collector.add(from, to, term, false, Word.NUMBER, LANGUAGE);
    } else {
      collector.add(from, to, term, tag != null && STOP_TAGS.contains(tag), Word.WORD, LANGUAGE);
    }
  }

  private static Set<POS.Tag> stopTags() {
    Set<POS.Tag> tags = EnumSet.copyOf(KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS);
    tags.addAll(EnumSet.of(POS.Tag.VX, POS.Tag.VCP, POS.Tag.VCN, POS.Tag.NNB, POS.Tag.NP));
    return tags;
  }
}
