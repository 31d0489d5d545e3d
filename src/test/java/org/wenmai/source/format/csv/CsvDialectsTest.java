package org.wenmai.source.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.MemoryFile;
import org.wenmai.source.plan.CsvConfig;

/** Files as spreadsheets, databases and careless programs write them. */
final class CsvDialectsTest {
  private static List<String> read(String file) {
    return read(file, CsvConfig.DEFAULTS);
  }

  private static List<String> read(String file, CsvConfig csv) {
    return rows(MemoryFile.rows("a.csv", file.getBytes(UTF_8), csv));
  }

  /** Each row as id=text, or as the reason of its rejection. */
  private static List<String> rows(List<DecodedRecord> records) {
    return records.stream()
        .map(row -> row.reason() == null ? row.externalId() + "=" + row.text() : row.reason())
        .toList();
  }

  private static CsvConfig csv(
      String delimiter, String quote, String escape, Boolean header, String... columns) {
    return new CsvConfig(delimiter, quote, escape, header, List.of(columns));
  }

  static Stream<Arguments> delimiters() {
    return Stream.of(
        Arguments.of(
            "sep=;\r\nid;text\r\n1;\"Erst dies; dann das\"\r\n2;Ja, so, war es\r\n",
            "1=Erst dies; dann das|2=Ja, so, war es"),
        Arguments.of("sep=,\nid,text\n1,\"a, b\"\n2,c d\n", "1=a, b|2=c d"),
        Arguments.of("SEP=|\nid|text\n1|a, b\n", "1=a, b"),
        Arguments.of("\"sep=\t\"\nid\ttext\n1\ta, b; c\n", "1=a, b; c"),
        Arguments.of("\ufeffsep=;\nid;text\n1;ab\n", "1=ab"),
        Arguments.of(
            "id|text\n5|one, two; three\n6|four, five\n", "5=one, two; three|6=four, five"),
        Arguments.of("id|text\n5|\"one | two\"\n6|four\n", "5=one | two|6=four"),
        Arguments.of(
            "id\u0001text\n1\u0001a, b and more of it; as Hive writes, for whom it is no control\n2\u0001c\n",
            "1=a, b and more of it; as Hive writes, for whom it is no control|2=c"),
        Arguments.of("id^text\n1^a, b\n2^c; d, e\n", "1=a, b|2=c; d, e"),
        Arguments.of("id~title~text\n1~t, u~a, b\n", "1=a, b"),
        Arguments.of(
            "text\nHello, world, again\nGood night\n", "null=Hello, world, again|null=Good night"),
        Arguments.of("text\n\"Hello, world\"\nmore\n", "null=Hello, world|null=more"),
        Arguments.of(
            "id\ttext\n1\tdear sir, dear madam\n2\ta;b;c\n", "1=dear sir, dear madam|2=a;b;c"));
  }

  @ParameterizedTest
  @MethodSource("delimiters")
  void findsTheDelimiter(String file, String expected) {
    assertThat(String.join("|", read(file))).isEqualTo(expected);
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        Arguments.of("Report of May\nid,text\n1,ab\n", "1=ab"),
        Arguments.of(",,\nid,title,text\n1,t,ab\n", "1=ab"),
        Arguments.of("\"Report, of May\",,\n,,\nid,title,text\n1,t,ab\n", "1=ab"),
        Arguments.of("报表\n编号,标题,正文\n1,晨,清早的公园\n", "null=清早的公园"),
        Arguments.of("headline,body\nOne,Two three\n", "null=Two three"),
        Arguments.of("ID,Text\n1,ab\n", "null=ab"),
        Arguments.of("id,Content,extra\n1,ab,c\n", "1=ab"),
        Arguments.of("id,content,body\n1,no,yes\n", "1=yes"));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void findsTheHeader(String file, String expected) {
    assertThat(String.join("|", read(file))).isEqualTo(expected);
  }

  @Test
  void knowsCommonNamesOfTitleAndDate() {
    String file = "标题,发布时间,正文\n晨练,2024-03-05,清早的公园里\n";

    DecodedRecord row = MemoryFile.rows("a.csv", file.getBytes(UTF_8), CsvConfig.DEFAULTS).get(0);

    assertThat(row.title()).isEqualTo("晨练");
    assertThat(row.publishedDate()).isEqualTo("2024-03-05");
  }

