package org.wenmai.fuzz;

import static org.wenmai.fuzz.Promise.kept;
import static org.wenmai.fuzz.Promise.same;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.dedup.sketch.JaccardSimilarity;
import org.wenmai.dedup.sketch.Shingles;
import org.wenmai.text.Span;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.OffsetMap;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.keyword.PhraseExtractor;
import org.wenmai.text.keyword.TfIdf;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguageIdentifier;
import org.wenmai.text.language.IdentifiedLanguage;
import org.wenmai.text.language.LanguageIdentifier;
import org.wenmai.text.language.Paragraph;
import org.wenmai.text.script.ScriptDetector;
import org.wenmai.text.script.ScriptEvidence;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

/** From clean text to words: languages, scripts, folding, segmentation, sketches, keywords. */
final class ReadingTargets {
  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_PHRASE = 4;
  private static final int LONGEST_URL = 2_048;

  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");
  private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

  private ReadingTargets() {}

  static void language(byte[] bytes) {
    String text = AnyString.of(bytes);
    String declared = AnyString.pick(bytes, null, "zh", "ja", "ko", "en-GB", "x", "", "zh-Hant");
    DocumentLanguage found = new DocumentLanguageIdentifier(0.3, 1000).identify(text, declared);
    tag(found.language());
    int end = 0;
    for (DocumentLanguage.InParagraph paragraph : found.paragraphs()) {
      place(paragraph.paragraph(), text, end);
      tag(paragraph.language());
      end = paragraph.paragraph().end();
    }
    tag(new LanguageIdentifier(0, 100).identify(text));
    same(
        new DocumentLanguageIdentifier(0.3, 1000).identify(text, declared),
        found,
        "the same twice");
  }

  private static void tag(IdentifiedLanguage language) {
    kept(language.confidence() >= 0 && language.confidence() <= 1, "confidence is 0 to 1");
    kept(TAG.matcher(language.tag()).matches(), "a primary subtag", language.tag());
    kept(SCRIPT.matcher(language.script()).matches(), "a script", language.script());
  }

  private static void place(Paragraph paragraph, String text, int from) {
    kept(paragraph.start() >= from && paragraph.end() > paragraph.start(), "paragraphs ascend");
    int start = text.offsetByCodePoints(0, paragraph.start());
    int end = text.offsetByCodePoints(start, paragraph.end() - paragraph.start());
    same(text.substring(start, end), paragraph.text(), "a paragraph is where it says");
  }

  static void script(byte[] bytes) {
    String text = AnyString.of(bytes);
    ScriptEvidence whole = ScriptDetector.shared().detect(text);
    kept(SCRIPT.matcher(whole.script()).matches(), "a script", whole.script());
    kept(whole.share() >= 0 && whole.share() <= 1, "a share");
    kept(whole.letters() <= Promise.length(text), "no more letters than code points");
    kept((whole.letters() == 0) == whole.script().equals(ScriptEvidence.NONE), "none or some");
    String line = text.replace('\n', ' ');
    ScriptEvidence twice =
        ScriptDetector.shared().newCounts().add(line + "\n").add("\n" + line).evidence();
    ScriptEvidence once = ScriptDetector.shared().detect(line);
    kept(twice.letters() == 2 * once.letters(), "the counts of parts add up");
  }

  static void fold(byte[] bytes) {
    String text = AnyString.of(bytes);
    int length = Promise.length(text);
    for (RegionalWords words : RegionalWords.values()) {
      FoldedText folded = ChineseFolder.of(words).fold(text);
      map(folded, length);
      same(OffsetMap.of(folded.map().toInts()), folded.map(), "a map can be written and read");
      FoldedText within =
          ChineseFolder.of(words).foldWithin(text, List.of(new Span(0, length, "all")));
      same(within, folded, "the whole is a passage");
      same(
          ChineseFolder.of(words).foldWithin(text, List.of()).text(),
          text,
          "no passage, no change");
    }
  }

