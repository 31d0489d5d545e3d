package org.wenmai.text.boilerplate;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.boilerplate.FragmentTemplate.Shape;

/**
 * What speaks for a template being furniture at one edge, and the judgement.
 *
 * <p>It must stand there in enough documents whose own text differs (copies count once), and hardly
 * ever elsewhere. Words that tell what it is for then suffice for a phrase. What has none must be
 * widespread or be framed by what has; a dated statement without such words is part of a text. A
 * sentence must be framed by furniture, or be long, the same to the letter and widespread. A field
 * of front matter must stand among others.
 */
final class BoilerplateEvidence {
  private static final double WIDESPREAD = 0.1;
  private static final double WIDESPREAD_SENTENCE = 0.03;
  private static final int WIDESPREAD_DOCUMENTS = 10;
  private static final int LONG_SENTENCE = 48;
  private static final int FIELDS = 2;

  /** Fewer documents say little, so that words must tell too. */
  private static final int FEW = 15;

  private static final int FEWEST = 3;
  private static final double LEAST_SHARE = 0.004;

  /** Least share of its documents in which a template stands at an edge. */
  private static final double AT_EDGE = 0.7;

  private static final double MOSTLY = 0.5;

  private final FragmentTemplate template;
  private final String example;
  private final EdgePosition place;
  private final @Nullable BoilerplateKind cue;
  private final Set<Long> contexts = new HashSet<>();
  private int documents;
  private int within;
  private int amongFields;

  /**
   * Nothing is known yet.
   *
   * @param cue what the template's words tell
   */
  BoilerplateEvidence(TextFragment piece, EdgePosition place, @Nullable BoilerplateKind cue) {
    this.template = piece.template();
    this.example = piece.words();
    this.place = place;
    this.cue = cue;
  }

  /** Whether a template is furniture by itself, so that others may rely on it. */
  static boolean isAnchor(
      FragmentTemplate template, @Nullable BoilerplateKind cue, int documents, int looked) {
    return template.shape() == Shape.PHRASE
        && (cue != null || (!template.numbered() && isWidespread(documents, WIDESPREAD, looked)));
  }

  /** Fewest documents with different text that furniture recurs in. */
  static int need(int looked, int minDocuments) {
    return looked < FEW
        ? Math.max(FEWEST, (int) Math.ceil(MOSTLY * looked))
        : Math.max(minDocuments, (int) Math.ceil(LEAST_SHARE * looked));
  }

  private static boolean isWidespread(int documents, double share, int looked) {
    return documents >= WIDESPREAD_DOCUMENTS && documents >= share * looked;
  }

  static int documents(@Nullable BoilerplateEvidence evidence) {
    return evidence == null ? 0 : evidence.documents;
  }

  /** Adds a document. */
  void add(long context, EdgeContext.Kept company) {
    contexts.add(context);
    documents++;
    within += company.within() ? 1 : 0;
    amongFields += company.fields() >= FIELDS ? 1 : 0;
  }

  /**
   * The judgement.
   *
   * @param need fewest documents with different text
   * @param looked number of documents looked at
   * @param atEdges documents where it stands at an edge, either one
   * @param anywhere documents where it stands
   */
  boolean isFurniture(int need, int looked, int atEdges, int anywhere) {
    int different = contexts.size();
    if (different < need || atEdges < AT_EDGE * anywhere) {
      return false;
    }
    if (looked < FEW) {
      boolean sole = template.shape() == Shape.PHRASE || template.shape() == Shape.SENTENCE;
      return cue != null && sole;
    }
    return switch (template.shape()) {
      case FIELD -> place == EdgePosition.HEAD && amongFields >= MOSTLY * documents;
      case SENTENCE -> isFramed() || isDisclaimer(different, looked);
      case PHRASE ->
          cue != null
              || (!template.numbered()
                  && (isFramed() || isWidespread(different, WIDESPREAD, looked)));
      case REFERENCE -> false;
    };
  }

  private boolean isFramed() {
    return within >= MOSTLY * documents;
  }

  private boolean isDisclaimer(int different, int looked) {
    boolean sure = cue != null || (template.weight() >= LONG_SENTENCE && !template.numbered());
    return sure && isWidespread(different, WIDESPREAD_SENTENCE, looked);
  }

  /** What is published of it. */
  BoilerplateRule rule(EdgePosition at, int looked) {
    BoilerplateKind kind = cue == null ? BoilerplatePatterns.either(example) : cue;
    double share = (double) contexts.size() / looked;
    return new BoilerplateRule(
        at,
        kind == null ? BoilerplateKind.RECURRING : kind,
        template.key(),
        example,
        contexts.size(),
        share);
  }
}
