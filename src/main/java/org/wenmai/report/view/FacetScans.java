package org.wenmai.report.view;

import static org.wenmai.report.view.FacetCount.one;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.aggregate.TableScan;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;

/** Which facets the rows of each table count for. */
final class FacetScans {
  static final List<TableScan<FacetCount>> ALL =
      List.of(
          new TableScan<>(
              Tables.DOCUMENTS,
              PublishedDocument.FACET_COLUMNS,
              row -> ofDocument(new PublishedDocument(row))),
          new TableScan<>(Tables.DOCUMENT_TOPICS, List.of("rank", "outlier"), FacetScans::ofTopic),
          new TableScan<>(
              Tables.FAMILIES,
              Tables.FAMILIES.columnNames(),
              row -> ofMember(PublishedMember.of(row))));

  private FacetScans() {}

  private static Stream<FacetCount> ofDocument(PublishedDocument document) {
    return Stream.of(
            Stream.of(one(Facets.CHARSET, "", document.charset(), 0)),
            ofLanguage(document),
            ofDate(document),
            ofKinds(Facets.REPAIRED, Facets.REPAIR, document.repairs()),
            ofKinds(Facets.DAMAGED, Facets.DAMAGE, document.damage()),
            document.boilerplate().entrySet().stream()
                .map(kind -> one(Facets.BOILERPLATE, "", kind.getKey(), kind.getValue())))
        .flatMap(counts -> counts);
  }

  private static Stream<FacetCount> ofLanguage(PublishedDocument document) {
    return document.language() == null
        ? Stream.empty()
        : Stream.of(
            one(
                Facets.LANGUAGE,
                orElse(document.script(), ""),
                document.language(),
                document.words()));
  }

  private static Stream<FacetCount> ofDate(PublishedDocument document) {
    return document.publishedDate() == null
        ? Stream.empty()
        : Stream.of(
            one(
                Facets.DATE,
                orElse(document.publishedPrecision(), Facets.DAY),
                document.publishedDate().toString(),
                0));
  }

  private static Stream<FacetCount> ofKinds(String any, String each, Map<String, Long> kinds) {
    return kinds.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of(one(any)),
            kinds.entrySet().stream().map(kind -> one(each, "", kind.getKey(), kind.getValue())));
  }

  private static Stream<FacetCount> ofTopic(PublishedRow row) {
    return row.count("rank") == 1 && row.flag("outlier")
        ? Stream.of(one(Facets.OUTLIER))
        : Stream.empty();
  }

  private static Stream<FacetCount> ofMember(PublishedMember member) {
    FacetCount family = one(Facets.FAMILY, "", member.familyId(), 0);
    return member.isCopy()
        ? Stream.of(family, one(Facets.COPY, "", member.kind(), member.crossScript() ? 1 : 0))
        : Stream.of(family);
  }

  private static String orElse(@Nullable String value, String other) {
    return value == null ? other : value;
  }
}
