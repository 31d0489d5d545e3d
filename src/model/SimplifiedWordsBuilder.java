import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/**
 * Builds {@code src/main/resources/org/wenmai/text/script/simplified-words.txt} from OpenCC's
 * phrases: ideographs that are right in both kinds of Chinese, with the neighbours beside which
 * Traditional writes another one (后 in 后来, where it writes 後來).
 *
 * <p>A line is an ideograph, a tab, its neighbours before, a tab, its neighbours after. Run as
 * {@code java src/model/SimplifiedWordsBuilder.java opencc4j-1.14.0.jar TARGET}.
 */
public final class SimplifiedWordsBuilder {
  /**
   * Chosen by hand: what Traditional writes instead is one thing only, everywhere. Left out is what
   * Taiwan or Hong Kong write either way (台 占 布 采 周 注 志 才).
   */
  private static final String IDEOGRAPHS = "后里于几只面云余松谷系制征丑斗干游划致夸御郁尸辟朴咸叶姜胡舍";

  /** Before these stand surnames and names of places, which keep the ideograph: 于, 里. */
  private static final String ENDS_WORDS_ONLY = "于里";

  /** Companies and places that OpenCC's phrases get wrong: 嘉里, 托里, 图里, 爱里. */
  private static final String NAMES_BEFORE_LI = "嘉托图爱广封学";

  /** Of these, phrases of three ideographs tell too: 取决于, 生死斗. */
  private static final String IN_LONGER = "于几只斗余";

  private static final String PHRASES = "data/dictionary/STPhrases.txt";

  private SimplifiedWordsBuilder() {}

  /**
   * Writes the words.
   *
   * @param args opencc4j's jar, the file to write
   */
  public static void main(String[] args) throws IOException {
    TreeMap<Character, TreeSet<Character>> before = new TreeMap<>();
    TreeMap<Character, TreeSet<Character>> after = new TreeMap<>();
    try (ZipFile jar = new ZipFile(args[0])) {
      byte[] bytes = jar.getInputStream(jar.getEntry(PHRASES)).readAllBytes();
      for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
        String[] words = line.strip().split("[ \t]");
        if (words.length == 2 && words[0].length() == words[1].length()) {
          add(words[0], words[1], before, after);
        }
      }
    }
    after.computeIfAbsent('于', k -> new TreeSet<>()).add('是');
    StringBuilder out = new StringBuilder();
    for (char c : IDEOGRAPHS.toCharArray()) {
      out.append(c).append('\t').append(joined(before, c)).append('\t').append(joined(after, c));
      out.append('\n');
    }
    Files.writeString(Path.of(args[1]), out);
  }

  private static void add(
      String simplified,
      String traditional,
      TreeMap<Character, TreeSet<Character>> before,
      TreeMap<Character, TreeSet<Character>> after) {
    for (int i = 0; i < simplified.length(); i++) {
      char c = simplified.charAt(i);
      int longest = IN_LONGER.indexOf(c) < 0 ? 2 : 3;
      if (IDEOGRAPHS.indexOf(c) < 0
          || traditional.charAt(i) == c
          || simplified.length() > longest) {
        continue;
      }
      if (i > 0 && !(c == '里' && NAMES_BEFORE_LI.indexOf(simplified.charAt(i - 1)) >= 0)) {
        before.computeIfAbsent(c, k -> new TreeSet<>()).add(simplified.charAt(i - 1));
      }
      if (i + 1 < simplified.length() && ENDS_WORDS_ONLY.indexOf(c) < 0) {
        after.computeIfAbsent(c, k -> new TreeSet<>()).add(simplified.charAt(i + 1));
      }
    }
  }

  private static String joined(TreeMap<Character, TreeSet<Character>> neighbours, char c) {
    StringBuilder out = new StringBuilder();
    neighbours.getOrDefault(c, new TreeSet<>()).forEach(out::append);
    return out.toString();
  }
}
