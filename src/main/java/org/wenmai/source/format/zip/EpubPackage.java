package org.wenmai.source.format.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.record.RawRecord;

/**
 * The package document of an EPUB (EPUB 2 and 3): the metadata of the book, and its chapters.
 *
 * @param title null where the book has none, as author, date and language
 * @param author all creators, joined with commas
 * @param date as written
 * @param language BCP 47 tag
 * @param chapters names of their entries, in reading order
 */
record EpubPackage(
    @Nullable String title,
    @Nullable String author,
    @Nullable String date,
    @Nullable String language,
    List<String> chapters) {
  /** The entry that makes a zip file an EPUB. */
  static final String CONTAINER = "META-INF/container.xml";

  /** Access to the entries of a zip file. */
  interface Entries {
    /** The bytes of an entry; null where there is none. */
    byte @Nullable [] bytes(String name) throws IOException;
  }

  static EpubPackage read(Entries entries) throws IOException {
    Element root = xml(entries, CONTAINER).selectFirst("rootfile[full-path]");
    if (root == null) {
      throw new BadFormatException("is an EPUB that names no package document");
    }
    String path = root.attr("full-path");
    Document opf = xml(entries, path);
    return new EpubPackage(
        metadata(opf, "title", false),
        metadata(opf, "creator", true),
        metadata(opf, "date", false),
        metadata(opf, "language", false),
        chapters(opf, path));
  }

  private static Document xml(Entries entries, String name) throws IOException {
    byte[] bytes = entries.bytes(name);
    if (bytes == null) {
      throw new BadFormatException("is an EPUB without " + name);
    }
    return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
  }

  private static @Nullable String metadata(Document opf, String name, boolean all) {
    List<String> values = new ArrayList<>();
    for (Element element : opf.getAllElements()) {
      if (localName(element).equals(name)
          && isIn(element, "metadata")
          && !element.text().isBlank()) {
        values.add(element.text().strip());
      }
    }
    return values.isEmpty() ? null : all ? String.join(", ", values) : values.get(0);
  }

  private static boolean isIn(Element element, String name) {
    Element parent = element.parent();
    return parent != null && localName(parent).equals(name);
  }

  /** The name without its namespace prefix, which writers choose freely. */
  private static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  /**
   * The items of the spine, but for pictures; then documents of the manifest that it lacks. An item
   * that the manifest lacks is named by its id, so that the reader can say that it is missing.
   */
  private static List<String> chapters(Document opf, String path) {
    Map<String, Element> items = new LinkedHashMap<>();
    for (Element element : opf.getAllElements()) {
      if (localName(element).equals("item")) {
        items.putIfAbsent(element.attr("id"), element);
      }
    }
    Set<String> chapters = new LinkedHashSet<>();
    for (Element element : opf.getAllElements()) {
      if (localName(element).equals("itemref")) {
        Element item = items.get(element.attr("idref"));
        if (item == null) {
          chapters.add(element.attr("idref"));
        } else if (!isContents(item) && !item.attr("media-type").startsWith("image/")) {
          chapters.add(resolved(path, item.attr("href")));
        }
      }
    }
    for (Element item : items.values()) {
      if (!chapters.isEmpty() && item.attr("media-type").contains("xhtml") && !isContents(item)) {
        chapters.add(resolved(path, item.attr("href")));
      }
    }
    return List.copyOf(chapters);
  }

  /** The table of contents repeats the names of the chapters. */
  private static boolean isContents(Element item) {
    return List.of(item.attr("properties").split("\\s+")).contains("nav");
  }

  /** Resolves a link in the package document to the name of an entry. */
  private static String resolved(String path, String href) {
    String link = href.replaceFirst("#.*", "");
    try {
      URI base = new URI(null, null, "/" + path, null);
      String target = base.resolve(link.replace(" ", "%20")).getPath();
      return target == null ? link : target.replaceFirst("^/", "");
    } catch (URISyntaxException | IllegalArgumentException e) {
      return path.substring(0, path.lastIndexOf('/') + 1) + link;
    }
  }

  /** Adds the metadata of the book to a chapter, for want of its own. */
  RawRecord describe(RawRecord chapter) {
    chapter.otherTitle = title;
    chapter.otherAuthor = author;
    chapter.otherPublishedAt = date;
    chapter.language = chapter.language == null ? language : chapter.language;
    return chapter;
  }
}
