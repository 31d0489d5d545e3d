package org.wenmai.document;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a document was published.
 *
 * @param at the instant; of a mere day, month or year its beginning
 * @param date the day in the time zone that was written, or of the corpus where none was
 * @param precision what was written: {@code year}, {@code month}, {@code day} or {@code second}
 */
public record PublicationDate(Instant at, LocalDate date, String precision) {
  public PublicationDate {
    requireNonNull(at, "at");
    requireNonNull(date, "date");
    requireNonNull(precision, "precision");
  }
}
