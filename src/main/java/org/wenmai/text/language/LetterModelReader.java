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
 * <p>The file is what {@code src/model} writes: for each script its code, languages, letters and
 * the numbers of runs and of values; then the runs, ascending, as differences; then for all runs
 * the number of languages; their indexes, as differences within a run; and the values.
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
    long[] runs = new long[in.getInt()];
    byte[] who = new byte[in.getInt()];
    byte[] values = new byte[who.length];
    long last = 0;
    for (int i = 0; i < runs.length; i++) {
      last += difference(in);
      runs[i] = last;
    }
    int[] counts = new int[runs.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.get();
    }
    in.get(who);
    addUp(who, counts);
    in.get(values);
    return new LetterModel(languages, letters, runs, counts, who, values);
  }

  private static void addUp(byte[] differences, int[] counts) {
    int at = 0;
    for (int count : counts) {
      for (int i = 1; i < count; i++) {
        differences[at + i] += differences[at + i - 1];
      }
      at += count;
    }
  }

  /** As {@link java.io.DataOutput#writeUTF} writes it: text without astral characters and NUL. */
  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.getShort() & 0xFFFF];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Seven bits a byte, the lowest first; the highest bit says that there are more. */
  private static long difference(ByteBuffer in) {
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
