import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Builds {@code src/main/resources/org/wenmai/text/keyword/frequencies.txt.gz} from the small word
 * lists of wordfreq: the words of relative frequency 10^-4.5 and more. Rarer ones are in less than one of the
 * hundred documents that a corpus is joined with.
 *
 * <p>A line is "#" and a language, or a frequency in tenths of a bel below 1, rounded to whole
 * decibels, and the words that have it. Chinese is left out: jieba's dictionary has it. Run as
 * {@code java src/model/BackgroundFrequenciesBuilder.java wordfreq-3.1.1-py3-none-any.whl TARGET}.
 */
public final class BackgroundFrequenciesBuilder {
  private static final String PREFIX = "wordfreq/data/small_";
  private static final String SUFFIX = ".msgpack.gz";
  private static final int LEAST_CENTIBELS = 450;

  private BackgroundFrequenciesBuilder() {}

  /**
   * Writes the table.
   *
   * @param args the wheel of wordfreq, the file to write
   */
  public static void main(String[] args) throws IOException {
    TreeMap<String, TreeMap<Integer, TreeSet<String>>> languages = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(Path.of(args[0])))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
          String language = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
          if (!language.equals("zh")) {
            languages.put(language, decibels(new GZIPInputStream(zip).readAllBytes()));
          }
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    languages.forEach(
        (language, words) -> {
          lines.append('#').append(language).append('\n');
          words.forEach(
              (decibels, ofThese) ->
                  lines.append(decibels).append(' ').append(String.join(" ", ofThese)).append('\n'));
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = best(bytes)) {
      gzip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    Files.write(Path.of(args[1]), bytes.toByteArray());
  }

  private static OutputStream best(OutputStream out) {
    try {
      return new GZIPOutputStream(out) {
        {
          def.setLevel(Deflater.BEST_COMPRESSION);
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a list of lists in MessagePack: a header, then the words of 0, 1, 2 … centibels. */
  private static TreeMap<Integer, TreeSet<String>> decibels(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    List<?> lists = (List<?>) value(in);
    TreeMap<Integer, TreeSet<String>> words = new TreeMap<>();
    for (int centibels = 0; centibels <= LEAST_CENTIBELS && centibels + 1 < lists.size(); centibels++) {
      for (Object word : (List<?>) lists.get(centibels + 1)) {
        int decibels = Math.round(centibels / 10f);
        words.computeIfAbsent(decibels, absent -> new TreeSet<>()).add((String) word);
      }
    }
    return words;
  }

  private static Object value(ByteBuffer in) {
    int type = in.get() & 0xFF;
    if (type < 0x80) {
      return type;
    }
    if (type < 0x90) {
      return map(in, type & 0x0F);
    }
    if (type < 0xA0) {
      return list(in, type & 0x0F);
    }
    if (type < 0xC0) {
      return string(in, type & 0x1F);
    }
    return switch (type) {
      case 0xD9 -> string(in, in.get() & 0xFF);
      case 0xDA -> string(in, in.getShort() & 0xFFFF);
      case 0xDC -> list(in, in.getShort() & 0xFFFF);
      case 0xDD -> list(in, in.getInt());
      default -> throw new IllegalStateException("Unexpected type " + Integer.toHexString(type));
    };
  }

  private static List<Object> map(ByteBuffer in, int size) {
    return list(in, 2 * size);
  }

  private static List<Object> list(ByteBuffer in, int size) {
    List<Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(value(in));
    }
    return values;
  }

  private static String string(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
