package org.wenmai.document.stage;

import java.io.Serializable;
import java.util.List;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;

/**
 * How text is cut into words, and which words are terms.
 *
 * @param engine which model cuts Chinese: jieba by default, whose words most other tools share and
 *     which is the fastest; bigram is more accurate and finds names (docs/engines.md)
 * @param maxWordCodePoints longest word kept, in code points, at least 1; 64 by default: what is
 *     longer is base64 or broken markup. Web addresses may be longer
 * @param minTermCodePoints shortest term, in code points, at least 1; 2 by default: a single letter
 *     or Chinese character means too many things to say what a text is about
 * @param stem whether the forms of one word are one term, shown as it is most often written; {@code
 *     light} by default: "election" and "elections" say the same of a text (docs/words.md)
 * @param phraseWords words of the longest phrase that may be a keyword, 1 (no phrases) to 8; 4 by
 *     default: of 143 abstracts' authors' keywords that stand in the text, 99 of 100 are no longer
 * @param dictionary paths of user dictionaries, on any Hadoop file system, UTF-8, in jieba's format
 *     "word [frequency] [tag]"; none by default. Of equal words the last one holds
 * @param newWords where words come from that no dictionary has; {@code learn}, since names and
 *     terms that a corpus is about are otherwise cut apart
 * @param newWordsSample documents that new words are learned from at most, 10 to 100000; 20000, of
 *     which long ones fill the sample earlier: it ends with 1.5 million UTF-16 units
 * @param variants whether spellings of one name are linked, and counted as one; {@code link}, since
 *     nothing else says that two spellings are one name, but a wrong link should not change terms
 */
public record SegmentConfig(
    HanEngine engine,
    int maxWordCodePoints,
    int minTermCodePoints,
    StemmingMode stem,
    int phraseWords,
    List<String> dictionary,
    NewWordsMode newWords,
    int newWordsSample,
    VariantsMode variants)
    implements Serializable {
  /** What holds where the job file says nothing. */
  public static final SegmentConfig DEFAULTS =
      new SegmentConfig(
          HanEngine.JIEBA,
          64,
          2,
          StemmingMode.LIGHT,
          4,
          List.of(),
          NewWordsMode.LEARN,
          20_000,
          VariantsMode.LINK);

  private static final int LONGEST_PHRASE = 8;
  private static final int SMALLEST_SAMPLE = 10;
  private static final int LARGEST_SAMPLE = 100_000;

  public SegmentConfig {
    require("segment.max-word-code-points", maxWordCodePoints, 1);
    require("segment.min-term-code-points", minTermCodePoints, 1);
    require("segment.new-words-sample", newWordsSample, SMALLEST_SAMPLE);
    if (phraseWords < 1 || phraseWords > LONGEST_PHRASE) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "segment.phrase-words is " + phraseWords + ".",
          "Set it to 1 (no phrases) to " + LONGEST_PHRASE + ".");
    }
    if (newWordsSample > LARGEST_SAMPLE) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "segment.new-words-sample is " + newWordsSample + ".",
          "Set it to " + LARGEST_SAMPLE + " or less: one task learns from the sample.");
    }
    dictionary = dictionary == null ? List.of() : List.copyOf(dictionary);
    if (dictionary.stream().anyMatch(String::isBlank)) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "segment.dictionary has an empty path.",
          "Name a file of words, or leave the key out.");
    }
  }

  private static void require(String key, int value, int least) {
    if (value < least) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID, key + " is " + value + ".", "Set it to " + least + " or more.");
    }
  }
}
