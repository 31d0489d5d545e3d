/**
 * Renders the records of a run as one self-contained HTML file; no clock, no files, no network.
 * Start at {@link org.wenmai.report.html.ReportPage}; the page itself is {@code report.ftlh} beside
 * it.
 */
@NullMarked
package org.wenmai.report.html;

import org.jspecify.annotations.NullMarked;
