package org.wenmai.text.tokenize.morpheme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
 * Tokenizes Korean into morphemes by nori, without splitting compounds; those that only make sense
 * together are one word ({@link EojeolJoiner}). Stop words are particles, endings, adverbs,
 * auxiliaries, dependent nouns and pronouns, by part of speech.
 */
public final class NoriTokenizer extends MorphemeTokenizer {
  private static final String LANGUAGE = "ko";
  private static final Set<POS.Tag> STOP_TAGS = stopTags();

  private final PartOfSpeechAttribute tags;
  private final KoreanNouns nouns = new KoreanNouns();

  /** The morphemes of the eojeol that is being read. */
  private final List<NoriMorpheme> eojeol = new ArrayList<>();

  private boolean nounsAreRead;

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

  /** Prepares for another text. */
  public void begin() {
    nounsAreRead = false;
  }

  @Override
  void add(char[] text, int from, int to, WordCollector collector) {
    if (!eojeol.isEmpty() && from > eojeol.get(eojeol.size() - 1).to()) {
      finish(text, collector);
    }
    POS.Tag tag = tags.getLeftPOS();
    POS.Tag known = tag == null ? POS.Tag.UNKNOWN : tag;
    eojeol.add(new NoriMorpheme(from, to, known, STOP_TAGS.contains(known)));
  }

  /** Adds the words of an eojeol. */
  @Override
  void finish(char[] text, WordCollector collector) {
    if (eojeol.isEmpty()) {
      return;
    }
    if (!nounsAreRead) {
      nouns.read(text);
      nounsAreRead = true;
    }
    for (NoriMorpheme word : EojeolJoiner.join(text, eojeol, nouns)) {
      String term = TermNormalizer.fold(text, word.from(), word.to());
      String kind = word.isNumber() ? Word.NUMBER : Word.WORD;
      boolean stop = word.stop() && !word.isNumber();
      collector.add(word.from(), word.to(), term, stop, kind, LANGUAGE);
    }
    eojeol.clear();
  }

  private static Set<POS.Tag> stopTags() {
    Set<POS.Tag> tags = EnumSet.copyOf(KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS);
    tags.addAll(EnumSet.of(POS.Tag.VX, POS.Tag.VCP, POS.Tag.VCN, POS.Tag.NNB, POS.Tag.NP));
    return tags;
  }
}
