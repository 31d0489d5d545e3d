package org.wenmai.dedup.families;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.Workspace;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.families.model.Family;
import org.wenmai.dedup.families.model.FamilyLinks;
import org.wenmai.dedup.families.model.FamilyMember;
import org.wenmai.dedup.families.model.FamilyPair;
import org.wenmai.dedup.families.model.FamilyRow;
import org.wenmai.dedup.families.model.Link;
import org.wenmai.dedup.families.model.PublishedPairs;
import org.wenmai.dedup.history.IndexEntry;
import scala.Tuple2;

/**
 * Makes families of verified pairs. The rules are in {@code families.model}; this class only brings
 * together what they need. No task holds a whole family in memory.
 */
final class FamilyJoining {
  private final Workspace workspace;
  private final FamiliesConfig config;
  private final int partitions;

  /**
   * Creates the step.
   *
   * @param partitions of each exchange
   */
  FamilyJoining(Workspace workspace, FamiliesConfig config, int partitions) {
    this.workspace = workspace;
    this.config = config;
    this.partitions = partitions;
  }

  /**
   * Joins the families.
   *
   * @param pairs verified pairs, of copies and of forms
   * @param known what earlier runs know of their documents, and of others whose family they know
   */
  FamilyTables of(JavaRDD<CopyPair> pairs, JavaRDD<IndexEntry> known) {
    JavaRDD<CopyPair> verified = withForms(pairs);
    JavaRDD<CopyPair> copies = verified.filter(pair -> !pair.isForm());
    JavaRDD<CopyPair> forms = publishedForms(verified.filter(CopyPair::isForm));
    return new ConnectedComponents(workspace, config.maxDriverEdges())
        .of(links(copies, known))
        .map(roots -> tables(copies, forms, known, roots))
        .orElseGet(
            () ->
                FamilyTables.withoutFamilies(
                    workspace.spark(), rows(forms.map(MatchCodec::toRow), MatchCodec.SCHEMA)));
  }

  /**
   * The same pairs, of which those of two forms whose numbers differ are forms too: by chance two
   * bulletins of many have most numbers in common, but their form is known by the others.
   */
  private JavaRDD<CopyPair> withForms(JavaRDD<CopyPair> pairs) {
    JavaPairRDD<String, Boolean> forms =
        pairs
            .filter(CopyPair::isForm)
            .flatMap(pair -> List.of(pair.a.docId, pair.b.docId).iterator())
            .mapToPair(id -> new Tuple2<>(id, true))
            .reduceByKey((form, same) -> form, partitions);
    JavaRDD<Tuple2<CopyPair, Boolean>> half =
        ManyToOneJoin.of(
            pairs
                .filter(pair -> !pair.isForm() && pair.numbersDiffer)
                .mapToPair(pair -> new Tuple2<>(pair.a.docId, pair)),
            forms,
            (pair, form) -> new Tuple2<>(pair, form != null),
            partitions);
    JavaRDD<CopyPair> settled =
        ManyToOneJoin.of(
            half.mapToPair(pair -> new Tuple2<>(pair._1.b.docId, pair)),
            forms,
            (pair, form) -> pair._2 && form != null ? pair._1.asForm() : pair._1,
            partitions);
    return pairs.filter(pair -> pair.isForm() || !pair.numbersDiffer).union(settled);
  }

  /** Of each form the one that is most like it, since all of a kind are alike. */
  private JavaRDD<CopyPair> publishedForms(JavaRDD<CopyPair> forms) {
    return byIds(
        forms
            .flatMap(pair -> List.of(pair, pair.reversed()).iterator())
            .mapToPair(pair -> new Tuple2<>(pair.a.docId, pair))
            .reduceByKey(FamilyMember::better, partitions)
            .values()
            .map(CopyPair::ordered));
  }

  /** Each pair once. */
  private JavaRDD<CopyPair> byIds(JavaRDD<CopyPair> pairs) {
    return pairs
        .mapToPair(pair -> new Tuple2<>(new Tuple2<>(pair.a.docId, pair.b.docId), pair))
        .reduceByKey((pair, same) -> pair, partitions)
        .values();
  }

  /** What joins documents to each other, and those of old families to what stands for them. */
  private JavaRDD<Link> links(JavaRDD<CopyPair> pairs, JavaRDD<IndexEntry> known) {
    JavaRDD<Link> copies =
        pairs.filter(pair -> !pair.isContained()).map(pair -> Link.of(pair.a.docId, pair.b.docId));
    JavaRDD<Link> parts =
        pairs
            .filter(CopyPair::isContained)
            .map(FamilyLinks::containerFirst)
            .mapToPair(pair -> new Tuple2<>(pair.a.docId, pair))
            .reduceByKey(FamilyLinks::preferredPart, partitions)
            .leftOuterJoin(byId(known), partitions)
            .values()
            .filter(part -> FamilyLinks.joinsPart(part._1, part._2.orNull()))
            .map(part -> Link.of(part._1.a.docId, part._1.b.docId));
    JavaRDD<Link> continued =
        known
            .filter(entry -> entry.missing != null)
            .map(entry -> Link.of(entry.member.docId, FamilyLinks.node(entry.familyId)));
    return copies.union(parts).union(continued);
  }

