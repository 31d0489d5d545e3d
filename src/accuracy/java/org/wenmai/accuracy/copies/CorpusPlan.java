package org.wenmai.accuracy.copies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A corpus to be made: its shape and its size.
 *
 * @param size documents; of a long document its bytes
 */
record CorpusPlan(Shape shape, long size) {
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8})([kKmM]?)");
  private static final double SHARE_OF_A_KIND = 0.02;
  private static final int MOST_TRIES = 200;

  /** Unskewed documents beside those that are the skew, so that there is something to find. */
  private static final int COMPANY = 1000;

  /** What a corpus looks like. */
  enum Shape {
    /** Paragraphs, two of a hundred planted copies of each kind. */
    PLAIN,
    /** One passage pasted into unrelated paragraphs; nothing is a copy. */
    PASSAGE,
    /** One very long document beside others, some of which are parts of it. */
    LONG,
    /** The same text again and again. */
    IDENTICAL,
    /** Documents without text beside others. */
    EMPTY,
    /** Weather bulletins and job offers, each filled in anew; nothing is a copy. */
    FORMS
  }

  /** Sizes such as {@code 10k}, {@code 50000} or {@code 1m}. */
  static long size(String written) {
    Matcher size = SIZE.matcher(written.strip());
    if (!size.matches()) {
      throw new IllegalArgumentException(
          "'" + written + "' is no size: write a number, with k or m for thousands or millions.");
    }
    long unit =
        switch (size.group(2).toLowerCase(Locale.ROOT)) {
          case "k" -> 1000;
          case "m" -> 1_000_000;
          default -> 1;
        };
    return Long.parseLong(size.group(1)) * unit;
  }

  /** A skew such as {@code passage:50k}. */
  static CorpusPlan skew(String written) {
    String[] parts = written.split(":", 2);
    List<String> skews =
        Stream.of(Shape.values())
            .filter(shape -> shape != Shape.PLAIN)
            .map(shape -> shape.name().toLowerCase(Locale.ROOT))
            .toList();
    if (parts.length != 2 || !skews.contains(parts[0])) {
      throw new IllegalArgumentException(
          "'"
              + written
              + "' is no skew: write "
              + skews.stream().map(skew -> skew + ":SIZE").collect(Collectors.joining(", "))
              + ".");
    }
    return new CorpusPlan(Shape.valueOf(parts[0].toUpperCase(Locale.ROOT)), size(parts[1]));
  }

  String name() {
    return shape.name().toLowerCase(Locale.ROOT) + "-" + size;
  }

  /**
   * Makes the corpus. The same source and seed give the same files.
   *
   * @param source as {@link SourceParagraphs} reads it
   */
  void write(Path folder, List<String> source, long seed) throws IOException {
    ParagraphSupply supply = new ParagraphSupply(source, seed);
    Random random = new Random(seed ^ size);
    try (CorpusWriter out = new CorpusWriter(folder)) {
      switch (shape) {
        case PLAIN -> plain(out, supply, random);
        case PASSAGE -> passage(out, supply, random);
        case LONG -> longDocument(out, supply, random);
        case IDENTICAL -> identical(out, supply);
        case EMPTY -> empty(out, supply);
        case FORMS -> forms(out, random);
      }
    }
  }

  private void plain(CorpusWriter out, ParagraphSupply supply, Random random) throws IOException {
    CopyMaker maker = new CopyMaker(supply, random);
    long each = Math.max(1, Math.round(size * SHARE_OF_A_KIND));
    for (CopyKind kind : CopyKind.values()) {
      int tries = 0;
      for (long i = 0; i < each && tries < MOST_TRIES && out.written() + 2 <= size; ) {
        String story = supply.story();
        String original = out.document(story);
        if (CopyMaker.suits(kind, story)) {
          out.copy(maker.copy(kind, story), original, kind);
          tries = 0;
          i++;
        } else {
          tries++;
        }
      }
    }
    while (out.written() < size) {
      out.document(supply.paragraph());
    }
  }

  private void passage(CorpusWriter out, ParagraphSupply supply, Random random) throws IOException {
    String passage = supply.paragraph();
    while (out.written() < size) {
      List<String> sentences = Sentences.of(supply.story());
      int at = random.nextInt(sentences.size() + 1);
      out.document(
          String.join("", sentences.subList(0, at))
              + passage
              + String.join("", sentences.subList(at, sentences.size())));
    }
  }

  private void longDocument(CorpusWriter out, ParagraphSupply supply, Random random)
      throws IOException {
    StringBuilder text = new StringBuilder();
    Random parts = new Random(random.nextLong());
    List<String> stories = new ArrayList<>();
    long bytes = 0;
    while (bytes < size) {
      String story = supply.story();
      bytes += story.getBytes(StandardCharsets.UTF_8).length + 2;
      text.append(story).append("\n\n");
      if (stories.size() < COMPANY / 10) {
        stories.add(story);
      } else if (parts.nextInt(10) == 0) {
        stories.set(parts.nextInt(stories.size()), story);
      }
    }
    String whole = out.document(text.toString().strip());
    for (String story : stories) {
      out.copy(story, whole, CopyKind.CONTAINED);
    }
    while (out.written() < COMPANY) {
      out.document(supply.story());
    }
  }

  private void identical(CorpusWriter out, ParagraphSupply supply) throws IOException {
    String story = supply.story();
    String original = out.document(story);
    while (out.written() < size) {
      out.copy(story, original, CopyKind.EXACT);
    }
  }

  private void empty(CorpusWriter out, ParagraphSupply supply) throws IOException {
    for (int i = 0; i < COMPANY; i++) {
      out.document(supply.story());
    }
    for (long i = 0; i < size; i++) {
      out.document("");
    }
  }

  private void forms(CorpusWriter out, Random random) throws IOException {
    while (out.written() < size) {
      out.document(FilledForm.values()[out.written() % FilledForm.values().length].fill(random));
    }
  }
}