  private static void map(FoldedText folded, int sourceLength) {
    int length = Promise.length(folded.text());
    kept(length <= 4 * sourceLength, "bounded growth");
    int before = 0;
    for (int i = 0; i <= length; i++) {
      int source = folded.map().source(i);
      kept(source >= before && source <= sourceLength, "places ascend within the source");
      before = source;
    }
    kept(before == sourceLength, "the end is the end");
  }

  static void segment(byte[] bytes) {
    String text = AnyString.of(bytes);
    String language =
        AnyString.pick(
            bytes, "zh", "ja", "ko", "th", "en", "fr", "tr", "ar", "vi", "und", "", "zh-Hant-TW");
    for (HanEngine engine : HanEngine.values()) {
      List<Word> words = new TextSegmenter(engine, LONGEST_WORD).words(text, language);
      int end = 0;
      for (Word word : words) {
        kept(word.start() >= end, "words ascend and do not overlap", word);
        boolean url = word.kind().equals(Word.URL);
        int most = url ? LONGEST_URL : LONGEST_WORD;
        kept(word.end() - word.start() <= most, "words are bounded", word);
        end = word.end();
      }
      kept(end <= Promise.length(text), "words lie within the text");
      same(new TextSegmenter(engine, LONGEST_WORD).words(text, language), words, "the same twice");
    }
  }

  static void sketch(byte[] bytes) {
    String text = AnyString.of(bytes);
    long[] shingles = Shingles.of(text);
    for (int i = 1; i < shingles.length; i++) {
      kept(shingles[i] > shingles[i - 1], "shingles are distinct and ascend");
    }
    DocumentSketch sketch = DocumentSketch.of(text, 1);
    kept(HASH.matcher(sketch.exact()).matches(), "128 bits", sketch.exact());
    kept(sketch.shingles() == shingles.length, "the same shingles");
    same(
        DocumentSketch.of(text.strip() + " \u200b", 1).exact(),
        DocumentSketch.of(text.strip(), 1).exact(),
        "space is no text");
    if (shingles.length > 0) {
      kept(JaccardSimilarity.similarity(shingles, shingles) == 1, "a text is like itself");
      kept(JaccardSimilarity.containment(sketch.sample(), shingles) == 1, "its sample is a part");
      long[] half = Arrays.copyOf(shingles, (shingles.length + 1) / 2);
      kept(JaccardSimilarity.containment(half, shingles) == 1, "a part is contained");
    }
  }

  /** A text of fifteen words, with breaks. */
  private static void phrases(byte[] bytes) {
    int[] words = new int[bytes.length];
    Arrays.setAll(words, i -> (bytes[i] & 0xf) + PhraseExtractor.BREAK);
    for (PhraseExtractor.FrequentNgram phrase : PhraseExtractor.of(words, LONGEST_PHRASE)) {
      int end = phrase.first() + phrase.words();
      kept(phrase.count() >= 2 && phrase.words() >= 2, "phrases recur", phrase);
      kept(phrase.words() <= LONGEST_PHRASE && end <= words.length, "phrases are bounded", phrase);
      kept(
          Arrays.stream(words, phrase.first(), end).allMatch(word -> word != PhraseExtractor.BREAK),
          "phrases reach over no break",
          phrase);
    }
  }

  static void keyword(byte[] bytes) {
    ByteBuffer numbers = ByteBuffer.wrap(Arrays.copyOf(bytes, 24));
    long total = 1 + Math.floorMod(numbers.getLong(), 1L << 40);
    long having = Math.floorMod(numbers.getLong(), total + 1);
    long count = 1 + Math.floorMod(numbers.getLong(), Long.MAX_VALUE - 1);
    double idf = TfIdf.idf(total, having);
    kept(idf >= 1 && idf < 30, "a rarity", idf);
    kept(TfIdf.total(idf, having) == total, "the total comes back");
    phrases(bytes);
    double weight = TfIdf.weight(count, idf);
    kept(weight >= idf && weight < 50 * idf, "a weight", weight);
  }
}
