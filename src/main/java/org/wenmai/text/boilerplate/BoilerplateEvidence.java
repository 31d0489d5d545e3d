package org.wenmai.text.boilerplate;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.boilerplate.FragmentTemplate.Shape;

/**
 * Collects the evidence that a template is boilerplate at one edge, and decides.
 *
 * <p>The template must recur at that edge in enough documents whose own text differs (copies count
 * once), and hardly ever elsewhere. Then a phrase with a cue word is boilerplate. A phrase without
 * one must be widespread or framed by anchors; if it contains digits it counts as text, as a dated
 * statement does. A sentence must be framed by anchors, or be long, identical in all documents and
 * widespread. A front matter field must be among other fields.
 */
final class BoilerplateEvidence {
  private static final double WIDESPREAD_SHARE = 0.1;
  private static final double WIDESPREAD_SENTENCE_SHARE = 0.03;
  private static final int MIN_WIDESPREAD_DOCUMENTS = 10;
  private static final int MIN_DISCLAIMER_WEIGHT = 48;
  private static final int MIN_NEARBY_FIELDS = 2;

  /** A sample with fewer documents is weak evidence, so that a cue word is required as well. */
  private static final int SMALL_SAMPLE = 15;

  private static final int MIN_DOCUMENTS = 3;
  private static final double MIN_SHARE = 0.004;

  /** Of the documents with the template, the share that has it at an edge. */
  private static final double MIN_EDGE_SHARE = 0.7;

  private static final double MAJORITY = 0.5;

  private final FragmentTemplate template;
  private final String example;
  private final EdgePosition position;
  private final @Nullable BoilerplateKind cue;
  private final Set<Long> contexts = new HashSet<>();
  private int documents;
  private int framed;
  private int besideFields;

  /**
   * Creates empty evidence for a template.
   *
   * @param fragment an example of the template
   * @param cue the kind that its cue words tell; null where it has none
   */
  BoilerplateEvidence(TextFragment fragment, EdgePosition position, @Nullable BoilerplateKind cue) {
    this.template = fragment.template();
    this.example = fragment.text();
    this.position = position;
    this.cue = cue;
  }

  /** Whether a template is boilerplate by itself, so that it can frame others. */
  static boolean isAnchor(
      FragmentTemplate template, @Nullable BoilerplateKind cue, int documents, int sampleSize) {
    return template.shape() == Shape.PHRASE
        && (cue != null
            || (!template.hasDigits() && isWidespread(documents, WIDESPREAD_SHARE, sampleSize)));
  }

  /** The least number of documents with different text that boilerplate recurs in. */
  static int requiredDocuments(int sampleSize, int minDocuments) {
    return sampleSize < SMALL_SAMPLE
        ? Math.max(MIN_DOCUMENTS, (int) Math.ceil(MAJORITY * sampleSize))
        : Math.max(minDocuments, (int) Math.ceil(MIN_SHARE * sampleSize));
  }

  private static boolean isWidespread(int documents, double share, int sampleSize) {
    return documents >= MIN_WIDESPREAD_DOCUMENTS && documents >= share * sampleSize;
  }

  static int documents(@Nullable BoilerplateEvidence evidence) {
    return evidence == null ? 0 : evidence.documents;
  }

  /**
   * Adds a document that has the template.
   *
   * @param context hash of the document's own text; equal for copies
   */
  void add(long context, EdgeContext.Neighbors neighbors) {
    contexts.add(context);
    documents++;
    framed += neighbors.framed() ? 1 : 0;
    besideFields += neighbors.fields() >= MIN_NEARBY_FIELDS ? 1 : 0;
  }

  /**
   * Decides whether the template is boilerplate.
   *
   * @param requiredDocuments the least number of documents with different text
   * @param sampleSize number of documents in the sample
   * @param atEdges documents with the template at either edge
   * @param anywhere documents with the template
   */
  boolean isBoilerplate(int requiredDocuments, int sampleSize, int atEdges, int anywhere) {
    int distinct = contexts.size();
    if (distinct < requiredDocuments || atEdges < MIN_EDGE_SHARE * anywhere) {
      return false;
    }
    if (sampleSize < SMALL_SAMPLE) {
      boolean acceptedShape =
          template.shape() == Shape.PHRASE || template.shape() == Shape.SENTENCE;
      return cue != null && acceptedShape;
    }
    return switch (template.shape()) {
      case FIELD -> position == EdgePosition.HEAD && besideFields >= MAJORITY * documents;
      case SENTENCE -> isFramed() || isDisclaimer(distinct, sampleSize);
      case PHRASE ->
          cue != null
              || (!template.hasDigits()
                  && (isFramed() || isWidespread(distinct, WIDESPREAD_SHARE, sampleSize)));
      case REFERENCE -> false;
    };
  }

  private boolean isFramed() {
    return framed >= MAJORITY * documents;
  }

  private boolean isDisclaimer(int distinct, int sampleSize) {
    boolean certain =
        cue != null || (template.weight() >= MIN_DISCLAIMER_WEIGHT && !template.hasDigits());
    return certain && isWidespread(distinct, WIDESPREAD_SENTENCE_SHARE, sampleSize);
  }

  /** The rule to publish for the template. */
  BoilerplateRule rule(EdgePosition edge, int sampleSize) {
    BoilerplateKind kind = cue == null ? BoilerplatePatterns.strongOrWeak(example) : cue;
    double share = (double) contexts.size() / sampleSize;
    return new BoilerplateRule(
        edge,
        kind == null ? BoilerplateKind.RECURRING : kind,
        template.key(),
        example,
        contexts.size(),
        share);
  }
}
