package org.wenmai.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.stage.IdentifyConfig;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.text.Span;
import org.wenmai.text.boilerplate.BoilerplateMarker;
import org.wenmai.text.boilerplate.BoilerplateRules;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguageIdentifier;
import org.wenmai.text.repair.RepairedText;
import org.wenmai.text.repair.TextRepairer;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

/**
 * What a run does with one text, by the text algorithms themselves with their defaults. Boilerplate
 * is known by general patterns: items of test sets are no documents of one source that anything
 * could be learned from.
 */
final class TextUnderTest {
  private static final IdentifyConfig IDENTIFY = IdentifyConfig.DEFAULTS;
  private static final SegmentConfig SEGMENT = SegmentConfig.DEFAULTS;
  private static final DocumentLanguageIdentifier LANGUAGES =
      new DocumentLanguageIdentifier(IDENTIFY.minConfidence(), IDENTIFY.sampleLetters());
  private static final BoilerplateMarker BY_SIGHT = new BoilerplateMarker(BoilerplateRules.NONE);

  private TextUnderTest() {}

  static String repaired(String raw) {
    return TextRepairer.full().repair(raw).text();
  }

  /** The languages of a text that is repaired already; boilerplate is not looked at. */
  static DocumentLanguage languages(String text, @Nullable String declared) {
    return LANGUAGES.identify(blanked(text, BY_SIGHT.mark(text)), declared);
  }

  private static String blanked(String text, List<Span> spans) {
    int[] codePoints = text.codePoints().toArray();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        codePoints[i] = codePoints[i] == '\n' ? '\n' : ' ';
      }
    }
    return new String(codePoints, 0, codePoints.length);
  }

  /** Words with their offsets in the text, where repair leaves the text as it is; else none. */
  static List<Word> words(String text, @Nullable String declared) {
    return words(text, declared, SEGMENT.engine());
  }

  /** The same with another engine. */
  static List<Word> words(String text, @Nullable String declared, HanEngine engine) {
    TextSegmenter segmenters =
        new TextSegmenter(engine, SEGMENT.maxWordCodePoints()).stemming(SEGMENT.stem());
    RepairedText repaired = TextRepairer.full().repair(text);
    if (!repaired.text().equals(text)) {
      return List.of();
    }
    DocumentLanguage found = languages(text, declared);
    FoldedText folded = ChineseFolder.of(RegionalWords.AS_WRITTEN).foldWithin(text, chinese(found));
    List<Span> holes = new ArrayList<>(BY_SIGHT.mark(text));
    holes.addAll(repaired.damage());
    List<Word> words = new ArrayList<>();
    for (DocumentLanguage.InParagraph in : found.paragraphs()) {
      String tag = in.language().isKnown() ? in.language().tag() : found.language().tag();
      add(
          words,
          new Span(in.paragraph().start(), in.paragraph().end(), tag),
          folded,
          holes,
          segmenters);
    }
    return words;
  }

  private static List<Span> chinese(DocumentLanguage found) {
    return found.paragraphs().stream()
        .filter(in -> in.language().tag().equals("zh"))
        .map(in -> new Span(in.paragraph().start(), in.paragraph().end(), "zh"))
        .toList();
  }

  /** The words of a paragraph, whose kind is its language, around the holes. */
  private static void add(
      List<Word> words,
      Span paragraph,
      FoldedText folded,
      List<Span> holes,
      TextSegmenter segmenters) {
    int from = paragraph.start();
    for (Span hole : holes) {
      if (hole.start() < paragraph.end() && hole.end() > from) {
        cut(
            words,
            new Span(from, Math.max(from, hole.start()), paragraph.kind()),
            folded,
            segmenters);
        from = Math.min(hole.end(), paragraph.end());
      }
    }
    cut(words, new Span(from, paragraph.end(), paragraph.kind()), folded, segmenters);
  }

  private static void cut(
      List<Word> words, Span passage, FoldedText folded, TextSegmenter segmenters) {
    String text = folded.text();
    int start = derived(folded, passage.start());
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(0, derived(folded, passage.end()));
    for (Word word : segmenters.words(text.substring(from, to), passage.kind())) {
      int first = folded.map().source(start + word.start());
      int last = folded.map().source(start + word.end());
      if (first < last) {
        words.add(new Word(word.term(), first, last, word.stop(), word.kind(), word.language()));
      }
    }
  }

  /** The first offset of the folded text that does not lie before this one of the text. */
  private static int derived(FoldedText folded, int offset) {
    int low = 0;
    int high = folded.text().codePointCount(0, folded.text().length());
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (folded.map().source(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
