import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * Builds {@code src/main/resources/org/wenmai/text/name/syllables.txt} from ICU's transliterator
 * Han-Latin, which takes two seconds to load: too long for a few hundred questions.
 *
 * <p>A line is a syllable without its tone, a tab, and the ideographs of the two oldest Unicode
 * blocks that ICU reads so. Run as {@code java -cp icu4j-77.1.jar src/model/PinyinTableBuilder.java
 * TARGET}.
 */
public final class PinyinTableBuilder {
  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;

  private PinyinTableBuilder() {}

  /**
   * Writes the syllables.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    Transliterator reading =
        Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC");
    TreeMap<String, StringBuilder> syllables = new TreeMap<>();
    for (int c = FIRST; c <= LAST; c++) {
      String character = Character.toString(c);
      String syllable = reading.transliterate(character).strip();
      if (UScript.getScript(c) == UScript.HAN && syllable.matches("[a-z]+")) {
        syllables.computeIfAbsent(syllable, absent -> new StringBuilder()).append(character);
      }
    }
    StringBuilder lines = new StringBuilder();
    syllables.forEach((s, characters) -> lines.append(s).append('\t').append(characters).append('\n'));
    Files.writeString(Path.of(args[0]), lines);
  }
}
