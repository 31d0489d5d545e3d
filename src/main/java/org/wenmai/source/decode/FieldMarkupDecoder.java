package org.wenmai.source.decode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.plan.TextMarkup;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.WellFormedText;
import org.wenmai.text.page.HtmlFragmentReader;
import org.wenmai.text.page.PageTextMode;

/** Replaces HTML in the text and the title of a structured record by what readers see of it. */
final class FieldMarkupDecoder {
  private FieldMarkupDecoder() {}

  /** Decodes a record; where the text is a whole page, it is read as one. */
  static void decode(RawRecord record, TextMarkup markup, PageTextMode mode) {
    String text = record.text;
    if (text == null || markup == TextMarkup.PLAIN) {
      return;
    }
    boolean isHtml = markup == TextMarkup.HTML || HtmlFragmentReader.isHtml(text);
    record.title = title(record.title, isHtml);
    if (!isHtml) {
      return;
    }
    if (HtmlFragmentReader.isPage(text)) {
      HtmlRecordDecoder.fill(record, text, mode);
      return;
    }
    Optional<String> read = HtmlFragmentReader.read(text);
    if (read.isEmpty()) {
      HtmlRecordDecoder.rejectTooLarge(record);
    } else if (read.get().isEmpty()) {
      record.reject("no_text", "is HTML without visible text");
    } else {
      record.text = WellFormedText.text(read.get());
    }
  }

  /** A title beside HTML has references at least; a bracket in it may mean itself. */
  private static @Nullable String title(@Nullable String title, boolean besideHtml) {
    if (title == null) {
      return null;
    }
    boolean isHtml = HtmlFragmentReader.isHtml(title) || (besideHtml && title.indexOf('<') < 0);
    if (!isHtml) {
      return title;
    }
    String read = HtmlFragmentReader.read(title).orElse(title).replaceAll("\\s+", " ");
    return read.isEmpty() ? null : WellFormedText.text(read);
  }
}
