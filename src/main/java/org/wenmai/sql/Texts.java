package org.wenmai.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.stage.identify.IdentifyConfig;
import org.wenmai.stage.segment.SegmentConfig;
import org.wenmai.text.fold.Folder;
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
      new Segmenters(SegmentConfig.DEFAULTS.engine(), SegmentConfig.DEFAULTS.maxWordCodePoints());
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

  static String folded(String text, @Nullable String mode) {
    if (mode != null && !mode.equals(REGIONAL)) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "The mode of wenmai_fold is '" + mode + "'.",
          "Give '" + REGIONAL + "', or leave it out.");
    }
    Words words = mode == null ? Words.AS_WRITTEN : Words.OF_THE_MAINLAND;
    return Folder.of(words).fold(text).text();
  }

  static List<Word> words(String text, @Nullable String language) {
    return SEGMENTERS.words(text, language == null ? language(text) : language);
  }

  /** Of the text as a run would compare it: Chinese is folded first. */
  static String fingerprint(String text) {
    return Sketch.of(language(text).equals("zh") ? folded(text, null) : text, 1).exact();
  }

  private static DocumentLanguages languages() {
    return new DocumentLanguages(IDENTIFY.minConfidence(), IDENTIFY.sampleLetters());
  }
}
