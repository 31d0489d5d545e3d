package org.wenmai.text.page;

import org.jspecify.annotations.Nullable;

/**
 * The text and metadata of an HTML page.
 *
 * @param text one line per block, with an empty line between paragraphs; empty if nothing is
 *     visible
 * @param title the headline, without the name of the site; null if there is none
 * @param published the date of publication as written in the page; null if there is none
 * @param author one name, or several separated by commas; null if there is none
 * @param canonical the absolute URL that the page declares as its own; null if there is none
 * @param language the declared language, normally a BCP 47 tag; null if there is none
 * @param site name of the site; null if there is none
 * @param visibleCodePoints number of code points of all visible text, without white space
 * @param missing what the page is, if it has no main text; null if it has, or if all text was asked
 *     for
 */
public record ParsedPage(
    String text,
    @Nullable String title,
    @Nullable String published,
    @Nullable String author,
    @Nullable String canonical,
    @Nullable String language,
    @Nullable String site,
    long visibleCodePoints,
    @Nullable String missing) {}
