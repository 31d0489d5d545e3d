package org.wenmai.text.keyword;

/**
 * Term frequency times inverse document frequency (Spärck Jones 1972; Salton and Buckley 1988),
 * with families in the place of documents, so that a text that was copied a hundred times counts
 * once. The same bits on every machine. Thread-safe.
 *
 * <pre>{@code
 * double weight = TfIdf.weight(3, TfIdf.idf(1000, 7)); // three times here, in 7 of 1,000 families
 * }</pre>
 */
public final class TfIdf {
  private static final double EARLY = 0.5;

  private TfIdf() {}

  /**
   * How rare a term is: {@code ln((1 + total) / (1 + having)) + 1}.
   *
   * @param total families of the language, at least 1
   * @param having families that have the term, 0 to total
   * @return at least 1
   */
  public static double idf(long total, long having) {
    return StrictMath.log((1.0 + total) / (1.0 + having)) + 1;
  }

  /**
   * The families of the language, from the {@link #idf} of one of its terms; exact up to 2^40.
   *
   * @param having families that have the term
   */
  public static long total(double idf, long having) {
    return StrictMath.round(StrictMath.exp(idf - 1) * (1.0 + having) - 1);
  }

  /**
   * The weight of a term in a document: {@code (1 + ln count) · idf}. The logarithm keeps a word
   * that is repeated a hundred times from drowning all others.
   *
   * @param count places in the document, at least 1
   */
  public static double weight(long count, double idf) {
    return (1 + StrictMath.log(count)) * idf;
  }

  /**
   * The weight of a phrase: as if it were a term, with the idf of all its words over the square
   * root of their number. More than the mean, since a phrase says more than one of its words; less
   * than the sum, or long phrases would drown all others.
   *
   * @param count places in the document, at least 1
   * @param idfs of its words
   */
  public static double phraseWeight(long count, double[] idfs) {
    double sum = 0;
    for (double idf : idfs) {
      sum += idf;
    }
    return weight(count, idfs.length == 0 ? 0 : sum / StrictMath.sqrt(idfs.length));
  }

  /**
   * How much more a term weighs for standing early: 1.5 at the start, 1 at the end. What a text is
   * about is named early (Witten et al., KEA, 1999).
   *
   * @param first code points before its first place
   * @param length code points of the text, at least 1
   */
  public static double earliness(long first, long length) {
    return 1 + EARLY * (1 - Math.min(1.0, (double) first / Math.max(1, length)));
  }
}
