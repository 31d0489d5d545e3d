package org.wenmai.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no text are rejected with what they are and what to do. */
final class ForeignFormatTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a.pdf  | %PDF-1.7 and so on                  | not read: PDF, convert it first
          a.txt  | %PDF-1.7 and so on                  | not read: PDF, convert it first
          a.csv  | %PDF-1.7 and so on                  | not read: PDF, convert it first
          a.jsonl| %PDF-1.7 and so on                  | not read: PDF, convert it first
          a.rtf  | {\\rtf1\\ansi Some words            | not read: RTF, convert it first
          a.doc  | \\xd0\\xcf\\x11\\xe0\\xa1\\xb1\\x1a\\xe1 | not read: old office file (doc, xls, ppt, msg), convert it first
          a.rar  | Rar!\\x1a\\x07\\x01                 | not read: RAR archive, unpack it first
          a.7z   | 7z\\xbc\\xaf'\\x1c                  | not read: 7z archive, unpack it first
          a.jpg  | \\xff\\xd8\\xff\\xe0                | not read: JPEG image
          a.md   | GIF89a and the rest                 | not read: GIF image
          """)
  void isToldByTheFirstBytes(String name, String head, String detail) {
    new SourceFixture(folder).with(name, bytes(head));

    assertRejected(FixtureReader.rows(folder), detail);
  }

  @Test
  void aTarIsToldAlsoWhereItIsCompressed() {
    String tar = "a.txt" + "\0".repeat(252) + "ustar\00000" + "Some text. ".repeat(500);
    new SourceFixture(folder)
        .with("a.tar", tar)
        .with("b.tar.gz", SourceFixture.gzip(tar))
        .with("c.tgz", SourceFixture.gzip(tar));

    assertRejected(FixtureReader.rows(folder), "not read: tar archive, unpack it first");
  }

  @Test
  void officeFilesInZipAreTold() {
    new SourceFixture(folder)
        .with("a.docx", zip("[Content_Types].xml", "<a/>"))
        .with("b", zip("[Content_Types].xml", "<a/>"));
    assertRejected(
        FixtureReader.rows(folder), "not read: office file (docx, xlsx, pptx), convert it first");

    Path other = folder.resolve("other");
    new SourceFixture(other).with("a.odt", zip("META-INF/manifest.xml", "<a/>"));
    assertRejected(
        FixtureReader.rows(other), "not read: office file (odt, ods, odp), convert it first");
  }

  @Test
  void aFileThatIsTooLargeIsToldByWhatItIs() {
    new SourceFixture(folder).with("a.pdf", "%PDF-1.7\n" + "x".repeat(30_000));

    assertRejected(FixtureReader.rows(folder), "not read: PDF, convert it first");
  }

  @Test
  void aFileInAZipIsTold() {
    new SourceFixture(folder).with("a.zip", zip("scan.pdf", "%PDF-1.7 and so on"));

    assertRejected(FixtureReader.rows(folder), "not read: PDF, convert it first");
  }

  private static byte[] zip(String entry, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void assertRejected(List<DecodedRecord> rows, String detail) {
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(SourceFixture.reason(row)).isEqualTo("bad_format");
              assertThat(SourceFixture.detail(row)).isEqualTo(detail);
            });
  }

  /** Of text with \\x escapes. */
  private static byte[] bytes(String text) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\x", i)) {
        latin.append((char) Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        latin.append(text.charAt(i));
      }
    }
    return latin.toString().getBytes(ISO_8859_1);
  }
}
