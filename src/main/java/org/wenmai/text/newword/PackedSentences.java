package org.wenmai.text.newword;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a document is learned from, packed: cutting text takes most of the time, and can be done
 * where the text is; see {@link #of}.
 */
public final class PackedSentences {
  private static final int MARK_SHIFT = 5;
  private static final int LENGTH_MASK = (1 << MARK_SHIFT) - 1;

  private PackedSentences() {}

  /** Pieces longer than this end a stretch. */
  static final int LONGEST_PIECE = LENGTH_MASK;

  /**
   * Cuts a document.
   *
   * @param passages its Chinese passages, Simplified, without boilerplate; any strings
   * @return what {@link NewWordLearner#add} takes
   */
  public static byte[] of(List<String> passages) {
    CandidateRuns stretches = new CandidateRuns();
    passages.forEach(stretches::add);
    return pack(stretches.sentences());
  }

  static byte[] pack(List<TokenizedSentence> sentences) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(sentences.size());
      for (TokenizedSentence sentence : sentences) {
        write(sentence, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<TokenizedSentence> unpack(byte[] packed) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      List<TokenizedSentence> sentences = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        sentences.add(read(in));
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(TokenizedSentence sentence, DataOutputStream out) throws IOException {
    out.writeLong(sentence.hash());
    out.writeInt(sentence.pieces());
    out.writeInt(sentence.stretches().size());
    for (CandidateRun stretch : sentence.stretches()) {
      out.writeInt(stretch.before());
      out.writeInt(stretch.after());
      out.writeUTF(stretch.string(0, stretch.pieces() - 1));
      out.writeShort(stretch.pieces());
      for (int piece = 0; piece < stretch.pieces(); piece++) {
        out.writeByte(stretch.marks()[piece] << MARK_SHIFT | stretch.length(piece));
      }
    }
  }

  private static TokenizedSentence read(DataInputStream in) throws IOException {
    long hash = in.readLong();
    int pieces = in.readInt();
    List<CandidateRun> stretches = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      int before = in.readInt();
      int after = in.readInt();
      int[] text = in.readUTF().codePoints().toArray();
      byte[] marks = new byte[in.readShort()];
      int[] edges = new int[marks.length + 1];
      for (int i = 0; i < marks.length; i++) {
        int packed = in.readUnsignedByte();
        marks[i] = (byte) (packed >>> MARK_SHIFT);
        edges[i + 1] = edges[i] + (packed & LENGTH_MASK);
      }
      stretches.add(new CandidateRun(text, edges, marks, before, after));
    }
    return new TokenizedSentence(hash, pieces, stretches);
  }
}
