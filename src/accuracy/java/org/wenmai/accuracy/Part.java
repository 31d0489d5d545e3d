package org.wenmai.accuracy;

/**
 * What one item adds to one figure.
 *
 * @param group which figure
 * @param measure how the sums of the group become a figure
 * @param label the true label, for figures that weigh labels alike; may be empty
 * @param sums as the measure has them
 */
record Part(String group, Measure measure, String label, double... sums) {
  static Part share(String group, boolean right) {
    return new Part(group, Measure.SHARE, "", right ? 1 : 0, 1);
  }
}
