package org.wenmai.fuzz;

import static org.wenmai.fuzz.Promise.kept;
import static org.wenmai.fuzz.Promise.same;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.wenmai.text.boilerplate.BoilerplateLearner;
import org.wenmai.text.boilerplate.BoilerplateMarker;
import org.wenmai.text.boilerplate.BoilerplateRule;
import org.wenmai.text.boilerplate.BoilerplateRules;
import org.wenmai.text.boilerplate.SampledDocument;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.TextDecoder;
import org.wenmai.text.page.PageReader;
import org.wenmai.text.page.PageTextMode;
import org.wenmai.text.page.ParsedPage;
import org.wenmai.text.repair.OptionalRepair;
import org.wenmai.text.repair.RepairedText;
import org.wenmai.text.repair.TextRepairer;

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
    for (Optional<DecodedText> found :
        List.of(
            TextDecoder.decode(bytes, null),
            TextDecoder.decode(bytes, name),
            TextDecoder.decodeHinted(bytes, name),
            TextDecoder.decodeAs(bytes, name))) {
      found.ifPresent(decoded -> decoded(decoded, bytes));
    }
    same(TextDecoder.decode(bytes, null), TextDecoder.decode(bytes, null), "the same answer twice");
  }

  private static void decoded(DecodedText decoded, byte[] bytes) {
    kept(decoded.confidence() >= 0 && decoded.confidence() <= 1, "confidence is 0 to 1");
    kept(decoded.text().length() <= bytes.length + 1, "no more characters than bytes");
    kept(Charset.isSupported(decoded.charset()), "a charset by its name", decoded.charset());
  }

  static void repair(byte[] bytes) {
    String raw = AnyString.of(bytes);
    RepairedText full = TextRepairer.full().repair(raw);
    repaired(raw, full);
    RepairedText again = TextRepairer.full().repair(full.text());
    same(again.text(), full.text(), "repair is idempotent");
    same(again.damage(), full.damage(), "damage stays");
    kept(again.repairs().isEmpty(), "nothing is left to repair", again.repairs());
    OptionalRepair one = AnyString.pick(bytes, OptionalRepair.values());
    TextRepairer some = TextRepairer.with(EnumSet.of(one));
    repaired(raw, some.repair(raw));
  }

  private static void repaired(String raw, RepairedText repaired) {
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
    Optional<ParsedPage> main = PageReader.read(html, uri, PageTextMode.MAIN);
    Optional<ParsedPage> all = PageReader.read(html, uri, PageTextMode.ALL);
    same(main.isPresent(), all.isPresent(), "what is too much is too much for both");
    main.ifPresent(page -> page(page, all.orElseThrow(), html));
    same(PageReader.read(html, uri, PageTextMode.MAIN), main, "the same answer twice");
  }

  private static void page(ParsedPage main, ParsedPage all, String html) {
    kept(main.visibleCodePoints() == all.visibleCodePoints(), "the same page");
    kept(main.text().isEmpty() == all.text().isEmpty(), "main text where there is any");
    kept(blackOf(main) <= blackOf(all), "main text is visible text");
    // An entity of few letters may stand for two characters, and layout adds signs of its own.
    kept(all.text().length() <= 8 * html.length() + 8, "bounded output");
    String title = main.title();
    kept(title == null || title.length() <= LONGEST_TITLE, "titles are bounded");
    kept(title == null || !title.isBlank(), "a title, or none");
  }

  private static long blackOf(ParsedPage page) {
    return page.text().codePoints().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** A corpus of documents with a form feed between them. */
  static void boilerplate(byte[] bytes) {
    List<SampledDocument> documents =
        Arrays.stream(AnyString.of(bytes).split("\f"))
            .limit(64)
            .map(text -> new SampledDocument(text.length() % 2 == 0 ? "" : "a", text))
            .toList();
    List<BoilerplateRule> rules = new BoilerplateLearner(2).learn(documents);
    for (BoilerplateRule rule : rules) {
      kept(rule.share() >= 0 && rule.share() <= 1, "a share", rule);
      kept(rule.documents() >= 2 && rule.documents() <= documents.size(), "a count", rule);
    }
    for (BoilerplateMarker marker :
        List.of(
            new BoilerplateMarker(BoilerplateRules.NONE),
            new BoilerplateMarker(new BoilerplateRules(rules)))) {
      documents.forEach(document -> marked(marker, document.text()));
    }
  }

  private static void marked(BoilerplateMarker marker, String text) {
    var spans = marker.mark(text);
    Promise.spans(spans, text);
    same(marker.mark(text), spans, "the same answer twice");
    String excerpt = SampledDocument.excerpt(text);
    same(SampledDocument.excerpt(excerpt), excerpt, "excerpts of excerpts are the same");
  }
}
