/**
 * The stage that links spellings of one name. Start at {@link
 * org.wenmai.terms.variants.VariantsStage}.
 */
@NullMarked
package org.wenmai.terms.variants;

import org.jspecify.annotations.NullMarked;
