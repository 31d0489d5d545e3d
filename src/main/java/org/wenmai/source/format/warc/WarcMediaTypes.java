package org.wenmai.source.format.warc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.wenmai.source.plan.SourceFormat;

/** What is read of what a web server says it sends. */
final class WarcMediaTypes {
  private static final int SNIFFED_BYTES = 1024;
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  /** What servers say who do not know. */
  private static final Set<String> UNKNOWN =
      Set.of("application/octet-stream", "application/unknown", "application/force-download");

  private WarcMediaTypes() {}

  /** Whether the type alone says that it is neither page nor text. */
  static boolean isOther(@Nullable String contentType) {
    String name = name(contentType);
    return !isUnknown(name) && format(name) == null;
  }

  /**
   * TEXT, MARKDOWN or HTML; null for everything else.
   *
   * @param contentType as the server wrote it
   * @param identified as the archive's writer found it; counts where the server does not know
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
    String found = name(identified);
    return isUnknown(found) ? SourceFormat.TEXT : format(found);
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

  /** The charset parameter. */
  static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    String charset = MediaType.parseLeniently(contentType).parameters().get("charset");
    return charset == null || charset.isBlank() ? null : charset.strip();
  }

  /** Whether a tag that opens pages stands near the beginning. */
  static boolean looksLikePage(byte[] body) {
    int length = Math.min(body.length, SNIFFED_BYTES);
    String head = new String(body, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return head.contains("<!doctype html") || head.contains("<html");
  }
}
