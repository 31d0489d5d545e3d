/**
 * Finds the spellings of one name, by how they look and sound, by their contexts, and by
 * appositions. Start at {@link org.wenmai.terms.variants.VariantsStage}.
 */
@NullMarked
package org.wenmai.terms.variants;

import org.jspecify.annotations.NullMarked;
