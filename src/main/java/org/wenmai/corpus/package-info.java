/**
 * The contract of a stage that needs the whole corpus, and what it may use: earlier tables, the
 * session, the run that this one continues, and builders of rows. Implementations are in {@link
 * org.wenmai.dedup}, {@link org.wenmai.terms} and {@link org.wenmai.topics}. Start at {@link
 * org.wenmai.corpus.TableStage}.
 */
@NullMarked
package org.wenmai.corpus;

import org.jspecify.annotations.NullMarked;