  static Stream<Arguments> given() {
    return Stream.of(
        Arguments.of("1,ab\n2,cd\n", csv(null, null, null, false, "id", "text"), "1=ab|2=cd"),
        Arguments.of("1,ab\n2,cd\n", csv(null, null, null, null, "id", "text"), "1=ab|2=cd"),
        Arguments.of("id,text\n2,cd\n", csv(null, null, null, null, "id", "text"), "2=cd"),
        Arguments.of("a,b\n2,cd\n", csv(null, null, null, true, "id", "text"), "2=cd"),
        Arguments.of("id,text\n2,cd\n", csv(null, null, null, false, "id", "text"), "id=text|2=cd"),
        Arguments.of("id@text\n2@c,d\n", csv("@", null, null, null), "2=c,d"),
        Arguments.of("id,text\n2,\"cd\"\n", csv(null, "none", null, null), "2=\"cd\""),
        Arguments.of("id,text\n2,'c,d'\n3,it's\n", csv(null, "'", null, null), "2=c,d|3=it's"),
        Arguments.of("id,text\n2,\"a\\\"b\"\n", csv(null, null, "\\", null), "2=a\"b"),
        Arguments.of("id,text\n2,\"a^\"b\"\n", csv(null, null, "^", null), "2=a\"b"),
        Arguments.of("id,text\n2,\"a\"\"b\"\n", csv(null, "\"", "\"", null), "2=a\"b"),
        Arguments.of("id,text\n2,\"a\\b\"\n", csv(null, null, "none", null), "2=a\\b"),
        Arguments.of(
            "1|one, two\n2|three\n",
            csv(null, null, null, false, "id", "text"),
            "1=one, two|2=three"));
  }

  @ParameterizedTest
  @MethodSource("given")
  void takesWhatTheJobSays(String file, CsvConfig csv, String expected) {
    assertThat(String.join("|", read(file, csv))).isEqualTo(expected);
  }

  static Stream<Arguments> escapes() {
    String id = "id,title,text\n";
    return Stream.of(
        Arguments.of(
            id + "1,\"t\",\"a\"\n2,\"t\",\"he said\\\"go\\\", then\"\n3,\"t\",\"c\"\n",
            "1=a|2=he said\"go\", then|3=c"),
        Arguments.of(id + "1,\"t\\\"\",\"a, b\"\n2,\"t\",\"\\\"all\\\"\"\n", "1=a, b|2=\"all\""),
        Arguments.of(id + "1,\"t\",\"C:\\\"\n2,\"t\",\"D:\\\"\n", "1=C:\\|2=D:\\"),
        Arguments.of(
            id + "1,\"t\",\"C:\\new\\\\dir \\\"x\\\" y\"\n2,t,z\n", "1=C:\\new\\dir \"x\" y|2=z"),
        Arguments.of(id + "1,\"t\",\\N\n2,t,z\n", "no_text|2=z"),
        Arguments.of(
            "id\ttext\n1\tone\\\ntwo\n2\tthree\\tfour\n3\tx\n", "1=one\ntwo|2=three\tfour|3=x"),
        // Only one of many, far behind what is looked at first.
        Arguments.of(
            id + "1,\"t\",\"" + "x".repeat(70_000 / 4) + "\"\n2,\"t\",\"he \\\"x\\\", y\"\n",
            "1=" + "x".repeat(17_500) + "|2=he \"x\", y"));
  }

  @ParameterizedTest
  @MethodSource("escapes")
  void findsBackslashes(String file, String expected) {
    assertThat(String.join("|", read(file))).isEqualTo(expected);
  }

