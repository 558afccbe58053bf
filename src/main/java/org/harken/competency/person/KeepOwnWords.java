package org.harken.competency.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.competency.model.Words;
import org.harken.competency.store.OwnWords;
import org.harken.competency.store.Wordings;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reflective notes and goals: a person writes their own, and nobody else does. */
@Service
public class KeepOwnWords {

  private final OwnWords ownWords;
  private final Wordings wordings;
  private final Audit audit;
  private final Clock clock;

  KeepOwnWords(OwnWords ownWords, Wordings wordings, Audit audit, Clock clock) {
    this.ownWords = ownWords;
    this.wordings = wordings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param statement what it is about; null for the work as a whole
   */
  @Transactional
  public void reflect(Actor actor, @Nullable UUID statement, @Nullable String text) {
    String words = Words.needed("text", text, 4_000);
    if (statement != null) {
      wordings.require(statement);
    }
    ownWords.reflect(actor.id(), statement, words, clock.instant());
    audit.changed(actor, "reflected", "ladder", actor.id().toString(), Map.of());
  }

  @Transactional
  public void setGoal(Actor actor, @Nullable String text, @Nullable LocalDate dueOn) {
    String words = Words.needed("goal", text, 500);
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    if (dueOn != null && (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(10)))) {
      throw Refused.field("due", "By which day? It lies ahead, within ten years.");
    }
    ownWords.setGoal(actor.id(), words, dueOn, clock.instant());
    audit.changed(actor, "set goal", "ladder", actor.id().toString(), Map.of());
  }

  @Transactional
  public void reach(Actor actor, UUID goal) {
    if (!ownWords.reach(actor.id(), goal, clock.instant())) {
      throw new NotFound();
    }
    audit.changed(
        actor, "reached goal", "ladder", actor.id().toString(), Map.of("goal", goal.toString()));
  }
}
