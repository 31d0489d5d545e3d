package org.wenmai.text.boilerplate;

import java.io.Serializable;

/**
 * A line or passage that was learned to be boilerplate of a source.
 *
 * @param position the edge of the documents where it occurs
 * @param kind its purpose
 * @param template its text with the variable parts masked: digits as 0, {@code {url}}, {@code
 *     {link}}, {@code {name}}, {@code {value}}
 * @param example its text in one document
 * @param documents number of sampled documents that have it and differ in their other text
 * @param share {@code documents} as a share of all sampled documents, 0 to 1
 */
public record BoilerplateRule(
    EdgePosition position,
    BoilerplateKind kind,
    String template,
    String example,
    long documents,
    double share)
    implements Serializable {}
