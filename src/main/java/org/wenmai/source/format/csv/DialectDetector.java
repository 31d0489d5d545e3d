package org.wenmai.source.format.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.decode.FileCharsetDecoder;
import org.wenmai.source.plan.CsvConfig;
import org.wenmai.source.plan.SourceConfig;

/**
 * Finds the dialect of a CSV file by reading its first records in each that may be, as van den
 * Burg, Nazábal and Sutton do (2019, doi 10.1007/s10618-019-00646-y): the one is right that gives
 * records of the same number of cells. Above that, a header that names the text decides.
 */
final class DialectDetector {
  /** Records that are looked at. */
  private static final int RECORDS = 200;

  /** The better ones first: where nothing else decides, this order does. */
  private static final String COMMON = ",\t;|";

  /** Delimiters only where a header then names the text. */
  private static final String RARE = "\u0001\u0002\u001f\u001e^~:!#$%&*=+<>?";

  /** Share of like records without which quotes are not taken to mean nothing. */
  private static final double MOST = 0.9;

  private static final int HINT_BYTES = 16;

  /** What Excel takes from the first line, and does not show. */
  private static final Pattern HINT =
      Pattern.compile("\"?sep=(.)\"?\\s*(?:\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);

  private final byte[] head;
  private final boolean whole;
  private final boolean[] leads;
  private final SourceConfig source;
  private final FileCharsetDecoder decoder;

  /**
   * A detector for a file.
   *
   * @param head its first lines
   * @param whole whether these are all
   * @param leads first bytes of double-byte characters
   */
  DialectDetector(
      byte[] head,
      boolean whole,
      boolean[] leads,
      SourceConfig source,
      FileCharsetDecoder decoder) {
    this.head = head;
    this.whole = whole;
    this.leads = leads;
    this.source = source;
    this.decoder = decoder;
  }

  /**
   * What was found.
   *
   * @param skipped bytes of a line before the first record that says the delimiter
   * @param width cells of a record by the header; 0 where it is not known
   */
  record Found(CsvDialect dialect, CsvHeader header, int skipped, int width, String likelyText) {}

  /** Reads the head in all dialects that may be. */
  Found detect() throws IOException {
    Matcher hint = HINT.matcher(start());
    boolean hinted = hint.lookingAt();
    int skipped = hinted ? hint.end() : 0;
    Integer given = CsvConfig.byteOf(source.csv().delimiter());
    Set<Integer> delimiters =
        given != null
            ? Set.of(given)
            : hinted ? Set.of((int) hint.group(1).charAt(0)) : delimiters(skipped);
    DialectTrial best = null;
    for (int delimiter : delimiters) {
      DialectTrial trial = quoting(delimiter, skipped);
      boolean rare = COMMON.indexOf(delimiter) < 0 && delimiters.size() > 1;
      if (best == null || (trial.isBetterThan(best) && (!rare || trial.header().fit() > 0))) {
        best = trial;
      }
    }
    if (best == null) {
      throw new IllegalStateException("There is always a comma to try");
    }
    return new Found(
        best.dialect(), best.header(), skipped, best.header().names().size(), best.longest());
  }

  private String start() {
    int length = Math.min(head.length, HINT_BYTES);
    return new String(head, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /** Comma and tab, and what else is in the first lines, in the order of preference. */
  private Set<Integer> delimiters(int from) {
    boolean[] seen = new boolean[256];
    int lines = 0;
    for (int i = from; i < head.length && lines < CsvHeader.SEARCHED; i++) {
      seen[head[i] & 0xff] = true;
      lines += head[i] == '\n' ? 1 : 0;
    }
    Set<Integer> delimiters = new LinkedHashSet<>(List.of((int) ',', (int) '\t'));
    (COMMON + RARE).chars().filter(c -> seen[c]).forEach(delimiters::add);
    return delimiters;
  }

  /** The best of quotes and escapes for a delimiter. */
  private DialectTrial quoting(int delimiter, int skipped) throws IOException {
    Integer quote = CsvConfig.byteOf(source.csv().quote());
    DialectTrial quoted = escaping(delimiter, quote == null ? '"' : quote, skipped);
    if (quote != null || !quoted.mayDenyQuotes()) {
      return quoted;
    }
    DialectTrial bare = escaping(delimiter, CsvDialect.NONE, skipped);
    return bare.share() >= Math.max(MOST, quoted.share()) ? bare : quoted;
  }

  private DialectTrial escaping(int delimiter, int quote, int skipped) throws IOException {
    Integer escape = CsvConfig.byteOf(source.csv().escape());
    boolean doubled = escape != null && escape == quote;
    int given = escape == null || doubled ? CsvDialect.NONE : escape;
    DialectTrial plain = trial(new CsvDialect(delimiter, quote, given, leads), skipped);
    if (escape != null || !hasBackslash()) {
      return plain;
    }
    DialectTrial escaped = trial(new CsvDialect(delimiter, quote, '\\', leads), skipped);
    return escaped.isCleanerThan(plain) ? escaped : plain;
  }

  private boolean hasBackslash() {
    for (byte b : head) {
      if (b == '\\') {
        return true;
      }
    }
    return false;
  }

  private DialectTrial trial(CsvDialect dialect, int skipped) throws IOException {
    List<CsvRow> first = read(dialect, skipped, CsvHeader.SEARCHED, 0, 0);
    CsvHeader header = CsvHeader.of(first, source, decoder);
    List<CsvRow> rows = read(dialect, skipped, RECORDS, header.row() + 1, header.names().size());
    return DialectTrial.of(dialect, header, rows);
  }

  /** Reads records behind the first ones; the last one of a head may be incomplete. */
  private List<CsvRow> read(CsvDialect dialect, int skipped, int most, int behind, int width)
      throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(head);
    in.skip(skipped);
    CsvRows records = new CsvRows(new ByteWindow(in, head.length + 1L, 0), dialect, head.length);
    for (int i = 0; i < behind; i++) {
      records.next();
    }
    records.expect(width);
    List<CsvRow> rows = new ArrayList<>();
    for (CsvRow row = records.next(); row != null; row = next(records, rows, most)) {
      rows.add(row);
    }
    boolean atEnd = records.offset() + skipped >= head.length;
    boolean complete = whole && head.length > 0 && head[head.length - 1] == '\n';
    if (!complete && atEnd && rows.size() > 1) {
      rows.remove(rows.size() - 1);
    }
    return rows;
  }

  private static @Nullable CsvRow next(CsvRows records, List<CsvRow> rows, int most)
      throws IOException {
    return rows.size() < most ? records.next() : null;
  }
}
