package org.wenmai.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.Span;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.OffsetMap;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguage.InParagraph;
import org.wenmai.text.language.IdentifiedLanguage;
import org.wenmai.text.language.Paragraph;
import org.wenmai.text.repair.RepairedText;

/**
 * Describes a test document at any point of the text pass, and builds it as often as asked.
 *
 * <p>Only what is described is set: {@link #raw} gives a document that no stage has seen, {@link
 * #repaired} one after repair, {@link #language} or {@link #paragraph} one after identify, {@link
 * #folded} one after fold. A document is mutable and cannot be serialized; its description can, so
 * that it is built where it is needed.
 */
public final class DocumentFixture implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String id;
  private String source = "";
  private String jobSource = "";
  private @Nullable String declared;
  private @Nullable PublicationDate published;
  private @Nullable String raw;
  private @Nullable String repaired;
  private final ArrayList<Span> boilerplate = new ArrayList<>();
  private final ArrayList<Span> damage = new ArrayList<>();
  private @Nullable String language;
  private String script = "Zyyy";
  private final ArrayList<Span> paragraphs = new ArrayList<>();
  private final ArrayList<String> scripts = new ArrayList<>();
  private @Nullable String folded;
  private int @Nullable [] offsets;
  private @Nullable String reason;

  private DocumentFixture(String id) {
    this.id = id;
  }

  /** A document of this id; its content could not be decoded, unless {@link #raw} is called. */
  public static DocumentFixture document(String id) {
    return new DocumentFixture(id);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** The name of the job's source. */
  public String jobSource() {
    return jobSource;
  }

  /** What published it: as the record says, and the name of the job's source. */
  public DocumentFixture source(String name, String ofJob) {
    source = name;
    jobSource = ofJob;
    return this;
  }

  /** The language that it declares. */
  public DocumentFixture declaring(@Nullable String tag) {
    declared = tag;
    return this;
  }

  /** When it was published. */
  public DocumentFixture published(@Nullable PublicationDate date) {
    published = date;
    return this;
  }

  /** Its decoded content. */
  public DocumentFixture raw(String text) {
    raw = text;
    return this;
  }

  /** Its repaired text; the decoded content is the same, unless {@link #raw} is called. */
  public DocumentFixture repaired(String text) {
    repaired = text;
    raw = raw == null ? text : raw;
    return this;
  }

  /** Boilerplate of its repaired text. */
  public DocumentFixture boilerplate(Span... spans) {
    boilerplate.addAll(Arrays.asList(spans));
    return this;
  }

  /** Damage of its repaired text. */
  public DocumentFixture damage(Span... spans) {
    damage.addAll(Arrays.asList(spans));
    return this;
  }

  /** Its language, in script Zyyy. */
  public DocumentFixture language(String tag) {
    return language(tag, script);
  }

  /** Its language and script. */
  public DocumentFixture language(String tag, String inScript) {
    language = tag;
    script = inScript;
    return this;
  }

  /** One more paragraph, in script Zyyy; the document is in the language of the first one. */
  public DocumentFixture paragraph(int start, int end, String tag) {
    return paragraph(start, end, tag, "Zyyy");
  }

  /** One more paragraph; the document is in the language of the first one. */
  public DocumentFixture paragraph(int start, int end, String tag, String inScript) {
    paragraphs.add(new Span(start, end, tag));
    scripts.add(inScript);
    return language == null ? language(tag, inScript) : this;
  }

  /** Its folded text, every code point at the same offset. */
  public DocumentFixture folded(@Nullable String text) {
    folded = text;
    return this;
  }

  /**
   * Its folded text.
   *
   * @param map as {@link OffsetMap#of} reads it
   */
  public DocumentFixture folded(String text, int... map) {
    offsets = map.clone();
    return folded(text);
  }

  /** Rejected by ingest. */
  public DocumentFixture rejected(String why) {
    reason = why;
    return this;
  }

  /** A new document. */
  public Document build() {
    Document document =
        reason == null
            ? new Document(origin(), metadata(), content())
            : Document.rejected(
                origin(), metadata(), content(), new Rejection("ingest", reason, null, null));
    if (repaired != null) {
      document.setRepaired(new RepairedText(repaired, new TreeMap<>(), damage), boilerplate);
    }
    if (language != null) {
      document.setLanguage(new DocumentLanguage(identified(language, script), inParagraphs()));
    }
    if (folded != null) {
      document.setFolded(new FoldedText(folded, OffsetMap.of(offsets)));
    }
    return document;
  }

  private DocumentOrigin origin() {
    return new DocumentOrigin(id, "r-" + id, null, "memory:/" + id, source, jobSource);
  }

  private DocumentMetadata metadata() {
    return new DocumentMetadata(null, null, null, published, declared);
  }

  private DecodedContent content() {
    return new DecodedContent(raw, raw == null ? "" : "UTF-8", raw == null ? 0 : 1, null);
  }

  private List<InParagraph> inParagraphs() {
    List<InParagraph> all = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i);
      all.add(
          new InParagraph(
              new Paragraph(span.start(), span.end(), "-"),
              identified(span.kind(), scripts.get(i))));
    }
    return all;
  }

  private static IdentifiedLanguage identified(String tag, String script) {
    double confidence = tag.equals(IdentifiedLanguage.UNDETERMINED) ? 0 : 1;
    return new IdentifiedLanguage(tag, confidence, script);
  }
}
