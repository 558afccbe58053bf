package org.harken.competency.person;

import gg.jte.Content;
import java.util.List;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.jspecify.annotations.Nullable;

/** What the pages of one person's ladder show. */
public final class LadderView {

  private LadderView() {}

  /** The whole ladder of somebody. */
  public record Whole(
      Head head,
      List<Rung> rungs,
      List<Waiting> waiting,
      @Nullable Next next,
      List<Goal> goals,
      List<Note> notes,
      List<FileAudit> audits,
      Move move,
      List<Former> former,
      List<Content> parts,
      Typed typed) {}

  /** Who it is, and the sums. */
  public record Head(
      String id,
      String name,
      String initials,
      String title,
      String supervisor,
      String level,
      long signed,
      int all,
      long ready,
      long ending,
      boolean own,
      boolean maySign,
      boolean mayObserve,
      boolean supervises,
      boolean evidence,
      String credit) {}

  /** A level of it. */
  public record Rung(
      String label,
      String meaning,
      boolean done,
      boolean here,
      long signed,
      int observers,
      List<Item> items) {}

  /** A statement of it. */
  public record Item(
      String id,
      String text,
      int bars,
      boolean signed,
      String words,
      String expires,
      List<Chip> chips,
      boolean waits) {}

  /** What stands behind a statement. */
  public record Chip(String icon, String words) {}

  /** A signature that waits. */
  public record Waiting(String statement, String text, String who, boolean mine) {}

  /** What would move them most. */
  public record Next(String statement, String text, String why) {}

  /** A goal. */
  public record Goal(String id, String text, String due, boolean late, boolean reached) {}

  /** A reflective note. */
  public record Note(String when, String about, String text) {}

  /** A file audit. */
  public record FileAudit(
      String when, String by, String sum, String checklist, String cases, String note) {}

  /** Moves to other levels. */
  public record Move(boolean possible, String to, @Nullable Open open, List<String> past) {}

  /** A proposed move. */
  public record Open(String to, String sum, String reason, String by, boolean mayDecide) {}

  /** One statement of somebody, with all that stands behind it. */
  public record One(
      Head head,
      Item item,
      String code,
      String topic,
      String expectation,
      String level,
      String needs,
      List<Evidence> evidence,
      List<Look> looks,
      List<String> asked,
      List<Note> notes,
      List<Choice> observers,
      List<Choice> rubric,
      List<Choice> kinds,
      boolean mayAsk,
      String map,
      Typed typed) {}

  /** One piece of evidence. */
  public record Evidence(
      String happening,
      String icon,
      String words,
      String when,
      String link,
      String ends,
      boolean over,
      String note) {}

  /**
   * What was signed or seen for words that are not on this ladder.
   *
   * @param framework occupation and version
   * @param why they are not on it
   */
  public record Former(String framework, String why, String credit, List<FormerLook> looks) {}

  /** One of them with its words. */
  public record FormerLook(String text, Look look) {}

  /** What somebody else saw. */
  public record Look(String kind, String score, String note, String by, String when) {}
}
