package org.wenmai.stage.identify;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wenmai.stage.Outcome;
import org.wenmai.stage.RecordFunction;
import org.wenmai.stage.Visible;
import org.wenmai.stage.Work;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguage.InParagraph;
import org.wenmai.text.language.DocumentLanguages;
import org.wenmai.text.language.Language;

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
        new DocumentLanguages(config.minConfidence(), config.sampleLetters())
            .identify(
                text == null ? "" : Visible.of(text, in, IdentifyStage.BOILERPLATE),
                in.getAs(Work.DECLARED_LANGUAGE));
    Language language = found.language();
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
