package org.wenmai.source.format.zip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.FixtureReader;
import org.wenmai.source.IngestConfig;
import org.wenmai.source.SourceFixture;
import org.wenmai.source.record.ExpectedIds;
import org.wenmai.text.page.PageTextMode;

final class ZipRecordReaderTest {
  @TempDir Path folder;

  private List<DecodedRecord> read(String name, byte[] bytes) {
    new SourceFixture(folder).with(name, bytes);
    return FixtureReader.rows(folder.resolve(name));
  }

  private static String entry(DecodedRecord row) {
    String uri = row.uri();
    return uri.substring(uri.indexOf('#'));
  }

  @Test
  void readsTheFilesOfAZipAsThoseOfAFolder() {
    byte[] zip =
        new ZipBuilder()
            .with("x/", "")
            .with("x/a.txt", "text")
            .with("b.md", "---\ntitle: T\n---\nmarked")
            .with("noextension", "plain")
            .with("../../c.txt", "up")
            .with(".hidden", "no")
            .with("__MACOSX/a.txt", "no")
            .bytes();

    for (List<DecodedRecord> rows :
        List.of(read("a.zip", zip), read("b", zip), read("c.txt", zip))) {
      assertThat(rows)
          .extracting(ZipRecordReaderTest::entry, SourceFixture::text, r -> r.title())
          .containsExactly(
              tuple("#x/a.txt", "text", null),
              tuple("#b.md", "marked", "T"),
              tuple("#noextension", "plain", null),
              tuple("#../../c.txt", "up", null));
    }
    assertThat(read("a.zip", zip).get(0).recordId()).isEqualTo(ExpectedIds.record("a.zip#x/a.txt"));
  }

  @Test
  void readsNamesInOldCharsets() {
    byte[] zip =
        new ZipBuilder(Charset.forName("GBK"))
            .with("文章/河边的故事.txt", "one")
            .with("文章/春天的花园.txt", "two")
            .bytes();

    assertThat(read("a.zip", zip))
        .extracting(ZipRecordReaderTest::entry)
        .containsExactly("#文章/河边的故事.txt", "#文章/春天的花园.txt");
  }

