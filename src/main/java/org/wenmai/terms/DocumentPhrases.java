package org.wenmai.terms;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.List;

/**
 * The recurring phrases of one document, and the offset at which each of its terms occurs first.
 * Immutable.
 *
 * <p>In tables they are packed into one array of bytes, apart from {@link DocumentTerms}, which
 * more stages read.
 */
public final class DocumentPhrases {
  private static final DocumentPhrases NONE = new DocumentPhrases(1, new int[0], new Phrase[0]);

  /**
   * A phrase.
   *
   * @param term its words, folded and normalized, with spaces where the document has them
   * @param surface as the document writes it first
   * @param count how often it occurs, 2 or more
   * @param first where it occurs first, in code points
   * @param terms those of its words that are terms, as indexes in {@link DocumentTerms}
   */
  public record Phrase(String term, String surface, int count, int first, int... terms) {}

  private static final int INITIAL_BYTES = 1024;

  private final int length;
  private final int[] firstOffsets;
  private final Phrase[] phrases;

  private DocumentPhrases(int length, int[] firstOffsets, Phrase[] phrases) {
    this.length = length;
    this.firstOffsets = firstOffsets;
    this.phrases = phrases;
  }

  /**
   * Packs phrases in the form that {@link #of} unpacks.
   *
   * @param length code points of the text
   * @param firstOffsets where each term of {@link DocumentTerms} occurs first, in code points
   */
  public static byte[] toBytes(int length, int[] firstOffsets, Iterable<Phrase> phrases) {
    Output out = new Output(INITIAL_BYTES, -1);
    out.writeVarInt(length, true);
    writeInts(out, firstOffsets);
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
    int[] firstOffsets = readInts(in);
    List<Phrase> phrases = new ArrayList<>();
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
    return new DocumentPhrases(length, firstOffsets, phrases.toArray(Phrase[]::new));
  }

  /** Code points of the text. */
  public int length() {
    return length;
  }

  /** Where a term of {@link DocumentTerms} occurs first, in code points. */
  public int first(int term) {
    return firstOffsets[term];
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
