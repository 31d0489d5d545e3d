package org.wenmai.fuzz;

import static org.wenmai.fuzz.Promise.kept;
import static org.wenmai.fuzz.Promise.same;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.wenmai.text.boilerplate.Learner;
import org.wenmai.text.boilerplate.Marker;
import org.wenmai.text.boilerplate.Rule;
import org.wenmai.text.boilerplate.Rules;
import org.wenmai.text.boilerplate.Sampled;
import org.wenmai.text.charset.Decoded;
import org.wenmai.text.charset.Decoder;
import org.wenmai.text.page.Page;
import org.wenmai.text.page.PageReader;
import org.wenmai.text.page.PageText;
import org.wenmai.text.repair.Repair;
import org.wenmai.text.repair.Repaired;
import org.wenmai.text.repair.Repairer;

/** From bytes to clean text: charsets, pages, repair, boilerplate. */
final class CleaningTargets {
  private static final int LONGEST_TITLE = 1_000;

  /** NFC makes at most three UTF-16 units of one (U+1D160 and the like); entities only shrink. */
  private static final int MOST_GROWTH = 3;

  private CleaningTargets() {}

  static void charset(byte[] bytes) {
    String name =
        AnyString.pick(
            bytes, "GBK", "Big5", "Shift_JIS", "EUC-KR", "UTF-16", "windows-1252", "?", "", "x-");
    for (Optional<Decoded> found :
        List.of(
            Decoder.decode(bytes, null),
            Decoder.decode(bytes, name),
            Decoder.decodeHinted(bytes, name),
            Decoder.decodeAs(bytes, name))) {
      found.ifPresent(decoded -> decoded(decoded, bytes));
    }
    same(Decoder.decode(bytes, null), Decoder.decode(bytes, null), "the same answer twice");
  }

  private static void decoded(Decoded decoded, byte[] bytes) {
    kept(decoded.confidence() >= 0 && decoded.confidence() <= 1, "confidence is 0 to 1");
    kept(decoded.text().length() <= bytes.length + 1, "no more characters than bytes");
    kept(Charset.isSupported(decoded.charset()), "a charset by its name", decoded.charset());
  }

  static void repair(byte[] bytes) {
    String raw = AnyString.of(bytes);
    Repaired full = Repairer.full().repair(raw);
    repaired(raw, full);
    Repaired again = Repairer.full().repair(full.text());
    same(again.text(), full.text(), "repair is idempotent");
    same(again.damage(), full.damage(), "damage stays");
    kept(again.repairs().isEmpty(), "nothing is left to repair", again.repairs());
    Repair one = AnyString.pick(bytes, Repair.values());
    Repairer some = Repairer.with(EnumSet.of(one));
    repaired(raw, some.repair(raw));
  }

  private static void repaired(String raw, Repaired repaired) {
    String text = repaired.text();
    kept(Promise.isWellFormed(text), "no lone surrogates");
    kept(Normalizer.isNormalized(text, Normalizer.Form.NFC), "NFC");
    kept(text.length() <= MOST_GROWTH * raw.length(), "bounded growth");
    kept(repaired.repairs().values().stream().allMatch(n -> n > 0), "kinds that happened");
    kept(text.equals(raw) == repaired.repairs().isEmpty(), "every change is counted");
    Promise.spans(repaired.damage(), text);
  }

  static void page(byte[] bytes) {
    String html = AnyString.of(bytes);
    String uri = AnyString.pick(bytes, null, "http://example.org/a/b", "::", "");
    Optional<Page> main = PageReader.read(html, uri, PageText.MAIN);
    Optional<Page> all = PageReader.read(html, uri, PageText.ALL);
    same(main.isPresent(), all.isPresent(), "what is too much is too much for both");
    main.ifPresent(page -> page(page, all.orElseThrow(), html));
    same(PageReader.read(html, uri, PageText.MAIN), main, "the same answer twice");
  }

  private static void page(Page main, Page all, String html) {
    kept(main.visibleCodePoints() == all.visibleCodePoints(), "the same page");
    kept(main.text().isEmpty() == all.text().isEmpty(), "main text where there is any");
    kept(blackOf(main) <= blackOf(all), "main text is visible text");
    // An entity of few letters may stand for two characters, and layout adds signs of its own.
    kept(all.text().length() <= 8 * html.length() + 8, "bounded output");
    String title = main.title();
    kept(title == null || title.length() <= LONGEST_TITLE, "titles are bounded");
    kept(title == null || !title.isBlank(), "a title, or none");
  }

  private static long blackOf(Page page) {
    return page.text().codePoints().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** A corpus of documents with a form feed between them. */
  static void boilerplate(byte[] bytes) {
    List<Sampled> documents =
        Arrays.stream(AnyString.of(bytes).split("\f"))
            .limit(64)
            .map(text -> new Sampled(text.length() % 2 == 0 ? "" : "a", text))
            .toList();
    List<Rule> rules = new Learner(2).learn(documents);
    for (Rule rule : rules) {
      kept(rule.share() >= 0 && rule.share() <= 1, "a share", rule);
      kept(rule.documents() >= 2 && rule.documents() <= documents.size(), "a count", rule);
    }
    for (Marker marker : List.of(new Marker(Rules.NONE), new Marker(new Rules(rules)))) {
      documents.forEach(document -> marked(marker, document.text()));
    }
  }

  private static void marked(Marker marker, String text) {
    var spans = marker.mark(text);
    Promise.spans(spans, text);
    same(marker.mark(text), spans, "the same answer twice");
    String excerpt = Sampled.excerpt(text);
    same(Sampled.excerpt(excerpt), excerpt, "excerpts of excerpts are the same");
  }
}
