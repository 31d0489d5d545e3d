package org.wenmai.text.page;

import java.util.List;

/**
 * Marks the boxes that are boilerplate, by their elements and by cues in their class and id. A box
 * that contains most of the page is never marked by its class: {@code with-sidebar} is a common
 * class of the whole page.
 */
final class BoilerplateBoxMarker {
  /** A box with a larger share of the prose is not boilerplate. */
  private static final double MAX_SHARE = 0.6;

  /** If a smaller share is left, the class cues are ignored. */
  private static final double MIN_SHARE_LEFT = 0.1;

  /** Prose outside of a discussion, in letters, for the discussion to be boilerplate. */
  private static final double MIN_DISCUSSED_PROSE = 150;

  private static final double MAX_CAPTION = 500;
  private static final double MAX_CAPTION_SHARE = 0.3;
  private static final double MAX_DETAIL = 100;

  private final List<PageBlock> blocks;
  private final List<PageBox> boxes;
  private final double[] prose;
  private final ClassNameCues cues = new ClassNameCues();
  private final int headline;

  BoilerplateBoxMarker(BlockSegmenter page, double[] prose, int headline) {
    this.blocks = page.blocks();
    this.boxes = page.boxes();
    this.prose = prose;
    this.headline = headline;
  }

  /** Marks the boxes, and sets the prose of each box without boilerplate. */
  void mark() {
    double all = sumProse();
    for (PageBox box : boxes) {
      box.boilerplate = isInBoilerplate(box) || isByTag(box) || isByName(box, all);
    }
    double left = sumProse();
    if (left < all * MIN_SHARE_LEFT) {
      for (PageBox box : boxes) {
        box.boilerplate = isInBoilerplate(box) || isByTag(box);
      }
      left = sumProse();
    }
    for (PageBox box : boxes) {
      box.boilerplate |= isInBoilerplate(box) || isDiscussion(box, left);
    }
    sumProse();
  }

  /** Sums up the prose of every box; returns that of the page. */
  private double sumProse() {
    for (PageBox box : boxes) {
      box.prose = 0;
    }
    for (int i = 0; i < prose.length; i++) {
      PageBox box = blocks.get(i).box();
      box.prose += box.boilerplate ? 0 : prose[i];
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      PageBox box = boxes.get(i);
      if (box.parent != null) {
        box.parent.prose += box.prose;
      }
    }
    return boxes.get(0).prose;
  }

  private static boolean isInBoilerplate(PageBox box) {
    return box.parent != null && box.parent.boilerplate;
  }

  private boolean isByTag(PageBox box) {
    return switch (box.tag) {
      case "nav", "footer", "aside", "figcaption" -> true;
      // Old servers wrap the whole page in a form.
      case "form" -> !containsHeadline(box) && box.prose <= MIN_DISCUSSED_PROSE;
      default -> false;
    };
  }

  private boolean isByName(PageBox box, double all) {
    if (mayBeWholePage(box) || containsHeadline(box) || box.revealed) {
      return false;
    }
    double caption = Math.min(MAX_CAPTION, MAX_CAPTION_SHARE * all);
    return (cues.isBoilerplate(box.names) && box.prose <= MAX_SHARE * all)
        || (cues.isCaption(box.names) && box.prose <= caption)
        || (cues.isDetail(box.names) && box.prose < MAX_DETAIL && !HtmlTags.isHeading(box.tag));
  }

  private boolean isDiscussion(PageBox box, double left) {
    return !box.tag.equals("html")
        && !box.tag.equals("body")
        && !containsHeadline(box)
        && left - box.prose > MIN_DISCUSSED_PROSE
        && cues.isDiscussion(box.names);
  }

  private static boolean mayBeWholePage(PageBox box) {
    return switch (box.tag) {
      case "", "html", "body", "main", "article" -> true;
      default -> false;
    };
  }

  private boolean containsHeadline(PageBox box) {
    return headline >= box.first && headline < box.end;
  }
}
