package org.wenmai.source.format.warc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.wenmai.source.plan.SourceFormat;

/** Maps the media types of web servers to formats. */
final class WarcMediaTypes {
  private static final int SNIFFED_BYTES = 1024;
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  /** Types of servers that do not know the type. */
  private static final Set<String> UNKNOWN =
      Set.of("application/octet-stream", "application/unknown", "application/force-download");

  private WarcMediaTypes() {}

  /** Whether the type is known and is neither that of a page nor of a text. */
  static boolean isOther(@Nullable String contentType) {
    String name = name(contentType);
    return !isUnknown(name) && format(name) == null;
  }

  /**
   * TEXT, MARKDOWN or HTML; null for everything else.
   *
   * @param contentType the type that the server sent
   * @param identified the type that the writer of the archive identified, for unknown types
   */
  static @Nullable SourceFormat format(
      @Nullable String contentType, @Nullable String identified, byte[] body) {
    String name = name(contentType);
    if (!isUnknown(name)) {
      return format(name);
    }
    if (looksLikePage(body)) {
      return SourceFormat.HTML;
    }
    String other = name(identified);
    return isUnknown(other) ? SourceFormat.TEXT : format(other);
  }

  private static @Nullable SourceFormat format(String name) {
    if (PAGES.contains(name)) {
      return SourceFormat.HTML;
    }
    return switch (name) {
      case "text/plain" -> SourceFormat.TEXT;
      case "text/markdown", "text/x-markdown" -> SourceFormat.MARKDOWN;
      default -> null;
    };
  }

  private static boolean isUnknown(String name) {
    return name.isEmpty() || UNKNOWN.contains(name);
  }

  private static String name(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    String name = end < 0 ? contentType : contentType.substring(0, end);
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The charset parameter of a media type; null where there is none. */
  static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    String charset = MediaType.parseLeniently(contentType).parameters().get("charset");
    return charset == null || charset.isBlank() ? null : charset.strip();
  }

  /** Whether the beginning of a body has the doctype or first tag of an HTML page. */
  static boolean looksLikePage(byte[] body) {
    int length = Math.min(body.length, SNIFFED_BYTES);
    String head = new String(body, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return head.contains("<!doctype html") || head.contains("<html");
  }
}
