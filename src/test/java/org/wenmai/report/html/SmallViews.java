package org.wenmai.report.html;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wenmai.report.comparison.TextEdit;
import org.wenmai.report.view.CopiesView;
import org.wenmai.report.view.CorpusHealth;
import org.wenmai.report.view.DocumentCard;
import org.wenmai.report.view.RunView;
import org.wenmai.report.view.TopicsView;
import org.wenmai.report.view.WrittenRun;
import org.wenmai.warehouse.Manifest;

/** Views that no tables are needed for. */
final class SmallViews {
  static final List<String> HOSTILE =
      List.of(
          WrittenRun.HOSTILE_TITLE,
          "]]></style></script><!--",
          "\ud83d lone \udc00",
          "\u0000\u0001\uffff",
          "\u202e\u2066\u2067 turned",
          "${1/0} <#stop> [=7] <@m.n 1 'x'/>",
          "字".repeat(10_000),
          "\" onmouseover=\"alert(1)",
          "javascript:alert(1)");

  private SmallViews() {}

  static RunView oneDocument() {
    CorpusHealth health =
        new CorpusHealth(
            List.of(new RunView.Count("UTF-8", 1, 0)),
            0,
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of());
    return new RunView(
        manifest("r", 0),
        new RunView.Headline(1, 1, 0, null, null, null),
        health,
        List.of(),
        null,
        List.of(),
        new RunView.NewNames(List.of(), List.of()),
        null,
        null,
        List.of(),
        List.of());
  }

  /** Has this text wherever a text of the corpus or the job can stand. */
  static RunView withText(String text) {
    RunView.Count count = new RunView.Count(text, 1, 1);
    DocumentCard card = new DocumentCard(text, text, text, text, null, text, text, text);
    CopiesView.Member member = new CopiesView.Member(card, text, text, text, 0.5, 0.5, true);
    CorpusHealth.Rejection rejection =
        new CorpusHealth.Rejection(
            text, text, 1, List.of(new CorpusHealth.Rejected(text, text, text)));
    return new RunView(
        manifest(text, 1),
        new RunView.Headline(2, 1, 1, 1L, 1L, 1L),
        new CorpusHealth(
            List.of(count),
            1,
            List.of(count),
            1,
            List.of(count),
            List.of(count),
            List.of(rejection)),
        List.of(),
        new CopiesView(
            1,
            2,
            1,
            1,
            List.of(count),
            List.of(
                new CopiesView.Family(
                    text,
                    2,
                    List.of(member),
                    List.of(new CopiesView.Substitution(text, text, 1)),
                    new CopiesView.Comparison(
                        text, text, List.of(List.of(new TextEdit(text, text, true))))))),
        List.of(),
        new RunView.NewNames(List.of(count), List.of(new RunView.Variant(text, text, 1, text))),
        new TopicsView(
            1,
            0,
            text,
            List.of(),
            List.of(
                new TopicsView.Topic(
                    text,
                    1,
                    1,
                    1,
                    List.of(text),
                    List.of(new RunView.Term(text, 1)),
                    List.of(card),
                    null,
                    text,
                    List.of()))),
        null,
        List.of(new RunView.Setting(text, text)),
        List.of(new RunView.Check(text, text, null, 1.0, false)));
  }

  private static Manifest manifest(String text, long rejected) {
    Instant time = Instant.parse("2026-03-01T00:00:00Z");
    return new Manifest(
        text,
        Manifest.State.COMPLETE,
        time,
        time,
        null,
        new Manifest.Documents(1 + rejected, 1, rejected),
        List.of(new Manifest.Stage(text, 1, 2, 1, Map.of(text, rejected))),
        List.of(new Manifest.Input(text, 1, time)),
        List.of(text),
        JsonNodeFactory.instance.objectNode(),
        Map.of(text, text),
        Map.of(text, new Manifest.Table(1, 1, text, List.of())));
  }
}
