/** The stage that turns Chinese paragraphs into Simplified for analysis. */
@NullMarked
package org.wenmai.stage.fold;

import org.jspecify.annotations.NullMarked;
