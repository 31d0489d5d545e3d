package org.wenmai.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenmai.text.Span;

/**
 * All targets over their seeds, which are small files of our own and every input that once broke a
 * promise; over what becomes of a seed by a few changes, the same ones in every build; and over
 * seeds many times over, where what is not linear takes too long.
 */
final class FuzzTargetsTest {
  private static final Path SEEDS = Path.of("src/test/resources/fuzz");
  private static final int CHANGED_PER_SEED = 10;
  private static final int SHORT_BYTES = 4_000;
  private static final int TIMES = 8;

  /** Shorter times are those of the garbage collector. */
  private static final long SOON_NANOS = 1_000_000_000L;

  static Stream<String> targets() {
    return FuzzTargets.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void keepsItsPromisesOnEverySeed(String name) throws IOException {
    for (Path seed : seeds(name)) {
      run(name, Files.readAllBytes(seed), seed.getFileName().toString());
    }
    run(name, new byte[0], "nothing");
  }

  @ParameterizedTest
  @MethodSource("targets")
  void keepsItsPromisesOnChangedSeeds(String name) throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (Path seed : seeds(name)) {
      all.add(Files.readAllBytes(seed));
    }
    SplittableRandom random = new SplittableRandom(1);
    for (byte[] seed : all) {
      for (int i = 0; i < CHANGED_PER_SEED; i++) {
        byte[] changed = changed(seed, all.get(random.nextInt(all.size())), random);
        run(name, changed, "change " + i + ": " + hex(changed));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void isLinearInWhatRecurs(String name) throws Exception {
    FuzzTarget target = FuzzTargets.all().get(name);
    for (Path seed : seeds(name)) {
      byte[] once = repeated(Files.readAllBytes(seed), SHORT_BYTES);
      byte[] more = repeated(Files.readAllBytes(seed), TIMES * SHORT_BYTES);
      run(name, once, seed.getFileName() + " many times over");
      long nanos = FuzzTargets.nanos(target, once);
      assertThat(leastOfThree(target, more))
          .as(seed.getFileName() + ", " + TIMES + " times as much of it")
          .isLessThan(Math.max(SOON_NANOS, 5 * TIMES * nanos));
    }
  }

  /** The first time may load what the shorter input did not need. */
  private static long leastOfThree(FuzzTarget target, byte[] bytes) throws Exception {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      least = Math.min(least, FuzzTargets.nanos(target, bytes));
    }
    return least;
  }

  @Test
  void everyFolderOfSeedsHasItsTarget() throws IOException {
    try (Stream<Path> folders = Files.list(SEEDS)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(FuzzTargets.all().keySet());
    }
  }

  @Test
  void seesBrokenPromises() {
    String text = AnyString.of(new byte[] {'a', (byte) 0xff, (byte) 0xc0});

    assertThat(text).isEqualTo("a\udcff\ud8c0");
    assertThat(Promise.isWellFormed(text)).isFalse();
    assertThatThrownBy(() -> Promise.spans(List.of(new Span(0, 2, "x")), "𠀀"))
        .isInstanceOf(AssertionError.class);
  }

  private static List<Path> seeds(String name) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS.resolve(name))) {
      return files.sorted().toList();
    }
  }

  private static void run(String name, byte[] bytes, String what) {
    try {
      FuzzTargets.all().get(name).accept(bytes);
    } catch (Throwable e) {
      throw new AssertionError(name + " breaks on " + what, e);
    }
  }

  /** A bit, a byte, a part twice, a part less, or the rest of another seed. */
  private static byte[] changed(byte[] seed, byte[] other, SplittableRandom random) {
    byte[] bytes = seed.clone();
    for (int i = random.nextInt(1, 4); i > 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      int end = Math.min(bytes.length, at + random.nextInt(1, 32));
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = joined(Arrays.copyOf(bytes, end), tail(bytes, at));
        case 3 -> bytes = joined(Arrays.copyOf(bytes, at), tail(bytes, end));
        default ->
            bytes = joined(Arrays.copyOf(bytes, at), tail(other, Math.min(at, other.length)));
      }
    }
    return bytes;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] repeated(byte[] seed, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + seed.length);
    while (out.size() < length && seed.length > 0) {
      out.writeBytes(seed);
    }
    return out.toByteArray();
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }
}
