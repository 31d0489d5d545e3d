package org.wenmai.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.source.format.warc.WarcFileBuilder;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.InputListing;
import org.wenmai.source.plan.SlicePlanner;
import org.wenmai.text.page.PageTextMode;

/** A file gives the same records in the same order, whatever the size of the slices. */
final class FileSplittingTest {
  private static final long ONE_SLICE = 1L << 30;
  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("splitting");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static List<String> read(Path file, long splitBytes) {
    return FixtureReader.rows(
            file, new IngestConfig(20_000, 60_000, 50, splitBytes, PageTextMode.MAIN))
        .stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.uri(),
                    row.docId(),
                    row.stage(),
                    row.reason(),
                    row.detail(),
                    row.excerpt()))
        .toList();
  }

  private static void assertSame(String name, byte[] bytes, int splitBytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);

    assertThat(read(file, splitBytes)).isEqualTo(read(file, ONE_SLICE));
  }

  /** JSON Lines, some broken, some blank, some with CR LF. */
  private static byte[] lines(int seed) {
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder(seed % 2 == 0 ? "\ufeff" : "");
    for (int i = 0; i < 60; i++) {
      String text = "文".repeat(random.nextInt(30));
      lines.append(random.nextInt(9) == 0 ? "{" : "{\"text\":\"" + i + text + "\"}");
      lines.append(List.of("\n", "\r\n", "\n\n").get(random.nextInt(3)));
    }
    return lines.toString().getBytes(UTF_8);
  }

  /** Records of random text, some of which quote another record. */
  private static WarcFileBuilder archive(int seed, int records, int length) {
    Random random = new Random(seed);
    WarcFileBuilder warc = new WarcFileBuilder();
    for (int i = 0; i < records; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(length) + 1, ' ', 127).forEach(c -> text.append((char) c));
      String quoted =
          "\n" + new String(new WarcFileBuilder().conversion("q" + i, "quoted").plain(), UTF_8);
      warc.text("r" + i, random.nextInt(4) == 0 ? text + quoted + text : text.toString());
      if (random.nextBoolean()) {
        warc.request("q" + i);
      }
    }
    return warc;
  }

  private static byte[] damaged(byte[] bytes, int seed) {
    Random random = new Random(seed);
    byte[] damaged = bytes.clone();
    for (int i = random.nextInt(4); i > 0; i--) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  @Example
  void reportsOnceThatAFileIsNoText() throws IOException {
    byte[] bytes = new byte[1000];
    new Random(1).nextBytes(bytes);

    assertSame("a.jsonl", bytes, 100);
    assertThat(read(folder.resolve("a.jsonl"), 100)).hasSize(1);
  }

  @Property(tries = 40)
  void linesOfJson(
      @ForAll @IntRange(max = 999) int seed, @ForAll @IntRange(min = 1, max = 5000) int splitBytes)
      throws IOException {
    assertSame("a.jsonl", lines(seed), splitBytes);
  }

  @Property(tries = 40)
  void plainArchives(
      @ForAll @IntRange(max = 999) int seed, @ForAll @IntRange(min = 97, max = 9000) int splitBytes)
      throws IOException {
    assertSame("a.warc", damaged(archive(seed, 20, 500).plain(), seed), splitBytes);
  }

  @Property(tries = 25)
  void gzippedArchives(
      @ForAll @IntRange(max = 999) int seed,
      @ForAll @IntRange(min = 997, max = 200_000) int splitBytes)
      throws IOException {
    assertSame("a.warc.gz", damaged(archive(seed, 60, 6000).gzip(), seed), splitBytes);
  }

  @Property(tries = 10)
  void archivesWithinArchives(
      @ForAll @IntRange(max = 999) int seed,
      @ForAll @IntRange(min = 997, max = 50_000) int splitBytes)
      throws IOException {
    byte[] inner = archive(seed, 20, 4000).gzip();
    WarcFileBuilder outer = archive(seed + 1, 10, 6000);
    outer.response("inner", "200 OK", "Content-Type: application/gzip", inner);
    byte[] bytes = SourceFixture.concat(outer.gzip(), archive(seed + 2, 10, 6000).gzip());

    assertSame("a.warc.gz", bytes, splitBytes);
  }

  @Property(tries = 1)
  void largeFilesAreReadByManyTasks() throws IOException {
    long splitBytes = 30_000;
    for (String name : List.of("a.jsonl", "a.warc", "a.warc.gz", "a.wet", "a.wet.gz")) {
      WarcFileBuilder warc = archive(7, 120, 6000);
      byte[] bytes =
          name.endsWith("jsonl")
              ? "{\"text\":\"x\"}\n".repeat(20_000).getBytes(UTF_8)
              : name.endsWith("gz") ? warc.gzip() : warc.plain();
      Path file = Files.write(folder.resolve(name), bytes);
      IngestConfig config = new IngestConfig(20_000, 60_000, 50, splitBytes, PageTextMode.MAIN);
      CorpusConfig corpus = SourceFixture.config(file.toString());
      List<FileSlice> slices =
          SlicePlanner.plan(InputListing.list(new Configuration(), corpus).files(), splitBytes, 1)
              .stream()
              .flatMap(List::stream)
              .toList();

      List<Integer> counts =
          IntStream.range(0, slices.size())
              .mapToObj(
                  i ->
                      FixtureReader.rows(corpus, config, slices.subList(i, i + 1).iterator())
                          .size())
              .toList();

      assertThat(counts).as(name).hasSizeGreaterThan(6);
      assertThat(counts.subList(0, counts.size() - 3)).as(name).allMatch(count -> count > 0);
    }
  }
}
