/**
 * What a page says of itself in its head and its attributes. Start at {@link
 * org.wenmai.text.page.metadata.PageMetadata}.
 */
@NullMarked
package org.wenmai.text.page.metadata;

import org.jspecify.annotations.NullMarked;