  private FamilyTables tables(
      JavaRDD<CopyPair> pairs,
      JavaRDD<CopyPair> forms,
      JavaRDD<IndexEntry> known,
      JavaPairRDD<String, String> roots) {
    JavaRDD<FamilyPair> all = withRoots(pairs, roots);
    JavaRDD<FamilyPair> within = all.filter(FamilyPair::isOfOneFamily);
    JavaRDD<CopyPair> between = all.filter(pair -> !pair.isOfOneFamily()).map(pair -> pair.pair);
    JavaRDD<Tuple2<IndexEntry, String>> continued = byId(known).join(roots, partitions).values();
    JavaRDD<FamilyMember> members = members(within, continued);
    JavaPairRDD<String, Family> families = families(members, continued);
    JavaRDD<Tuple2<FamilyMember, Family>> assigned =
        withFamily(members.mapToPair(member -> new Tuple2<>(member.root, member)), families);
    JavaRDD<CopyPair> published =
        between.union(forms).union(published(within, families)).union(publishedAsBest(assigned));
    return new FamilyTables(
        rows(
            assigned.map(member -> FamilyRow.of(member._1, member._2)).map(FamilyRowCodec::toRow),
            FamilyRowCodec.SCHEMA),
        rows(published.map(MatchCodec::toRow), MatchCodec.SCHEMA),
        rows(
            families.values().flatMap(family -> RenamedFamilyCodec.toRows(family).iterator()),
            RenamedFamilyCodec.SCHEMA));
  }

  /** A document without a link is its own root. */
  private JavaRDD<FamilyPair> withRoots(
      JavaRDD<CopyPair> pairs, JavaPairRDD<String, String> roots) {
    JavaRDD<FamilyPair> half =
        ManyToOneJoin.of(
            pairs.mapToPair(pair -> new Tuple2<>(pair.a.docId, pair)),
            roots,
            (pair, root) -> new FamilyPair(pair, root == null ? pair.a.docId : root, ""),
            partitions);
    return ManyToOneJoin.of(
        half.mapToPair(pair -> new Tuple2<>(pair.pair.b.docId, pair)),
        roots,
        (pair, root) ->
            new FamilyPair(pair.pair, pair.rootA, root == null ? pair.pair.b.docId : root),
        partitions);
  }

  private JavaRDD<FamilyMember> members(
      JavaRDD<FamilyPair> within, JavaRDD<Tuple2<IndexEntry, String>> continued) {
    JavaRDD<FamilyMember> staying =
        continued
            .filter(known -> known._1.staysInFamily())
            .map(known -> FamilyMember.of(known._1, known._2));
    return within
        .flatMap(pair -> FamilyMember.of(pair).iterator())
        .union(staying)
        .mapToPair(member -> new Tuple2<>(member.document.docId, member))
        .reduceByKey(FamilyMember::plus, partitions)
        .values();
  }

  /** The families, by root. */
  private JavaPairRDD<String, Family> families(
      JavaRDD<FamilyMember> members, JavaRDD<Tuple2<IndexEntry, String>> continued) {
    return members
        .mapToPair(member -> new Tuple2<>(member.root, Family.of(member.document)))
        .union(continued.mapToPair(known -> new Tuple2<>(known._2, Family.of(known._1))))
        .reduceByKey(Family::plus, partitions);
  }

  private <T> JavaRDD<Tuple2<T, Family>> withFamily(
      JavaPairRDD<String, T> byRoot, JavaPairRDD<String, Family> families) {
    return ManyToOneJoin.of(
        byRoot,
        families,
        (value, family) -> new Tuple2<>(value, requireNonNull(family)),
        partitions);
  }

  private JavaRDD<CopyPair> published(
      JavaRDD<FamilyPair> within, JavaPairRDD<String, Family> families) {
    PublishedPairs rule = new PublishedPairs(config.allPairsUpTo());
    return withFamily(within.mapToPair(pair -> new Tuple2<>(pair.rootA, pair.pair)), families)
        .filter(pair -> rule.has(pair._1, pair._2))
        .map(pair -> pair._1);
  }

  /** Without repetitions: two documents may be the best match of each other. */
  private JavaRDD<CopyPair> publishedAsBest(JavaRDD<Tuple2<FamilyMember, Family>> assigned) {
    PublishedPairs rule = new PublishedPairs(config.allPairsUpTo());
    return byIds(assigned.flatMap(member -> rule.best(member._1, member._2).stream().iterator()));
  }

  private Dataset<Row> rows(JavaRDD<Row> rows, StructType schema) {
    return workspace.spark().createDataFrame(rows, schema);
  }

  private static JavaPairRDD<String, IndexEntry> byId(JavaRDD<IndexEntry> known) {
    return known.mapToPair(entry -> new Tuple2<>(entry.member.docId, entry));
  }
}
