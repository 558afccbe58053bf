package org.harken.correspondence.composer;

import java.util.List;

/** A draft as the page shows it: ready strings only. */
public record ComposerView(
    String id,
    String reference,
    String title,
    String crumb,
    int version,
    Chip due,
    boolean resolution,
    boolean interim,
    Fields fields,
    Field steps,
    Field results,
    List<PassageView> passages,
    List<FindingView> findings,
    List<Box> boxes,
    List<Reason> reasons,
    Gate gate,
    LanguageNote language,
    List<Reason> faults) {

  /** A coloured word; empty text for none. */
  public record Chip(String style, String text) {}

  /** What stands in the single lines, as it was typed. */
  public record Fields(
      String contactName,
      String contactPhone,
      String completedOn,
      String promisedOn,
      String translationKind,
      String translationName,
      String translationOn,
      String gradeReason,
      String releaseReason) {}

  /** One large field with the sentences to look at again. */
  public record Field(String text, List<HintView> hints) {}

  /** One issue: what was said, what we answer. */
  public record PassageView(
      String field,
      int number,
      String label,
      String words,
      String text,
      Chip state,
      List<HintView> hints) {}

  /** A sentence with better ones. */
  public record HintView(String sentence, String why, boolean blocks, List<Choice> choices) {}

  /** A better sentence and the value of its button. */
  public record Choice(String sentence, String value) {}

  /** A finding that can be put into a passage. */
  public record FindingView(
      String text, String source, String value, String target, boolean used) {}

  /** One of the boxes at the foot. */
  public record Box(String style, String icon, String title, String text) {}

  /** Why not yet, with the way there. */
  public record Reason(String text, String link) {}

  /**
   * The release.
   *
   * @param open nothing is missing
   * @param withReason a reason opens it for this reader
   * @param help what would open it, in words; empty where it is open
   * @param mayAsk the reader may lay it before those who release it
   * @param waits since when it waits for another; empty while it does not
   */
  public record Gate(
      boolean mayRelease,
      boolean open,
      boolean withReason,
      String help,
      Chip grade,
      boolean hard,
      boolean mayAsk,
      String waits) {}

  /** Whether the letter's language is the reader's. */
  public record LanguageNote(boolean needed, String text) {}
}
