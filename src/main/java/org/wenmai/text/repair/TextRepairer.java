package org.wenmai.text.repair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Repairs text in any language and marks the damage that cannot be repaired.
 *
 * <p>Kinds of repair, as counted in {@link RepairedText#repairs}: {@code mojibake} (runs of
 * characters that a wrong decoder made), {@code out_of_step} (passages that a double-byte decoder
 * read byte-misaligned), {@code lone_surrogate}, {@code control}, {@code windows_1252} (C1 controls
 * that are printable in windows-1252), {@code line_end}, {@code space}, {@code invisible}, {@code
 * unicode_form} (not in NFC), {@code compatibility_form} (radicals, ligatures and positional forms
 * in words), {@code entity}, {@code torn_tag}, {@code ruby} and {@code note} (readings and notes
 * within plain Japanese text).
 *
 * <p>Idempotent: a repaired text repairs to itself. Any string is accepted; the result has no lone
 * surrogates. Thread-safe. Time and memory are linear in the text: the steps are repeated while
 * they change something, at most 16 times.
 *
 * <pre>{@code
 * TextRepairer.full().repair("schÃ¶n").text(); // schön
 * }</pre>
 */
public final class TextRepairer {
  /** Far more than any real text needs. */
  private static final int MAX_ROUNDS = 16;

  private static final TextRepairer FULL = new TextRepairer(EnumSet.allOf(OptionalRepair.class));

  private final List<RepairStep> steps;

  private TextRepairer(Set<OptionalRepair> repairs) {
    List<RepairStep> list = new ArrayList<>();
    if (repairs.contains(OptionalRepair.MOJIBAKE)) {
      list.add(new MojibakeRepair());
      list.add(new IsolatedSequenceRepair());
      list.add(new LatinMisreadingRepair());
      list.add(new ByteMisalignmentRepair());
    }
    list.add(new StrayCharacterRemover());
    list.add(new CompatibilityFormRepair());
    list.add(new NfcNormalizer());
    if (repairs.contains(OptionalRepair.MARKUP)) {
      list.add(new EntityDecoder());
      list.add(new TagRemnantRemover());
      list.add(new RubyRemover());
      list.add(new NfcNormalizer());
    }
    steps = List.copyOf(list);
  }

  /** The repairer with all optional repairs. */
  public static TextRepairer full() {
    return FULL;
  }

  /** A repairer with only these optional repairs. */
  public static TextRepairer with(Set<OptionalRepair> repairs) {
    return new TextRepairer(repairs);
  }

  /** Repairs one text. */
  public RepairedText repair(String raw) {
    RepairCounts counts = new RepairCounts();
    String before = raw;
    String text = round(raw, counts);
    // A step may expose damage that an earlier one repairs, such as mojibake in an entity.
    for (int i = 1; i < MAX_ROUNDS && !text.equals(before); i++) {
      before = text;
      text = round(text, counts);
    }
    return new RepairedText(text, counts.counts(), DamageFinder.in(text));
  }

  private String round(String raw, RepairCounts counts) {
    String text = raw;
    for (RepairStep step : steps) {
      text = step.apply(text, counts);
    }
    return text;
  }
}
