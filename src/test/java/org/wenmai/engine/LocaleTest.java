package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.dedup.SketchStage;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.document.stage.FoldStage;
import org.wenmai.document.stage.IdentifyStage;
import org.wenmai.document.stage.RepairStage;
import org.wenmai.document.stage.SegmentStage;
import org.wenmai.document.table.TableRows;
import org.wenmai.job.Job;
import org.wenmai.text.tokenize.jieba.UserWordList;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What becomes of a text on an executor whose machine has another locale: {@code Main}, which sets
 * ours, runs on the driver only.
 */
final class LocaleTest {
  private static final List<String> TEXTS =
      List.of(
          "THE IRISH INSTITUTE OF INDIA PUBLISHED 1,250 TITLES IN 2019. Its librarian, Mr. Iain"
              + " Finlay, filed them by the initial I, as #INDIE and @IRIS did before.",
          "İstanbul'da IŞIKLI bir gece: Isparta'dan gelen yolcular İzmir vapurunu 3,5 saat bekledi"
              + " ve iskelede çay içti.",
          "DIE INSEL IM FLUSS IST STILL. Groß und GROSS, Maße und MASSE: 1.250,75 Euro kostete die"
              + " Überfahrt im Mai 2019.",
          "وصلت السفينة إلى الميناء في عام ٢٠١٩ وعلى متنها ١٢٥٠ كتابا عن تاريخ المدينة القديمة.",
          "２０１９年，灯笼报记者采访了ＩＢＭ的柳榷锋。ＡＩ芯片ＤＩＧＩＴ的價格是１，２５０元，比去年低３．５％。");

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "de", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
  void textGivesTheSameWhateverTheLocale(String tag) {
    for (String text : TEXTS) {
      Locale.setDefault(Locale.ROOT);
      String expected = through(text);
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(through(text)).as(text).isEqualTo(expected);
    }
  }

  /** All rows that a run makes of a text, and the offsets of its folded text, told. */
  private static String through(String text) {
    Job job = Job.DEFAULTS;
    Document document =
        new DocumentPipeline(
                List.of(
                    new RepairStage(job.repair()),
                    new IdentifyStage(job.identify()),
                    new FoldStage(job.fold()),
                    new SegmentStage(job.segment(), UserWordList::none),
                    new SketchStage(job.families())))
            .process(
                DocumentFixture.document("00000000000000000000000000000001").raw(text).build());
    assertThat(document.rejection()).as(text).isEmpty();
    return told(document.analyzedOffsets())
        + Stream.of("documents", "records", "paragraphs", "tokens", "term_counts")
            .flatMap(table -> TableRows.of(table, document).stream())
            .map(LocaleTest::told)
            .collect(Collectors.joining("\n"));
  }

  private static String told(Object value) {
    if (value instanceof Row row) {
      return told(row.toSeq());
    }
    if (value instanceof Seq<?> seq) {
      return CollectionConverters.asJava(seq).stream().map(LocaleTest::told).toList().toString();
    }
    return Arrays.deepToString(new Object[] {value});
  }
}
