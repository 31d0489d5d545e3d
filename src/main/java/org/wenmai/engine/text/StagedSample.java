package org.wenmai.engine.text;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.WorkColumns;
import org.wenmai.document.training.DocumentSample;

/**
 * A sample that went through rooms, for a room that learns from what they make. Of long records
 * only the beginning went: a sample must cost little.
 */
final class StagedSample implements DocumentSample {
  private final DocumentSample records;
  private final DocumentPipeline chain;
  private final int rawText;
  private final int longest;

  /**
   * Creates the sample.
   *
   * @param records as ingested
   * @param rooms in order
   * @param longest UTF-16 units of a raw text that are looked at
   */
  StagedSample(DocumentSample records, List<DocumentStage> rooms, int longest) {
    this.records = records;
    this.chain = new DocumentPipeline(records.columns(), rooms, Map.of());
    this.rawText = records.columns().fieldIndex(WorkColumns.RAW_TEXT);
    this.longest = longest;
  }

  @Override
  public StructType columns() {
    return chain.schema();
  }

  @Override
  public int partitions() {
    return records.partitions();
  }

  @Override
  public JavaRDD<Row> first(int most) {
    return through(records.first(most));
  }

  @Override
  public JavaRDD<Row> firstOfAll(int most) {
    return through(records.firstOfAll(most));
  }

  private JavaRDD<Row> through(JavaRDD<Row> rows) {
    DocumentPipeline way = chain;
    int place = rawText;
    int length = longest;
    return rows.map(row -> way.row(beginning(row, place, length)));
  }

  private static Row beginning(Row record, int rawText, int longest) {
    String text = record.getString(rawText);
    if (text == null || text.length() <= longest) {
      return record;
    }
    Object[] values = new Object[record.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = record.get(i);
    }
    boolean split = Character.isHighSurrogate(text.charAt(longest - 1));
    values[rawText] = text.substring(0, split ? longest - 1 : longest);
    return RowFactory.create(values);
  }
}
