package org.wenmai.stage.fold;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.stage.Outcome;
import org.wenmai.stage.RowStage;
import org.wenmai.stage.Udfs;
import org.wenmai.stage.Work;
import org.wenmai.text.Span;
import org.wenmai.text.fold.Folded;
import org.wenmai.text.fold.Folder;
import org.wenmai.text.fold.Words;

/**
 * Adds the text for analysis: Chinese paragraphs as Simplified, everything else as it is, with the
 * map back to the repaired text. Both are null where they say nothing new.
 */
public final class FoldStage implements RowStage {
  private static final String TEXT = "text";

  private final FoldConfig config;
  private final Udfs udfs;

  /** Creates the stage. */
  public FoldStage(FoldConfig config, Udfs udfs) {
    this.config = config;
    this.udfs = udfs;
  }

  @Override
  public String name() {
    return "fold";
  }

  @Override
  public List<String> requires() {
    return List.of(TEXT, Work.PARAGRAPHS);
  }

  @Override
  public StructType adds() {
    return new StructType()
        .add(Work.FOLDED, DataTypes.StringType, true)
        .add(Work.FOLD_MAP, new ArrayType(DataTypes.IntegerType, false), true);
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> records) {
    FoldConfig settings = config;
    return udfs.extend(records, this, in -> fold(in, settings));
  }

  private static Outcome fold(Row in, FoldConfig settings) {
    String text = in.getAs(TEXT);
    List<Span> chinese = chinese(in.getList(in.fieldIndex(Work.PARAGRAPHS)));
    Words words = settings.regionalWords() ? Words.OF_THE_MAINLAND : Words.AS_WRITTEN;
    Folded folded = Folder.of(words).foldWithin(text, chinese);
    return Outcome.of(folded.text().equals(text) ? null : folded.text(), folded.map().toInts());
  }

  /** The Chinese paragraphs; their kind is the script. */
  private static List<Span> chinese(List<Row> paragraphs) {
    List<Span> chinese = new ArrayList<>();
    for (Row paragraph : paragraphs) {
      if (paragraph.<String>getAs("language").equals("zh")) {
        int start = paragraph.<Integer>getAs("start");
        int end = paragraph.<Integer>getAs("end");
        chinese.add(new Span(start, end, paragraph.getAs("script")));
      }
    }
    return chinese;
  }
}
