/** The stage that repairs each document and marks what is damaged for good. */
@NullMarked
package org.wenmai.stage.repair;

import org.jspecify.annotations.NullMarked;
