package org.wenmai.text.repair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Repairs text in any language, and marks what cannot be repaired.
 *
 * <p>Kinds of repair, as counted in {@link RepairedText#repairs}: {@code mojibake} (runs of
 * characters that a wrong decoder made), {@code out_of_step} (passages that a double-byte decoder
 * read one byte late), {@code lone_surrogate}, {@code control}, {@code windows_1252} (C1 controls
 * that are printable there), {@code line_end}, {@code space}, {@code invisible}, {@code
 * unicode_form} (not in NFC), {@code entity}, {@code torn_tag}.
 *
 * <p>Idempotent: a repaired text repairs to itself. Any string is accepted; the result has no lone
 * surrogates. Thread-safe. Time and memory are linear in the text: a round follows a round that
 * changed something, and there are at most 16.
 *
 * <pre>{@code
 * Repairer.full().repair("schÃ¶n").text(); // schön
 * }</pre>
 */
public final class TextRepairer {
  /** Far more than any text that was seen needs; what needs more is no text. */
  private static final int MOST_ROUNDS = 16;

  private static final TextRepairer FULL = new TextRepairer(EnumSet.allOf(OptionalRepair.class));

  private final List<RepairStep> steps;

  private TextRepairer(Set<OptionalRepair> repairs) {
    List<RepairStep> list = new ArrayList<>();
    if (repairs.contains(OptionalRepair.MOJIBAKE)) {
      list.add(new MojibakeRepair());
      list.add(new IsolatedSequenceRepair());
      list.add(new ByteMisalignmentRepair());
    }
    list.add(new StrayCharacterRemover());
    list.add(new NfcNormalizer());
    if (repairs.contains(OptionalRepair.MARKUP)) {
      list.add(new EntityDecoder());
      list.add(new TagRemnantRemover());
      list.add(new NfcNormalizer());
    }
    steps = List.copyOf(list);
  }

  /** The repairer that does all it can. */
  public static TextRepairer full() {
    return FULL;
  }

  /** A repairer that does of the repairs that guess only these. */
  public static TextRepairer with(Set<OptionalRepair> repairs) {
    return new TextRepairer(repairs);
  }

  /** Repairs one text. */
  public RepairedText repair(String raw) {
    RepairCounts tally = new RepairCounts();
    String before = raw;
    String text = round(raw, tally);
    // A step may uncover work for an earlier one: an entity of a damaged letter, say.
    for (int i = 1; i < MOST_ROUNDS && !text.equals(before); i++) {
      before = text;
      text = round(text, tally);
    }
    return new RepairedText(text, tally.counts(), DamageFinder.in(text));
  }

  private String round(String raw, RepairCounts tally) {
    String text = raw;
    for (RepairStep step : steps) {
      text = step.apply(text, tally);
    }
    return text;
  }
}
