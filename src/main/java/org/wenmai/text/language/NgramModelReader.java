package org.wenmai.text.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the weights of OpenNLP's published language detector from the class path.
 *
 * <p>The file is a zip with one entry in OpenNLP's binary GIS format: names of the outcomes;
 * patterns (the number of features that share a list of outcomes); names of the features; weights,
 * by feature and outcome. Reading it directly takes a fifth of the time of OpenNLP's own reader,
 * and needs no logging framework.
 */
final class NgramModelReader {
  private static final String RESOURCE = "/langdetect-183.bin";
  private static final String ENTRY = "langdetect.model";
  private static final String FORMAT = "GIS";

  private NgramModelReader() {}

  /** Reads the published model. */
  static NgramModel read() {
    try (InputStream in = NgramModelReader.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks " + RESOURCE);
      }
      return read(new DataInputStream(new ByteArrayInputStream(entry(in))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] entry(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(ENTRY)) {
        return zip.readAllBytes();
      }
    }
    throw new IOException(RESOURCE + " has no entry " + ENTRY);
  }

  private static NgramModel read(DataInputStream in) throws IOException {
    String format = in.readUTF();
    if (!format.equals(FORMAT)) {
      throw new IOException(RESOURCE + " is of form " + format + ", not " + FORMAT);
    }
    in.readInt(); // correction constant and parameter: unused since OpenNLP 1.6
    in.readDouble();
    List<String> languages = names(in);
    List<String> patterns = names(in);
    List<String> grams = names(in);
    List<NgramModel.Feature> features = new ArrayList<>(grams.size());
    for (String pattern : patterns) {
      addFeatures(pattern, grams, in, features);
    }
    return new NgramModel(languages, features);
  }

  private static List<String> names(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(in.readUTF());
    }
    return names;
  }

  /** A pattern is the number of features that have it, then the indexes of their outcomes. */
  private static void addFeatures(
      String pattern, List<String> grams, DataInputStream in, List<NgramModel.Feature> features)
      throws IOException {
    String[] numbers = pattern.split(" ", -1);
    byte[] outcomes = new byte[numbers.length - 1];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = Byte.parseByte(numbers[i + 1]);
    }
    for (int n = Integer.parseInt(numbers[0]); n > 0; n--) {
      float[] weights = new float[outcomes.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) in.readDouble();
      }
      features.add(new NgramModel.Feature(grams.get(features.size()), outcomes, weights));
    }
  }
}
