package org.wenmai.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.stage.identify.IdentifyConfig;
import org.wenmai.stage.segment.SegmentConfig;
import org.wenmai.text.fold.Folded;
import org.wenmai.text.fold.Folder;
import org.wenmai.text.fold.OffsetMap;
import org.wenmai.text.fold.Words;
import org.wenmai.text.language.DocumentLanguages;
import org.wenmai.text.repair.Repairer;
import org.wenmai.text.segment.Segmenters;
import org.wenmai.text.segment.Word;
import org.wenmai.text.sketch.Sketch;

/** What the functions do with one text; with the defaults of a run. */
final class Texts {
  private static final IdentifyConfig IDENTIFY = IdentifyConfig.DEFAULTS;
  private static final Segmenters SEGMENTERS =
      new Segmenters(SegmentConfig.DEFAULTS.engine(), SegmentConfig.DEFAULTS.maxWordCodePoints())
          .stemming(SegmentConfig.DEFAULTS.stem());
  private static final String REGIONAL = "regional";

  private Texts() {}

  static String repaired(String text) {
    return Repairer.full().repair(text).text();
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
    Words words = mode == null ? Words.AS_WRITTEN : Words.OF_THE_MAINLAND;
    return Folder.of(words).fold(text).text();
  }

  /** Chinese is cut as a run cuts it: folded, with places in the text as it is. */
  static List<Word> words(String text, @Nullable String language) {
    String tag = language == null ? language(text) : language;
    boolean chinese = tag.equals("zh") || tag.startsWith("zh-");
    Folded folded = chinese ? Folder.of(Words.AS_WRITTEN).fold(text) : null;
    if (folded == null || folded.text().equals(text)) {
      return SEGMENTERS.words(text, tag);
    }
    return SEGMENTERS.words(folded.text(), tag).stream()
        .filter(word -> folded.map().source(word.start()) < folded.map().source(word.end()))
        .map(word -> placed(word, folded.map()))
        .toList();
  }

  private static Word placed(Word word, OffsetMap map) {
    int start = map.source(word.start());
    int end = map.source(word.end());
    return new Word(word.term(), start, end, word.stop(), word.kind(), word.language());
  }

  /** Of the text as a run would compare it: Chinese is folded first. */
  static String fingerprint(String text) {
    return Sketch.of(language(text).equals("zh") ? folded(text, null) : text, 1).exact();
  }

  private static DocumentLanguages languages() {
    return new DocumentLanguages(IDENTIFY.minConfidence(), IDENTIFY.sampleLetters());
  }
}
