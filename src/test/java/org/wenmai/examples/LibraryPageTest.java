package org.wenmai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.wenmai.Committed;

/** docs/library.md shows programs that compile, and what they really print. */
@ResourceLock(Resources.SYSTEM_OUT)
final class LibraryPageTest {
  private static final Path PAGE = Path.of("docs/library.md");
  private static final Path SOURCES = Path.of("src/test/java/org/wenmai/examples");
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- example (\\w+) -->\n.*?<!-- end -->", Pattern.DOTALL);

  @Test
  void showsEachExampleAsItIsCompiledAndWhatItPrints() throws IOException {
    String page = Files.readString(PAGE);

    Committed.assertHolds(PAGE, EXAMPLE.matcher(page).replaceAll(m -> quoted(example(m.group(1)))));
  }

  @Test
  void showsEveryExample() throws IOException {
    List<String> shown =
        EXAMPLE
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList();
    try (Stream<Path> files = Files.list(SOURCES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
          .filteredOn(name -> !name.endsWith("Test") && !name.equals("package-info"))
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  private static String quoted(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement);
  }

  private static String example(String name) {
    return "<!-- example %s -->\n```java\n%s```\nprints\n```text\n%s```\n<!-- end -->"
        .formatted(name, source(name), output(name));
  }

  private static String source(String name) {
    try {
      String source = Files.readString(SOURCES.resolve(name + ".java"));
      return source.substring(source.indexOf("import "));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String output(String name) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream caught = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      System.setOut(caught);
      Method main =
          Class.forName("org.wenmai.examples." + name).getDeclaredMethod("main", String[].class);
      main.invoke(null, (Object) new String[0]);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(name + " fails", e);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
