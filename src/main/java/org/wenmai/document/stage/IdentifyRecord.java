package org.wenmai.document.stage;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.Outcome;
import org.wenmai.document.RecordFunction;
import org.wenmai.document.SpanMask;
import org.wenmai.document.WorkColumns;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguage.InParagraph;
import org.wenmai.text.language.DocumentLanguageIdentifier;
import org.wenmai.text.language.IdentifiedLanguage;

/** Finds the languages of one record; a null text is an empty one. */
final class IdentifyRecord implements RecordFunction {
  private static final long serialVersionUID = 1L;

  private final IdentifyConfig config;

  IdentifyRecord(IdentifyConfig config) {
    this.config = config;
  }

  @Override
  public Outcome apply(Row in) {
    @Nullable String text = in.getAs(IdentifyStage.TEXT);
    DocumentLanguage found =
        new DocumentLanguageIdentifier(config.minConfidence(), config.sampleLetters())
            .identify(
                text == null ? "" : SpanMask.of(text, in, IdentifyStage.BOILERPLATE),
                in.getAs(WorkColumns.DECLARED_LANGUAGE));
    IdentifiedLanguage language = found.language();
    return Outcome.of(
        language.tag(), language.confidence(), language.script(), rows(found.paragraphs()));
  }

  private static List<Row> rows(List<InParagraph> paragraphs) {
    List<Row> rows = new ArrayList<>(paragraphs.size());
    for (InParagraph found : paragraphs) {
      rows.add(
          RowFactory.create(
              rows.size(),
              found.paragraph().start(),
              found.paragraph().end(),
              found.language().tag(),
              found.language().confidence(),
              found.language().script()));
    }
    return rows;
  }
}
