package org.harken.competency.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Practised;
import org.harken.competency.store.EvidenceBook;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/**
 * Hears what was done and keeps what it shows. Nothing is kept of what was done before the house
 * recorded its purpose; hearing it twice changes nothing.
 */
@Service
public class KeepEvidence {

  private final EvidenceBook book;
  private final ShownBy shownBy;

  KeepEvidence(EvidenceBook book, ShownBy shownBy) {
    this.book = book;
    this.shownBy = shownBy;
  }

  @ApplicationModuleListener
  public void on(Practised happened) {
    boolean told = book.purpose().filter(one -> !happened.at().isBefore(one.begunAt())).isPresent();
    if (!told) {
      return;
    }
    // of several rules that fit, the first in the file speaks for a statement
    Set<UUID> said = new HashSet<>();
    shownBy
        .counting()
        .forEach(
            (rule, statements) -> {
              if (rule.fits(happened.kind(), happened.counts())) {
                LocalDate expires =
                    happened.at().atOffset(ZoneOffset.UTC).toLocalDate().plusMonths(rule.months());
                statements.stream()
                    .filter(said::add)
                    .forEach(one -> book.keep(happened, one, rule.id(), expires));
              }
            });
  }
}
