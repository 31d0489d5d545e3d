import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

/**
 * Builds {@code src/main/resources/org/wenmai/text/language/letters.bin.gz}, the letter model of
 * {@code org.wenmai.text.language}: how probable a letter is after up to four others, in each
 * language. docs/decisions/0004-letter-model.md says from what, why and by which command.
 *
 * <p>The same inputs give the same bytes. Needs the JDK only, 2 GB of heap and about a minute.
 */
public final class LetterModelBuilder {
  static final int VERSION = 1;
  static final int LONGEST = 5;
  static final int LETTER_BITS = 12;

  /** A quarter of a nat is one step of a stored value. */
  static final double STEPS_PER_NAT = 4;

  /** What is seen once in a corpus is as often a slip as a word. */
  static final double FEWEST = 2;

  /** What a language loses per letter of context that others know and it does not, in nats. */
  static final double UNKNOWN = 1;

  /** A stored gram costs about as much as this many stored values. */
  static final double COST_OF_GRAM = 2;

  /** Languages that lingua does not know. */
  static final Set<String> FROM_CATALOGUES = Set.of("br", "gd", "oc", "om");

  /** Languages of a script, and how many values may be stored for them. */
  record Plan(UnicodeScript script, String code, int values, String languages) {}

  static final List<Plan> PLANS =
      List.of(
          new Plan(
              UnicodeScript.LATIN,
              "Latn",
              2_500_000,
              "af az br bs ca cs cy da de en eo es et eu fi fr ga gd hr hu id is it la lg lt lv mi ms"
                  + " nb nl nn oc om pl pt ro sk sl sn so sq sr st sv sw tl tn tr ts vi xh yo zu"),
          new Plan(UnicodeScript.CYRILLIC, "Cyrl", 250_000, "be bg kk mk mn ru sr uk"),
          new Plan(UnicodeScript.ARABIC, "Arab", 80_000, "ar fa ur"));

  private static final String[] ORDERS = {
    "unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"
  };

  private LetterModelBuilder() {}

  /**
   * Writes the model.
   *
   * @param args lingua's jar; a folder with a folder of message catalogues for each further language; the file to write
   */
  public static void main(String[] args) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(VERSION);
    out.writeInt(PLANS.size());
    try (ZipFile lingua = new ZipFile(args[0])) {
      for (Plan plan : PLANS) {
        Corpus corpus = new Corpus(plan.script);
        for (String language : plan.languages.split(" ")) {
          List<Map<String, Double>> counts = counts(language, lingua, Path.of(args[1]));
          boolean serbian = language.equals("sr") && plan.script == UnicodeScript.LATIN;
          corpus.add(language, serbian ? SerbianLatin.of(counts) : counts);
        }
        corpus.select(plan.values).write(plan, out);
      }
    }
    Files.write(Path.of(args[2]), gzip(bytes.toByteArray()));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** How often each n-gram of letters stands in the words of a language, for each n. */
  private static List<Map<String, Double>> counts(String language, ZipFile lingua, Path catalogues)
      throws IOException {
    return FROM_CATALOGUES.contains(language)
        ? Catalogues.counts(catalogues.resolve(language))
        : Lingua.counts(language, lingua);
  }

  /** Lingua's models: for each n-gram the share that it has of what begins like it. */
  static final class Lingua {
    private static final Pattern SHARES =
        Pattern.compile("\"(\\d+)/(\\d+)\":\"([^\"]*)\"");

    static List<Map<String, Double>> counts(String language, ZipFile jar) throws IOException {
      List<Map<String, Double>> all = new ArrayList<>();
      for (int n = 1; n <= LONGEST; n++) {
        String entry = "language-models/" + language + "/" + ORDERS[n - 1] + ".json";
        String json =
            new String(
                jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        all.add(n == 1 ? letters(json) : longer(json, all.get(n - 2)));
      }
      return all;
    }

    /** The largest denominator is the number of letters in the corpus. */
    private static Map<String, Double> letters(String json) {
      double total = 0;
      for (Matcher m = SHARES.matcher(json); m.find(); ) {
        total = Math.max(total, Double.parseDouble(m.group(2)));
      }
      double letters = total;
      Map<String, Double> counts = new HashMap<>();
      shares(json, (gram, share) -> counts.put(gram, share * letters));
      return counts;
    }

    private static Map<String, Double> longer(String json, Map<String, Double> shorter) {
      Map<String, Double> counts = new HashMap<>();
      shares(
          json,
          (gram, share) -> {
            double count =
                share * shorter.getOrDefault(gram.substring(0, gram.length() - 1), 0.0);
            if (count > FEWEST - 0.5) {
              counts.put(gram, count);
            }
          });
      return counts;
    }

    private interface Share {
      void take(String gram, double share);
    }

    private static void shares(String json, Share to) {
      for (Matcher m = SHARES.matcher(json); m.find(); ) {
        double share = Double.parseDouble(m.group(1)) / Double.parseDouble(m.group(2));
        for (String gram : m.group(3).split(" ")) {
          to.take(gram, share);
        }
      }
    }
  }

