package org.wenmai.text.tokenize.jieba;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.wenmai.text.trie.DoubleArrayTrie;

/**
 * Reads and writes jieba's dictionary and model as binary files, which load much faster than the
 * text files that they are made from (about 20 milliseconds instead of a second). The build makes
 * them ({@link #main}); where it did not, as in some editors, the text files are read.
 */
public final class JiebaBinaryFiles {
  /** Version of the files; files of another version in a folder of classes are written again. */
  private static final int FORMAT = 2;

  private static final String DICTIONARY = "jieba-dictionary.bin";
  private static final String MODEL = "jieba-model.bin";

  private JiebaBinaryFiles() {}

  static JiebaDictionary dictionary() {
    ByteBuffer in = resource(DICTIONARY);
    if (!isCurrent(in)) {
      return JiebaResources.dictionary();
    }
    double least = in.getDouble();
    double total = in.getDouble();
    double[] weights = new double[in.getInt()];
    DoubleArrayTrie trie = DoubleArrayTrie.read(in);
    in.asDoubleBuffer().get(weights);
    return new JiebaDictionary(trie, weights, least, total);
  }

  static double[] emissions() {
    ByteBuffer in = resource(MODEL);
    if (!isCurrent(in)) {
      return JiebaResources.emissions();
    }
    double[] emissions = new double[JiebaHmm.EMISSIONS];
    in.asDoubleBuffer().get(emissions);
    return emissions;
  }

  /**
   * Writes both files; called by the build.
   *
   * @param arguments the folder of compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    if (isCurrent(resource(DICTIONARY)) && isCurrent(resource(MODEL))) {
      return;
    }
    File folder = new File(arguments[0], JiebaBinaryFiles.class.getPackageName().replace('.', '/'));
    write(new File(folder, MODEL), bytes(JiebaResources.emissions()));
    write(new File(folder, DICTIONARY), bytes(JiebaResources.dictionary()));
  }

  static byte[] bytes(double[] emissions) {
    byte[] bytes = new byte[Integer.BYTES + emissions.length * Double.BYTES];
    ByteBuffer out = ByteBuffer.wrap(bytes).putInt(FORMAT);
    Arrays.stream(emissions).forEach(out::putDouble);
    return bytes;
  }

  static byte[] bytes(JiebaDictionary dictionary) {
    double[] weights = dictionary.weights();
    int doubles = 2 + weights.length;
    byte[] bytes =
        new byte[2 * Integer.BYTES + doubles * Double.BYTES + dictionary.trie().byteSize()];
    ByteBuffer out = ByteBuffer.wrap(bytes).putInt(FORMAT);
    out.putDouble(dictionary.leastWeight()).putDouble(dictionary.total()).putInt(weights.length);
    dictionary.trie().write(out);
    Arrays.stream(weights).forEach(out::putDouble);
    return bytes;
  }

  private static void write(File file, byte[] bytes) throws IOException {
    try (OutputStream out = new FileOutputStream(file)) {
      out.write(bytes);
    }
  }

  /** Reads the version before the arrays. */
  private static boolean isCurrent(ByteBuffer in) {
    return in.capacity() > Integer.BYTES && in.getInt() == FORMAT;
  }

  /** The bytes of a resource; empty if there is none. */
  private static ByteBuffer resource(String name) {
    try (InputStream in = JiebaBinaryFiles.class.getResourceAsStream(name)) {
      return in == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
