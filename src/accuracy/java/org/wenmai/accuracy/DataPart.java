package org.wenmai.accuracy;

/**
 * What one item adds to one figure.
 *
 * @param group which figure
 * @param measure how the sums of the group become a figure
 * @param label the true label, for figures that weigh labels alike; may be empty
 * @param sums as the measure has them
 */
record DataPart(String group, Measure measure, String label, double... sums) {
  static DataPart share(String group, boolean right) {
    return new DataPart(group, Measure.SHARE, "", right ? 1 : 0, 1);
  }
}
