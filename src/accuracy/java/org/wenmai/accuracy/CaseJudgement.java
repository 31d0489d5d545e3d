package org.wenmai.accuracy;

import java.util.List;

/**
 * What was made of an item.
 *
 * @param loss how bad it is; 0 is all right
 * @param note what is wrong, for a developer
 */
record CaseJudgement(String id, List<DataPart> parts, double loss, String note) {
  CaseJudgement {
    parts = List.copyOf(parts);
  }
}
