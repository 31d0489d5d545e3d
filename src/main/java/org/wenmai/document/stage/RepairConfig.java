package org.wenmai.document.stage;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.repair.OptionalRepair;

/**
 * Which of the repairs that guess are done.
 *
 * @param mojibake whether text that was decoded with the wrong charset is decoded again; on, since
 *     it abstains when unsure
 * @param markup whether left-over entities are decoded and torn tags removed; on, off for corpora
 *     about HTML
 * @param boilerplate how lines are found that belong to the page and not to the text; {@code
 *     learn}, since nothing else finds those of a source that nobody has described
 * @param boilerplateSample documents of one source that are learned from at most, 10 to 100000;
 *     1000: the rules of 4,000 documents came out of it, in a quarter of the time
 * @param boilerplateMinDocuments documents with different text that a line must recur in, at least
 *     3; 6: five closing sentences in 339 news items were the same by chance. Of sources and sites
 *     under 15 documents it is 3 and half of them, and the line must say what it is for
 */
public record RepairConfig(
    boolean mojibake,
    boolean markup,
    BoilerplateMode boilerplate,
    int boilerplateSample,
    int boilerplateMinDocuments)
    implements Serializable {
  public static final RepairConfig DEFAULTS =
      new RepairConfig(true, true, BoilerplateMode.LEARN, 1000, 6);

  private static final int SMALLEST_SAMPLE = 10;

  /** One task holds the edges of a source's sample. */
  private static final int LARGEST_SAMPLE = 100_000;

  private static final int FEWEST_DOCUMENTS = 3;

  public RepairConfig {
    require("repair.boilerplate-sample", boilerplateSample, SMALLEST_SAMPLE);
    if (boilerplateSample > LARGEST_SAMPLE) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "repair.boilerplate-sample is " + boilerplateSample + ".",
          "Set it to " + LARGEST_SAMPLE + " or less; more teaches nothing.");
    }
    require("repair.boilerplate-min-documents", boilerplateMinDocuments, FEWEST_DOCUMENTS);
  }

  private static void require(String key, int value, int least) {
    if (value < least) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID, key + " is " + value + ".", "Set it to " + least + " or more.");
    }
  }

  Set<OptionalRepair> repairs() {
    Set<OptionalRepair> repairs = EnumSet.noneOf(OptionalRepair.class);
    if (mojibake) {
      repairs.add(OptionalRepair.MOJIBAKE);
    }
    if (markup) {
      repairs.add(OptionalRepair.MARKUP);
    }
    return repairs;
  }
}
