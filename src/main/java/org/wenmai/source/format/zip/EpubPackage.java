package org.wenmai.source.format.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.record.RawRecord;

/**
 * The package document of an EPUB (EPUB 2 and 3): what the book says of itself, and its chapters.
 *
 * @param title null where the book lacks it, as all that follow
 * @param author all creators, with commas between
 * @param date as written
 * @param language BCP 47
 * @param chapters names of the entries, in the order of reading
 */
record EpubPackage(
    @Nullable String title,
    @Nullable String author,
    @Nullable String date,
    @Nullable String language,
    List<String> chapters) {
  /** Where a zip says that it is an EPUB. */
  static final String CONTAINER = "META-INF/container.xml";

  /** Gives the bytes of an entry; null where there is none. */
  interface Entries {
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
        said(opf, "title", false),
        said(opf, "creator", true),
        said(opf, "date", false),
        said(opf, "language", false),
        chapters(opf, path));
  }

  private static Document xml(Entries entries, String name) throws IOException {
    byte[] bytes = entries.bytes(name);
    if (bytes == null) {
      throw new BadFormatException("is an EPUB without " + name);
    }
    return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
  }

  private static @Nullable String said(Document opf, String name, boolean all) {
    List<String> values = new ArrayList<>();
    for (Element element : opf.getAllElements()) {
      if (local(element).equals(name) && isIn(element, "metadata") && !element.text().isBlank()) {
        values.add(element.text().strip());
      }
    }
    return values.isEmpty() ? null : all ? String.join(", ", values) : values.get(0);
  }

  private static boolean isIn(Element element, String name) {
    Element parent = element.parent();
    return parent != null && local(parent).equals(name);
  }

  /** The name without prefix: writers choose them freely. */
  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  private static List<String> chapters(Document opf, String path) {
    Map<String, Element> items = new HashMap<>();
    for (Element element : opf.getAllElements()) {
      if (local(element).equals("item")) {
        items.putIfAbsent(element.attr("id"), element);
      }
    }
    return opf.getAllElements().stream()
        .filter(element -> local(element).equals("itemref"))
        .map(element -> items.get(element.attr("idref")))
        .filter(item -> item != null && isChapter(item))
        .map(item -> resolved(path, item.attr("href")))
        .distinct()
        .collect(Collectors.toList());
  }

  /** The table of contents says nothing that the chapters do not; pictures say nothing at all. */
  private static boolean isChapter(Element item) {
    boolean contents = List.of(item.attr("properties").split("\\s+")).contains("nav");
    String type = item.attr("media-type");
    return !contents && (type.isEmpty() || type.contains("html") || type.startsWith("text/"));
  }

  /** A name in the zip from a link in the package document. */
  private static String resolved(String path, String href) {
    String link = href.replaceFirst("#.*", "");
    try {
      URI base = new URI(null, null, "/" + path, null);
      String target = base.resolve(link.replace(" ", "%20")).getPath();
      return target == null ? link : target.replaceFirst("^/", "");
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      return path.substring(0, path.lastIndexOf('/') + 1) + link;
    }
  }

  /** Adds what the book says where the chapter may say nothing. */
  RawRecord describe(RawRecord chapter) {
    chapter.otherTitle = title;
    chapter.otherAuthor = author;
    chapter.otherPublishedAt = date;
    chapter.language = chapter.language == null ? language : chapter.language;
    return chapter;
  }
}
