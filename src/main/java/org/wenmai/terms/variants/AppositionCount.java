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

/** A Han and a Latin name that texts put together, and how often. Mutable; one thread at a time. */
final class AppositionCount implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Copies of one sentence are one place; two different ones are no accident. */
  private static final int LEAST_PLACES = 2;

  /** Of all documents that put either name to another one. */
  private static final double LEAST_SHARE = 0.8;

  private final String han;
  private final String latin;
  private boolean coined;
  private long documents = 1;
  private final TreeSet<Long> places = new TreeSet<>();

  /** In most documents first; then by name, so that the same ones come first every time. */
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
   * In its document the two stand among these characters.
   *
   * @param asCoined whether hardly anything but names is written so: then one place is enough
   */
  void at(String around, boolean asCoined) {
    places.add(SplitMix64.hash(0, around));
    coined |= asCoined;
    trim();
  }

  AppositionCount merge(AppositionCount other) {
    documents += other.documents;
    coined |= other.coined;
    places.addAll(other.places);
    trim();
    return this;
  }

  private void trim() {
    while (places.size() > LEAST_PLACES) {
      places.pollLast();
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
   * Those that prove something: they stand in several places, or can be nothing but names, and
   * neither name is put to many others, as speakers are to their company and companies to a remark
   * (国外, 图).
   */
  static List<AppositionCount> proving(Collection<AppositionCount> all) {
    Map<String, List<AppositionCount>> byName = new HashMap<>();
    for (AppositionCount apposed : all) {
      byName.computeIfAbsent(apposed.han, absent -> new ArrayList<>()).add(apposed);
      byName.computeIfAbsent(apposed.latin, absent -> new ArrayList<>()).add(apposed);
    }
    return all.stream()
        .filter(apposed -> apposed.coined || apposed.places.size() >= LEAST_PLACES)
        .filter(apposed -> apposed.prevails(byName.getOrDefault(apposed.han, List.of())))
        .filter(apposed -> apposed.prevails(byName.getOrDefault(apposed.latin, List.of())))
        .toList();
  }

  /** Whether most documents mean this one; a word before the name (由深度求索) means it too. */
  private boolean prevails(List<AppositionCount> sameName) {
    long all = 0;
    for (AppositionCount other : sameName) {
      all += other != this && other.han.endsWith(han) ? 0 : other.documents;
      if (documents < LEAST_SHARE * all) {
        return false;
      }
    }
    return true;
  }

  /** Both names of each. */
  static Set<String> names(Collection<AppositionCount> all) {
    Set<String> names = new HashSet<>();
    for (AppositionCount apposed : all) {
      names.add(apposed.han);
      names.add(apposed.latin);
    }
    return names;
  }
}
