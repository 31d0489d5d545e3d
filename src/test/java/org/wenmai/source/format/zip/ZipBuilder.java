package org.wenmai.source.format.zip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip files and EPUBs. */
final class ZipBuilder {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip;

  ZipBuilder() {
    this(UTF_8);
  }

  /** With names in that charset. */
  ZipBuilder(Charset names) {
    this.zip = new ZipOutputStream(bytes, names);
  }

  ZipBuilder with(String name, byte[] content) {
    return with(new ZipEntry(name), content);
  }

  private ZipBuilder with(ZipEntry entry, byte[] content) {
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds an entry without compression. */
  ZipBuilder stored(String name, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    return with(entry, bytes);
  }

  ZipBuilder with(String name, String content) {
    return with(name, content.getBytes(UTF_8));
  }

  byte[] bytes() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A book of two chapters, a cover picture, a table of contents and a page outside the spine. */
  static byte[] book() {
    return new ZipBuilder()
        .with("mimetype", "application/epub+zip")
        .with(
            "META-INF/container.xml",
            "<?xml version=\"1.0\"?><container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                + "<rootfiles><rootfile full-path=\"OEBPS/content.opf\"/></rootfiles></container>")
        .with(
            "OEBPS/content.opf",
            """
            <?xml version="1.0"?>
            <package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
              <dc:title>The river</dc:title><dc:creator>An</dc:creator><dc:creator>Bo</dc:creator>
              <dc:date>2019-05</dc:date><dc:language>en-GB</dc:language></metadata>
            <manifest>
              <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
              <item id="p" href="cover.jpg" media-type="image/jpeg"/>
              <item id="b" href="text/b%20c.xhtml" media-type="application/xhtml+xml"/>
              <item id="a" href="../a.xhtml" media-type="application/xhtml+xml"/>
            </manifest>
            <spine><itemref idref="n"/><itemref idref="p"/><itemref idref="b"/><itemref idref="a"/>
            <itemref idref="none"/></spine></package>
            """)
        .with("OEBPS/nav.xhtml", "<html><body>Contents</body></html>")
        .with("a.xhtml", "<html><body><p>The chapter called a.</p></body></html>")
        .with("OEBPS/text/b c.xhtml", "<html><body><p>The chapter called b.</p></body></html>")
        .with("OEBPS/other.xhtml", "<html><body>Other</body></html>")
        .with("OEBPS/cover.jpg", new byte[100])
        .bytes();
  }
}
