/**
 * Finds the topics of the corpus. Start at {@link org.wenmai.stage.topics.TopicsStage}; what a
 * topic is, is decided in {@link org.wenmai.topic}.
 */
@NullMarked
package org.wenmai.stage.topics;

import org.jspecify.annotations.NullMarked;
