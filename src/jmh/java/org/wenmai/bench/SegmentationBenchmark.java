package org.wenmai.bench;

import com.hankcs.hanlp.HanLP;
import com.huaban.analysis.jieba.JiebaSegmenter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
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
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;

/**
 * How fast one core cuts words, ours beside the libraries that others use, in bytes of UTF-8 a
 * second ({@code Volume.bytes}). Compare within one run only.
 *
 * <pre>
 * jobs/bench/jmh SegmentationBenchmark [-p texts=FOLDER_OR_FILE] [-p language=zh]
 * jobs/bench/jmh 'SegmentationBenchmark.(wenmai|kuromoji|icu)' -p texts=data/sample/day-1/ja -p language=ja
 * jobs/bench/jmh 'SegmentationBenchmark.(wenmai|nori|icu)' -p texts=data/sample/day-1/ko -p language=ko
 * </pre>
 *
 * The texts are the files of a folder, or the lines of a file; without one, the Chinese of the
 * bundled sample, on which all fit the processor's caches.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SegmentationBenchmark {
  @Param("data/sample/day-1/zh")
  public String texts;

  @Param("zh")
  public String language;

  private final TextSegmenter segmenters = new TextSegmenter(HanEngine.JIEBA, 64);
  private List<String> loaded = List.of();
  private long size;

  @Setup
  public void load() throws IOException {
    loaded = BenchTexts.load(texts);
    size = loaded.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /** {@code jobs/bench/jmh SegmentationBenchmark.wenmai}: words with places, kinds, stop words. */
  @Benchmark
  public void wenmai(Volume volume, Blackhole hole) {
    loaded.forEach(text -> hole.consume(segmenters.words(text, language)));
    volume.bytes += size;
  }

  /** {@code jobs/bench/jmh SegmentationBenchmark.bigram}: our other engine. */
  @Benchmark
  public void bigram(Volume volume, Blackhole hole) {
    TextSegmenter accurate = new TextSegmenter(HanEngine.BIGRAM, 64);
    loaded.forEach(text -> hole.consume(accurate.words(text, language)));
    volume.bytes += size;
  }

  /** {@code jobs/bench/jmh SegmentationBenchmark.jieba}: jieba-analysis, with its model. */
  @Benchmark
  public void jieba(Volume volume, Blackhole hole) {
    JiebaSegmenter jieba = new JiebaSegmenter();
    loaded.forEach(text -> hole.consume(jieba.process(text, JiebaSegmenter.SegMode.SEARCH)));
    volume.bytes += size;
  }

  /** {@code jobs/bench/jmh SegmentationBenchmark.hanlp}: HanLP portable, Viterbi with names. */
  @Benchmark
  public void hanlp(Volume volume, Blackhole hole) {
    loaded.forEach(text -> hole.consume(HanLP.segment(text)));
    volume.bytes += size;
  }

  /** {@code jobs/bench/jmh SegmentationBenchmark.smartcn}: Lucene's for Chinese. */
  @Benchmark
  public void smartcn(Volume volume, Blackhole hole) throws IOException {
    lucene(new SmartChineseAnalyzer(false), volume, hole);
  }

  /** {@code jobs/bench/jmh SegmentationBenchmark.kuromoji}: Lucene's for Japanese. */
  @Benchmark
  public void kuromoji(Volume volume, Blackhole hole) throws IOException {
    lucene(new JapaneseAnalyzer(), volume, hole);
  }

  /** {@code jobs/bench/jmh SegmentationBenchmark.nori}: Lucene's for Korean. */
  @Benchmark
  public void nori(Volume volume, Blackhole hole) throws IOException {
    lucene(new KoreanAnalyzer(), volume, hole);
  }

  /** {@code jobs/bench/jmh SegmentationBenchmark.icu}: ICU's word boundaries. */
  @Benchmark
  public void icu(Volume volume, Blackhole hole) {
    BreakIterator breaks = BreakIterator.getWordInstance(new ULocale(language));
    for (String text : loaded) {
      breaks.setText(text);
      while (breaks.next() != BreakIterator.DONE) {
        hole.consume(breaks.current());
      }
    }
    volume.bytes += size;
  }

  private void lucene(Analyzer analyzer, Volume volume, Blackhole hole) throws IOException {
    try (analyzer) {
      for (String text : loaded) {
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
          tokens.reset();
          while (tokens.incrementToken()) {
            hole.consume(tokens);
          }
          tokens.end();
        }
      }
    }
    volume.bytes += size;
  }
}
