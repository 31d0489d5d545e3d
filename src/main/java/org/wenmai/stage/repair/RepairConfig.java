package org.wenmai.stage.repair;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.wenmai.text.repair.Repair;

/**
 * Which of the repairs that guess are done.
 *
 * @param mojibake whether text that was decoded with the wrong charset is decoded again; on, since
 *     it abstains when unsure
 * @param markup whether left-over entities are decoded and torn tags removed; on, off for corpora
 *     about HTML
 */
public record RepairConfig(boolean mojibake, boolean markup) implements Serializable {
  public static final RepairConfig DEFAULTS = new RepairConfig(true, true);

  Set<Repair> repairs() {
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    if (mojibake) {
      repairs.add(Repair.MOJIBAKE);
    }
    if (markup) {
      repairs.add(Repair.MARKUP);
    }
    return repairs;
  }
}
