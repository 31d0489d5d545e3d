/**
 * Finds the topics of the corpus. Start at {@link org.wenmai.topics.TopicsStage}; the mathematics
 * is in {@link org.wenmai.topics.model}, how documents are read in {@link
 * org.wenmai.topics.corpus}.
 */
@NullMarked
package org.wenmai.topics;

import org.jspecify.annotations.NullMarked;