  /** Serbian is written in two alphabets, letter for letter but for lj, nj and dž. */
  static final class SerbianLatin {
    private static final String CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш";
    private static final String[] LATIN =
        ("a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š").split(" ");

    static List<Map<String, Double>> of(List<Map<String, Double>> cyrillic) {
      List<Map<String, Double>> latin = new ArrayList<>();
      for (int n = 1; n <= LONGEST; n++) {
        latin.add(new TreeMap<>());
      }
      for (Map<String, Double> grams : cyrillic) {
        new TreeMap<>(grams).forEach((gram, count) -> add(gram, count, latin));
      }
      return latin;
    }

    /** A run of Latin letters begins and ends with a letter of Cyrillic, or in the midst of one. */
    private static void add(String gram, double count, List<Map<String, Double>> latin) {
      StringBuilder whole = new StringBuilder();
      int first = 0;
      int last = 0;
      for (int i = 0; i < gram.length(); i++) {
        int letter = CYRILLIC.indexOf(gram.charAt(i));
        if (letter < 0) {
          return;
        }
        whole.append(LATIN[letter]);
        first = i == 0 ? LATIN[letter].length() : first;
        last = LATIN[letter].length();
      }
      for (int from = 0; from < first; from++) {
        for (int to = whole.length() - last + 1; to <= whole.length(); to++) {
          if (to > from && to - from <= LONGEST) {
            latin.get(to - from - 1).merge(whole.substring(from, to), count, Double::sum);
          }
        }
      }
    }
  }

