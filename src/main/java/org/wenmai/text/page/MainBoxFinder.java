package org.wenmai.text.page;

import org.jspecify.annotations.Nullable;

/** Finds the box that contains the main text. Boilerplate boxes must be marked before. */
final class MainBoxFinder {
  /** The least share of the prose for an inner box to be descended into. */
  private static final double MIN_SHARE = 0.75;

  /** The largest share of the prose that may be in paragraphs beside it. */
  private static final double MAX_SHARE_BESIDE = 0.1;

  /**
   * The least prose, in letters and as a share of the page's, of the article element with the
   * headline.
   */
  private static final double MIN_ARTICLE_PROSE = 150;

  private static final double MIN_ARTICLE_SHARE = 0.15;

  private final BlockSegmenter page;

  /** The prose of a box itself and of its paragraphs, by the index of the box. */
  private final double[] ownProse;

  private MainBoxFinder(BlockSegmenter page, double[] prose) {
    this.page = page;
    this.ownProse = ownProse(page, prose);
  }

  static PageBox find(BlockSegmenter page, double[] prose, int headline) {
    MainBoxFinder finder = new MainBoxFinder(page, prose);
    PageBox box = headline < 0 ? null : finder.article(page.blocks().get(headline).box());
    return finder.descend(box == null ? page.boxes().get(0) : box);
  }

  /** The article element with the headline; null if there is none with enough prose. */
  private @Nullable PageBox article(PageBox headline) {
    double all = page.boxes().get(0).prose;
    for (PageBox at = headline; at != null; at = at.parent) {
      if (at.tag.equals("article")
          && at.prose > MIN_ARTICLE_PROSE
          && at.prose > all * MIN_ARTICLE_SHARE) {
        return at;
      }
    }
    return null;
  }

  /** Descends as long as one inner box has most of the prose. */
  private PageBox descend(PageBox from) {
    PageBox at = from;
    PageBox inner = largest(at);
    while (inner != null
        && inner.prose >= at.prose * MIN_SHARE
        && ownProse[at.index] <= at.prose * MAX_SHARE_BESIDE) {
      at = inner;
      inner = largest(at);
    }
    return at;
  }

  private @Nullable PageBox largest(PageBox box) {
    PageBox largest = null;
    for (int i = box.index + 1; i < box.next; i = page.boxes().get(i).next) {
      PageBox inner = page.boxes().get(i);
      if (inner.prose > 0 && (largest == null || inner.prose > largest.prose)) {
        largest = inner;
      }
    }
    return largest;
  }

  private static double[] ownProse(BlockSegmenter page, double[] prose) {
    double[] ownProse = new double[page.boxes().size()];
    for (int i = 0; i < prose.length; i++) {
      PageBox box = page.blocks().get(i).box();
      if (!box.boilerplate) {
        ownProse[box.index] += prose[i];
        if (box.parent != null && isParagraph(box.tag)) {
          ownProse[box.parent.index] += prose[i];
        }
      }
    }
    return ownProse;
  }

  private static boolean isParagraph(String tag) {
    return tag.equals("p") || tag.equals("blockquote") || tag.equals("pre");
  }
}
