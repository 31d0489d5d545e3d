package org.wenmai.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.wenmai.hash.Sha256;

/**
 * A style sheet or a script that is written into the page, with the hash by which the page's
 * security policy lets it, and nothing else, take effect. Public for the template engine only.
 *
 * @param text with line feeds at line ends, as browsers hash it
 * @param hash as the policy writes it
 */
public record PageAsset(String text, String hash) {
  /** Version of the library in the class path; see pom.xml. MIT licence, kept in its first line. */
  private static final String CHARTS_VERSION = "4.5.1";

  static final PageAsset STYLE = of("report.css");
  static final PageAsset SCRIPT = of("report.js");
  static final PageAsset CHARTS =
      of("/META-INF/resources/webjars/chart.js/" + CHARTS_VERSION + "/dist/chart.umd.min.js");

  private static PageAsset of(String resource) {
    String text = withoutSourceMap(read(resource).replace("\r\n", "\n"));
    if (text.contains("</script") || text.contains("</style")) {
      throw new IllegalStateException(resource + " would end its own element");
    }
    return new PageAsset(text, hash(text));
  }

  /** Developer tools would load the map, and the page loads nothing. */
  private static String withoutSourceMap(String text) {
    int map = text.lastIndexOf("//# sourceMappingURL=");
    return map < 0 ? text : text.substring(0, map);
  }

  private static String read(String resource) {
    try (InputStream in = PageAsset.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    return "sha256-" + Base64.getEncoder().encodeToString(new Sha256().add(text).digest());
  }
}