  @Test
  void rejectsEntriesThatAreNoTextAndGoesOn() {
    byte[] zip =
        new ZipBuilder()
            .with("a.zip", new ZipBuilder().with("a.txt", "a").bytes())
            .with("b.txt", SourceFixture.gzip("b"))
            .with("c.jsonl", "{\"text\":\"c\"}\n")
            .with("d.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 0, 0, 0, 0, 1})
            .with("e.txt", "e".repeat(20_001))
            .with("f.txt", "f")
            .bytes();

    assertThat(read("a.zip", zip))
        .extracting(SourceFixture::reason)
        .containsExactly(
            "bad_format", "bad_format", "bad_format", "undecodable", "too_large", "kept");
  }

  @Test
  void stopsBombs() {
    ZipBuilder zip = new ZipBuilder().with("first.txt", "first");
    IngestConfig large = new IngestConfig(64 << 20, 60_000, 50, 1 << 20, PageTextMode.MAIN);
    for (int i = 0; i < 5; i++) {
      zip.with("bomb" + i + ".txt", new byte[30 << 20]);
    }
    new SourceFixture(folder).with("a.zip", zip.bytes());

    assertThat(FixtureReader.rows(folder, large))
        .extracting(SourceFixture::reason)
        .containsExactly("kept", "too_large");
    assertThat(FixtureReader.rows(folder))
        .extracting(SourceFixture::reason)
        .containsExactly("kept", "too_large", "too_large", "too_large", "too_large", "too_large");
  }

  @Test
  void readsEntryByEntryWhereTheDirectoryCannotHaveAsManyEntries() {
    byte[] zip = new ZipBuilder().with("a.txt", "a").bytes();

    assertThat(read("a.zip", zip64(zip, 1L << 32)))
        .extracting(SourceFixture::text, SourceFixture::reason)
        .containsExactly(tuple("a", "kept"), tuple(null, "truncated"));
    assertThat(read("a.zip", zip64(zip, 1)))
        .extracting(SourceFixture::text, SourceFixture::reason)
        .containsExactly(tuple("a", "kept"));
  }

  /** The zip file with a Zip64 end record and its locator. */
  private static byte[] zip64(byte[] zip, long entries) {
    ByteBuffer end = ByteBuffer.wrap(zip, zip.length - 22, 22).slice();
    end.order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer zip64 = ByteBuffer.allocate(56 + 20).order(ByteOrder.LITTLE_ENDIAN);
    zip64.putInt(0, 0x06064b50).putLong(4, 44).putLong(24, entries).putLong(32, entries);
    zip64.putLong(40, end.getInt(12)).putLong(48, end.getInt(16));
    zip64.putInt(56, 0x07064b50).putLong(64, zip.length - 22).putInt(72, 1);
    byte[] last = Arrays.copyOfRange(zip, zip.length - 22, zip.length);
    Arrays.fill(last, 8, 20, (byte) 0xff);
    return SourceFixture.concat(Arrays.copyOf(zip, zip.length - 22), zip64.array(), last);
  }

  @Test
  void ignoresAZip64EndRecordWithinAnEntry() {
    byte[] zip = new ZipBuilder().stored("note.txt", "PK\6\6" + "0".repeat(60)).bytes();

    assertThat(read("a.zip", zip)).extracting(SourceFixture::reason).containsExactly("kept");
  }

  @Test
  void readsNoMoreEntriesOfATruncatedZipThanADirectoryMayHave() {
    byte[] zip = new ZipBuilder().with("a.txt", "a").bytes();
    byte[] first = Arrays.copyOf(zip, zip.length - 22 - 46 - "a.txt".length());
    byte[] folder = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0};
    byte[] entry = Arrays.copyOf(folder, 31);
    entry[26] = 1;
    entry[30] = '/';
    byte[] folders = new byte[200_000 * entry.length];
    for (int i = 0; i < folders.length; i++) {
      folders[i] = entry[i % entry.length];
    }

    List<DecodedRecord> rows = read("a.zip", SourceFixture.concat(first, folders));

    assertThat(rows).extracting(SourceFixture::reason).containsExactly("kept", "too_large");
    assertThat(SourceFixture.detail(rows.get(1))).startsWith("has more than 200000 entries");
  }

  @Test
  void rejectsACentralDirectoryThatIsTooLarge() {
    byte[] start = Arrays.copyOf(new ZipBuilder().with("a.txt", "a").bytes(), 40);
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50);
    int list = 33 << 20;
    end.putShort(10, (short) 2).putInt(12, list).putInt(16, start.length);
    byte[] bytes = SourceFixture.concat(start, new byte[list], end.array());

    DecodedRecord row = read("a.zip", bytes).get(0);

