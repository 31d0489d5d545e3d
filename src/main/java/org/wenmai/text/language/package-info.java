/**
 * Identifies the language of documents and of their paragraphs.
 *
 * <p>Start at {@link org.wenmai.text.language.LanguageIdentifier}, which identifies the language of
 * one text; {@link org.wenmai.text.language.DocumentLanguageIdentifier} applies it to documents of
 * several paragraphs.
 */
@NullMarked
package org.wenmai.text.language;

import org.jspecify.annotations.NullMarked;
