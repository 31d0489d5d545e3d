/**
 * What an HTML page says: its main text without the furniture around it, and title, date, author
 * and address as the page gives them. Start at {@link org.wenmai.text.page.PageReader}.
 */
@NullMarked
package org.wenmai.text.page;

import org.jspecify.annotations.NullMarked;
