package org.wenmai.document.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.document.DecodedContent;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentMetadata;
import org.wenmai.document.DocumentOrigin;
import org.wenmai.document.PublicationDate;
import org.wenmai.document.SegmentedText;
import org.wenmai.text.Span;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.OffsetMap;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguage.InParagraph;
import org.wenmai.text.language.IdentifiedLanguage;
import org.wenmai.text.language.Paragraph;
import org.wenmai.text.repair.RepairedText;
import org.wenmai.text.tokenize.token.Word;

/** A document of which every property is set, each value another one. */
final class CompleteDocument {
  static final byte[] TERMS = {1, 2};
  static final byte[] PHRASES = {3};
  static final DocumentSketch SKETCH = DocumentSketch.of("软件 good", 1);

  private CompleteDocument() {}

  /** As ingest gives it. */
  static Document decoded() {
    return new Document(
        new DocumentOrigin("d1", "r1", "x1", "file:/a#7", "灯笼报", "feed"),
        new DocumentMetadata(
            "A title",
            "An",
            "https://paper.example/1",
            new PublicationDate(
                Instant.parse("2024-05-01T22:00:00.000001Z"), LocalDate.of(2024, 5, 2), "second"),
            "zh-TW",
            true,
            Map.of("section", "灯笼")),
        new DecodedContent("軟體\r\ngood ad", "Big5", 0.75, 123L));
  }

  /** After all stages. */
  static Document document() {
    Document document = decoded();
    document.setRepaired(
        new RepairedText(
            "軟體\ngood ad",
            new TreeMap<>(Map.of("line_end", 1, "entity", 2)),
            List.of(new Span(0, 1, "replacement"), new Span(1, 2, "private_use"))),
        List.of(new Span(8, 10, "navigation")));
    document.setLanguage(
        new DocumentLanguage(
            new IdentifiedLanguage("zh", 0.9, "Hant"),
            List.of(
                paragraph(0, 2, new IdentifiedLanguage("zh", 0.8, "Hant")),
                paragraph(3, 10, new IdentifiedLanguage("en", 0.7, "Latn")))));
    document.setFolded(new FoldedText("软件\ngood ad", OffsetMap.identity()));
    document.setSegmented(
        new SegmentedText(
            List.of(
                new Word("软件", 0, 2, false, "word", "zh"),
                new Word("good", 3, 7, true, "word", "en"),
                new Word("😀", 7, 8, false, "emoji", "und")),
            TERMS,
            PHRASES));
    document.setSketch(SKETCH);
    return document;
  }

  private static InParagraph paragraph(int start, int end, IdentifiedLanguage language) {
    return new InParagraph(new Paragraph(start, end, "-"), language);
  }
}
