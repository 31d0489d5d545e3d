/**
 * Documents as TF-IDF vectors, the input of the topic model: on the driver if they are few, else on
 * the cluster. Start at {@link org.wenmai.topics.corpus.TopicCorpus}.
 */
@NullMarked
package org.wenmai.topics.corpus;

import org.jspecify.annotations.NullMarked;
