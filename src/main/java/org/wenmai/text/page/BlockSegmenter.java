package org.wenmai.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Segments the visible part of a page into blocks and boxes, in document order. Takes one pass;
 * boxes are nested at most {@value #MAX_DEPTH} deep.
 */
final class BlockSegmenter implements NodeFilter {
  private static final int MAX_DEPTH = 400;

  /** Parts of a class that differ between the entries of a list. */
  private static final Pattern COUNTED =
      Pattern.compile("\\d+|(?<![a-z])(?:odd|even|alt|first|last)(?![a-z])|\\s+");

  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<PageBox> boxes = new ArrayList<>();
  private final BlockText current = new BlockText();
  private final TableFormatter rows;
  private final Set<Element> revealed;
  private final List<Element> hidden = new ArrayList<>();
  private PageBox box = new PageBox(0, null, "", "", "", 0);
  private int linkDepth;
  private int preformattedDepth;
  private int skippedBoxes;

  private BlockSegmenter(@Nullable String title, Set<Element> revealed) {
    this.revealed = revealed;
    rows = new TableFormatter(blocks, title);
    boxes.add(box);
  }

  /** Segments a part of a document. */
  static BlockSegmenter of(Element root) {
    return of(root, null, Set.of());
  }

  /**
   * Segments a document.
   *
   * @param title its title, which is no cell of a data table; null if it has none
   * @param revealed hidden elements that are to be shown
   */
  static BlockSegmenter of(Element root, @Nullable String title, Set<Element> revealed) {
    BlockSegmenter segmenter = new BlockSegmenter(title, revealed);
    root.filter(segmenter);
    segmenter.finish();
    return segmenter;
  }

  List<PageBlock> blocks() {
    return blocks;
  }

  /** The elements that are hidden until a script shows them; without those within them. */
  List<Element> hidden() {
    return hidden;
  }

  /** The boxes in the order in which they begin; the first one contains all others. */
  List<PageBox> boxes() {
    return boxes;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      current.add(text.getWholeText(), linkDepth > 0, preformattedDepth > 0);
    } else if (node instanceof Element element) {
      return open(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    String tag = element.normalName();
    if (ElementVisibility.isInvisible(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (ElementVisibility.isHidden(element) && !revealed.contains(element)) {
      hidden.add(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      if (current.breakLine()) {
        endBlock();
      }
    } else if (tag.equals("a")) {
      linkDepth += element.hasAttr("href") ? 1 : 0;
    } else if (HtmlTags.isBlock(tag)) {
      endBlock();
      openBox(element, tag);
    }
    return FilterResult.CONTINUE;
  }

  private void openBox(Element element, String tag) {
    preformattedDepth += HtmlTags.isPreformatted(tag) ? 1 : 0;
    if (box.depth >= MAX_DEPTH) {
      skippedBoxes++;
      return;
    }
    String names =
        String.join(
            " ", element.className(), element.id(), element.attr("role"), element.attr("itemprop"));
    box = new PageBox(boxes.size(), box, tag, names, style(element, tag), blocks.size());
    box.revealed = revealed.contains(element);
    boxes.add(box);
    rows.open(tag);
  }

  /** What entries of a list have in common: the class without numbers, the column of a cell. */
  private static String style(Element element, String tag) {
    String column = tag.equals("td") ? String.valueOf(element.siblingIndex()) : "";
    String names = element.className();
    return names.isEmpty() ? column : column + COUNTED.matcher(names).replaceAll("");
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        linkDepth -= element.hasAttr("href") ? 1 : 0;
      } else if (HtmlTags.isBlock(tag)) {
        endBlock();
        closeBox(tag);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void closeBox(String tag) {
    preformattedDepth -= HtmlTags.isPreformatted(tag) ? 1 : 0;
    if (skippedBoxes > 0) {
      skippedBoxes--;
      return;
    }
    rows.close(tag, box);
    box.end = blocks.size();
    box.next = boxes.size();
    box = box.parent == null ? box : box.parent;
  }

  private void endBlock() {
    if (!current.isBlank()) {
      blocks.add(current.block(box, kind()));
    }
    current.clear();
  }

  private PageBlock.Kind kind() {
    if (preformattedDepth > 0) {
      return PageBlock.Kind.PREFORMATTED;
    }
    for (PageBox at = box; at != null && at.depth > box.depth - 3; at = at.parent) {
      if (HtmlTags.isHeading(at.tag)) {
        return PageBlock.Kind.HEADING;
      } else if (at.tag.equals("li") || at.tag.equals("dd") || at.tag.equals("dt")) {
        return PageBlock.Kind.ITEM;
      }
    }
    return PageBlock.Kind.PARAGRAPH;
  }

  /** Adds up the characters of each box, from the last to the first. */
  private void finish() {
    endBlock();
    PageBox all = boxes.get(0);
    all.end = blocks.size();
    all.next = boxes.size();
    for (PageBlock block : blocks) {
      block.box().chars += block.chars();
      block.box().linkChars += block.linkChars();
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      PageBox inner = boxes.get(i);
      if (inner.parent != null) {
        inner.parent.chars += inner.chars;
        inner.parent.linkChars += inner.linkChars;
      }
    }
  }
}
