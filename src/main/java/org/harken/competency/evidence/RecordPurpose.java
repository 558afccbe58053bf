package org.harken.competency.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.harken.audit.Audit;
import org.harken.competency.model.Words;
import org.harken.competency.store.EvidenceBook;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work counts as evidence from the day a director has said what for, and that staff were told. */
@Service
public class RecordPurpose {

  private final EvidenceBook book;
  private final Audit audit;
  private final Clock clock;

  RecordPurpose(EvidenceBook book, Audit audit, Clock clock) {
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param development that it is for development alone, no discipline and no ranking
   * @param toldOn the day on which staff were told
   */
  @Transactional
  public void begin(
      Actor actor,
      @Nullable String words,
      boolean development,
      @Nullable LocalDate toldOn,
      @Nullable String toldHow) {
    String purpose = Words.needed("words", words, 1_000);
    String how = Words.needed("toldHow", toldHow, 500);
    if (!development) {
      throw Refused.field(
          "development", "Evidence is for development alone. Please say so, or leave it off.");
    }
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    if (toldOn == null || toldOn.isAfter(today.plusDays(1)) || toldOn.getYear() < 2000) {
      throw Refused.field("toldOn", "On which day were staff told? It cannot lie ahead.");
    }
    if (book.purpose().isPresent()) {
      throw new Refused("on-already", "Work counts as evidence already.");
    }
    book.begin(actor, purpose, toldOn, how, clock.instant());
    audit.changed(
        actor, "evidence switched on", "ladder", "evidence", Map.of("toldOn", toldOn.toString()));
  }

  @Transactional
  public void end(Actor actor) {
    if (book.purpose().isEmpty()) {
      throw new Refused("off-already", "Work does not count as evidence.");
    }
    book.end(actor, clock.instant());
    audit.changed(actor, "evidence switched off", "ladder", "evidence", Map.of());
  }
}
