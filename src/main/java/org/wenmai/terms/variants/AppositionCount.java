package org.wenmai.terms.variants;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wenmai.hash.SplitMix64;

/**
 * How often texts put a Han and a Latin name in apposition, and in how many contexts. Mutable; one
 * thread at a time.
 */
final class AppositionCount implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Copies of one sentence are one context; two different contexts are no accident. */
  private static final int MIN_CONTEXTS = 2;

  /** Of all documents that put one of the two names in apposition to any name. */
  private static final double MIN_SHARE = 0.8;

  private final String han;
  private final String latin;
  private boolean coined;
  private long documents = 1;

  /** Hashes of the surrounding characters; no more than decide. */
  private final TreeSet<Long> contexts = new TreeSet<>();

  /** Orders by documents; of equal ones the smaller names are greater, so that none are equal. */
  static final class MostDocuments implements Comparator<AppositionCount>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(AppositionCount a, AppositionCount b) {
      int byDocuments = Long.compare(a.documents, b.documents);
      int byHan = byDocuments != 0 ? byDocuments : b.han.compareTo(a.han);
      return byHan != 0 ? byHan : b.latin.compareTo(a.latin);
    }
  }

  /** Counts one document. */
  AppositionCount(String han, String latin) {
    this.han = han;
    this.latin = latin;
  }

  /**
   * Adds a context in which the document has the two names.
   *
   * @param around the characters before and after them
   * @param isCoined whether hardly anything but a name is written so; then one context is enough
   */
  void addContext(String around, boolean isCoined) {
    contexts.add(SplitMix64.hash(0, around));
    coined |= isCoined;
    trimContexts();
  }

  AppositionCount merge(AppositionCount other) {
    documents += other.documents;
    coined |= other.coined;
    contexts.addAll(other.contexts);
    trimContexts();
    return this;
  }

  private void trimContexts() {
    while (contexts.size() > MIN_CONTEXTS) {
      contexts.pollLast();
    }
  }

  String han() {
    return han;
  }

  String latin() {
    return latin;
  }

  long documents() {
    return documents;
  }

  /**
   * Selects the appositions that prove that two names are one: they occur in several contexts or
   * can be nothing but names, and neither name is often in apposition to other names, as a firm is
   * to its speakers and a remark (国外, 图) is to many firms.
   */
  static List<AppositionCount> selectProofs(Collection<AppositionCount> all) {
    Map<String, List<AppositionCount>> byName = new HashMap<>();
    for (AppositionCount count : all) {
      byName.computeIfAbsent(count.han, absent -> new ArrayList<>()).add(count);
      byName.computeIfAbsent(count.latin, absent -> new ArrayList<>()).add(count);
    }
    return all.stream()
        .filter(count -> count.coined || count.contexts.size() >= MIN_CONTEXTS)
        .filter(count -> count.isDominant(byName.getOrDefault(count.han, List.of())))
        .filter(count -> count.isDominant(byName.getOrDefault(count.latin, List.of())))
        .toList();
  }

  /**
   * Whether this is by far the most frequent apposition of a name. The same Han name after another
   * word (由深度求索) is not counted against it.
   */
  private boolean isDominant(List<AppositionCount> ofSameName) {
    long all = 0;
    for (AppositionCount other : ofSameName) {
      all += other != this && other.han.endsWith(han) ? 0 : other.documents;
      if (documents < MIN_SHARE * all) {
        return false;
      }
    }
    return true;
  }

  /** Both names of each. */
  static Set<String> names(Collection<AppositionCount> all) {
    Set<String> names = new HashSet<>();
    for (AppositionCount count : all) {
      names.add(count.han);
      names.add(count.latin);
    }
    return names;
  }
}
