package org.harken.cases;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a later room adds to a case: the page, the API's answer and the question whether it may
 * close.
 */
public interface CasePart {

  /** The key in the API's answer, such as {@code letters}; empty for none. */
  String name();

  /** Lower numbers stand higher on the page. */
  int order();

  /** What the API shows under {@link #name()}: records that become JSON. */
  List<?> json(Actor actor, UUID caseId);

  /** A card for the case page, or null for none. */
  @Nullable Content panel(Actor actor, CaseSummary summary);

  /** A note above everything but danger, or null for none. */
  default @Nullable Content above(Actor actor, CaseSummary summary) {
    return null;
  }

  /** A line under what is due, or null for none. */
  default @Nullable Content strip(Actor actor, CaseSummary summary) {
    return null;
  }

  /** Whether the card stands beside the case, with what is seldom needed. */
  default boolean isBeside() {
    return false;
  }

  /** Sentences saying what is still owed before the case may close; empty where nothing is. */
  List<String> blocksClosing(UUID caseId, Outcome outcome);

  /** What is to be done next as this room sees it, whoever it may be for. */
  default List<NextStep> nextSteps(CaseSummary summary) {
    return List.of();
  }

  /**
   * The same for a case that is recorded in this transaction. This room knows nothing of it yet,
   * and need not look.
   */
  default List<NextStep> firstSteps(CaseSummary summary) {
    return List.of();
  }

  /** Chapters of the whole file on paper; nothing that was entered in error. */
  default List<Paper.Section> paper(CaseSummary summary) {
    return List.of();
  }
}
