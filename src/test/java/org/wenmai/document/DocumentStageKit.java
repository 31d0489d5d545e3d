package org.wenmai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.wenmai.document.table.TableRows;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;

/**
 * What every {@link DocumentStage} must pass; a stage's test extends it and gives the stage and
 * documents. They take the path of a run: through a {@link DocumentPipeline}, then to the rows of
 * its tables.
 *
 * <p>At least five documents, hostile ones among them: empty text, lone surrogates, no declared
 * language, a rejected one. They are built anew for each test, since stages change them.
 */
public abstract class DocumentStageKit {
  /** The stage under test. */
  protected abstract DocumentStage stage();

  /** Documents as the stages before this one leave them, each of another id. */
  protected abstract List<DocumentFixture> documents();

  /** A document after the stage. */
  protected final Document processed(DocumentFixture document) {
    return processed(stage(), document);
  }

  /** A document after a stage; whatever goes wrong in the stage is thrown. */
  protected static Document processed(DocumentStage stage, DocumentFixture fixture) {
    Document document = fixture.build();
    stage.process(document);
    return document;
  }

  /** All documents after the stage, in their order. */
  protected final List<Document> processed() {
    return processed(new DocumentPipeline(List.of(stage())), documents());
  }

  private static List<Document> processed(
      DocumentPipeline pipeline, List<DocumentFixture> documents) {
    return documents.stream().map(fixture -> pipeline.process(fixture.build())).toList();
  }

  /** The rows of documents by table, each with the name of its table. */
  private static Map<String, List<Row>> rows(List<Document> documents) {
    Map<String, List<Row>> rows = new TreeMap<>();
    for (String table : tables(documents)) {
      List<Row> its = new ArrayList<>();
      documents.forEach(document -> its.addAll(TableRows.of(table, document)));
      its.sort((a, b) -> a.<String>getAs("doc_id").compareTo(b.getAs("doc_id")));
      rows.put(table, its);
    }
    return rows;
  }

  /** The tables that a run writes which ends after the last stage that documents went through. */
  private static List<String> tables(List<Document> documents) {
    List<Document> kept = documents.stream().filter(Document::isKept).toList();
    List<String> tables =
        new ArrayList<>(List.of(WorkTables.RECORDS, Tables.DOCUMENTS.name(), "rejected"));
    if (kept.stream().allMatch(document -> document.findLanguage().isPresent())) {
      tables.add(Tables.PARAGRAPHS.name());
    }
    if (kept.stream().allMatch(document -> document.findSegmented().isPresent())) {
      tables.add(Tables.TOKENS.name());
      tables.add(WorkTables.TERM_COUNTS);
    }
    return tables;
  }

  private Map<String, List<Row>> expected() {
    return rows(processed());
  }

  @Test
  void isAskedAboutHostileDocumentsToo() {
    List<Document> all = documents().stream().map(DocumentFixture::build).toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(5);
    assertThat(all).extracting(its -> its.origin().docId()).doesNotHaveDuplicates();
    assertThat(all).anyMatch(its -> !its.isKept());
    assertThat(all).anyMatch(its -> its.metadata().language() == null);
    assertThat(all).anyMatch(its -> its.isKept() && "".equals(its.content().text()));
    assertThat(all).anyMatch(DocumentStageKit::hasLoneSurrogate);
  }

  private static boolean hasLoneSurrogate(Document document) {
    String text = document.content().text();
    return text != null
        && text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void hasANameOfOneLowerCaseWord() {
    assertThat(stage().name()).matches("[a-z]+");
  }

  @Test
  void keepsOrRejectsEveryDocument() {
    DocumentPipeline pipeline = new DocumentPipeline(List.of(stage()));
    for (DocumentFixture fixture : documents()) {
      Document document = fixture.build();
      assertThat(pipeline.process(document)).isSameAs(document);
      List<Row> kept = TableRows.of(WorkTables.RECORDS, document);
      List<Row> rejected = TableRows.of("rejected", document);
      assertThat(kept).hasSize(document.isKept() ? 1 : 0);
      assertThat(rejected).hasSize(document.isKept() ? 0 : 1);
      for (Row row : rejected) {
        assertThat(row.<String>getAs("stage")).matches("[a-z]+");
        assertThat(row.<String>getAs("reason")).matches("[a-z_]+").isNotEqualTo("failed");
      }
    }
  }

  @Test
  void leavesRejectedDocumentsAlone() {
    DocumentPipeline pipeline = new DocumentPipeline(List.of(stage()));
    for (DocumentFixture fixture : documents()) {
      Document before = fixture.rejected("planted").build();
      Document after = pipeline.process(fixture.build());
      assertThat(after).usingRecursiveComparison().isEqualTo(before);
      assertThat(rows(List.of(after))).isEqualTo(rows(List.of(before)));
    }
  }

  @Test
  void givesTheSameRowsTwiceAndInAnyOrder() {
    DocumentPipeline pipeline = new DocumentPipeline(List.of(stage()));
    List<DocumentFixture> documents = new ArrayList<>(documents());
    assertThat(rows(processed(pipeline, documents))).isEqualTo(expected());
    Collections.reverse(documents);
    assertThat(rows(processed(pipeline, documents))).isEqualTo(expected());
  }

  @Test
  void givesTheSameRowsOfADocumentThatItHasSeen() {
    DocumentPipeline pipeline = new DocumentPipeline(List.of(stage()));
    List<Document> once = processed(pipeline, documents());
    assertThat(rows(once.stream().map(pipeline::process).toList())).isEqualTo(expected());
  }

  @Test
  void givesTheSameRowsWhereItWasSent() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DocumentPipeline used = new DocumentPipeline(List.of(stage()));
    processed(used, documents());
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(used);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      DocumentPipeline sent = (DocumentPipeline) in.readObject();
      assertThat(rows(processed(sent, documents()))).isEqualTo(expected());
    }
  }

  @Test
  void anExceptionRejectsItsDocumentOnly() {
    String broken = documents().get(0).id();
    DocumentStage stage = stage();
    List<Document> documents =
        processed(new DocumentPipeline(List.of(new Failing(stage, broken))), documents());
    List<Document> others = new ArrayList<>(processed());
    others.remove(0);
    Rejection rejection = documents.get(0).rejection().orElseThrow();
    assertThat(rejection.stage()).isEqualTo(stage.name());
    assertThat(rejection.reason()).isEqualTo("failed");
    assertThat(rejection.detail()).contains("planted");
    assertThat(rows(documents.subList(1, documents.size()))).isEqualTo(rows(others));
    assertThat(TableRows.of("rejected", documents.get(0))).hasSize(1);
  }

  /** A stage that fails on one document, when it has done its work. */
  private record Failing(DocumentStage stage, String broken) implements DocumentStage {
    @Override
    public String name() {
      return stage.name();
    }

    @Override
    public void process(Document document) {
      stage.process(document);
      if (document.origin().docId().equals(broken)) {
        throw new IllegalStateException("planted");
      }
    }
  }
}
