package org.wenmai.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.comparison.Abridgement;
import org.wenmai.report.comparison.ComparedPart;
import org.wenmai.report.comparison.PassagePair;
import org.wenmai.report.view.FamilyView;
import org.wenmai.report.view.FamilyView.Evidence;
import org.wenmai.report.view.FamilyView.Member;

/** Prints a family: who had it first, and what each copy changed. */
final class FamilyRows {
  private static final Abridgement SHORTER = new Abridgement(40, 400);
  private static final String INDENT = "    ";
  private static final int PARTS_SHOWN = 40;
  private static final int SUBSTITUTIONS_SHOWN = 30;

  private final PrintWriter out;
  private final int width;
  private final boolean isColored;

  /**
   * A printer.
   *
   * @param width of a line, in columns of a terminal
   */
  FamilyRows(PrintWriter out, int width, boolean isColored) {
    this.out = out;
    this.width = width;
    this.isColored = isColored;
  }

  void print(FamilyView family) {
    if (family.size() == 0) {
      out.println("document " + family.familyId() + ": no copies in this run");
    } else {
      out.println("family " + family.familyId() + ": " + counted(family.size(), "member"));
    }
    for (int i = 0; i < family.members().size(); i++) {
      out.println();
      print(i + 1, family.members().get(i));
    }
    long more = family.size() - family.members().size();
    if (more > 0) {
      out.println();
      out.println(counted(more, "more member") + "; --limit N shows more.");
    }
    forms(family);
  }

  private void print(int number, Member member) {
    Evidence evidence = member.evidence();
    String time = member.time() == null ? "undated" : member.time();
    String kind = evidence == null ? member.role() : evidence.kind();
    out.printf(Locale.ROOT, "%3d  %-10s  %-10s  %s%n", number, time, kind, member.docId());
    if (member.title() != null) {
      String title = TerminalText.safe(member.title());
      out.println(INDENT + TerminalText.cut(title, width - INDENT.length()));
    }
    out.println(
        INDENT
            + TerminalText.safe(
                (member.source().isEmpty() ? "" : member.source() + " · ") + member.uri()));
    if (evidence != null) {
      print(evidence);
    }
  }

  private void print(Evidence evidence) {
    if (evidence.matchedDocId() == null) {
      out.println(INDENT + "matched in an earlier run, which alone knows how");
      return;
    }
    out.printf(
        Locale.ROOT,
        "%smatch %s%s: similarity %.3f, containment %.3f%s%n",
        INDENT,
        evidence.matchedDocId(),
        evidence.matchedRun() == null ? "" : " of run " + evidence.matchedRun(),
        evidence.similarity(),
        evidence.containment(),
        evidence.crossScript() ? ", in the other Chinese script" : "");
    comparison(evidence);
    substitutions(evidence);
  }

  private void comparison(Evidence evidence) {
    List<ComparedPart> parts = evidence.comparison();
    if (parts.isEmpty()) {
      String missing = missing(evidence);
      if (missing != null) {
        out.println(INDENT + missing);
      }
      return;
    }
    parts.stream().limit(PARTS_SHOWN).forEach(this::print);
    if (parts.size() > PARTS_SHOWN) {
      out.println(INDENT + (parts.size() - PARTS_SHOWN) + " more parts are in the table matches.");
    }
  }

  private static @Nullable String missing(Evidence evidence) {
    if (!evidence.isTextKnown()) {
      return "the text of the match is not there any more: its run was deleted";
    }
    return evidence.kind().equals("exact") ? null : "no passages were aligned";
  }

  private void print(ComparedPart part) {
    PassagePair passage = part.passage();
    out.println(
        INDENT
            + (passage == null ? "beside the passages" : place(passage))
            + (part.isUnchanged() ? ": unchanged" : ""));
    SideBySide.rows(SHORTER.of(part.edits()), width - 2 * INDENT.length(), isColored)
        .forEach(row -> out.println(INDENT + INDENT + row));
  }

  private static String place(PassagePair passage) {
    return String.format(
        Locale.ROOT,
        "passage %,d–%,d, here %,d–%,d",
        passage.beforeStart(),
        passage.beforeEnd(),
        passage.afterStart(),
        passage.afterEnd());
  }

  private void substitutions(Evidence evidence) {
    if (evidence.substitutions().isEmpty()) {
      return;
    }
    String shown =
        evidence.substitutions().stream()
            .limit(SUBSTITUTIONS_SHOWN)
            .map(one -> one.before() + " → " + one.after() + " ×" + one.count())
            .collect(Collectors.joining(", "));
    int more = evidence.substitutions().size() - SUBSTITUTIONS_SHOWN;
    out.println(
        INDENT
            + "replaced: "
            + TerminalText.safe(shown)
            + (more > 0 ? ", and " + more + " more" : ""));
  }

  private void forms(FamilyView family) {
    if (family.forms().isEmpty()) {
      return;
    }
    out.println();
    out.println("filled in from the same form, no copies:");
    family
        .forms()
        .forEach(
            form ->
                out.printf(
                    Locale.ROOT,
                    "%s%s and %s: similarity %.3f%n",
                    INDENT,
                    form.docId(),
                    form.other(),
                    form.similarity()));
  }

  private static String counted(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
  }
}
