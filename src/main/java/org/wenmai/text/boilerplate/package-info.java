/**
 * Finds furniture in text: lines that belong to the page, the publisher or the feed and not to what
 * a document says. Learns them from the documents of one source, and knows some by sight. Start at
 * {@link org.wenmai.text.boilerplate.BoilerplateMarker}.
 */
@NullMarked
package org.wenmai.text.boilerplate;

import org.jspecify.annotations.NullMarked;
