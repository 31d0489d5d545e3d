package org.wenmai.source.plan;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes program code by its extension: it would be read as text, and is none to read. */
final class SourceCode {
  /** Extensions that stand for code and for nothing that people write texts in. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "py", "pyw", "pyx", "ipynb", "java", "kt", "kts", "scala", "groovy", "c", "h", "cc",
          "cpp", "cxx", "hh", "hpp", "hxx", "cs", "go", "rs", "swift", "rb", "php", "pl", "pm",
          "lua", "js", "mjs", "cjs", "jsx", "ts", "tsx", "vue", "css", "scss", "less", "sh", "bash",
          "zsh", "bat", "cmd", "ps1", "sql", "dart", "hs", "clj", "erl", "ex", "exs", "f90", "jl",
          "asm");

  private SourceCode() {}

  /**
   * Whether a file is code that its source did not ask for.
   *
   * @param name of the file, lower-case, without the extension of its compression
   * @param sourcePath as the job gives it; its last part may name the extension, as {@code *.py}
   */
  static boolean isUnwanted(String name, String sourcePath) {
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1);
    return dot >= 0 && EXTENSIONS.contains(extension) && !names(sourcePath, extension);
  }

  private static boolean names(String sourcePath, String extension) {
    String last = sourcePath.substring(sourcePath.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean glob = last.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    return glob
        && Pattern.compile("(?<![a-z0-9])" + extension + "(?![a-z0-9])").matcher(last).find();
  }
}
