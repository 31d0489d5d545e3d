package org.wenmai.stage.weigh;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one term: documents, families, occurrences, and how it is written.
 *
 * <p>Documents that are no copies are families of their own and only counted. Families of two and
 * more are remembered, by 64-bit hashes of their ids, for as long as tallies are added up; a term
 * needs 8 bytes for each of them. Mutable; one thread at a time.
 */
final class Tally implements Externalizable {
  private static final long serialVersionUID = 1L;

  private long documents;
  private long singles;
  private long occurrences;
  private final Set<Long> families = new HashSet<>(0);
  private final Map<String, Long> surfaces = new HashMap<>(2);

  /** For deserialization. */
  public Tally() {}

  /** Adds a document that is no copy and has none. */
  void addSingle(String surface, long count) {
    singles++;
    add(surface, count);
  }

  /** Adds a document of a family of two or more. */
  void addMember(long family, String surface, long count) {
    families.add(family);
    add(surface, count);
  }

  private void add(String surface, long count) {
    documents++;
    occurrences += count;
    surfaces.merge(surface, count, Long::sum);
  }

  Tally merge(Tally other) {
    documents += other.documents;
    singles += other.singles;
    occurrences += other.occurrences;
    families.addAll(other.families);
    other.surfaces.forEach((surface, count) -> surfaces.merge(surface, count, Long::sum));
    return this;
  }

  long documents() {
    return documents;
  }

  long families() {
    return singles + families.size();
  }

  long occurrences() {
    return occurrences;
  }

  /** The most frequent way to write it, the smallest of equally frequent ones. */
  String surface() {
    String best = "";
    long most = 0;
    for (Map.Entry<String, Long> entry : surfaces.entrySet()) {
      long count = entry.getValue();
      if (count > most || (count == most && entry.getKey().compareTo(best) < 0)) {
        best = entry.getKey();
        most = count;
      }
    }
    return best;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeLong(documents);
    out.writeLong(singles);
    out.writeLong(occurrences);
    out.writeInt(families.size());
    for (long family : families) {
      out.writeLong(family);
    }
    out.writeInt(surfaces.size());
    for (Map.Entry<String, Long> entry : surfaces.entrySet()) {
      out.writeObject(entry.getKey());
      out.writeLong(entry.getValue());
    }
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    documents = in.readLong();
    singles = in.readLong();
    occurrences = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      families.add(in.readLong());
    }
    for (int left = in.readInt(); left > 0; left--) {
      surfaces.put((String) in.readObject(), in.readLong());
    }
  }
}
