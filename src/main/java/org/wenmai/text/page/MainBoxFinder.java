package org.wenmai.text.page;

import org.jspecify.annotations.Nullable;

/** Finds the box that holds the main text. Wants furniture to be marked. */
final class MainBoxFinder {
  /** An inner box with this share of the prose is looked into. */
  private static final double MOST = 0.75;

  /** Not, if this share stands in paragraphs beside it. */
  private static final double BESIDE = 0.1;

  /** Least prose, in letters and as a share of the page's, of an article that has the headline. */
  private static final double ARTICLE = 150;

  private static final double ARTICLE_SHARE = 0.15;

  private final BlockSegmenter page;

  /** The prose that lies in a box, or in a paragraph of it, by the number of the box. */
  private final double[] direct;

  private MainBoxFinder(BlockSegmenter page, double[] prose) {
    this.page = page;
    this.direct = direct(page, prose);
  }

  static PageBox of(BlockSegmenter page, double[] prose, int headline) {
    MainBoxFinder finder = new MainBoxFinder(page, prose);
    PageBox box = headline < 0 ? null : finder.article(page.blocks().get(headline).box());
    return finder.descend(box == null ? page.boxes().get(0) : box);
  }

  /** The article that has the headline: others beside it are other articles. */
  private @Nullable PageBox article(PageBox headline) {
    double all = page.boxes().get(0).prose;
    for (PageBox at = headline; at != null; at = at.parent) {
      if (at.tag.equals("article") && at.prose > ARTICLE && at.prose > all * ARTICLE_SHARE) {
        return at;
      }
    }
    return null;
  }

  /** From here inwards, as long as one box holds most of the prose. */
  private PageBox descend(PageBox from) {
    PageBox at = from;
    PageBox inner = largest(at);
    while (inner != null
        && inner.prose >= at.prose * MOST
        && direct[at.index] <= at.prose * BESIDE) {
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

  private static double[] direct(BlockSegmenter page, double[] prose) {
    double[] direct = new double[page.boxes().size()];
    for (int i = 0; i < prose.length; i++) {
      PageBox box = page.blocks().get(i).box();
      if (!box.furniture) {
        direct[box.index] += prose[i];
        if (box.parent != null && isParagraph(box.tag)) {
          direct[box.parent.index] += prose[i];
        }
      }
    }
    return direct;
  }

  private static boolean isParagraph(String tag) {
    return tag.equals("p") || tag.equals("blockquote") || tag.equals("pre");
  }
}
