package org.wenmai.terms;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/**
 * The recurring phrases of one document as one array of bytes, and where each of its terms stands
 * first. Kept apart from {@link DocumentTerms}, which other stages read too. Immutable.
 */
public final class DocumentPhrases {
  private static final DocumentPhrases NONE = new DocumentPhrases(1, new int[0], new Phrase[0]);

  /**
   * A phrase.
   *
   * @param term its words, folded and normalized, with spaces where the document has them
   * @param surface as the document writes it first
   * @param count how often it occurs, 2 or more
   * @param first code points before its first place
   * @param terms those of its words that are terms, as places in {@link DocumentTerms}
   */
  public record Phrase(String term, String surface, int count, int first, int... terms) {}

  private final int length;
  private final int[] firsts;
  private final Phrase[] phrases;

  private DocumentPhrases(int length, int[] firsts, Phrase[] phrases) {
    this.length = length;
    this.firsts = firsts;
    this.phrases = phrases;
  }

  /**
   * Packs what {@link #of} reads.
   *
   * @param length code points of the text
   * @param firsts by term of {@link DocumentTerms}: code points before its first place
   */
  public static byte[] toBytes(int length, int[] firsts, Iterable<Phrase> phrases) {
    Output out = new Output(1024, -1);
    out.writeVarInt(length, true);
    writeInts(out, firsts);
    for (Phrase phrase : phrases) {
      out.writeString(phrase.term());
      out.writeString(phrase.surface().equals(phrase.term()) ? "" : phrase.surface());
      out.writeVarInt(phrase.count(), true);
      out.writeVarInt(phrase.first(), true);
      writeInts(out, phrase.terms());
    }
    return out.toBytes();
  }

  /** Unpacks phrases; none from no bytes. */
  public static DocumentPhrases of(byte[] packed) {
    if (packed.length == 0) {
      return NONE;
    }
    Input in = new Input(packed);
    int length = in.readVarInt(true);
    int[] firsts = readInts(in);
    java.util.List<Phrase> phrases = new java.util.ArrayList<>();
    while (in.position() < packed.length) {
      String term = in.readString();
      String surface = in.readString();
      phrases.add(
          new Phrase(
              term,
              surface.isEmpty() ? term : surface,
              in.readVarInt(true),
              in.readVarInt(true),
              readInts(in)));
    }
    return new DocumentPhrases(length, firsts, phrases.toArray(Phrase[]::new));
  }

  /** Code points of the text. */
  public int length() {
    return length;
  }

  /** Code points before the first place of a term of {@link DocumentTerms}. */
  public int first(int term) {
    return firsts[term];
  }

  /** How many phrases there are. */
  public int size() {
    return phrases.length;
  }

  /** A phrase, the most frequent ones first. */
  public Phrase phrase(int i) {
    return phrases[i];
  }

  private static void writeInts(Output out, int[] values) {
    out.writeVarInt(values.length, true);
    for (int value : values) {
      out.writeVarInt(value, true);
    }
  }

  private static int[] readInts(Input in) {
    int[] values = new int[in.readVarInt(true)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readVarInt(true);
    }
    return values;
  }
}
