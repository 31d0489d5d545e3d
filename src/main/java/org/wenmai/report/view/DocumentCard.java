package org.wenmai.report.view;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One document as a list shows it; long texts are cut.
 *
 * @param docId its id
 * @param title null where it has none
 * @param uri where it was read
 * @param source may be empty
 * @param date the day of publication; null where unknown
 * @param language null before identify
 * @param script null before identify
 * @param excerpt how it begins, white space made single; may be empty
 */
public record DocumentCard(
    String docId,
    @Nullable String title,
    String uri,
    String source,
    @Nullable LocalDate date,
    @Nullable String language,
    @Nullable String script,
    String excerpt)
    implements Serializable {}
