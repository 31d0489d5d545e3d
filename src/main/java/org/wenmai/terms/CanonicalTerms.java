package org.wenmai.terms;

import com.ibm.icu.lang.UScript;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Workspace;

/**
 * Counts each spelling of a name as the spelling that {@code variants} calls canonical.
 *
 * <p>A spelling in the canonical form's script keeps its language (梁文峰 in a Chinese text is counted
 * as Chinese 梁文锋); one in another script takes the language in which the canonical form stands most
 * often (深度求索 as English deepseek). Immutable and thread-safe; as large as the table.
 */
public final class CanonicalTerms implements Serializable {
  private static final long serialVersionUID = 1L;

  /** More than a run ever links; see {@link #of}. */
  private static final int MOST = 1_000_000;

  private static final CanonicalTerms NONE = new CanonicalTerms(Map.of());

  private final Map<String, Form> forms;

  private CanonicalTerms(Map<String, Form> forms) {
    this.forms = forms;
  }

  /**
   * What a term is counted as.
   *
   * @param language of what is in another script than the term; else that of the term
   */
  private record Form(String term, String language, boolean sameScript) implements Serializable {}

  /** Every term stays as it is. */
  public static CanonicalTerms none() {
    return NONE;
  }

  /** The spellings that an earlier stage linked; brings them to the driver. */
  public static CanonicalTerms of(Workspace workspace) {
    return of(
        workspace.collect(
            workspace.table("variants").select("term", "canonical", "canonical_language"),
            MOST,
            "segment.variants"));
  }

  /** From rows of term, canonical, canonical_language. */
  static CanonicalTerms of(List<Row> variants) {
    Map<String, Form> forms = new HashMap<>();
    for (Row row : variants) {
      String term = row.getString(0);
      String canonical = row.getString(1);
      boolean sameScript = script(term) == script(canonical);
      forms.put(term, new Form(canonical, row.getString(2), sameScript));
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
   * @param places by term before: which of {@code terms} it counts as
   */
  public record Counted(DocumentTerms terms, int... places) {
    /** What some of the terms before count as, in their order. */
    public int[] placesOf(int... before) {
      return Arrays.stream(before).map(term -> places[term]).toArray();
    }
  }

  /** Counts the spellings in a document as what they are spellings of. */
  public Counted count(DocumentTerms terms) {
    boolean none = true;
    for (int i = 0; i < terms.size() && !forms.isEmpty(); i++) {
      none &= !forms.containsKey(terms.term(i));
    }
    int[] places = new int[terms.size()];
    if (none) {
      Arrays.setAll(places, i -> i);
      return new Counted(terms, places);
    }
    return merged(terms, places);
  }

  private record Entry(String language, String term, int from) {
    static final Comparator<Entry> SORTED =
        Comparator.comparing(Entry::language)
            .thenComparing(Entry::term)
            .thenComparingInt(Entry::from);

    boolean isSameTerm(Entry other) {
      return language.equals(other.language) && term.equals(other.term);
    }
  }

  private Counted merged(DocumentTerms terms, int... places) {
    Entry[] entries = new Entry[terms.size()];
    Arrays.setAll(entries, i -> entry(terms.language(i), terms.term(i), i));
    Arrays.sort(entries, Entry.SORTED);
    DocumentTerms.Packer packer = new DocumentTerms.Packer();
    int size = 0;
    for (int from = 0; from < entries.length; size++) {
      int to = from;
      int most = entries[from].from();
      int count = 0;
      for (; to < entries.length && entries[to].isSameTerm(entries[from]); to++) {
        int source = entries[to].from();
        places[source] = size;
        count += terms.count(source);
        most = isMoreFrequent(terms, source, most) ? source : most;
      }
      packer.add(entries[from].language(), entries[from].term(), terms.surface(most), count);
      from = to;
    }
    return new Counted(DocumentTerms.of(packer.toBytes()), places);
  }

  private Entry entry(String language, String term, int from) {
    Form form = forms.get(term);
    return form == null
        ? new Entry(language, term, from)
        : new Entry(form.sameScript() ? language : form.language(), form.term(), from);
  }

  private static boolean isMoreFrequent(DocumentTerms terms, int a, int b) {
    int more = terms.count(a) - terms.count(b);
    return more > 0 || (more == 0 && terms.surface(a).compareTo(terms.surface(b)) < 0);
  }
}
