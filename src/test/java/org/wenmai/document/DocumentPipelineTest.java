package org.wenmai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class DocumentPipelineTest {
  private final List<String> processed = new ArrayList<>();
  private final List<String> timed = new ArrayList<>();

  private final class TestStage implements DocumentStage {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient Consumer<Document> work;

    TestStage(String name, Consumer<Document> work) {
      this.name = name;
      this.work = work;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void process(Document document) {
      processed.add(name);
      work.accept(document);
    }
  }

  private TestStage stage(String name) {
    return new TestStage(name, document -> {});
  }

  private TestStage throwing(String name, RuntimeException thrown) {
    return new TestStage(
        name,
        document -> {
          throw thrown;
        });
  }

  private Document process(DocumentStage... stages) {
    Document document = DocumentFixture.document("1").raw("x").build();
    return pipeline(stages).process(document);
  }

  private DocumentPipeline pipeline(DocumentStage... stages) {
    return new DocumentPipeline(
        List.of(stages),
        (stage, nanos) -> {
          assertThat(nanos).isNotNegative();
          timed.add(stage);
        });
  }

  @Test
  void processesInOrder() {
    Document document = DocumentFixture.document("1").raw("x").build();
    assertThat(pipeline(stage("one"), stage("two"), stage("three")).process(document))
        .isSameAs(document);
    assertThat(document.isKept()).isTrue();
    assertThat(processed).containsExactly("one", "two", "three");
  }

  @Test
  void withoutStagesADocumentStaysAsItIs() {
    assertThat(process().isKept()).isTrue();
  }

  @Test
  void endsWithTheStageThatRejects() {
    TestStage rejecting =
        new TestStage("two", document -> document.reject("two", "unwanted", "as the test says"));
    Document document = process(stage("one"), rejecting, stage("three"));
    assertThat(document.rejection())
        .contains(new Rejection("two", "unwanted", "as the test says", null));
    assertThat(processed).containsExactly("one", "two");
  }

  @Test
  void aDocumentThatIngestRejectedMeetsNoStage() {
    Document document = DocumentFixture.document("1").rejected("too_large").build();
    pipeline(stage("one")).process(document);
    assertThat(document.rejection()).map(Rejection::reason).contains("too_large");
    assertThat(processed).isEmpty();
    assertThat(timed).isEmpty();
  }

  @Test
  void whatAStageThrowsRejectsTheDocument() {
    IllegalStateException bug = new IllegalStateException("broken");
    Document document = process(stage("one"), throwing("two", bug), stage("three"));
    Rejection rejection = document.rejection().orElseThrow();
    assertThat(rejection.stage() + " " + rejection.reason()).isEqualTo("two failed");
    assertThat(rejection.detail())
        .startsWith("java.lang.IllegalStateException: broken at org.wenmai.document.Document")
        .contains("DocumentPipelineTest.java:");
    assertThat(processed).containsExactly("one", "two");
  }

  @Test
  void aTextThatExhaustsTheStackCostsItsDocumentOnly() {
    DocumentPipeline pipeline = pipeline(new TestStage("deep", DocumentPipelineTest::recurse));
    Document deep = pipeline.process(DocumentFixture.document("1").raw("deep").build());
    Document flat = pipeline.process(DocumentFixture.document("2").raw("flat").build());
    assertThat(deep.rejection())
        .contains(new Rejection("deep", "failed", "java.lang.StackOverflowError", null));
    assertThat(flat.isKept()).isTrue();
  }

  private static int recurse(Document document) {
    return "deep".equals(document.content().text()) ? recurse(document) + 1 : 0;
  }

  @Test
  void aMachineWithoutMemoryEndsTheTask() {
    TestStage exhausted =
        new TestStage(
            "one",
            document -> {
              throw new OutOfMemoryError("planted");
            });
    assertThatThrownBy(() -> process(exhausted)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aRejectionHoldsWhateverItsStageThrowsThen() {
    TestStage both =
        new TestStage(
            "one",
            document -> {
              document.reject("one", "unwanted", "first");
              throw new IllegalStateException("second");
            });
    assertThat(process(both, stage("two")).rejection())
        .contains(new Rejection("one", "unwanted", "first", null));
  }

  @Test
  void eachStageThatRanIsTimed() {
    process(stage("one"), throwing("two", new IllegalStateException()), stage("three"));
    assertThat(timed).containsExactly("one", "two");
  }
}
