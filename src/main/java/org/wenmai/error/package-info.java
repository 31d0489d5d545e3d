/**
 * Errors that a user can act on: one exception class, one closed list of codes. Start at {@link
 * org.wenmai.error.WenmaiException}.
 */
@NullMarked
package org.wenmai.error;

import org.jspecify.annotations.NullMarked;
