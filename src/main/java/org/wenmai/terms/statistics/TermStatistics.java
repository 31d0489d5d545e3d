package org.wenmai.terms.statistics;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of one term: documents, families, occurrences and surfaces.
 *
 * <p>A document without copies is a family of its own and only counted. Families of two or more are
 * kept as 64-bit hashes of their ids until all statistics are added up; each takes about 50 bytes.
 * Mutable; one thread at a time.
 */
final class TermStatistics {
  private long documents;
  private long singles;
  private long occurrences;
  private @Nullable Set<Long> families;

  /** The first surface; most terms have no other. Further ones are in the map. */
  private String surface = "";

  private long surfaceCount;
  private @Nullable Map<String, Long> surfaces;

  /** Adds a document that is a family of its own. */
  void addSingle(String written, long count) {
    singles++;
    add(written, count);
  }

  /** Adds a document of a family of two or more. */
  void addMember(long family, String written, long count) {
    addFamily(family);
    add(written, count);
  }

  private void add(String written, long count) {
    documents++;
    occurrences += count;
    addSurface(written, count);
  }

  private void addFamily(long family) {
    if (families == null) {
      families = new HashSet<>(2);
    }
    families.add(family);
  }

  private void addSurface(String written, long count) {
    if (surfaceCount == 0 || surface.equals(written)) {
      surface = written;
      surfaceCount += count;
    } else {
      if (surfaces == null) {
        surfaces = new HashMap<>(4);
      }
      surfaces.merge(written, count, Long::sum);
    }
  }

  long documents() {
    return documents;
  }

  long families() {
    return singles + (families == null ? 0 : families.size());
  }

  long occurrences() {
    return occurrences;
  }

  /** The most frequent way to write it, the smallest of equally frequent ones. */
  String surface() {
    String best = surface;
    long most = surfaceCount;
    for (Map.Entry<String, Long> entry : further().entrySet()) {
      long count = entry.getValue();
      if (count > most || (count == most && entry.getKey().compareTo(best) < 0)) {
        best = entry.getKey();
        most = count;
      }
    }
    return best;
  }

  private Map<String, Long> further() {
    return surfaces == null ? Map.of() : surfaces;
  }

  void write(Output out) {
    out.writeVarLong(documents, true);
    out.writeVarLong(singles, true);
    out.writeVarLong(occurrences, true);
    Set<Long> hashes = families == null ? Set.of() : families;
    out.writeVarInt(hashes.size(), true);
    for (long family : hashes) {
      out.writeLong(family);
    }
    out.writeVarInt(1 + further().size(), true);
    write(surface, surfaceCount, out);
    for (Map.Entry<String, Long> entry : further().entrySet()) {
      write(entry.getKey(), entry.getValue(), out);
    }
  }

  private static void write(String written, long count, Output out) {
    out.writeString(written);
    out.writeVarLong(count, true);
  }

  /** Adds the statistics that {@link #write} has written. */
  void addFrom(Input in) {
    documents += in.readVarLong(true);
    singles += in.readVarLong(true);
    occurrences += in.readVarLong(true);
    for (int left = in.readVarInt(true); left > 0; left--) {
      addFamily(in.readLong());
    }
    for (int left = in.readVarInt(true); left > 0; left--) {
      addSurface(in.readString(), in.readVarLong(true));
    }
  }
}
