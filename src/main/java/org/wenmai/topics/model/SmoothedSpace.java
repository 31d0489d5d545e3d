package org.wenmai.topics.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A latent space in which a document is moved towards its nearest neighbours.
 *
 * <p>A short text has too few words to be placed by them alone: a title shares none with most
 * titles of its subject. So each document is averaged with the documents of the training set whose
 * terms are most similar, twice, as graph convolution does (Wu et al. 2019, Simplifying Graph
 * Convolutional Networks; Zhang et al. 2019, Attributed Graph Clustering via Adaptive Graph
 * Convolution). The neighbours' share is μ / (μ + terms of the document), so that long texts hardly
 * move.
 *
 * <p>Training documents are smoothed over the symmetric graph of nearest neighbours, other
 * documents over their own ones, with the same training documents whatever else is in the corpus.
 * Immutable and thread-safe.
 */
public final class SmoothedSpace implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Measured on labelled titles, news, abstracts and laws: 15 neighbours and a share that falls
   * with the length raise the agreement of clusters with labels from .53 to .57 on average;
   * constant shares of .5 or three rounds lower it for long texts.
   */
  private static final int NEIGHBOURS = 15;

  private static final int ROUNDS = 2;
  private static final double MU = 20;

  private final LatentSpace latent;
  private final NeighbourIndex index;

  /** By training document. */
  private final Map<String, Integer> indexes = new HashMap<>();

  /** After each round, the first before all of them; by training document. */
  private final List<double[][]> rounds = new ArrayList<>();

  private SmoothedSpace(LatentSpace latent, NeighbourIndex index, List<String> ids) {
    this.latent = latent;
    this.index = index;
    for (int i = 0; i < ids.size(); i++) {
      indexes.put(ids.get(i), i);
    }
  }

  /**
   * Fits the space to a training set.
   *
   * @param ids of the documents, distinct
   * @param documents their term vectors, in a reproducible order
   * @param dimensions maximum number of dimensions, at least 1
   * @param seed seed of all random choices
   */
  public static SmoothedSpace fit(
      List<String> ids, List<TermVector> documents, int dimensions, long seed) {
    SmoothedSpace space =
        new SmoothedSpace(
            LatentSpace.fit(documents, dimensions, seed), NeighbourIndex.of(documents), ids);
    space.smooth(documents);
    return space;
  }

  private void smooth(List<TermVector> documents) {
    NeighbourGraph graph = NeighbourGraph.symmetric(index, documents, NEIGHBOURS);
    rounds.add(documents.stream().map(latent::project).toArray(double[][]::new));
    for (int round = 0; round < ROUNDS; round++) {
      double[][] before = rounds.get(round);
      rounds.add(
          IntStream.range(0, before.length)
              .parallel()
              .mapToObj(
                  i -> smoothed(before[i], share(documents.get(i)), graph.neighbours(i), before))
              .toArray(double[][]::new));
    }
    double[][] last = rounds.get(ROUNDS);
    for (int i = 0; i < last.length; i++) {
      last[i] = LatentSpace.unit(last[i]);
    }
  }

  private static double share(TermVector document) {
    return MU / (MU + document.size());
  }

  /** A vector that is moved by a share towards the weighted mean of its neighbours. */
  private static double[] smoothed(
      double[] vector, double share, NeighbourIndex.Neighbours neighbours, double[][] vectors) {
    double total = 0;
    double[] sum = new double[vector.length];
    for (int n = 0; n < neighbours.size(); n++) {
      double weight = neighbours.cosines()[n];
      double[] other = vectors[neighbours.documents()[n]];
      total += weight;
      for (int d = 0; d < sum.length; d++) {
        sum[d] += weight * other[d];
      }
    }
    if (total == 0) {
      return vector;
    }
    for (int d = 0; d < sum.length; d++) {
      sum[d] = (1 - share) * vector[d] + share * sum[d] / total;
    }
    return sum;
  }

  /** The latent space without smoothing. */
  public LatentSpace latent() {
    return latent;
  }

  /** The inverted index of the training set. */
  public NeighbourIndex index() {
    return index;
  }

  /** The vectors of the training set, in its order: of length 1, or all zeros. */
  public List<double[]> points() {
    return List.of(rounds.get(ROUNDS));
  }

  /**
   * The vector of a document, of length 1, or all zeros if nothing is known of its terms. That of a
   * training document is the one in {@link #points}.
   */
  public double[] project(String id, TermVector document) {
    Integer known = indexes.get(id);
    if (known != null) {
      return rounds.get(ROUNDS)[known];
    }
    NeighbourIndex.Neighbours neighbours = index.nearest(document, NEIGHBOURS, -1);
    double[] vector = latent.project(document);
    for (int round = 0; round < ROUNDS; round++) {
      vector = smoothed(vector, share(document), neighbours, rounds.get(round));
    }
    return LatentSpace.unit(vector);
  }
}
