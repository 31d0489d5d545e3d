package org.wenmai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every suite on data of our own, by its command line. */
final class AccuracyTest {
  private static final String HANS = "河水流过山谷，村民们在岸边种下柳树。";
  private static final String HANT = "河水流過山谷，村民們在岸邊種下柳樹。";

  @TempDir Path folder;

  private void write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private List<String> run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all = new String[arguments.length + 1];
    all[0] = folder.toString();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    int status = Accuracy.run(new PrintStream(out, true, StandardCharsets.UTF_8), all);
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();
  }

  @Test
  void charsetComparesTheTextWithTheTrueOne() throws IOException {
    Files.createDirectories(folder.resolve("charset/files"));
    Files.write(folder.resolve("charset/files/a.bin"), HANS.getBytes(Charset.forName("GBK")));
    Files.write(
        folder.resolve("charset/files/b.bin"), HANT.repeat(9).getBytes(Charset.forName("Big5")));
    Files.write(folder.resolve("charset/files/c.bin"), HANS.getBytes(StandardCharsets.UTF_8));
    write(
        "charset/manifest.tsv",
        "file\tcharsets\tlanguage",
        "a.bin\tgb2312\tzh",
        "b.bin\tBig5|x-windows-950\tzh",
        "c.bin\tUTF-16\tzh",
        "c.bin\tno-such-charset\tzh");

    assertThat(run("charset", "--worst", "2", "--peers", "--detail"))
        .anyMatch(line -> line.startsWith("== charset, wenmai: 3 items, 1 misses"))
        .anyMatch(line -> line.startsWith("== charset, ICU4J: 3 items"))
        .contains(
            "0.6667       3  all",
            "1.0000       1  longer",
            "0.5000       2  under 200 bytes",
            "0.0000       1  is UTF-16",
            "1.000 c.bin UTF-16, 54 bytes: found «"
                + HANS.replace("，", ",")
                + "» gold «"
                + new String(HANS.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_16)
                + "»");
  }

  @Test
  void mojibakeTellsRestoredFromFalse() throws IOException {
    String bad = "schöne Grüße".replace("ö", "Ã¶").replace("ü", "Ã¼").replace("ß", "ÃŸ");
    write(
        "mojibake/mojibake_pairs.jsonl",
        "{'id':'1','kind':'utf-8->cp1252','lang':'deu','bad':'%s','gold':'schöne Grüße'}"
            .formatted(bad)
            .replace('\'', '"'),
        "{'id':'2','kind':'negative-clean','lang':'deu','bad':'schön','gold':'schön'}"
            .replace('\'', '"'),
        "{'id':'3','kind':'ftfy-x','lang':'?','bad':'x','gold':'y','expect':'fail'}"
            .replace('\'', '"'));

    assertThat(run("mojibake"))
        .contains(
            "0       1  false repairs of clean",
            "1.0000       1  exact, ALL other languages",
            "1.0000       1  restored, utf-8->cp1252")
        .noneMatch(line -> line.contains("ftfy"));
  }

  @Test
  void theCeilingIsWhatIsLeftOfTheBytes() {
    Charset utf8 = StandardCharsets.UTF_8;
    byte[] cut = {'a', (byte) 0xe6, (byte) 0xb2, 'b', (byte) 0xe6};

    assertThat(PythonCharsets.decodeLossily(cut, utf8)).isEqualTo("ab");
    assertThat(PythonCharsets.find("euc-tw")).isEmpty();
    assertThat(PythonCharsets.find("mac_roman")).contains(Charset.forName("x-MacRoman"));
    assertThat(PythonCharsets.encode("\uf8f1", Charset.forName("windows-31j")))
        .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(0xfd));
  }

  @Test
  void languageWeighsLanguagesAlike() throws IOException {
    Path file = folder.resolve("langid/lingua_75plus.jsonl.gz");
    Files.createDirectories(file.getParent());
    String rows =
        """
        {"id":"1","kind":"sentences","lang":"ru","text":"Река течёт через долину."}
        {"id":"2","kind":"sentences","lang":"ru","text":"Дети пускают змея."}
        {"id":"3","kind":"sentences","lang":"cmn","text":"%s"}
        {"id":"4","kind":"sentences","lang":"jpn_Jpan","text":"The river runs through the valley."}
        """
            .formatted(HANS);
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(rows.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(run("language", "--worst", "1", "--peers"))
        .anyMatch(line -> line.startsWith("== language, OpenNLP: 4 items, "))
        .contains(
            "0.6667       4  lingua sentences",
            "0       4  lingua sentences, undecided",
            "1.000 4 lingua sentences, ja as en: The river runs through the valley.");
    assertThat(LanguageSuite.primary("zho_Hant")).isEqualTo("zh");
    assertThat(LanguageSuite.primary("nb")).isEqualTo(LanguageSuite.primary("no"));
  }

  @Test
  void scriptMakesMixedSentencesOfPairs() throws IOException {
    write(
        "s2t/2kenize.jsonl",
        pair("1", "2kenize", "s2t", HANS, HANT),
        pair("2", "k", "s2t", "头发", "頭髮"));
    write(
        "s2t/s2t_pairs.jsonl",
        pair("3", "UD", "t2s", HANT, HANS),
        pair("4", "UD", "hk2t", "x", "y"));

    assertThat(run("script"))
        .contains(
            "1.0000       2  Hans",
            "1.0000       2  Hant",
            "0.0000       2  Hans taken for its opposite");
  }

  @Test
  void foldingTakesTheNearestGold() throws IOException {
    write(
        "s2t/2kenize.jsonl",
        pair("1", "lit", "s2t", HANS, HANT),
        pair("2", "lit", "s2t", "x", HANT));
    write(
        "s2t/s2t_pairs.jsonl",
        pair("3", "case", "tw2sp", "擴充套件", "扩展"),
        pair("4", "case", "t2s", "頭髮", "头法"));

    assertThat(run("folding", "--worst", "1"))
        .contains(
            "1.0000       1  lit",
            "1.0000       1  case tw2sp",
            "0.5000       1  case t2s",
            "1.500 case t2s 頭髮 found «头发» gold «头法»");
  }

  @Test
  void boilerplateComparesWordsOrCharacters() throws IOException {
    String english = "The river runs through the valley, and willows grow on its banks all year.";
    write(
        "boilerplate/pages.jsonl",
        "{\"id\":\"1\",\"html\":\"<nav><a href=/>Home</a></nav><p>%s</p>\",\"gold\":\"%s\"}"
            .formatted(english, english),
        "{\"id\":\"2\",\"html\":\"<p>%s</p>\",\"gold\":\"%s\"}".formatted(HANS, HANS + HANS));

    assertThat(run("boilerplate", "--json"))
        .anyMatch(line -> line.contains("\"group\":\"words spaced\",\"items\":1,\"value\":1.0"))
        .anyMatch(line -> line.matches(".*\"words not spaced\",\"items\":1,\"value\":0\\.6.*"));
  }

  @Test
  void segmentationCountsWhatNoWordCovers() throws IOException {
    write(
        "seg/seg_gold.jsonl",
        "{\"id\":\"1\",\"set\":\"own\",\"lang\":\"en\",\"text\":\"A river, 𠀀.\",\"tokens\":[\"A\",\"river\",\",\",\"𠀀\",\".\"]}",
        "{\"id\":\"2\",\"set\":\"zh\",\"lang\":\"zh-Hant\",\"text\":\"頭髮乾燥\",\"tokens\":[\"頭髮\",\"乾燥\"]}");

    assertThat(run("segmentation", "--peers"))
        .contains("1.0000       1  own", "1.0000       1  zh")
        .anyMatch(line -> line.startsWith("== segmentation, jieba-analysis: 1 items"));
  }

  @Test
  void keywordsAreTheHeaviestTerms() throws IOException {
    write(
        "keywords/zh_csl_gold.jsonl",
        "{\"id\":\"1\",\"text\":\"The river, the river runs.\",\"keywords\":[\"river\"]}",
        "{\"id\":\"2\",\"text\":\"A kite in the wind.\",\"keywords\":[\"storm\"]}");

    assertThat(run("keywords", "--worst", "1"))
        .contains("0.3333       2  F1 of the first 5")
        .anyMatch(line -> line.matches("1\\.000 2 \\[.*kite.*] \\| gold \\[storm]"));
  }

  @Test
  void halvesAreApartAndWhole() throws IOException {
    write("s2t/2kenize.jsonl", "");
    String[] pairs = new String[40];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pair("id" + i, "UD", "s2t", i + HANS, i + HANT);
    }
    write("s2t/s2t_pairs.jsonl", pairs);

    int a = items(run("script", "--half", "a", "--json"));
    int b = items(run("script", "--half", "b", "--json"));

    assertThat(a).isBetween(8, 32);
    assertThat(a + b).isEqualTo(40);
  }

  private static int items(List<String> lines) {
    String line = lines.stream().filter(l -> l.contains("\"Hant\"")).findFirst().orElseThrow();
    return Integer.parseInt(line.replaceAll(".*\"items\":(\\d+).*", "$1"));
  }

  @Test
  void saysWhichSuitesThereAre() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(Accuracy.run(new PrintStream(out), folder.toString(), "topics")).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("There is no suite topics");
  }

  @Test
  void similarityIsThatOfTheLongestCommonSubsequence() {
    assertThat(Similarity.of("", "")).isEqualTo(1);
    assertThat(Similarity.of("a", "")).isZero();
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      String one = letters(random);
      String other = letters(random);
      double sum = one.codePointCount(0, one.length()) + other.codePointCount(0, other.length());
      assertThat(Similarity.of(one, other)).isEqualTo(sum == 0 ? 1 : 2 * slowly(one, other) / sum);
    }
  }

  private static String letters(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      letters.appendCodePoint(random.nextInt(9) == 0 ? 0x20000 : 'a' + random.nextInt(5));
    }
    return letters.toString();
  }

  private static int slowly(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[][] common = new int[a.length + 1][b.length + 1];
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        common[i][j] =
            a[i - 1] == b[j - 1]
                ? common[i - 1][j - 1] + 1
                : Math.max(common[i - 1][j], common[i][j - 1]);
      }
    }
    return common[a.length][b.length];
  }

  private static String pair(String id, String kind, String config, String src, String gold) {
    return "{\"id\":\"%s\",\"kind\":\"%s\",\"config\":\"%s\",\"src\":\"%s\",\"gold\":\"%s\"}"
        .formatted(id, kind, config, src, gold);
  }
}
