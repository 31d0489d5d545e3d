/**
 * Published tables as plain records, for whoever shows them: report, show and diff. Start at {@link
 * org.wenmai.view.RunView}; {@link org.wenmai.view.Manifest} is what a run says of itself.
 */
@NullMarked
package org.wenmai.view;

import org.jspecify.annotations.NullMarked;
