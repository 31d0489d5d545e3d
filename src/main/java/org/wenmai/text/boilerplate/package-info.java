/**
 * Finds boilerplate: lines that belong to the page, the publisher or the feed and not to the
 * document.
 *
 * <p>Start at {@link org.wenmai.text.boilerplate.BoilerplateMarker}, which marks boilerplate by
 * rules and by built-in patterns. {@link org.wenmai.text.boilerplate.BoilerplateLearner} learns the
 * rules from the documents of one source.
 */
@NullMarked
package org.wenmai.text.boilerplate;

import org.jspecify.annotations.NullMarked;
