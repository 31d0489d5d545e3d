package org.wenmai.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.wenmai.corpus.Workspace;
import org.wenmai.hash.SplitMix64;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.terms.CorpusTerm;
import org.wenmai.terms.TermCountRows;
import org.wenmai.topics.corpus.DatedDocument;
import org.wenmai.topics.corpus.TermWeighting;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.corpus.TopicLanguages;
import org.wenmai.topics.corpus.TopicVocabulary;

/** The input of the stage, from the tables of earlier stages. */
final class TopicInput {
  private final Workspace workspace;
  private final TopicsConfig config;

  TopicInput(Workspace workspace, TopicsConfig config) {
    this.workspace = workspace;
    this.config = config;
  }

  /** Documents of each language. */
  Map<String, Long> languages() {
    return TermCountRows.languages(workspace)
        .javaRDD()
        .treeAggregate(
            new HashMap<String, Long>(),
            (counts, row) -> {
              counts.merge(TermCountRows.language(row), 1L, Long::sum);
              return counts;
            },
            (counts, other) -> {
              other.forEach((language, count) -> counts.merge(language, count, Long::sum));
              return counts;
            });
  }

  TopicVocabulary vocabulary() {
    return workspace
        .table("terms")
        .javaRDD()
        .map(CorpusTerm::of)
        .treeAggregate(
            new TopicVocabulary.Builder(config.vocabulary(), config.maxShare()),
            TopicVocabulary.Builder::add,
            TopicVocabulary.Builder::merge)
        .build();
  }

  /** All documents, without vectors. */
  JavaRDD<TopicDocument> documents(
      Broadcast<TopicVocabulary> vocabulary,
      Broadcast<CanonicalTerms> canonical,
      TopicLanguages languages) {
    return DatedDocument.all(workspace).map(new TermWeighting(vocabulary, canonical, languages));
  }

  /**
   * A sample of the training set, by the hash of ids: about as many documents of each language as
   * is its share of the sample.
   *
   * @param counts documents of each language
   */
  JavaRDD<TopicDocument> sample(
      JavaRDD<TopicDocument> documents, TopicLanguages languages, Map<String, Long> counts) {
    int[] shares = languages.divide(config.sample());
    double[] probabilities = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      probabilities[i] =
          (double) shares[i] / counts.getOrDefault(languages.withTopics().get(i), 1L);
    }
    long seed = workspace.seed();
    return documents.filter(
        document ->
            document.inTrainingSet()
                && SplitMix64.uniform(SplitMix64.hash(seed, document.id()))
                    < probabilities[document.languageIndex()]);
  }
}
