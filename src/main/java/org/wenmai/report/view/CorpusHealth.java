package org.wenmai.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.view.RunView.Count;

/**
 * The state in which the records arrived, and what was done about it.
 *
 * @param charsets of documents, most documents first
 * @param repairedDocuments documents with at least one repair
 * @param repairs by kind, most documents first
 * @param damagedDocuments documents with passages that could not be repaired
 * @param damage by kind, most documents first
 * @param boilerplate by kind, most documents first
 * @param rejections by stage and reason, most records first
 */
public record CorpusHealth(
    List<Count> charsets,
    long repairedDocuments,
    List<Count> repairs,
    long damagedDocuments,
    List<Count> damage,
    List<Count> boilerplate,
    List<Rejection> rejections) {
  public CorpusHealth {
    charsets = List.copyOf(charsets);
    repairs = List.copyOf(repairs);
    damage = List.copyOf(damage);
    boilerplate = List.copyOf(boilerplate);
    rejections = List.copyOf(rejections);
  }

  /** Records that one stage rejected for one reason, with a few of them. */
  public record Rejection(String stage, String reason, long records, List<Rejected> examples) {
    public Rejection {
      examples = List.copyOf(examples);
    }
  }

  /** One rejected record; long texts are cut. */
  public record Rejected(String uri, @Nullable String detail, @Nullable String excerpt) {}
}