  static Stream<Arguments> strayQuotes() {
    String id = "id,title,text\n1,\"t\",\"first\"\n";
    String last = "3,\"t\",\"last, one\"\n";
    return Stream.of(
            Arguments.of("2,\"t\",\"他把\"再见\"说成了\"再加\"，笑了\"", "2=他把\"再见\"说成了\"再加\"，笑了"),
            Arguments.of("2,\"t\",\"he said \"no\", and left\"", "2=he said \"no\", and left"),
            Arguments.of("2,\"a \"b\" c\",plain", "2=plain"),
            Arguments.of("2,\"t\",\"5\" screen\"", "2=5\" screen"),
            Arguments.of("2,t,\"5\" screen", "2=\"5\" screen"),
            Arguments.of("2,\"t\",\"never closed", "2=\"never closed"),
            Arguments.of("2,\"never closed,text", "2=text"),
            Arguments.of("2,\"t\",\"line \"one\" of\ntwo lines\"", "2=line \"one\" of\ntwo lines"),
            Arguments.of("2,\"t\",\"a \\\"b\\\" \\\"c\"", "2=a \"b\" \"c"),
            Arguments.of("2,\"t\",\"ends with \"quote\"\"", "2=ends with \"quote\""),
            Arguments.of("2,\"t\",\"\"begins\" with\"", "2=\"begins\" with"),
            // In more than one way, or in none.
            Arguments.of("2,\"he \"said\",\"no\",\"x\"", "bad_format"),
            Arguments.of("2,\"a\" b, \"c\" d, \"e\" f", "bad_format"),
            Arguments.of("2,\"t\",\"open\nwhat is this", "bad_format|bad_format"))
        .map(
            a ->
                Arguments.of(
                    id + a.get()[0] + "\n" + last, "1=first|" + a.get()[1] + "|3=last, one"));
  }

  @ParameterizedTest
  @MethodSource("strayQuotes")
  void oneBadRecordCostsItselfAtMost(String file, String expected) {
    assertThat(String.join("|", read(file))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%d,\"he said \"no\", \"never\", then\", x\"",
        "%d,\"never closed",
        "%d,\"never closed,",
        "%d,\"a\" b",
        "%d,\"a\\\"b\\\", c",
        "%d,\"\"a\"",
        "%d,\"two \"\"lines\nof\"\" it"
      })
  void aStrayQuoteInAThousandRowsCostsNoOtherRow(String bad) {
    for (String good :
        List.of("%d,\"good, row\"", "%d,good row", "%d,\"good\nrow\"", "%d,\"\"\"good\"\" row\"")) {
      for (int place : new int[] {2, 500, 999}) {
        String file =
            IntStream.range(0, 1000)
                .mapToObj(i -> (i == place ? bad : good).formatted(i))
                .collect(Collectors.joining("\n", "id,text\n", "\n"));

        List<DecodedRecord> rows =
            MemoryFile.rows("a.csv", file.getBytes(UTF_8), CsvConfig.DEFAULTS);

        long kept =
            rows.stream()
                .filter(row -> row.reason() == null)
                .filter(row -> row.text().replaceAll("[\"\n, ]", "").equals("goodrow"))
                .count();
        assertThat(kept).as(bad + " among " + good + " at " + place).isEqualTo(999);
        assertThat(rows).hasSizeBetween(1000, 1001);
      }
    }
  }

