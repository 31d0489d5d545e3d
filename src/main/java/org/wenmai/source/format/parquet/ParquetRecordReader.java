package org.wenmai.source.format.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.record.FieldPath;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordFields;
import org.wenmai.source.record.RecordReader;
import org.wenmai.text.charset.DecodedText;

/** The rows of those row groups of a Parquet file that a slice holds; only the mapped columns. */
public final class ParquetRecordReader implements RecordReader {
  private static final DecodedText UTF8 = new DecodedText("", "UTF-8", 1);

  private final FileSlice slice;
  private final RecordFactory records;
  private final ParquetReader<Group> reader;
  private long row = -1;

  private ParquetRecordReader(FileSlice slice, RecordFactory records, ParquetReader<Group> reader) {
    this.slice = slice;
    this.records = records;
    this.reader = reader;
  }

  /**
   * Opens the file.
   *
   * @throws BadFormatException if it lacks the text column
   */
  public static ParquetRecordReader open(
      FileSlice slice, RecordFactory records, Configuration hadoop) throws IOException {
    Path path = new Path(slice.file().path());
    Configuration conf = new Configuration(hadoop);
    conf.set(ReadSupport.PARQUET_READ_SCHEMA, projection(path, records, hadoop).toString());
    ParquetReader.Builder<Group> builder =
        ParquetReader.builder(new GroupReadSupport(), path).withConf(conf);
    if (!slice.isWholeFile()) {
      builder = builder.withFileRange(slice.start(), slice.end());
    }
    return new ParquetRecordReader(slice, records, builder.build());
  }

  private static MessageType projection(Path path, RecordFactory records, Configuration hadoop)
      throws IOException {
    MessageType all;
    try (ParquetFileReader file = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
      all = file.getFileMetaData().getSchema();
    }
    String text = records.source().fields().getOrDefault("text", "");
    if (FieldPath.of(text).column(all) == null) {
      throw new BadFormatException(
          "has no column " + text + "; map one with corpus.sources.fields.text");
    }
    List<Type> mapped = new ArrayList<>();
    for (String name : records.source().fields().values()) {
      Type column = FieldPath.of(name).column(all);
      if (column != null && !mapped.contains(column)) {
        mapped.add(column);
      }
    }
    return new MessageType(all.getName(), mapped);
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    Group group = reader.read();
    if (group == null) {
      return null;
    }
    row = reader.getCurrentRowIndex();
    RecordFields fields = RecordFields.of(records.source(), ParquetFieldText.object(group));
    return records.structured("#" + row, fields, UTF8, new byte[0]);
  }

  /** After the last row that could be read. */
  @Override
  public String place() {
    return row >= 0 ? "#" + row + "+" : slice.isFirst() ? "" : "#@" + slice.start();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
