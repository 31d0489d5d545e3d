/**
 * Which language a text, its paragraphs and the document as a whole are written in. Start at {@link
 * org.wenmai.text.language.LanguageIdentifier}; documents of several paragraphs go through {@link
 * org.wenmai.text.language.DocumentLanguageIdentifier}.
 */
@NullMarked
package org.wenmai.text.language;

import org.jspecify.annotations.NullMarked;
