package org.wenmai.terms.statistics;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.text.keyword.BackgroundFrequencies;
import org.wenmai.text.keyword.TfIdf;

/**
 * Document frequencies, counted in families: of the most widespread terms and of each language.
 *
 * <p>Holds a bounded number of terms however many are added: those in most families, ties by term.
 * Terms of a single family are not held. Mutable while it is filled, by one thread at a time; which
 * terms it holds in the end does not depend on the order.
 */
final class DocumentFrequencies implements Externalizable {
  private static final long serialVersionUID = 1L;

  private static final int INITIAL_BYTES = 1 << 16;

  private int maxTerms;
  private final Map<String, Long> languages = new HashMap<>();
  private final Map<TermKey, Long> terms = new HashMap<>();

  /** For deserialization only. */
  public DocumentFrequencies() {}

  DocumentFrequencies(int maxTerms) {
    this.maxTerms = maxTerms;
  }

  DocumentFrequencies add(Map.Entry<TermKey, TermStatistics> counted) {
    long families = counted.getValue().families();
    if (counted.getKey().isWhole()) {
      languages.put(counted.getKey().language(), families);
    } else if (families > 1) {
      terms.put(counted.getKey(), families);
    }
    return terms.size() > 2L * maxTerms ? trimmed() : this;
  }

  DocumentFrequencies merge(DocumentFrequencies other) {
    languages.putAll(other.languages);
    terms.putAll(other.terms);
    return trimmed();
  }

  /** Keeps the most widespread terms only. */
  DocumentFrequencies trimmed() {
    if (terms.size() > maxTerms) {
      List<Map.Entry<TermKey, Long>> sorted = new ArrayList<>(terms.entrySet());
      sorted.sort(
          Map.Entry.<TermKey, Long>comparingByValue(Comparator.reverseOrder())
              .thenComparing(Map.Entry.comparingByKey()));
      sorted.subList(maxTerms, sorted.size()).forEach(entry -> terms.remove(entry.getKey()));
    }
    return this;
  }

  int size() {
    return terms.size();
  }

  /** Families with a document that has a term of the language. */
  long families(String language) {
    return languages.getOrDefault(language, 0L);
  }

  /**
   * The idf of a term among documents of the corpus and of general language; one that is not held
   * counts as in one family.
   */
  double idf(TermKey key) {
    return TfIdf.idf(
        families(key.language()),
        terms.getOrDefault(key, 1L),
        BackgroundFrequencies.share(key.language(), key.term()));
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    Output packed = new Output(INITIAL_BYTES, -1);
    packed.writeVarInt(languages.size(), true);
    languages.forEach(
        (language, families) -> {
          packed.writeString(language);
          packed.writeVarLong(families, true);
        });
    packed.writeVarInt(terms.size(), true);
    terms.forEach(
        (key, families) -> {
          key.write(packed);
          packed.writeVarLong(families, true);
        });
    out.writeInt(maxTerms);
    out.writeInt(packed.position());
    out.write(packed.getBuffer(), 0, packed.position());
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    maxTerms = in.readInt();
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    Input packed = new Input(bytes);
    for (int left = packed.readVarInt(true); left > 0; left--) {
      languages.put(packed.readString(), packed.readVarLong(true));
    }
    for (int left = packed.readVarInt(true); left > 0; left--) {
      terms.put(TermKey.read(packed), packed.readVarLong(true));
    }
  }
}
