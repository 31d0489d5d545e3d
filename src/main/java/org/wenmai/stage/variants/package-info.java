/**
 * The stage that links spellings of one name. Start at {@link
 * org.wenmai.stage.variants.VariantsStage}.
 */
@NullMarked
package org.wenmai.stage.variants;

import org.jspecify.annotations.NullMarked;
