package org.wenmai.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the blocks that a page is there for.
 *
 * <p>First the furniture goes ({@link BoilerplateBoxMarker}), then the box is found that holds the
 * prose that is left ({@link MainBoxFinder}), then its blocks are looked at one by one: the
 * headline and what stands above it, lines of links, and lines that lead to other pages are left
 * out.
 */
final class MainTextExtractor {
  /** Less of the prose may stand above the headline where it begins the text. */
  private static final double ABOVE_HEADLINE = 0.1;

  /** A block with a larger share of links is a list of them; running text may have more. */
  private static final double MOST_LINKS = 0.5;

  private static final double MOST_LINKS_IN_TEXT = 0.8;
  private static final int LEAST_BESIDE_LINKS = 30;

  /** What leads away has at least this share of links below it. */
  private static final double LINKS_BELOW = 0.25;

  private static final int LONGEST_DATE_LINE = 120;

  /** Day and month in whatever order, and the year. */
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
   * The main blocks in order; all where none stands out.
   *
   * @param headline the number of its block; -1 where there is none
   */
  static List<PageBlock> of(BlockSegmenter page, int headline) {
    List<PageBlock> blocks = page.blocks();
    double[] prose = blocks.stream().mapToDouble(ProseWeight::of).toArray();
    new BoilerplateBoxMarker(page, prose, headline).mark();
    PageBox box = MainBoxFinder.of(page, prose, headline);
    List<PageBlock> main = new MainTextExtractor(blocks, prose, headline).within(box);
    return main.isEmpty() ? blocks : main;
  }

  private List<PageBlock> within(PageBox box) {
    List<Integer> places = new ArrayList<>();
    for (int i = begin(box); i < box.end; i++) {
      if (!blocks.get(i).box().furniture && isText(i)) {
        places.add(i);
      }
    }
    return withoutClosing(withoutOpening(places));
  }

  /** Below the headline, unless much prose stands above it: then it is no beginning. */
  private int begin(PageBox box) {
    if (headline < box.first || headline >= box.end) {
      return box.first;
    }
    double above = 0;
    for (int i = box.first; i < headline; i++) {
      above += blocks.get(i).box().furniture ? 0 : prose[i];
    }
    return above < box.prose * ABOVE_HEADLINE ? headline + 1 : box.first;
  }

  private boolean isText(int i) {
    PageBlock block = blocks.get(i);
    double share = block.linkShare();
    boolean text = !block.box().tag.equals("div");
    return prose[i] > 0
        || share < MOST_LINKS
        || (text
            && share < MOST_LINKS_IN_TEXT
            && block.chars() - block.linkChars() >= LEAST_BESIDE_LINKS);
  }

  /** Without lines above the first prose that repeat the headline or say when it was published. */
  private List<Integer> withoutOpening(List<Integer> places) {
    List<Integer> kept = new ArrayList<>();
    boolean begun = false;
    for (int i : places) {
      begun |= prose[i] > 0;
      if (begun || !isOpening(blocks.get(i))) {
        kept.add(i);
      }
    }
    return kept;
  }

  private boolean isOpening(PageBlock block) {
    String text = block.text();
    boolean again =
        headline >= 0
            && HeadlineFinder.letters(text)
                .equals(HeadlineFinder.letters(blocks.get(headline).text()));
    boolean date = VisibleMetadata.hasDate(text) || DATE.matcher(text).find();
    return again || (date && block.chars() <= LONGEST_DATE_LINE);
  }

  /** Without lines that lead away, what they lead to, and headings with nothing below. */
  private List<PageBlock> withoutClosing(List<Integer> places) {
    List<PageBlock> kept = new ArrayList<>();
    Below below = new Below(places);
    for (int at = 0; at < places.size(); at++) {
      int i = places.get(at);
      if (ClosingLines.isAt(blocks.get(i), prose[i])) {
        int next = below.nextProse(at + 1);
        if (below.leadsAway(at + 1, next)) {
          at = next - 1;
          continue;
        }
      }
      kept.add(blocks.get(i));
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).kind() == PageBlock.Kind.HEADING) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** What stands below each place, summed up once, so that many closing lines cost no more. */
  private final class Below {
    private final int[] nextProse;
    private final long[] chars;
    private final long[] links;

    Below(List<Integer> places) {
      int size = places.size();
      nextProse = new int[size + 1];
      chars = new long[size + 1];
      links = new long[size + 1];
      nextProse[size] = size;
      for (int at = size - 1; at >= 0; at--) {
        PageBlock block = blocks.get(places.get(at));
        nextProse[at] = isProse(places.get(at)) ? at : nextProse[at + 1];
        chars[at] = chars[at + 1] + block.chars();
        links[at] = links[at + 1] + block.linkChars();
      }
    }

    private boolean isProse(int place) {
      PageBlock block = blocks.get(place);
      return block.kind() == PageBlock.Kind.PARAGRAPH
          && block.linkShare() < LINKS_BELOW
          && prose[place] > 0;
    }

    /** The first place from here on that has prose; behind the last if none has. */
    int nextProse(int from) {
      return nextProse[from];
    }

    /** Whether much of what stands between is links. */
    boolean leadsAway(int from, int to) {
      return links[from] - links[to] >= (chars[from] - chars[to]) * LINKS_BELOW;
    }
  }
}
