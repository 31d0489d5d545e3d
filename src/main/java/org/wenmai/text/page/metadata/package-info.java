/**
 * Reads the metadata of HTML pages: meta elements, JSON-LD and attributes.
 *
 * <p>Start at {@link org.wenmai.text.page.metadata.PageMetadata}, which chooses between the
 * sources.
 */
@NullMarked
package org.wenmai.text.page.metadata;

import org.jspecify.annotations.NullMarked;
