package org.wenmai.accuracy;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** How the parts of a group become one figure. */
enum Measure {
  /** Of (right, all): the share of all sums. */
  SHARE {
    @Override
    double of(Collection<DataPart> parts) {
      return ratio(sum(parts, 0), sum(parts, 1));
    }
  },
  /** Of (right, all): the mean over labels of the share within a label. */
  MACRO {
    @Override
    double of(Collection<DataPart> parts) {
      Map<String, double[]> byLabel = new TreeMap<>();
      for (DataPart part : parts) {
        double[] sums = byLabel.computeIfAbsent(part.label(), label -> new double[2]);
        sums[0] += part.sums()[0];
        sums[1] += part.sums()[1];
      }
      return byLabel.values().stream().mapToDouble(s -> ratio(s[0], s[1])).average().orElse(0);
    }
  },
  /** Of (common, found, gold): F1 of all sums. */
  F1 {
    @Override
    double of(Collection<DataPart> parts) {
      return ratio(2 * sum(parts, 0), sum(parts, 1) + sum(parts, 2));
    }
  },
  /** Of (value): the mean. */
  MEAN {
    @Override
    double of(Collection<DataPart> parts) {
      return ratio(sum(parts, 0), parts.size());
    }
  },
  /** Of (number): how many. */
  COUNT {
    @Override
    double of(Collection<DataPart> parts) {
      return sum(parts, 0);
    }
  };

  abstract double of(Collection<DataPart> parts);

  private static double sum(Collection<DataPart> parts, int place) {
    return parts.stream().mapToDouble(part -> part.sums()[place]).sum();
  }

  private static double ratio(double some, double all) {
    return all == 0 ? 0 : some / all;
  }
}
