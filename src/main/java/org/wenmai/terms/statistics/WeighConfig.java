package org.wenmai.terms.statistics;

import java.io.Serializable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * How terms are weighted.
 *
 * @param keywords maximum number of keywords per document; 1 to 1000
 * @param vocabulary maximum number of terms whose document frequency is known while documents are
 *     weighted, the most widespread ones; rarer terms count as in one family. Bounds memory: about
 *     100 bytes each on the driver and on every executor. At least 1000
 */
public record WeighConfig(int keywords, int vocabulary) implements Serializable {
  /** 20 fill a line of a report; 500,000 terms take about 50 MB. */
  public static final WeighConfig DEFAULTS = new WeighConfig(20, 500_000);

  public WeighConfig {
    require(keywords >= 1 && keywords <= 1000, "keywords", keywords, "between 1 and 1000");
    require(vocabulary >= 1000, "vocabulary", vocabulary, "1000 or more");
  }

  private static void require(boolean holds, String key, int value, String range) {
    if (!holds) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "weigh." + key + " is " + value + ".",
          "Set it to " + range + ".");
    }
  }
}
