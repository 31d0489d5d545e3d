/**
 * Reads HTML pages: the main text without boilerplate, and title, date, author and address.
 *
 * <p>Start at {@link org.wenmai.text.page.PageReader}. A page is segmented into blocks of text and
 * the boxes that contain them; {@code MainTextExtractor} chooses the main blocks.
 */
@NullMarked
package org.wenmai.text.page;

import org.jspecify.annotations.NullMarked;
