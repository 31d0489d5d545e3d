package org.wenmai.document.stage;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.Outcome;
import org.wenmai.document.RecordFunction;
import org.wenmai.document.WorkColumns;
import org.wenmai.text.Span;
import org.wenmai.text.fold.FoldedText;

/**
 * Adds the text for analysis: Chinese paragraphs as Simplified, everything else as it is, with the
 * map back to the repaired text. Both are null where they say nothing new.
 */
public final class FoldStage implements DocumentStage {
  private static final String TEXT = "text";

  // Places in Work.PARAGRAPHS_TYPE.
  private static final int START = 1;
  private static final int END = 2;
  private static final int LANGUAGE = 3;
  private static final int SCRIPT = 5;

  private final FoldConfig config;

  /** Creates the stage. */
  public FoldStage(FoldConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "fold";
  }

  @Override
  public List<String> requires() {
    return List.of(TEXT, WorkColumns.PARAGRAPHS);
  }

  @Override
  public StructType adds() {
    return new StructType()
        .add(WorkColumns.FOLDED, DataTypes.StringType, true)
        .add(WorkColumns.FOLD_MAP, new ArrayType(DataTypes.IntegerType, false), true);
  }

  @Override
  public RecordFunction function() {
    FoldConfig settings = config;
    return in -> fold(in, settings);
  }

  private static Outcome fold(Row in, FoldConfig settings) {
    String text = in.getAs(TEXT);
    List<Span> chinese = chinese(in.getList(in.fieldIndex(WorkColumns.PARAGRAPHS)));
    FoldedText folded = settings.folder().foldWithin(text, chinese);
    return Outcome.of(folded.text().equals(text) ? null : folded.text(), folded.map().toInts());
  }

  /** The Chinese paragraphs; their kind is the script. */
  private static List<Span> chinese(List<Row> paragraphs) {
    List<Span> chinese = new ArrayList<>();
    for (Row paragraph : paragraphs) {
      if (paragraph.getString(LANGUAGE).equals("zh")) {
        chinese.add(
            new Span(paragraph.getInt(START), paragraph.getInt(END), paragraph.getString(SCRIPT)));
      }
    }
    return chinese;
  }
}
