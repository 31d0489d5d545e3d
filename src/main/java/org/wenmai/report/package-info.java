/**
 * Records in, one self-contained HTML file out; no clock, no files, no network. Start at {@link
 * org.wenmai.report.ReportPage}; the page itself is {@code report.ftlh} beside it.
 */
@NullMarked
package org.wenmai.report;

import org.jspecify.annotations.NullMarked;
