package org.wenmai.accuracy.copies;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedRun;
import org.wenmai.warehouse.PublishedTables;
import org.wenmai.warehouse.Warehouse;

/**
 * What a run published, held against what was planted.
 *
 * @param pairs rows of {@code matches}, forms left out
 * @param forms rows of {@code matches} of kind form
 * @param recall of the planted copies of each kind, those that are in the family of their original
 * @param missed planted copies that are not
 * @param falsePairs pairs of documents that have no original in common
 * @param largestFamily its members
 */
record RunFindings(
    long pairs,
    long forms,
    Map<CopyKind, Recall> recall,
    List<PlantedCopy> missed,
    List<MatchedPair> falsePairs,
    long largestFamily) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies that were found, of those that were planted. */
  record Recall(long found, long planted) {}

  /** A row of {@code matches}, by the ids of the corpus. */
  record MatchedPair(String a, String b, String kind, double similarity) {}

  /** Compares the only run in the warehouse with the truth beside it. */
  static RunFindings of(Path folder) throws IOException {
    Warehouse warehouse =
        new Warehouse(new Configuration(), folder.resolve("warehouse").toUri().toString());
    PublishedRun run = PublishedRun.of(warehouse, warehouse.runs().get(0));
    return of(warehouse.tables(run.manifest()), truth(folder.resolve("truth.jsonl")));
  }

  private static List<PlantedCopy> truth(Path file) throws IOException {
    List<PlantedCopy> copies = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        copies.add(JSON.readValue(line, PlantedCopy.class));
      }
    }
    return copies;
  }

  private static RunFindings of(PublishedTables tables, List<PlantedCopy> truth) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> families = new HashMap<>();
    for (PublishedRow row :
        tables.rows(
            Tables.DOCUMENTS,
            List.of("doc_id", "external_id", "family_id"),
            row -> true,
            Integer.MAX_VALUE)) {
      names.put(row.text("doc_id"), row.text("external_id"));
      families.put(row.text("external_id"), row.text("family_id"));
    }
    List<MatchedPair> matches =
        tables
            .rows(
                Tables.MATCHES,
                List.of("doc_a", "doc_b", "kind", "similarity"),
                row -> true,
                Integer.MAX_VALUE)
            .stream()
            .map(
                row ->
                    new MatchedPair(
                        names.getOrDefault(row.text("doc_a"), "?"),
                        names.getOrDefault(row.text("doc_b"), "?"),
                        row.text("kind"),
                        row.number("similarity")))
            .toList();
    return of(families, matches, truth);
  }

  /**
   * Compares what was found with the truth.
   *
   * @param families by document, of all documents
   */
  static RunFindings of(
      Map<String, String> families, List<MatchedPair> matches, List<PlantedCopy> truth) {
    Map<String, String> originals =
        truth.stream().collect(Collectors.toMap(PlantedCopy::id, PlantedCopy::original));
    List<MatchedPair> copies =
        matches.stream().filter(match -> !match.kind().equals("form")).toList();
    List<MatchedPair> wrong =
        copies.stream()
            .filter(pair -> !root(pair.a(), originals).equals(root(pair.b(), originals)))
            .toList();
    return new RunFindings(
        copies.size(),
        matches.size() - copies.size(),
        recall(truth, families),
        missed(truth, families),
        wrong,
        largest(families));
  }

  private static String root(String id, Map<String, String> originals) {
    return originals.getOrDefault(id, id);
  }

  private static Map<CopyKind, Recall> recall(
      List<PlantedCopy> truth, Map<String, String> families) {
    Map<CopyKind, Recall> recall = new TreeMap<>();
    for (PlantedCopy copy : truth) {
      recall.merge(
          CopyKind.of(copy.kind()),
          new Recall(isFound(copy, families) ? 1 : 0, 1),
          (a, b) -> new Recall(a.found() + b.found(), a.planted() + b.planted()));
    }
    return recall;
  }

  private static List<PlantedCopy> missed(List<PlantedCopy> truth, Map<String, String> families) {
    return truth.stream().filter(copy -> !isFound(copy, families)).toList();
  }

  private static boolean isFound(PlantedCopy copy, Map<String, String> families) {
    String family = families.get(copy.id());
    return family != null && family.equals(families.get(copy.original()));
  }

  private static long largest(Map<String, String> families) {
    Map<String, Long> sizes = new HashMap<>();
    families.values().forEach(family -> sizes.merge(family, 1L, Long::sum));
    return sizes.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
