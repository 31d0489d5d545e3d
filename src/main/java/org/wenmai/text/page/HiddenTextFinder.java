package org.wenmai.text.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of a page in elements that are hidden until a script shows them.
 *
 * <p>That an element is hidden says that it is a menu, a dialog or a tooltip, or that a script has
 * yet to run. It is the text if it has most of the prose of the page, is called none of these, and
 * does not repeat what is visible.
 */
final class HiddenTextFinder {
  /** The least prose, in letters. */
  private static final double MIN_PROSE = 50;

  /** The least share of the prose of the page. */
  private static final double MIN_SHARE = 0.5;

  /** An element with less prose, as a part of what is visible, is not looked at. */
  private static final double MIN_PART = 0.05;

  /** The same of an element that is named as the text, or as its continuation. */
  private static final double MIN_SHARE_OF_TEXT = 0.35;

  /** Prose beside which a text may be about cookies or browsers. */
  private static final double MIN_ARTICLE = 600;

  private static final double MAX_REPEATED = 0.4;
  private static final int GRAM = 12;

  /** Levels above an element that may name it. */
  private static final int NAMING_LEVELS = 2;

  private static final Pattern OTHER =
      Pattern.compile(
          "related|sidebar|breadcrumb|newsletter|subscri|cookie|consent|gdpr|privacy|policy|terms|"
              + "agreement|protocol|advert|sponsor|promo|social|share|sharing|popular|recommend|footer|"
              + "copyright|navigation|banner|toolbar|modal|pop-?up|dialog|overlay|lightbox|mask|toast|"
              + "tooltip|popover|alert|log-?in|regist|sign-?(?:in|up)|menu|dropdown|drawer|qr-?code|"
              + "comment|search|captcha|survey|feedback|"
              + "(?<![a-z])(?:nav|navbar|layer|tips?|ads?|aside|widget|print|mobile-?only|tpl|loading|"
              + "error|faq|help)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEXT =
      Pattern.compile(
          "content|article|entry|story|collaps|expand|(?:un)?fold|read-?(?:more|on)|full|rest|"
              + "remain|(?<![a-z])(?:more|body|post|text|detail|main)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  /** What the first lines of dialogs and of pages for old browsers say. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "cookie|javascript|(?:your|this|the|web) ?browser|privacy|terms of (?:use|service)|log ?in|"
              + "sign ?(?:in|up)|浏览器|瀏覽器|用户协议|服务协议|隐私|隱私|登录|登入|注册|扫一扫|扫码|"
              + "ブラウザ|プライバシー|利用規約|ログイン|브라우저|쿠키|개인정보|약관|로그인|datenschutz|"
              + "navigateur|navegador|браузер",
          Pattern.CASE_INSENSITIVE);

  /**
   * An element, and its prose without that of hidden ones within it.
   *
   * @param above the hidden element that contains it; null if none does
   */
  private record Hidden(
      Element element, @Nullable Hidden above, List<PageBlock> blocks, double prose) {}

  private final BlockSegmenter page;
  private final double visible;
  private @Nullable Set<Integer> visibleGrams;

  private HiddenTextFinder(BlockSegmenter page, double visible) {
    this.page = page;
    this.visible = visible;
  }

  /**
   * The elements to be shown, by identity; empty if the text is visible.
   *
   * @param page the visible part
   * @param visible prose of its main text
   */
  static Set<Element> find(BlockSegmenter page, double visible) {
    return page.hidden().isEmpty() ? Set.of() : new HiddenTextFinder(page, visible).find();
  }

  private Set<Element> find() {
    List<Hidden> all = candidates();
    Hidden largest = null;
    for (Hidden one : all) {
      largest = largest == null || one.prose() > largest.prose() ? one : largest;
    }
    if (largest == null) {
      return Set.of();
    }
    double sum = 0;
    Set<Integer> main = grams(largest.blocks());
    Set<Element> revealed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Hidden one : all) {
      boolean belongs =
          one.equals(largest) || (isOfSameKind(one, largest) && !isRepeated(one.blocks(), main));
      if (belongs) {
        sum += one.prose();
        Hidden at = one;
        while (at != null && revealed.add(at.element())) {
          at = at.above();
        }
      }
    }
    boolean named = TEXT.matcher(names(largest.element())).find();
    double share = sum / (sum + visible);
    return sum >= MIN_PROSE && share >= (named ? MIN_SHARE_OF_TEXT : MIN_SHARE)
        ? revealed
        : Set.of();
  }

  /** Panels of tabs, and sections that are loaded one by one. */
  @SuppressWarnings("ReferenceEquality") // the same element of the page, not one like it
  private static boolean isOfSameKind(Hidden one, Hidden other) {
    return one.element().parent() == other.element().parent()
        || (one.element().normalName().equals(other.element().normalName())
            && !other.element().className().isEmpty()
            && one.element().className().equals(other.element().className()));
  }

  private List<Hidden> candidates() {
    List<Hidden> all = new ArrayList<>();
    Deque<Hidden> queue = new ArrayDeque<>();
    page.hidden().forEach(element -> queue.add(new Hidden(element, null, List.of(), 0)));
    while (!queue.isEmpty()) {
      Hidden next = queue.remove();
      if (isOther(next.element())) {
        continue;
      }
      BlockSegmenter inner = BlockSegmenter.of(next.element(), null, Set.of(next.element()));
      double prose = prose(inner.blocks());
      if (prose > 0 && prose >= visible * MIN_PART && !isRepeated(inner.blocks(), visibleGrams())) {
        all.add(new Hidden(next.element(), next.above(), inner.blocks(), prose));
      }
      inner.hidden().forEach(element -> queue.add(new Hidden(element, next, List.of(), 0)));
    }
    return all;
  }

  private static boolean isOther(Element element) {
    switch (element.normalName()) {
      case "nav", "footer", "aside", "form", "figure", "figcaption", "label", "a" -> {
        return true;
      }
      default -> {}
    }
    Element at = element;
    for (int level = 0; level <= NAMING_LEVELS && at != null; level++) {
      if (at.normalName().equals("body")) {
        return false;
      }
      if (OTHER.matcher(names(at)).find()) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private static String names(Element element) {
    return element.className() + " " + element.id() + " " + element.attr("role");
  }

  /** The prose of an element; 0 if it is a notice. */
  private static double prose(List<PageBlock> blocks) {
    double prose = 0;
    for (PageBlock block : blocks) {
      prose += ProseWeight.of(block);
    }
    boolean notice = prose > 0 && NOTICE.matcher(blocks.get(0).text()).find();
    return notice && prose < MIN_ARTICLE ? 0 : prose;
  }

  private Set<Integer> visibleGrams() {
    if (visibleGrams == null) {
      visibleGrams = grams(page.blocks());
    }
    return visibleGrams;
  }

  /** Whether most of a text stands elsewhere, as where a page has a version for printing. */
  private static boolean isRepeated(List<PageBlock> blocks, Set<Integer> elsewhere) {
    Set<Integer> grams = grams(blocks);
    long repeated = grams.stream().filter(elsewhere::contains).count();
    return repeated > grams.size() * MAX_REPEATED;
  }

  /** Hashes of all sequences of so many letters. */
  private static Set<Integer> grams(List<PageBlock> blocks) {
    StringBuilder letters = new StringBuilder();
    blocks.forEach(block -> letters.append(HeadlineFinder.letters(block.text())));
    Set<Integer> grams = new HashSet<>();
    for (int i = 0; i + GRAM <= letters.length(); i++) {
      grams.add(letters.substring(i, i + GRAM).hashCode());
    }
    return grams;
  }
}
