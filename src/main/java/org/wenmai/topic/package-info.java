/**
 * What topics are made of, without Spark: vectors, latent space, spherical k-means, the number of
 * topics, top terms and labels, what becomes of topics from run to run. Pure; the same input gives
 * the same bits on every machine. Start at {@link org.wenmai.topic.SphericalKMeans}; for their
 * history at {@link org.wenmai.topic.Succession}.
 */
@NullMarked
package org.wenmai.topic;

import org.jspecify.annotations.NullMarked;
