/**
 * Finds the topics of the corpus. Start at {@link org.wenmai.topics.TopicsStage}. The mathematics
 * is in {@link org.wenmai.topics.model}, documents as vectors are in {@link
 * org.wenmai.topics.corpus}.
 */
@NullMarked
package org.wenmai.topics;

import org.jspecify.annotations.NullMarked;
