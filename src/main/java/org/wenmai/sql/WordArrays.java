package org.wenmai.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeArrayWriter;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.tokenize.token.Word;

/**
 * Encodes words in the form that Spark keeps in memory: written once and copied as a whole after
 * that. As rows, which Spark converts field by field and copies again, this took longer than
 * finding the words. Called by generated code.
 */
public final class WordArrays {
  private static final int FIELDS = 6;

  /** A word takes its offset, null bits, six fields and a term of up to two characters. */
  private static final int USUAL_BYTES_PER_WORD = 96;

  private WordArrays() {}

  /**
   * The words of a text, as {@link org.wenmai.schema.Tables#WORDS}; null for null.
   *
   * @param language BCP 47; told from the text where it is null
   */
  public static @Nullable UnsafeArrayData of(
      @Nullable UTF8String text, @Nullable UTF8String language) {
    if (text == null) {
      return null;
    }
    return written(TextCalls.words(text.toString(), language == null ? null : language.toString()));
  }

  private static UnsafeArrayData written(List<Word> words) {
    UnsafeRowWriter holder = new UnsafeRowWriter(1, USUAL_BYTES_PER_WORD * words.size());
    holder.resetRowWriter();
    int start = holder.cursor();
    UnsafeArrayWriter array = new UnsafeArrayWriter(holder, Long.BYTES);
    array.initialize(words.size());
    Encoder encoder = new Encoder(new UnsafeRowWriter(holder, FIELDS));
    for (int i = 0; i < words.size(); i++) {
      int before = holder.cursor();
      encoder.write(words.get(i));
      array.setOffsetAndSizeFromPreviousCursor(i, before);
    }
    UnsafeArrayData data = new UnsafeArrayData();
    data.pointTo(holder.getBuffer(), start, holder.cursor() - start);
    return data;
  }

  /** Writes words one after the other; kinds and languages mostly are those of the word before. */
  private static final class Encoder {
    private final UnsafeRowWriter row;
    private String kind = "";
    private byte[] kindBytes = {};
    private String language = "";
    private byte[] languageBytes = {};

    Encoder(UnsafeRowWriter row) {
      this.row = row;
    }

    void write(Word word) {
      if (!word.kind().equals(kind)) {
        kind = word.kind();
        kindBytes = kind.getBytes(StandardCharsets.UTF_8);
      }
      if (!word.language().equals(language)) {
        language = word.language();
        languageBytes = language.getBytes(StandardCharsets.UTF_8);
      }
      row.resetRowWriter();
      row.write(0, word.term().getBytes(StandardCharsets.UTF_8));
      row.write(1, word.start());
      row.write(2, word.end());
      row.write(3, word.stop());
      row.write(4, kindBytes);
      row.write(5, languageBytes);
    }
  }
}
