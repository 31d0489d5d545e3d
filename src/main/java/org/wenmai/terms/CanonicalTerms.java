package org.wenmai.terms;

import com.ibm.icu.lang.UScript;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.corpus.Workspace;

/**
 * Counts each spelling of a name as the spelling that {@code variants} calls canonical.
 *
 * <p>A spelling in the canonical form's script keeps its language: 梁文峰 in a Chinese text is counted
 * as Chinese 梁文锋. One in another script takes the language in which the canonical form is most
 * frequent: 深度求索 is counted as English deepseek. Immutable and thread-safe; as large as the table.
 */
public final class CanonicalTerms implements Serializable {
  private static final long serialVersionUID = 1L;

  /** More than a run ever links. */
  private static final int MAX_VARIANTS = 1_000_000;

  private static final CanonicalTerms NONE = new CanonicalTerms(Map.of());

  private final Map<String, Form> forms;

  private CanonicalTerms(Map<String, Form> forms) {
    this.forms = forms;
  }

  /**
   * What a spelling is counted as.
   *
   * @param language of the canonical form; used only where the scripts differ
   */
  private record Form(String term, String language, boolean sameScript) implements Serializable {}

  /** Every term stays as it is. */
  public static CanonicalTerms none() {
    return NONE;
  }

  /** The spellings that an earlier stage linked; brings them to the driver. */
  public static CanonicalTerms of(Workspace workspace) {
    return of(
        workspace.collect(workspace.table("variants"), MAX_VARIANTS, "segment.variants").stream()
            .map(Variant::of)
            .toList());
  }

  static CanonicalTerms of(List<Variant> variants) {
    Map<String, Form> forms = new HashMap<>();
    for (Variant variant : variants) {
      boolean sameScript = script(variant.term()) == script(variant.canonical());
      forms.put(
          variant.term(), new Form(variant.canonical(), variant.canonicalLanguage(), sameScript));
    }
    return new CanonicalTerms(forms);
  }

  private static int script(String term) {
    return UScript.getScript(term.codePointAt(0));
  }

  /**
   * The terms of a document after counting.
   *
   * @param terms sorted by language and term
   * @param indexes for each term before counting, the index in {@code terms} of what it counts as
   */
  public record Counted(DocumentTerms terms, int... indexes) {
    /** The new indexes of some terms, in their order. */
    public int[] indexesOf(int... before) {
      return Arrays.stream(before).map(term -> indexes[term]).toArray();
    }
  }

  /** Counts the spellings in a document as their canonical forms. */
  public Counted count(DocumentTerms terms) {
    boolean none = true;
    for (int i = 0; i < terms.size() && !forms.isEmpty(); i++) {
      none &= !forms.containsKey(terms.term(i));
    }
    int[] indexes = new int[terms.size()];
    if (none) {
      Arrays.setAll(indexes, i -> i);
      return new Counted(terms, indexes);
    }
    return merged(terms, indexes);
  }

  private record Entry(String language, String term, int source) {
    static final Comparator<Entry> SORTED =
        Comparator.comparing(Entry::language)
            .thenComparing(Entry::term)
            .thenComparingInt(Entry::source);

    boolean isSameTerm(Entry other) {
      return language.equals(other.language) && term.equals(other.term);
    }
  }

  private Counted merged(DocumentTerms terms, int... indexes) {
    Entry[] entries = new Entry[terms.size()];
    Arrays.setAll(entries, i -> entry(terms.language(i), terms.term(i), i));
    Arrays.sort(entries, Entry.SORTED);
    DocumentTerms.Packer packer = new DocumentTerms.Packer();
    int size = 0;
    for (int from = 0; from < entries.length; size++) {
      int to = from;
      int mostFrequent = entries[from].source();
      int count = 0;
      for (; to < entries.length && entries[to].isSameTerm(entries[from]); to++) {
        int source = entries[to].source();
        indexes[source] = size;
        count += terms.count(source);
        mostFrequent = isMoreFrequent(terms, source, mostFrequent) ? source : mostFrequent;
      }
      packer.add(
          entries[from].language(), entries[from].term(), terms.surface(mostFrequent), count);
      from = to;
    }
    return new Counted(DocumentTerms.of(packer.toBytes()), indexes);
  }

  private Entry entry(String language, String term, int source) {
    Form form = forms.get(term);
    return form == null
        ? new Entry(language, term, source)
        : new Entry(form.sameScript() ? language : form.language(), form.term(), source);
  }

  private static boolean isMoreFrequent(DocumentTerms terms, int a, int b) {
    int more = terms.count(a) - terms.count(b);
    return more > 0 || (more == 0 && terms.surface(a).compareTo(terms.surface(b)) < 0);
  }
}
