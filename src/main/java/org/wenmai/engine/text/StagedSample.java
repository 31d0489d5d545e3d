package org.wenmai.engine.text;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.training.DocumentSample;

/**
 * A sample whose documents went through some stages, for an estimator that learns from what these
 * set. Of long documents only the beginning is processed: a sample must cost little.
 */
final class StagedSample implements DocumentSample {
  private final DocumentSample documents;
  private final DocumentPipeline pipeline;
  private final int maxUnits;

  /**
   * Creates the sample.
   *
   * @param documents as ingested
   * @param stages in order
   * @param maxUnits UTF-16 units of a document that are processed
   */
  StagedSample(DocumentSample documents, List<DocumentStage> stages, int maxUnits) {
    this.documents = documents;
    this.pipeline = new DocumentPipeline(stages);
    this.maxUnits = maxUnits;
  }

  @Override
  public int partitions() {
    return documents.partitions();
  }

  @Override
  public JavaRDD<Document> first(int most) {
    return processed(documents.first(most));
  }

  @Override
  public JavaRDD<Document> firstOfAll(int most) {
    return processed(documents.firstOfAll(most));
  }

  private JavaRDD<Document> processed(JavaRDD<Document> sample) {
    DocumentPipeline stages = pipeline;
    int length = maxUnits;
    return sample.map(document -> stages.process(document.truncated(length)));
  }
}
