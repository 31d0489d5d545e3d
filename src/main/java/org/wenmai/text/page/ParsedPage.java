package org.wenmai.text.page;

import org.jspecify.annotations.Nullable;

/**
 * What a page says.
 *
 * @param text blocks on lines of their own, paragraphs with an empty line between; empty where
 *     nothing is visible
 * @param title the headline, without the name of the site; null where there is none
 * @param published the date of publication as the page writes it; null where there is none
 * @param author one name or several with commas; null where there is none
 * @param canonical the absolute address that the page gives as its own; null where it gives none
 * @param language as declared, BCP 47 if the page is right; null where there is none
 * @param site name of the site; null where there is none
 * @param visibleCodePoints of all visible text, white space not counted: what the text was taken
 *     from
 */
public record ParsedPage(
    String text,
    @Nullable String title,
    @Nullable String published,
    @Nullable String author,
    @Nullable String canonical,
    @Nullable String language,
    @Nullable String site,
    long visibleCodePoints) {}
