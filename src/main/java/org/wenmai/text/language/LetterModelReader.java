package org.wenmai.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads the letter models of all scripts from the class path.
 *
 * <p>The file is written by {@code src/model}: for each script its code, languages, letters and the
 * numbers of n-grams and of values; then the n-grams, ascending and delta-encoded; then for each
 * n-gram the number of languages; their indexes, delta-encoded within an n-gram; and the values.
 */
final class LetterModelReader {
  private static final String RESOURCE = "letters.bin.gz";
  private static final int VERSION = 1;
  private static final int BUFFER = 1 << 16;

  private LetterModelReader() {}

  /** The models by ISO 15924 code of the script. */
  static Map<String, LetterModel> read() {
    try (InputStream in = LetterModelReader.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks " + RESOURCE);
      }
      return read(ByteBuffer.wrap(new GZIPInputStream(in, BUFFER).readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, LetterModel> read(ByteBuffer in) {
    int version = in.getInt();
    if (version != VERSION) {
      throw new IllegalStateException(RESOURCE + " is of version " + version + ", not " + VERSION);
    }
    Map<String, LetterModel> models = new HashMap<>();
    for (int scripts = in.getInt(); scripts > 0; scripts--) {
      models.put(text(in), model(in));
    }
    return models;
  }

  private static LetterModel model(ByteBuffer in) {
    List<String> languages = List.of(text(in).split(" ", -1));
    String letters = text(in);
    long[] grams = new long[in.getInt()];
    byte[] languageIndexes = new byte[in.getInt()];
    byte[] values = new byte[languageIndexes.length];
    long last = 0;
    for (int i = 0; i < grams.length; i++) {
      last += varint(in);
      grams[i] = last;
    }
    int[] counts = new int[grams.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.get();
    }
    in.get(languageIndexes);
    decodeDeltas(languageIndexes, counts);
    in.get(values);
    return new LetterModel(languages, letters, grams, counts, languageIndexes, values);
  }

  private static void decodeDeltas(byte[] deltas, int[] counts) {
    int at = 0;
    for (int count : counts) {
      for (int i = 1; i < count; i++) {
        deltas[at + i] += deltas[at + i - 1];
      }
      at += count;
    }
  }

  /**
   * A string as {@link java.io.DataOutput#writeUTF} writes it; without supplementary characters and
   * NUL.
   */
  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.getShort() & 0xFFFF];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * A variable-length integer: seven bits a byte, the lowest first; the highest bit is set on all
   * but the last byte.
   */
  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int bits = in.get();
      value |= (long) (bits & 0x7F) << shift;
      if (bits >= 0) {
        return value;
      }
    }
  }
}
