package org.wenmai.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.document.stage.IdentifyConfig;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.OffsetMap;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.language.DocumentLanguageIdentifier;
import org.wenmai.text.repair.TextRepairer;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

/** Implements the SQL functions for one text, with the defaults of a run. */
final class TextCalls {
  private static final IdentifyConfig IDENTIFY = IdentifyConfig.DEFAULTS;
  private static final TextSegmenter SEGMENTER =
      new TextSegmenter(SegmentConfig.DEFAULTS.engine(), SegmentConfig.DEFAULTS.maxWordCodePoints())
          .stemming(SegmentConfig.DEFAULTS.stem());
  private static final String REGIONAL = "regional";

  private TextCalls() {}

  static String repaired(String text) {
    return TextRepairer.full().repair(text).text();
  }

  static String language(String text) {
    return languages().identify(text, null).language().tag();
  }

  static String script(String text) {
    return languages().identify(text, null).language().script();
  }

  static void requireMode(@Nullable String mode) {
    if (mode != null && !mode.equals(REGIONAL)) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "The mode of wenmai_fold is '" + mode + "'.",
          "Give '" + REGIONAL + "', or leave it out.");
    }
  }

  static String folded(String text, @Nullable String mode) {
    requireMode(mode);
    RegionalWords words = mode == null ? RegionalWords.AS_WRITTEN : RegionalWords.OF_THE_MAINLAND;
    return ChineseFolder.of(words).fold(text).text();
  }

  /** Chinese is tokenized as in a run: folded, with offsets into the text as it is. */
  static List<Word> words(String text, @Nullable String language) {
    String tag = language == null ? language(text) : language;
    boolean chinese = tag.equals("zh") || tag.startsWith("zh-");
    FoldedText folded = chinese ? ChineseFolder.of(RegionalWords.AS_WRITTEN).fold(text) : null;
    if (folded == null || folded.text().equals(text)) {
      return SEGMENTER.words(text, tag);
    }
    return SEGMENTER.words(folded.text(), tag).stream()
        .filter(word -> folded.map().source(word.start()) < folded.map().source(word.end()))
        .map(word -> withOffsets(word, folded.map()))
        .toList();
  }

  private static Word withOffsets(Word word, OffsetMap map) {
    int start = map.source(word.start());
    int end = map.source(word.end());
    return new Word(word.term(), start, end, word.stop(), word.kind(), word.language());
  }

  /** Of the text as a run would compare it: Chinese is folded first. */
  static String fingerprint(String text) {
    return DocumentSketch.of(language(text).equals("zh") ? folded(text, null) : text, 1).exact();
  }

  private static DocumentLanguageIdentifier languages() {
    return new DocumentLanguageIdentifier(IDENTIFY.minConfidence(), IDENTIFY.sampleLetters());
  }
}
