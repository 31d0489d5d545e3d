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
 * The tokenized sentences of a document in a compact binary form, so that documents can be
 * tokenized where they are, which takes most of the time. Pure functions.
 */
public final class PackedSentences {
  private static final int FLAG_SHIFT = 5;
  private static final int LENGTH_MASK = (1 << FLAG_SHIFT) - 1;

  private PackedSentences() {}

  /** Longest token of a run in code points, bounded by the format. */
  static final int MAX_TOKEN_LENGTH = LENGTH_MASK;

  /**
   * Tokenizes and packs a document.
   *
   * @param passages its Chinese passages in Simplified, without boilerplate; accepts any strings
   * @return the input of {@link NewWordLearner#add}
   */
  public static byte[] of(List<String> passages) {
    SentenceTokenizer tokenizer = new SentenceTokenizer();
    passages.forEach(tokenizer::add);
    return pack(tokenizer.sentences());
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
    out.writeInt(sentence.tokenCount());
    out.writeInt(sentence.runs().size());
    for (CandidateRun run : sentence.runs()) {
      out.writeInt(run.before());
      out.writeInt(run.after());
      out.writeUTF(run.string(0, run.tokenCount() - 1));
      out.writeShort(run.tokenCount());
      for (int token = 0; token < run.tokenCount(); token++) {
        out.writeByte(run.flags()[token] << FLAG_SHIFT | run.length(token));
      }
    }
  }

  private static TokenizedSentence read(DataInputStream in) throws IOException {
    long hash = in.readLong();
    int tokenCount = in.readInt();
    List<CandidateRun> runs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      int before = in.readInt();
      int after = in.readInt();
      int[] text = in.readUTF().codePoints().toArray();
      byte[] flags = new byte[in.readShort()];
      int[] offsets = new int[flags.length + 1];
      for (int i = 0; i < flags.length; i++) {
        int packed = in.readUnsignedByte();
        flags[i] = (byte) (packed >>> FLAG_SHIFT);
        offsets[i + 1] = offsets[i] + (packed & LENGTH_MASK);
      }
      runs.add(new CandidateRun(text, offsets, flags, before, after));
    }
    return new TokenizedSentence(hash, tokenCount, runs);
  }
}
