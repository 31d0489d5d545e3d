package org.wenmai.source.format.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.Compression;
import org.wenmai.source.io.FileSystems;
import org.wenmai.source.io.UnreadableException;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.FormatDetector;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.record.FieldPath;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.KnownFieldNames;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordFields;
import org.wenmai.source.record.RecordReader;
import org.wenmai.text.charset.DecodedText;

/**
 * Reads the mapped columns, and those that people can read, of the row groups that a slice of a
 * Parquet file holds.
 */
public final class ParquetRecordReader implements RecordReader {
  private static final DecodedText UTF8 = new DecodedText("", "UTF-8", 1);

  /** Magic, length of the footer, magic. */
  private static final int MIN_FILE_BYTES = 12;

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
   * Opens the file; null where the first slice reports what is wrong with the whole file.
   *
   * @throws BadFormatException if it is no Parquet file or lacks the text column
   */
  public static @Nullable ParquetRecordReader open(
      FileSlice slice, FileContent content, RecordFactory records, Configuration hadoop)
      throws IOException {
    if (content.compression() != Compression.NONE || !FormatDetector.isParquet(content.head())) {
      return onlyFirst(slice, new BadFormatException("is not a Parquet file"));
    }
    if (!hasFooter(slice.file(), hadoop)) {
      return onlyFirst(slice, new EOFException("ends without the footer of a Parquet file"));
    }
    try {
      return open(slice, records, hadoop);
    } catch (BadFormatException e) {
      return onlyFirst(slice, e);
    }
  }

  private static @Nullable ParquetRecordReader onlyFirst(FileSlice slice, IOException e)
      throws IOException {
    if (slice.isFirst()) {
      throw e;
    }
    return null;
  }

  private static boolean hasFooter(InputFile file, Configuration hadoop)
      throws UnreadableException {
    Path path = new Path(file.path());
    try {
      FileSystem system = FileSystems.system(path, hadoop);
      long length = system.getFileStatus(path).getLen();
      if (length < MIN_FILE_BYTES) {
        return false;
      }
      byte[] tail = new byte[4];
      try (FSDataInputStream in = system.open(path)) {
        in.readFully(length - tail.length, tail);
      }
      return FormatDetector.isParquet(tail);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  private static ParquetRecordReader open(
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
    MessageType schema;
    try (ParquetFileReader file = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
      schema = file.getFileMetaData().getSchema();
    }
    List<String> names = schema.getFields().stream().map(Type::getName).toList();
    Map<String, String> fields =
        KnownFieldNames.resolve(records.source(), names, name -> isText(schema.getType(name)));
    String text = fields.getOrDefault("text", "");
    if (FieldPath.of(text).column(schema) == null) {
      throw new BadFormatException(
          "has no column "
              + text
              + "; "
              + KnownFieldNames.advice(
                  names,
                  names.stream()
                      .filter(name -> isText(schema.getType(name)))
                      .findFirst()
                      .orElse("")));
    }
    Set<Type> read = new LinkedHashSet<>();
    for (String name : fields.values()) {
      Type column = FieldPath.of(name).column(schema);
      if (column != null) {
        read.add(column);
      }
    }
    if (records.source().extra()) {
      schema.getFields().stream().filter(ParquetRecordReader::isReadable).forEach(read::add);
    }
    return new MessageType(schema.getName(), List.copyOf(read));
  }

  /** Whether people can read the values: no pictures, no serialized objects, no vectors. */
  private static boolean isReadable(Type column) {
    return isReadable(column, false);
  }

  private static boolean isReadable(Type column, boolean inList) {
    boolean list = inList || column.isRepetition(Type.Repetition.REPEATED);
    if (!column.isPrimitive()) {
      return column.asGroupType().getFields().stream().allMatch(field -> isReadable(field, list));
    }
    return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY ->
          column.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation
              || column.getLogicalTypeAnnotation() instanceof EnumLogicalTypeAnnotation
              || column.getLogicalTypeAnnotation() instanceof JsonLogicalTypeAnnotation;
      case FIXED_LEN_BYTE_ARRAY -> false;
      case FLOAT, DOUBLE -> !list;
      default -> true;
    };
  }

  private static boolean isText(Type column) {
    return column.isPrimitive()
        && column.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation;
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

  /** After the last row that was read. */
  @Override
  public String fragment() {
    return row >= 0 ? "#" + row + "+" : slice.isFirst() ? "" : "#@" + slice.start();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
