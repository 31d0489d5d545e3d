package org.wenmai.text.boilerplate;

import java.io.Serializable;

/**
 * A line or passage that was learned to be furniture.
 *
 * @param place the edge of the documents that it stands at
 * @param kind what it is for
 * @param template its text with what varies masked: digits as 0, {@code {url}}, {@code {link}},
 *     {@code {name}}, {@code {value}}
 * @param example how it reads in one document
 * @param documents with different text around it, among those looked at
 * @param share of the documents looked at, 0 to 1
 */
public record BoilerplateRule(
    EdgePosition place,
    BoilerplateKind kind,
    String template,
    String example,
    long documents,
    double share)
    implements Serializable {}
