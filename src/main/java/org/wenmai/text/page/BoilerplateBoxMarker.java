package org.wenmai.text.page;

import java.util.List;

/**
 * Marks the boxes that are no part of what a page is there for: by their elements, and by what
 * their classes and ids tell. A box that holds most of the page is none, whatever its name: {@code
 * with-sidebar} is what authors call the whole page.
 */
final class BoilerplateBoxMarker {
  /** A box with a larger share of the prose of the page is the page. */
  private static final double MOST = 0.6;

  /** If less is left, names have misled. */
  private static final double LEAST_LEFT = 0.1;

  /** So much prose, in letters, beside a discussion is what is discussed. */
  private static final double DISCUSSED = 150;

  private static final double LONGEST_CAPTION = 500;
  private static final double LARGEST_CAPTION = 0.3;
  private static final double LONGEST_DETAIL = 100;

  private final List<PageBlock> blocks;
  private final List<PageBox> boxes;
  private final double[] prose;
  private final ClassNameCues names = new ClassNameCues();
  private final int headline;

  BoilerplateBoxMarker(BlockSegmenter page, double[] prose, int headline) {
    this.blocks = page.blocks();
    this.boxes = page.boxes();
    this.prose = prose;
    this.headline = headline;
  }

  /** Marks it, and leaves in every box how much prose it has without. */
  void mark() {
    double all = sum();
    for (PageBox box : boxes) {
      box.furniture = isInFurniture(box) || isByTag(box) || isByName(box, all);
    }
    double left = sum();
    if (left < all * LEAST_LEFT) {
      for (PageBox box : boxes) {
        box.furniture = isInFurniture(box) || isByTag(box);
      }
      left = sum();
    }
    for (PageBox box : boxes) {
      box.furniture |= isInFurniture(box) || isDiscussion(box, left);
    }
    sum();
  }

  /** Adds up the prose of every box; gives that of the page. */
  private double sum() {
    for (PageBox box : boxes) {
      box.prose = 0;
    }
    for (int i = 0; i < prose.length; i++) {
      PageBox box = blocks.get(i).box();
      box.prose += box.furniture ? 0 : prose[i];
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      PageBox box = boxes.get(i);
      if (box.parent != null) {
        box.parent.prose += box.prose;
      }
    }
    return boxes.get(0).prose;
  }

  private static boolean isInFurniture(PageBox box) {
    return box.parent != null && box.parent.furniture;
  }

  private boolean isByTag(PageBox box) {
    return switch (box.tag) {
      case "nav", "footer", "aside", "figcaption" -> true;
      // Old servers wrap the whole page into a form.
      case "form" -> !holdsHeadline(box) && box.prose <= DISCUSSED;
      default -> false;
    };
  }

  private boolean isByName(PageBox box, double all) {
    if (isWhole(box) || holdsHeadline(box)) {
      return false;
    }
    double caption = Math.min(LONGEST_CAPTION, LARGEST_CAPTION * all);
    return (names.areFurniture(box.names) && box.prose <= MOST * all)
        || (names.areCaption(box.names) && box.prose <= caption)
        || (names.areDetail(box.names)
            && box.prose < LONGEST_DETAIL
            && !HtmlTags.isHeading(box.tag));
  }

  private boolean isDiscussion(PageBox box, double left) {
    return !box.tag.equals("html")
        && !box.tag.equals("body")
        && !holdsHeadline(box)
        && left - box.prose > DISCUSSED
        && names.areDiscussion(box.names);
  }

  private static boolean isWhole(PageBox box) {
    return switch (box.tag) {
      case "", "html", "body", "main", "article" -> true;
      default -> false;
    };
  }

  private boolean holdsHeadline(PageBox box) {
    return headline >= box.first && headline < box.end;
  }
}
