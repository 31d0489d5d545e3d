package org.wenmai.report.view;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.aggregate.Ranked;
import org.wenmai.report.aggregate.TableScan;
import org.wenmai.report.view.CopiesView.Member;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;

/** A row of {@code families}; in a list of its family the original first, then the most similar. */
record PublishedMember(
    String familyId,
    String docId,
    String role,
    String kind,
    @Nullable String matchedDocId,
    @Nullable String matchedRun,
    double similarity,
    double containment,
    boolean crossScript)
    implements Ranked<PublishedMember> {
  private static final Comparator<PublishedMember> ORIGINAL_THEN_SIMILAR =
      Comparator.comparing(PublishedMember::role)
          .thenComparing(PublishedMember::similarity)
          .reversed()
          .thenComparing(PublishedMember::docId);

  static PublishedMember of(PublishedRow row) {
    return new PublishedMember(
        row.text("family_id"),
        row.text("doc_id"),
        row.text("role"),
        row.text("kind"),
        row.optionalText("matched_doc_id"),
        row.optionalText("matched_run"),
        row.number("similarity"),
        row.number("containment"),
        row.flag("cross_script"));
  }

  static TableScan<PublishedMember> scan(Set<String> families) {
    return new TableScan<>(
        Tables.FAMILIES,
        Tables.FAMILIES.columnNames(),
        row -> Stream.of(of(row)).filter(member -> families.contains(member.familyId())));
  }

  boolean isCopy() {
    return role.equals("copy");
  }

  Member shown(Map<String, DocumentCard> cards) {
    DocumentCard card = cards.get(docId);
    if (card == null) {
      throw new IllegalStateException("The table families has " + docId + ", documents has not");
    }
    return new Member(card, role, kind, matchedRun, similarity, containment, crossScript);
  }

  @Override
  public String list() {
    return familyId;
  }

  @Override
  public int compareTo(PublishedMember other) {
    return ORIGINAL_THEN_SIMILAR.compare(this, other);
  }
}
