package org.wenmai.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.text.Span;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.OffsetMap;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.repair.RepairedText;

/**
 * A document in the text pass: from decoded bytes to terms.
 *
 * <p>It starts with what ingest knows: {@link #origin()}, {@link #metadata()}, {@link #content()}.
 * Each {@link DocumentStage} then sets one more property, or rejects the document. A property of a
 * stage that has not run is absent: {@code find…} gives an empty Optional, the plain accessor
 * throws {@link IllegalStateException}, which is a bug in the order of stages. All offsets are code
 * points of {@link #text()}, the repaired text.
 *
 * <p>Mutable; for one thread.
 */
public final class Document {
  private final DocumentOrigin origin;
  private final DocumentMetadata metadata;
  private final DecodedContent content;

  private @Nullable RepairedText repaired;
  private List<Span> boilerplate = List.of();
  private @Nullable DocumentLanguage language;
  private @Nullable FoldedText folded;
  private @Nullable SegmentedText segmented;
  private @Nullable DocumentSketch sketch;
  private @Nullable Rejection rejection;

  /** A document that no stage has seen yet. */
  public Document(DocumentOrigin origin, DocumentMetadata metadata, DecodedContent content) {
    this.origin = requireNonNull(origin, "origin");
    this.metadata = requireNonNull(metadata, "metadata");
    this.content = requireNonNull(content, "content");
  }

  /** A document that was rejected before any stage saw it. */
  public static Document rejected(
      DocumentOrigin origin, DocumentMetadata metadata, DecodedContent content, Rejection why) {
    Document document = new Document(origin, metadata, content);
    document.rejection = requireNonNull(why, "why");
    return document;
  }

  /**
   * The same document as no stage has seen it, its content cut after a number of UTF-16 units.
   *
   * @param maxUnits at least 1
   */
  public Document truncated(int maxUnits) {
    Document document = new Document(origin, metadata, content.truncated(maxUnits));
    document.rejection = rejection;
    return document;
  }

  /** Its ids and where it comes from. */
  public DocumentOrigin origin() {
    return origin;
  }

  /** What it says of itself. */
  public DocumentMetadata metadata() {
    return metadata;
  }

  /** Its content before repair. */
  public DecodedContent content() {
    return content;
  }

  /** Why it is not kept; empty while it is. */
  public Optional<Rejection> rejection() {
    return Optional.ofNullable(rejection);
  }

  /** Whether no stage has rejected it so far. */
  public boolean isKept() {
    return rejection == null;
  }

  /**
   * Says that the document is not kept.
   *
   * @param stage that rejects it
   * @param reason one lower-case word; counted
   * @param detail what exactly was wrong, for people
   * @throws IllegalStateException if it was rejected before
   */
  public void reject(String stage, String reason, String detail) {
    if (rejection != null) {
      throw new IllegalStateException("Rejected already: " + rejection);
    }
    rejection = new Rejection(stage, reason, detail, null);
  }

  /**
   * Set by repair: the repaired text with what was done to it.
   *
   * @param boilerplate passages of it that belong to the page and not to the text, ascending
   */
  public void setRepaired(RepairedText repaired, List<Span> boilerplate) {
    this.repaired = requireNonNull(repaired, "repaired");
    this.boilerplate = List.copyOf(boilerplate);
  }

  /** Set by identify: language and script, of the document and of its paragraphs. */
  public void setLanguage(DocumentLanguage language) {
    this.language = requireNonNull(language, "language");
  }

  /** Set by fold: the text for analysis, with offsets into the repaired text. */
  public void setFolded(FoldedText folded) {
    this.folded = requireNonNull(folded, "folded");
  }

  /** Set by segment: words and terms. */
  public void setSegmented(SegmentedText segmented) {
    this.segmented = requireNonNull(segmented, "segmented");
  }

  /** Set by sketch: what copies are found by. */
  public void setSketch(DocumentSketch sketch) {
    this.sketch = requireNonNull(sketch, "sketch");
  }

  /** The repaired text, what was done to it, and what could not be repaired. */
  public RepairedText repaired() {
    return required(repaired, "repaired");
  }

  /** The repaired text. */
  public String text() {
    return repaired().text();
  }

  /** Passages that belong to the page and not to the text; ascending. */
  public List<Span> boilerplate() {
    return boilerplate;
  }

  /** Passages that could not be repaired. */
  public List<Span> damage() {
    return repaired().damage();
  }

  /** Language and script, of the document and of its paragraphs. */
  public DocumentLanguage language() {
    return required(language, "identified");
  }

  /** The text for analysis: folded where the fold stage changed something, else as repaired. */
  public String analyzedText() {
    return folded == null ? text() : folded.text();
  }

  /** From code points of {@link #analyzedText()} to those of {@link #text()}. */
  public OffsetMap analyzedOffsets() {
    return folded == null ? OffsetMap.identity() : folded.map();
  }

  /** Words and terms. */
  public SegmentedText segmented() {
    return required(segmented, "segmented");
  }

  /** What {@link #repaired()} gives; empty where repair has not run. */
  public Optional<RepairedText> findRepaired() {
    return Optional.ofNullable(repaired);
  }

  /** What {@link #language()} gives; empty where identify has not run. */
  public Optional<DocumentLanguage> findLanguage() {
    return Optional.ofNullable(language);
  }

  /** What {@link #segmented()} gives; empty where segment has not run. */
  public Optional<SegmentedText> findSegmented() {
    return Optional.ofNullable(segmented);
  }

  /** What copies are found by; empty where sketch has not run. */
  public Optional<DocumentSketch> findSketch() {
    return Optional.ofNullable(sketch);
  }

  /** The folded text where it differs from the repaired one; empty else. */
  public Optional<String> findFolded() {
    return Optional.ofNullable(folded).map(FoldedText::text).filter(text -> !text.equals(text()));
  }

  private static <T> T required(@Nullable T property, String what) {
    if (property == null) {
      throw new IllegalStateException("The document is not " + what + " yet; check the stages.");
    }
    return property;
  }
}