  /** Translated messages of programs, in GNU's binary form. */
  static final class Catalogues {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    static List<Map<String, Double>> counts(Path folder) throws IOException {
      TreeSet<String> messages = new TreeSet<>();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".mo")).sorted().toList()) {
          read(Files.readAllBytes(file), messages);
        }
      }
      List<Map<String, Double>> counts = new ArrayList<>();
      for (int n = 1; n <= LONGEST; n++) {
        counts.add(new TreeMap<>());
      }
      for (String message : messages) {
        for (Matcher m = WORD.matcher(message.toLowerCase(Locale.ROOT)); m.find(); ) {
          count(m.group(), counts);
        }
      }
      return counts;
    }

    private static void count(String word, List<Map<String, Double>> counts) {
      for (int n = 1; n <= LONGEST; n++) {
        for (int i = 0; i + n <= word.length(); i++) {
          counts.get(n - 1).merge(word.substring(i, i + n), 1.0, Double::sum);
        }
      }
    }

    private static void read(byte[] file, TreeSet<String> messages) {
      ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      int count = in.getInt(8);
      int table = in.getInt(16);
      for (int i = 1; i < count; i++) { // the first one is the header
        int length = in.getInt(table + 8 * i);
        int start = in.getInt(table + 8 * i + 4);
        messages.add(new String(file, start, length, StandardCharsets.UTF_8));
      }
    }
  }

  /** One language: its n-grams, sorted, with how often they stand there. */
  record Counted(String language, long[] grams, double[] counts, double letters) {
    double count(long gram) {
      int at = Arrays.binarySearch(grams, gram);
      return at < 0 ? 0 : counts[at];
    }

    /** ln of the probability of the last letter after the others; the gram must be known. */
    double logProbability(long gram, double count) {
      long before = gram >>> LETTER_BITS;
      return Math.log(count / (before == 0 ? letters : Math.max(count, count(before))));
    }
  }

  /** The languages of one script. */
  static final class Corpus {
    private final UnicodeScript script;
    private final Map<Character, Integer> alphabet = new TreeMap<>();
    private final List<Counted> languages = new ArrayList<>();

    Corpus(UnicodeScript script) {
      this.script = script;
    }

    void add(String language, List<Map<String, Double>> counts) {
      TreeMap<String, Double> sorted = new TreeMap<>();
      counts.forEach(sorted::putAll);
      long[] grams = new long[sorted.size()];
      double[] numbers = new double[sorted.size()];
      int[] n = {0};
      sorted.forEach(
          (gram, count) -> {
            long packed = count > FEWEST - 0.5 ? pack(gram) : 0;
            if (packed != 0) {
              grams[n[0]] = packed;
              numbers[n[0]++] = count;
            }
          });
      languages.add(
          sorted(language, Arrays.copyOf(grams, n[0]), Arrays.copyOf(numbers, n[0]), counts));
    }

    private static Counted sorted(
        String language, long[] grams, double[] counts, List<Map<String, Double>> all) {
      long[] keys = grams.clone();
      Arrays.sort(keys);
      double[] ordered = new double[keys.length];
      for (int i = 0; i < grams.length; i++) {
        ordered[Arrays.binarySearch(keys, grams[i])] = counts[i];
      }
      double letters = all.get(0).values().stream().mapToDouble(c -> c).sum();
      return new Counted(language, keys, ordered, letters);
    }

    /** Letters as numbers from 1, the last in the lowest bits; 0 if one is of another script. */
    private long pack(String gram) {
      long packed = 0;
      for (int i = 0; i < gram.length(); i++) {
        char c = gram.charAt(i);
        if (!alphabet.containsKey(c) && UnicodeScript.of(c) != script) {
          return 0;
        }
        packed = packed << LETTER_BITS | alphabet.computeIfAbsent(c, k -> alphabet.size() + 1);
      }
      return packed;
    }

    /** Keeps the n-grams that tell languages apart best, for their cost. */
    Selection select(int values) {
      List<Gram> grams = merged();
      grams.sort((a, b) -> a.worth != b.worth ? Double.compare(b.worth, a.worth) : Long.compare(a.gram, b.gram));
      Map<Long, Gram> byKey = new HashMap<>();
      grams.forEach(gram -> byKey.put(gram.gram, gram));
      TreeMap<Long, Gram> kept = new TreeMap<>();
      int left = values;
      for (Gram gram : grams) {
        for (Gram g = gram; g != null && kept.putIfAbsent(g.gram, g) == null; g = byKey.get(g.withoutFirst())) {
          left -= g.languages.length;
        }
        if (left <= 0) {
          break;
        }
      }
      System.err.println(script + ": " + grams.size() + " grams, kept " + kept.size() + ", values " + (values - left));
      return new Selection(alphabet, languages, new ArrayList<>(kept.values()));
    }

    private List<Gram> merged() {
      List<Gram> grams = new ArrayList<>();
      int[] at = new int[languages.size()];
      double[] changes = new double[at.length];
      double[] shares = new double[at.length];
      while (true) {
        long next = Long.MAX_VALUE;
        for (int l = 0; l < at.length; l++) {
          long[] own = languages.get(l).grams;
          next = at[l] < own.length ? Math.min(next, own[at[l]]) : next;
        }
        if (next == Long.MAX_VALUE) {
          return grams;
        }
        byte[] who = new byte[at.length];
        byte[] values = new byte[at.length];
        int n = 0;
        double sum = 0;
        for (int l = 0; l < at.length; l++) {
          Counted own = languages.get(l);
          changes[l] = -UNKNOWN;
          shares[l] = 0;
          if (at[l] < own.grams.length && own.grams[at[l]] == next) {
            double count = own.counts[at[l]++];
            double log = own.logProbability(next, count);
            long shorter = Gram.withoutFirst(next);
            changes[l] = shorter == 0 ? log : log - own.logProbability(shorter, Math.max(count, own.count(shorter)));
            shares[l] = count / own.letters;
            who[n] = (byte) l;
            values[n++] = (byte) Math.min(127, Math.round(-log * STEPS_PER_NAT));
          }
          sum += changes[l];
        }
        double worth = 0;
        for (int l = 0; l < at.length; l++) {
          worth += shares[l] * Math.abs(changes[l] - sum / at.length);
        }
        if (next >>> LETTER_BITS == 0) {
          worth = Double.MAX_VALUE; // every letter is kept
        }
        grams.add(new Gram(next, worth / (n + COST_OF_GRAM), Arrays.copyOf(who, n), Arrays.copyOf(values, n)));
      }
    }
  }

  record Gram(long gram, double worth, byte[] languages, byte[] values) {
    long withoutFirst() {
      return withoutFirst(gram);
    }

    static long withoutFirst(long gram) {
      int bits = Long.SIZE - Long.numberOfLeadingZeros(gram);
      int first = (bits - 1) / LETTER_BITS * LETTER_BITS;
      return gram & ((1L << first) - 1);
    }
  }

  /** What is stored of a script. */
  record Selection(Map<Character, Integer> alphabet, List<Counted> languages, List<Gram> grams) {
    void write(Plan plan, DataOutputStream out) throws IOException {
      char[] letters = new char[alphabet.size()];
      alphabet.forEach((letter, number) -> letters[number - 1] = letter);
      out.writeUTF(plan.code);
      out.writeUTF(plan.languages);
      out.writeUTF(new String(letters));
      out.writeInt(grams.size());
      out.writeInt(grams.stream().mapToInt(gram -> gram.languages.length).sum());
      long last = 0;
      for (Gram gram : grams) {
        for (long rest = gram.gram - last; ; rest >>>= 7) {
          out.writeByte((int) (rest > 127 ? rest & 127 | 128 : rest));
          if (rest <= 127) {
            break;
          }
        }
        last = gram.gram;
      }
      for (Gram gram : grams) {
        out.writeByte(gram.languages.length);
      }
      for (Gram gram : grams) {
        int before = 0;
        for (byte language : gram.languages) {
          out.writeByte(language - before);
          before = language;
        }
      }
      for (Gram gram : grams) {
        out.write(gram.values);
      }
    }
  }
}
