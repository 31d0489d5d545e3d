/**
 * What topics are made of, without Spark: vectors, latent space, spherical k-means, the number of
 * topics, top terms and labels, what becomes of topics from run to run. Pure; the same input gives
 * the same bits on every machine. Start at {@link org.wenmai.topics.model.SphericalKMeans}; for
 * their history at {@link org.wenmai.topics.model.TopicTracking}.
 */
@NullMarked
package org.wenmai.topics.model;

import org.jspecify.annotations.NullMarked;