  @Test
  void aRejectionNamesItsLine() {
    String file = "id,text\n1,\"a\nb\"\n\n2,\"x\" y, \"z\" w\n3,c\n";

    List<DecodedRecord> rows = MemoryFile.rows("a.csv", file.getBytes(UTF_8), CsvConfig.DEFAULTS);

    assertThat(rows).extracting(DecodedRecord::reason).containsExactly(null, "bad_format", null);
    assertThat(rows.get(1).detail()).startsWith("line 5: ");
    assertThat(rows.get(1).uri()).endsWith("#16");
    assertThat(rows.get(2).uri()).endsWith("#32");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Hello,\" she said.",
        "\"Hello\" and \"bye",
        "\"",
        "\"never closed; a, b",
        "say \"no\""
      })
  void aQuoteInATabFileMayMeanNothing(String text) {
    String file =
        IntStream.range(0, 100)
            .mapToObj(i -> i + "\t" + (i % 40 == 3 ? text : "row, number " + i))
            .collect(Collectors.joining("\n", "id\ttext\n", "\n"));

    List<String> rows = rows(MemoryFile.rows("a.tsv", file.getBytes(UTF_8), CsvConfig.DEFAULTS));

    assertThat(rows).hasSize(100).contains("3=" + text, "43=" + text, "4=row, number 4");
  }

  @ParameterizedTest
  @CsvSource({"|, GBK", "|, Big5", "|, Shift_JIS", "^, GBK"})
  void aDoubleByteCharacterIsNoDelimiter(char delimiter, String charset) {
    String trail = charset.equals("GBK") ? "簗個祙稽" : charset.equals("Big5") ? "功許跡鵜" : "ポマソ表";
    String line =
        charset.equals("Shift_JIS")
            ? "今日は天気がいいので公園へ行きました。"
            : charset.equals("Big5") ? "今天的天氣很好，我們一起去公園裡散步。" : "今天的天气很好，我们一起去公园里散步。";
    String file =
        "id" + delimiter + "text\n1" + delimiter + line + trail + "\n2" + delimiter + line + "\n";

    List<String> rows =
        rows(MemoryFile.rows("a.csv", file.getBytes(Charset.forName(charset)), CsvConfig.DEFAULTS));

    assertThat(rows).containsExactly("1=" + line + trail, "2=" + line);
  }

  @Test
  void withoutATextColumnTheColumnsAreNamed() {
    List<DecodedRecord> rows =
        MemoryFile.rows(
            "a.csv",
            "nr,what,who\n1,a long text of many words,me\n".getBytes(UTF_8),
            CsvConfig.DEFAULTS);

    assertThat(rows).extracting(DecodedRecord::reason).containsExactly("bad_format");
    assertThat(rows.get(0).detail())
        .contains("has no column text")
        .contains("it has nr, what, who")
        .contains("fields: {text: what}");
  }

  @Test
  void aMappedColumnIsNotReplacedByAKnownOne() {
    assertThat(
            rows(
                MemoryFile.rows(
                    "a.csv",
                    "id,body\n1,x\n".getBytes(UTF_8),
                    Map.of("text", "story"),
                    CsvConfig.DEFAULTS)))
        .containsExactly("bad_format");
  }

  @Test
  void whatIsTooLongCostsItself() {
    String file =
        "id,text\n1,a\n2,"
            + "x".repeat(70_000)
            + "\n3,\"b, c\"\n4,\""
            + "y\n".repeat(35_000)
            + "\"\n5,d\n";

    List<String> rows = read(file);

    assertThat(rows.subList(0, 3)).containsExactly("1=a", "too_large", "3=b, c");
    assertThat(rows.get(rows.size() - 1)).isEqualTo("5=d");
    assertThat(rows.subList(3, rows.size() - 1)).containsOnly("bad_format");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\",\"",
        "\"\n",
        "\"a,\"a",
        "1,\"a\n",
        "\\\"",
        "\" ",
        "\"\"\"\n",
        ",\"\"\n",
        "a\"\n\"",
        "\"x\"y,\n"
      })
  void aMillionQuotesAreReadInTime(String part) {
    StringBuilder file = new StringBuilder("id,text\n");
    while (file.length() < 1_000_000) {
      file.append(part);
    }
    byte[] bytes = file.toString().getBytes(UTF_8);

    List<DecodedRecord> rows = MemoryFile.rows("a.csv", bytes, CsvConfig.DEFAULTS);

    assertThat(rows.size()).isLessThanOrEqualTo(bytes.length);
  }

  @Test
  void aFileThatBreaksOffGivesItsWholeRows() {
    String file = "id,text\n1,a\n2,\"b, and";

    assertThat(read(file)).containsExactly("1=a", "bad_format");
  }

  @Test
  void allRowsOfAllLinesAreThere() {
    List<String> lines = new ArrayList<>(Arrays.asList("id,text"));
    for (int i = 0; i < 5000; i++) {
      lines.add(i + "," + (i % 3 == 0 ? "\"a \"\"b\"\", c\"" : i % 3 == 1 ? "it's 5\" or so" : ""));
    }

    assertThat(read(String.join("\r\n", lines))).hasSize(5000).doesNotContain("bad_format");
  }
}
