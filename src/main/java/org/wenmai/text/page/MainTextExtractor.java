package org.wenmai.text.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Extracts the blocks of the main text of a page.
 *
 * <p>Removes boilerplate boxes ({@link BoilerplateBoxMarker}), finds the box with the remaining
 * prose ({@link MainBoxFinder}), and filters its blocks one by one: the headline and the blocks
 * above it, lines of links, and closing lines are left out.
 */
final class MainTextExtractor {
  /** The headline begins the text if a smaller share of the prose is above it. */
  private static final double MAX_SHARE_ABOVE_HEADLINE = 0.1;

  /** A block with a larger share of links is a list of links; running text may have more. */
  private static final double MAX_LINK_SHARE = 0.5;

  private static final double MAX_LINK_SHARE_IN_TEXT = 0.8;
  private static final int MIN_CHARS_BESIDE_LINKS = 30;

  /** A closing line has at least this share of links below it. */
  private static final double MIN_LINK_SHARE_BELOW = 0.25;

  private static final int MAX_DATE_LINE = 120;

  /** Day and month in any order, and the year. */
  private static final Pattern DATE = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d");

  private final List<PageBlock> blocks;
  private final double[] prose;
  private final int headline;

  private MainTextExtractor(List<PageBlock> blocks, double[] prose, int headline) {
    this.blocks = blocks;
    this.prose = prose;
    this.headline = headline;
  }

  /**
   * The main text of a page.
   *
   * @param headline index of the headline's block; -1 if there is none
   */
  static MainText extract(BlockSegmenter page, int headline) {
    List<PageBlock> blocks = page.blocks();
    double[] prose = blocks.stream().mapToDouble(ProseWeight::of).toArray();
    new BoilerplateBoxMarker(page, prose, headline).mark();
    PageBox box = MainBoxFinder.find(page, prose, headline);
    return new MainTextExtractor(blocks, prose, headline).mainText(box);
  }

  private MainText mainText(PageBox box) {
    BitSet labels = new PostLabelFinder(blocks, prose, box).find();
    List<Integer> indexes = new ArrayList<>();
    for (int i = begin(box); i < box.end; i++) {
      if (!blocks.get(i).box().boilerplate && isText(i) && !labels.get(i)) {
        indexes.add(i);
      }
    }
    List<Integer> main = withoutClosing(withoutOpening(indexes));
    if (main.isEmpty()) {
      return new MainText(blocks, -1, -1, 0);
    }
    int first = -1;
    double weight = 0;
    for (int i : main) {
      first = first < 0 && prose[i] > 0 ? i : first;
      weight += prose[i];
    }
    List<PageBlock> text =
        main.stream()
            .map(blocks::get)
            .map(block -> labels.isEmpty() ? block : PostLabelFinder.withoutStamp(block))
            .toList();
    return new MainText(text, first, main.get(main.size() - 1), weight);
  }

  /**
   * The index after the headline, unless much prose precedes it; else the first index of the box.
   */
  private int begin(PageBox box) {
    if (headline < box.first || headline >= box.end) {
      return box.first;
    }
    double above = 0;
    for (int i = box.first; i < headline; i++) {
      above += blocks.get(i).box().boilerplate ? 0 : prose[i];
    }
    return above < box.prose * MAX_SHARE_ABOVE_HEADLINE ? headline + 1 : box.first;
  }

  private boolean isText(int i) {
    PageBlock block = blocks.get(i);
    double share = block.linkShare();
    boolean mayBeText = !block.box().tag.equals("div");
    return prose[i] > 0
        || share < MAX_LINK_SHARE
        || (mayBeText
            && share < MAX_LINK_SHARE_IN_TEXT
            && block.chars() - block.linkChars() >= MIN_CHARS_BESIDE_LINKS);
  }

  /** Without lines above the first prose that repeat the headline or contain the date. */
  private List<Integer> withoutOpening(List<Integer> indexes) {
    List<Integer> kept = new ArrayList<>();
    boolean inProse = false;
    for (int i : indexes) {
      inProse |= prose[i] > 0;
      if (inProse || !isOpening(blocks.get(i))) {
        kept.add(i);
      }
    }
    return kept;
  }

  private boolean isOpening(PageBlock block) {
    String text = block.text();
    boolean repeated =
        headline >= 0
            && HeadlineFinder.letters(text)
                .equals(HeadlineFinder.letters(blocks.get(headline).text()));
    boolean date = VisibleDateFinder.hasDate(text) || DATE.matcher(text).find();
    return repeated || (date && block.chars() <= MAX_DATE_LINE);
  }

  /** Without closing lines, the links below them, and headings at the end. */
  private List<Integer> withoutClosing(List<Integer> indexes) {
    List<Integer> kept = new ArrayList<>();
    BlocksBelow below = new BlocksBelow(indexes);
    for (int at = 0; at < indexes.size(); at++) {
      int i = indexes.get(at);
      if (ClosingLines.isClosingLine(blocks.get(i), prose[i])) {
        int next = below.nextProse(at + 1);
        if (below.areLinks(at + 1, next)) {
          at = next - 1;
          continue;
        }
      }
      kept.add(i);
    }
    while (!kept.isEmpty()
        && blocks.get(kept.get(kept.size() - 1)).kind() == PageBlock.Kind.HEADING) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** Suffix sums over the candidate blocks, so that many closing lines stay cheap. */
  private final class BlocksBelow {
    private final int[] nextProse;
    private final long[] chars;
    private final long[] links;

    BlocksBelow(List<Integer> indexes) {
      int size = indexes.size();
      nextProse = new int[size + 1];
      chars = new long[size + 1];
      links = new long[size + 1];
      nextProse[size] = size;
      for (int at = size - 1; at >= 0; at--) {
        PageBlock block = blocks.get(indexes.get(at));
        nextProse[at] = isProse(indexes.get(at)) ? at : nextProse[at + 1];
        chars[at] = chars[at + 1] + block.chars();
        links[at] = links[at + 1] + block.linkChars();
      }
    }

    private boolean isProse(int index) {
      PageBlock block = blocks.get(index);
      return block.kind() == PageBlock.Kind.PARAGRAPH
          && block.linkShare() < MIN_LINK_SHARE_BELOW
          && prose[index] > 0;
    }

    /** The first position from here on with prose; the end if there is none. */
    int nextProse(int from) {
      return nextProse[from];
    }

    /** Whether a large share of the text between two positions is links. */
    boolean areLinks(int from, int to) {
      return links[from] - links[to] >= (chars[from] - chars[to]) * MIN_LINK_SHARE_BELOW;
    }
  }
}