    assertThat(SourceFixture.reason(row)).isEqualTo("too_large");
    assertThat(SourceFixture.detail(row)).startsWith("has a list of entries of " + list + " bytes");
  }

  @Test
  void rejectsZipFilesOfOtherKinds() {
    byte[] office = new ZipBuilder().with("[Content_Types].xml", "<a/>").bytes();

    assertThat(read("a.docx", office))
        .extracting(SourceFixture::reason)
        .containsExactly("bad_format");
    assertThat(read("b.zip", "no zip".getBytes(UTF_8)))
        .extracting(SourceFixture::reason)
        .containsExactly("bad_format");
    assertThat(read("c.zip", new ZipBuilder().bytes())).isEmpty();
  }

  @Test
  void neverFailsWhereverAZipIsTruncatedOrDamaged() {
    byte[] zip =
        new ZipBuilder().with("a.txt", "text ".repeat(30)).with("b.txt", "more of it").bytes();
    for (int length = 4; length < zip.length; length++) {
      List<DecodedRecord> rows = read("a.zip", Arrays.copyOf(zip, length));
      assertThat(rows).as("cut at " + length).isNotEmpty();
      assertThat(rows)
          .last()
          .extracting(SourceFixture::reason)
          .as("truncated to " + length)
          .isNotEqualTo("kept");
    }
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = zip.clone();
      damaged[4 + random.nextInt(damaged.length - 4)] ^= (byte) (1 + random.nextInt(255));
      assertThat(read("a.zip", damaged)).hasSizeBetween(1, 4);
    }
  }

  @Test
  void keepsEntriesOfTheSameNameApart() {
    byte[] zip = new ZipBuilder().with("a.txt", "one").with("b.txt", "two").bytes();
    for (int i = 0; i < zip.length - 5; i++) {
      boolean name = new String(zip, i, 5, ISO_8859_1).equals("b.txt");
      zip[i] = name ? (byte) 'a' : zip[i];
    }

    assertThat(read("a.zip", zip))
        .extracting(ZipRecordReaderTest::entry, SourceFixture::text)
        .containsExactly(tuple("#a.txt", "one"), tuple("#a.txt#2", "two"));
  }

  @Test
  void losesNoEntryBesideOneThatIsNamedAsItWouldBe() {
    byte[] zip =
        new ZipBuilder().with("a.txt#2", "0").with("a.txt", "1").with("b.txt", "2").bytes();
    for (int i = 0; i < zip.length - 5; i++) {
      boolean name = new String(zip, i, 5, ISO_8859_1).equals("b.txt");
      zip[i] = name ? (byte) 'a' : zip[i];
    }

    assertThat(read("a.zip", zip))
        .extracting(ZipRecordReaderTest::entry, SourceFixture::text)
        .containsExactly(tuple("#a.txt#2", "0"), tuple("#a.txt", "1"), tuple("#a.txt#3", "2"));
  }

  @Test
  void rejectsChaptersThatABookLacks() {
    String container =
        "<container><rootfiles><rootfile full-path=\"x.opf\"/></rootfiles></container>";
    String spine =
        "<package><manifest><item id=\"a\" href=\"gone.xhtml\""
            + " media-type=\"application/xhtml+xml\"/></manifest>"
            + "<spine><itemref idref=\"a\"/></spine></package>";

    assertThat(
            read(
                "a.epub",
                new ZipBuilder()
                    .with(EpubPackage.CONTAINER, container)
                    .with("x.opf", spine)
                    .bytes()))
        .extracting(ZipRecordReaderTest::entry, SourceFixture::detail)
        .containsExactly(tuple("#gone.xhtml", "is a chapter that the book lacks"));
    assertThat(
            read(
                "b.epub",
                new ZipBuilder()
                    .with(EpubPackage.CONTAINER, container)
                    .with("x.opf", "<package/>")
                    .bytes()))
        .extracting(SourceFixture::detail)
        .containsExactly("is a book that names no chapters");
  }

  @Test
  void givesTheEntriesBeforeTheBreakOfATruncatedZip() {
    byte[] zip = new ZipBuilder().with("a.txt", "first").with("b.txt", "second").bytes();

    assertThat(read("a.zip", Arrays.copyOf(zip, zip.length - 30)))
        .extracting(SourceFixture::text, SourceFixture::reason)
        .containsExactly(tuple("first", "kept"), tuple("second", "kept"), tuple(null, "truncated"));
  }

  @Test
  void keepsEntriesOfTheSameNameApartInATruncatedZip() {
    byte[] zip = new ZipBuilder().with("a.txt", "one").bytes();
    byte[] entry = Arrays.copyOf(zip, zip.length - 22 - 46 - "a.txt".length());

    assertThat(read("a.zip", SourceFixture.concat(entry, entry)))
        .extracting(ZipRecordReaderTest::entry, SourceFixture::text)
        .startsWith(tuple("#a.txt", "one"), tuple("#a.txt#2", "one"));
  }

  @Test
  void readsTheChaptersOfABookInTheOrderOfReading() {
    List<DecodedRecord> all = read("a.epub", ZipBuilder.book());
    List<DecodedRecord> rows = all.subList(0, 2);

    assertThat(all.get(2).detail()).isEqualTo("is a chapter that the book lacks");
    assertThat(all).hasSize(3);
    assertThat(rows)
        .extracting(ZipRecordReaderTest::entry, r -> r.title(), r -> r.language())
        .containsExactly(
            tuple("#OEBPS/text/b c.xhtml", "The river", "en-GB"),
            tuple("#a.xhtml", "The river", "en-GB"));
    assertThat(rows).extracting(r -> r.author()).containsOnly("An, Bo");
    assertThat(rows).extracting(r -> r.publishedDate()).containsOnly(LocalDate.of(2019, 5, 1));
    assertThat(SourceFixture.text(rows.get(0))).contains("The chapter called b.");
  }

  @Test
  void reportsWhatABookLacks() {
    String container =
        "<container><rootfiles><rootfile full-path=\"x.opf\"/></rootfiles></container>";

    assertThat(read("a.epub", new ZipBuilder().with(EpubPackage.CONTAINER, container).bytes()))
        .extracting(SourceFixture::detail)
        .containsExactly("is an EPUB without x.opf");
    assertThat(read("b.epub", new ZipBuilder().with(EpubPackage.CONTAINER, "<x/>").bytes()))
        .extracting(SourceFixture::reason)
        .containsExactly("bad_format");
  }

  @Test
  void findsChaptersWhoseNamesWereWrittenInAnotherWay() {
    List<String> hrefs =
        List.of(
            "%E7%AC%AC%E4%B8%80%E7%AB%A0.xhtml", // 第一章
            "Cafe\u0301.xhtml",
            "b%C3%BCcher%2Fu%CC%88ber.xhtml",
            "text\\two.xhtml",
            "TEXT/Three.XHTML",
            "50%.xhtml",
            "wrong/folder/four.xhtml",
            "./five.xhtml#part",
            "a%2520b.xhtml",
            "twice.xhtml");
    StringBuilder items = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (int i = 0; i < hrefs.size(); i++) {
      items.append(
          "<item id='i%d' href='%s' media-type='application/xhtml+xml'/>"
              .formatted(i, hrefs.get(i)));
      spine.append("<itemref idref='i%d'/>".formatted(i));
    }
    items.append("<item id='x' href='outside.xhtml' media-type='application/xhtml+xml'/>");
    List<String> entries =
        List.of(
            "第一章.xhtml",
            "Caf\u00e9.xhtml",
            "bücher/über.xhtml",
            "text/two.xhtml",
            "text/three.xhtml",
            "50%.xhtml",
            "right/four.xhtml",
            "five.xhtml",
            "a%20b.xhtml",
            "outside.xhtml",
            "one/Twice.xhtml",
            "other/twice.XHTML");
    ZipBuilder zip =
        new ZipBuilder()
            .with(
                EpubPackage.CONTAINER,
                "<container><rootfiles><rootfile full-path='OPS\\X.opf'/></rootfiles></container>")
            .with(
                "OPS/x.opf",
                "<package><manifest>"
                    + items
                    + "</manifest><spine>"
                    + spine
                    + "</spine></package>");
    entries.forEach(
        entry -> zip.with("OPS/" + entry, "<html><body><p>" + entry + "</p></body></html>"));

    assertThat(read("a.epub", zip.bytes()))
        .extracting(row -> row.text() == null ? row.detail() : row.text())
        .containsExactly(
            "第一章.xhtml",
            "Caf\u00e9.xhtml",
            "bücher/über.xhtml",
            "text/two.xhtml",
            "text/three.xhtml",
            "50%.xhtml",
            "right/four.xhtml",
            "five.xhtml",
            "a%20b.xhtml",
            "is a chapter that the book lacks",
            "outside.xhtml");
  }
}
