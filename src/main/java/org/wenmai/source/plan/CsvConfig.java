package org.wenmai.source.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * How the CSV files of a source are written. What is null is found from the first records of each
 * file.
 *
 * @param delimiter the ASCII character between cells
 * @param quote the ASCII character around cells, or none
 * @param escape the ASCII character before a quote or delimiter that means itself, or none
 * @param header whether the first record names the columns
 * @param columns their names, where no header says them or it is not to be believed
 */
public record CsvConfig(
    @Nullable String delimiter,
    @Nullable String quote,
    @Nullable String escape,
    @Nullable Boolean header,
    List<String> columns)
    implements Serializable {
  /** Everything is found. */
  public static final CsvConfig DEFAULTS = new CsvConfig(null, null, null, null, List.of());

  private static final String NONE = "none";

  /** Accepts nulls for what has a default. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // bound from YAML, where keys may be missing
  public CsvConfig {
    check("delimiter", delimiter, false);
    check("quote", quote, true);
    check("escape", escape, true);
    columns = columns == null ? List.of() : List.copyOf(columns);
    boolean quotes = quote != null && !isNone(quote);
    if (quotes && (quote.equals(delimiter) || (quote.equals(escape) && !quote.equals("\"")))) {
      throw invalid("csv.quote is also the delimiter or the escape.", "Give each its own.");
    }
    if (delimiter != null && delimiter.equals(escape)) {
      throw invalid("csv.escape is also the delimiter.", "Give each its own.");
    }
    if (Boolean.FALSE.equals(header) && columns.isEmpty()) {
      throw invalid(
          "csv.header is false, and csv.columns is missing.",
          "Name the columns in their order, as columns: [id, text].");
    }
  }

  private static void check(String key, @Nullable String value, boolean orNone) {
    if (value == null || (orNone && isNone(value))) {
      return;
    }
    boolean character =
        value.length() == 1 && value.charAt(0) < 128 && "\r\n".indexOf(value.charAt(0)) < 0;
    if (!character || Character.isLetterOrDigit(value.charAt(0))) {
      throw invalid(
          "csv." + key + " is " + value + ", which is not one ASCII character or is a letter.",
          "Write one, as \";\" or \"\\t\"" + (orNone ? ", or none." : "."));
    }
  }

  private static WenmaiException invalid(String problem, String remedy) {
    return new WenmaiException(ErrorCode.CONFIG_INVALID, problem, remedy);
  }

  private static boolean isNone(String value) {
    return value.toLowerCase(Locale.ROOT).equals(NONE);
  }

  /** The byte of a given character; -1 for none; null where it is to be found. */
  public static @Nullable Integer byteOf(@Nullable String character) {
    return character == null ? null : isNone(character) ? Integer.valueOf(-1) : character.charAt(0);
  }
}
