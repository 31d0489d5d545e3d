/**
 * Documents as vectors of weighted terms, which topics are made of: on the driver where they are
 * few, on the cluster where they are many. Start at {@link org.wenmai.topics.corpus.TopicCorpus}.
 */
@NullMarked
package org.wenmai.topics.corpus;

import org.jspecify.annotations.NullMarked;
