package org.wenmai.topics.corpus;

import java.util.Arrays;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.keyword.TfIdf;
import org.wenmai.topics.model.TermVector;

/** Weighs the terms of a document by TF-IDF. */
public final class TermWeighting implements Function<Row, TopicDocument> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<TopicVocabulary> vocabulary;
  private final Broadcast<CanonicalTerms> forms;
  private final TopicLanguages languages;

  public TermWeighting(
      Broadcast<TopicVocabulary> vocabulary,
      Broadcast<CanonicalTerms> forms,
      TopicLanguages languages) {
    this.vocabulary = vocabulary;
    this.forms = forms;
    this.languages = languages;
  }

  /** Reads doc_id, language, terms, family_id, family_role, day. */
  @Override
  public TopicDocument call(Row row) {
    String language = row.getString(1);
    DocumentTerms terms = DocumentTerms.of(row.isNullAt(2) ? new byte[0] : row.getAs(2));
    return new TopicDocument(
        row.getString(0),
        language,
        languages.domain(language),
        languages.hasOwn(language) && !"copy".equals(row.getString(4)),
        row.getString(3),
        row.isNullAt(5) ? null : row.getInt(5),
        weighed(language, forms.value().count(terms).terms()),
        new double[0]);
  }

  private TermVector weighed(String language, DocumentTerms terms) {
    long[] found = new long[terms.size()];
    int size = 0;
    for (int i = 0; i < found.length; i++) {
      String readAs = languages.readAs(language, terms.language(i));
      int number = vocabulary.value().number(readAs, terms.term(i));
      if (number >= 0) {
        found[size++] = (long) number << 32 | terms.count(i);
      }
    }
    Arrays.sort(found, 0, size);
    return weighed(found, size);
  }

  /** Of numbers (upper half) with counts (lower half), ascending; equal numbers are one term. */
  private TermVector weighed(long[] found, int size) {
    int[] numbers = new int[size];
    long[] counts = new long[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      int number = (int) (found[i] >>> 32);
      distinct += distinct > 0 && numbers[distinct - 1] == number ? 0 : 1;
      numbers[distinct - 1] = number;
      counts[distinct - 1] += found[i] & 0xFFFFFFFFL;
    }
    double[] weights = new double[distinct];
    for (int i = 0; i < distinct; i++) {
      weights[i] = TfIdf.weight(counts[i], vocabulary.value().term(numbers[i]).idf());
    }
    return TermVector.normalized(Arrays.copyOf(numbers, distinct), weights);
  }
}
