/**
 * Topic modelling without Spark: term vectors, latent space, spherical k-means, selection of the
 * number of topics, top terms and labels, tracking of topics from run to run. Pure; the same input
 * gives the same bits on every machine. Start at {@link org.wenmai.topics.model.SphericalKMeans},
 * for tracking at {@link org.wenmai.topics.model.TopicTracking}.
 */
@NullMarked
package org.wenmai.topics.model;

import org.jspecify.annotations.NullMarked;
