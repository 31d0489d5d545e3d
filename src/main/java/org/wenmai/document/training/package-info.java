/**
 * What is learned from a sample of the corpus before the text pass: boilerplate of each source, new
 * words. Start at {@link org.wenmai.document.training.Estimator}.
 */
@NullMarked
package org.wenmai.document.training;

import org.jspecify.annotations.NullMarked;
