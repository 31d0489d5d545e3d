package org.wenmai.text.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Reads the tables of HanLP's portable jar, of which only the tables are among our resources. */
final class BigramData {
  private static final String FOLDER = "/data/dictionary/";

  /** What a Java serialization stream has before the size of the first array of ints. */
  private static final int STREAM_HEADER = 23;

  /** What it has between two arrays. */
  private static final int ARRAY_HEADER = 6;

  private BigramData() {}

  /**
   * The bytes of a table.
   *
   * @param name below {@code /data/dictionary}
   */
  static ByteBuffer table(String name) {
    try (InputStream in = BigramData.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("HanLP's table " + FOLDER + name + " is not on the path");
      }
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The two arrays of ints that were serialized one after the other. */
  static int[][] arrays(ByteBuffer in) {
    in.position(STREAM_HEADER);
    int[] first = array(in);
    in.position(in.position() + ARRAY_HEADER);
    return new int[][] {first, array(in)};
  }

  private static int[] array(ByteBuffer in) {
    int[] ints = new int[in.getInt()];
    in.asIntBuffer().get(ints);
    in.position(in.position() + Integer.BYTES * ints.length);
    return ints;
  }
}
