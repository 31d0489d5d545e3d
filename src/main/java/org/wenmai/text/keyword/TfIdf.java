package org.wenmai.text.keyword;

/**
 * Term frequency times inverse document frequency (Spärck Jones 1972; Salton and Buckley 1988),
 * counting families instead of documents, so that a text that was copied a hundred times counts
 * once. Pure functions with the same bits on every machine.
 *
 * <pre>{@code
 * double weight = TfIdf.weight(3, TfIdf.idf(1000, 7)); // three times here, in 7 of 1,000 families
 * }</pre>
 */
public final class TfIdf {
  private static final double MAX_BOOST = 0.5;

  /** The {@link #idf} of a term that is in every family. */
  public static final double EVERYWHERE = 1;

  private TfIdf() {}

  /**
   * The smoothed inverse document frequency of a term: {@code ln((1 + total) / (1 +
   * documentFrequency)) + 1}.
   *
   * @param total families of the language, at least 1
   * @param documentFrequency families that contain the term, 0 to total
   * @return at least 1
   */
  public static double idf(long total, long documentFrequency) {
    return StrictMath.log((1.0 + total) / (1.0 + documentFrequency)) + EVERYWHERE;
  }

  /**
   * The inverse document frequency of a term in a corpus that is joined with {@value
   * BackgroundFrequencies#DOCUMENTS} documents of general language, so that a small corpus tells
   * common words from its own: of five articles on one company, its name is in all five and weighs
   * more than "clear" in one. A large corpus hardly notices them.
   *
   * @param total families of the language, at least 1
   * @param documentFrequency families that contain the term, 0 to total
   * @param background share of documents of general language that contain it, 0 to 1
   * @return at least 1
   */
  public static double idf(long total, long documentFrequency, double background) {
    double all = 1.0 + total + BackgroundFrequencies.DOCUMENTS;
    double having = 1.0 + documentFrequency + BackgroundFrequencies.DOCUMENTS * background;
    return StrictMath.log(all / having) + EVERYWHERE;
  }

  /**
   * The number of families of a language, computed from the {@link #idf} of one of its terms; exact
   * up to 2^40.
   *
   * @param documentFrequency families that contain the term
   */
  public static long total(double idf, long documentFrequency) {
    return StrictMath.round(StrictMath.exp(idf - EVERYWHERE) * (1.0 + documentFrequency) - 1);
  }

  /**
   * The weight of a term in a document: {@code (1 + ln count) · idf}. The logarithm dampens words
   * that are repeated very often.
   *
   * @param count occurrences in the document, at least 1
   */
  public static double weight(long count, double idf) {
    return (1 + StrictMath.log(count)) * idf;
  }

  /**
   * The weight of a phrase: that of a term whose idf is the sum of the idfs of its words divided by
   * the square root of their number. This is more than their mean, since a phrase is more specific
   * than its words, and less than their sum, which would favour long phrases.
   *
   * @param count occurrences in the document, at least 1
   * @param idfs the idf of each of its words
   */
  public static double phraseWeight(long count, double[] idfs) {
    double sum = 0;
    for (double idf : idfs) {
      sum += idf;
    }
    return weight(count, idfs.length == 0 ? 0 : sum / StrictMath.sqrt(idfs.length));
  }

  /**
   * A factor for the position of a term: 1.5 at the start of the text, falling linearly to 1 at its
   * end. Keywords tend to occur early (Witten et al., KEA, 1999).
   *
   * @param first code-point offset of its first occurrence
   * @param length length of the text in code points, at least 1
   */
  public static double positionBoost(long first, long length) {
    return 1 + MAX_BOOST * (1 - Math.min(1.0, (double) first / Math.max(1, length)));
  }
}
