package org.wenmai.text.repair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Repairs text in any language, and marks what cannot be repaired.
 *
 * <p>Kinds of repair, as counted in {@link Repaired#repairs}: {@code mojibake} (runs of characters
 * that a wrong decoder made), {@code out_of_step} (passages that a double-byte decoder read one
 * byte late), {@code lone_surrogate}, {@code control}, {@code windows_1252} (C1 controls that are
 * printable there), {@code line_end}, {@code space}, {@code invisible}, {@code unicode_form} (not
 * in NFC), {@code entity}, {@code torn_tag}.
 *
 * <p>Idempotent: a repaired text repairs to itself. Any string is accepted; the result has no lone
 * surrogates. Thread-safe. Time and memory are linear in the text: a round follows a round that
 * changed something, and there are at most 16.
 *
 * <pre>{@code
 * Repairer.full().repair("schÃ¶n").text(); // schön
 * }</pre>
 */
public final class Repairer {
  /** Far more than any text that was seen needs; what needs more is no text. */
  private static final int MOST_ROUNDS = 16;

  private static final Repairer FULL = new Repairer(EnumSet.allOf(Repair.class));

  private final List<Step> steps;

  private Repairer(Set<Repair> repairs) {
    List<Step> list = new ArrayList<>();
    if (repairs.contains(Repair.MOJIBAKE)) {
      list.add(new Mojibake());
      list.add(new LoneSequences());
      list.add(new OutOfStep());
    }
    list.add(new StrayCharacters());
    list.add(new NormalForm());
    if (repairs.contains(Repair.MARKUP)) {
      list.add(new EntityRemnants());
      list.add(new TornTags());
      list.add(new NormalForm());
    }
    steps = List.copyOf(list);
  }

  /** The repairer that does all it can. */
  public static Repairer full() {
    return FULL;
  }

  /** A repairer that does of the repairs that guess only these. */
  public static Repairer with(Set<Repair> repairs) {
    return new Repairer(repairs);
  }

  /** Repairs one text. */
  public Repaired repair(String raw) {
    Tally tally = new Tally();
    String before = raw;
    String text = round(raw, tally);
    // A step may uncover work for an earlier one: an entity of a damaged letter, say.
    for (int i = 1; i < MOST_ROUNDS && !text.equals(before); i++) {
      before = text;
      text = round(text, tally);
    }
    return new Repaired(text, tally.counts(), List.of(), Damage.in(text));
  }

  private String round(String raw, Tally tally) {
    String text = raw;
    for (Step step : steps) {
      text = step.apply(text, tally);
    }
    return text;
  }
}
