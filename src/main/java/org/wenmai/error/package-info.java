/** What can go wrong, in words that a user can act on: one exception, one closed list of codes. */
@NullMarked
package org.wenmai.error;

import org.jspecify.annotations.NullMarked;
