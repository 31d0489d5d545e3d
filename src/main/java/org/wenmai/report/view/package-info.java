/**
 * Published tables as plain records, for the page and for {@code show}. Start at {@link
 * org.wenmai.report.view.RunView}.
 */
@NullMarked
package org.wenmai.report.view;

import org.jspecify.annotations.NullMarked;
