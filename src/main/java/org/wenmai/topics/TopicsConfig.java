package org.wenmai.topics;

import java.io.Serializable;
import java.util.OptionalInt;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * How topics are found.
 *
 * @param count how many topics over all languages: a number of 2 or more, or auto. A corpus with
 *     fewer documents than that has fewer topics
 * @param method how documents are grouped: kmeans (BM25, latent semantic analysis, neighbours,
 *     consensus of k-means and Ward's trees, mixture of von Mises–Fisher distributions)
 * @param vocabulary maximum number of terms of each language, the most widespread ones; 100 to
 *     1,000,000. Bounds memory: 8 bytes × {@code dimensions} each while topics are fitted
 * @param maxShare terms in more than this share of the families of their language are not
 *     informative and left out; above 0, at most 1
 * @param sample maximum number of documents to which latent space and initial topics are fitted, on
 *     the driver; the final topics are fitted to all documents. 100 to 1,000,000
 * @param dimensions maximum number of dimensions of latent semantic analysis; fewer, twice the
 *     square root of the documents, where there are few; 2 to 1000
 * @param restarts how many clusterings are compared; the one that agrees best with the others is
 *     kept; 1 to 100
 * @param maxIterations maximum number of passes over all documents, fewer when nothing changes any
 *     more; 1 to 1000
 * @param topTerms terms published for each topic; 3 to 100
 * @param perDocument maximum number of topics of one document; the second and further ones weigh at
 *     least half of the first; 1 to 20
 * @param outlierBelow a document whose cosine with its topic is lower is an outlier; 0 to 1
 * @param continueSimilarity a topic continues one of the run before where the cosine of the two
 *     topic vectors is at least this; above 0, at most 1
 */
public record TopicsConfig(
    String count,
    String method,
    int vocabulary,
    double maxShare,
    int sample,
    int dimensions,
    int restarts,
    int maxIterations,
    int topTerms,
    int perDocument,
    double outlierBelow,
    double continueSimilarity)
    implements Serializable {
  /** The word that leaves the number of topics to the corpus. */
  public static final String AUTO = "auto";

  /**
   * Measured on labelled titles, news, abstracts and laws: 100 dimensions agree a little better
   * with the labels than 50 or 200, six fits as well as twelve. Below a cosine of 0.2 a document
   * has little in common with its topic. Of the topics of two halves of labelled news, those of the
   * same label and purity have cosines of 0.53 or more, most others of 0.31 or less.
   */
  public static final TopicsConfig DEFAULTS =
      new TopicsConfig(AUTO, "kmeans", 20_000, 0.5, 10_000, 100, 6, 10, 10, 3, 0.2, 0.5);

  public TopicsConfig {
    check(
        count.equals(AUTO) || number(count) >= 2, "count", count, "auto or a number of 2 or more");
    check(method.equals("kmeans"), "method", method, "kmeans, the only method there is");
    range("vocabulary", vocabulary, 100, 1_000_000);
    check(maxShare > 0 && maxShare <= 1, "max-share", maxShare, "a number above 0, at most 1");
    range("sample", sample, 100, 1_000_000);
    range("dimensions", dimensions, 2, 1000);
    range("restarts", restarts, 1, 100);
    range("max-iterations", maxIterations, 1, 1000);
    range("top-terms", topTerms, 3, 100);
    range("per-document", perDocument, 1, 20);
    check(
        outlierBelow >= 0 && outlierBelow <= 1,
        "outlier-below",
        outlierBelow,
        "a number in 0 to 1");
    check(
        continueSimilarity > 0 && continueSimilarity <= 1,
        "continue-similarity",
        continueSimilarity,
        "a number above 0, at most 1");
  }

  /** The number of topics that was asked for; empty for {@value #AUTO}. */
  OptionalInt fixedCount() {
    return count.equals(AUTO) ? OptionalInt.empty() : OptionalInt.of(number(count));
  }

  /**
   * Maximum number of documents that the driver receives: a sample by hash is a little larger or
   * smaller than asked for. There are no more topics than that.
   */
  int maxSampled() {
    return sample + sample / 2 + 1000;
  }

  /** -1 of what is no number. */
  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
  }

  private static void range(String key, int value, int least, int most) {
    check(value >= least && value <= most, key, value, "a number in " + least + " to " + most);
  }

  private static void check(boolean holds, String key, Object value, String right) {
    if (!holds) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "topics." + key + " is " + value + ".",
          "Set it to " + right + ".");
    }
  }
}
