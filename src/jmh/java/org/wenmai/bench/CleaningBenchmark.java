package org.wenmai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.wenmai.text.Span;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguageIdentifier;
import org.wenmai.text.repair.TextRepairer;

/**
 * How fast one core repairs, identifies and folds text, in bytes of UTF-8 a second ({@code
 * Volume.bytes}).
 *
 * <pre>jobs/bench/jmh CleaningBenchmark [-p texts=FOLDER_OR_FILE]</pre>
 *
 * The texts are the files of a folder, or the lines of a file; without one, the Chinese of the
 * bundled sample.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CleaningBenchmark {
  @Param("data/sample/day-1/zh")
  public String texts;

  private final DocumentLanguageIdentifier languages = new DocumentLanguageIdentifier(0.3, 1000);
  private final List<String> loaded = new ArrayList<>();
  private final List<String> repaired = new ArrayList<>();
  private long size;

  @Setup
  public void load() throws IOException {
    loaded.addAll(BenchTexts.load(texts));
    for (String text : loaded) {
      size += text.getBytes(StandardCharsets.UTF_8).length;
      repaired.add(TextRepairer.full().repair(text).text());
    }
  }

  @Benchmark
  public void all(Volume volume, Blackhole hole) {
    for (String text : loaded) {
      String clean = TextRepairer.full().repair(text).text();
      DocumentLanguage language = languages.identify(clean, null);
      hole.consume(ChineseFolder.of(RegionalWords.AS_WRITTEN).foldWithin(clean, chinese(language)));
    }
    volume.bytes += size;
  }

  @Benchmark
  public void repair(Volume volume, Blackhole hole) {
    loaded.forEach(text -> hole.consume(TextRepairer.full().repair(text)));
    volume.bytes += size;
  }

  @Benchmark
  public void identify(Volume volume, Blackhole hole) {
    repaired.forEach(text -> hole.consume(languages.identify(text, null)));
    volume.bytes += size;
  }

  private static List<Span> chinese(DocumentLanguage language) {
    return language.paragraphs().stream()
        .filter(paragraph -> paragraph.language().tag().equals("zh"))
        .map(
            paragraph ->
                new Span(
                    paragraph.paragraph().start(),
                    paragraph.paragraph().end(),
                    paragraph.language().script()))
        .toList();
  }
}
