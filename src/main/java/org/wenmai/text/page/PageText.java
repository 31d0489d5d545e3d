package org.wenmai.text.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.page.metadata.PageMetadata;

/**
 * The text of a page, and where its headline is.
 *
 * @param headline index of the headline's block; -1 if there is none
 * @param title the headline; else the title of the metadata without the name of the site
 */
record PageText(BlockSegmenter segments, MainText main, int headline, @Nullable String title) {

  static PageText of(BlockSegmenter segments, PageMetadata metadata, @Nullable String uri) {
    List<PageBlock> blocks = segments.blocks();
    String cut = new TitleCutter(blocks, metadata.site(), uri).cut(metadata.title());
    int headline = HeadlineFinder.find(blocks, metadata.title(), cut);
    String title = headline >= 0 ? blocks.get(headline).text().replaceAll("\\s+", " ") : cut;
    return new PageText(segments, MainTextExtractor.extract(segments, headline), headline, title);
  }

  /** The date in the visible text, as written; null if there is none. */
  @Nullable String published() {
    return new VisibleDateFinder(segments.blocks()).find(headline, main.first(), main.last());
  }

  String text(PageTextMode mode) {
    return PlainTextLayout.text(mode == PageTextMode.ALL ? segments.blocks() : main.blocks());
  }
}
