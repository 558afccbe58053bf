package org.harken.cases.standing;

import java.time.LocalDate;
import java.time.ZoneId;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Spoken;
import org.harken.clocks.DueDatesMoved;
import org.harken.clocks.Obligation;
import org.harken.platform.web.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells on the timeline what something did to the due dates, in the transaction in which it
 * happened: nobody has to find out by counting.
 */
@Component
class ShowMoved {

  private final CaseFiles files;
  private final Chronicle chronicle;

  ShowMoved(CaseFiles files, Chronicle chronicle) {
    this.files = files;
    this.chronicle = chronicle;
  }

  @EventListener
  void moved(DueDatesMoved news) {
    if (files.find(news.subject()).isEmpty()) {
      return;
    }
    for (DueDatesMoved.Move move : news.moved()) {
      chronicle.line(
          Actor.SYSTEM,
          news.subject(),
          TimelineKind.CLOCK,
          "%s: was by %s, now by %s"
              .formatted(
                  move.label(),
                  day(move.was().atZone(move.zone()).toLocalDate(), move.zone()),
                  day(move.now().atZone(move.zone()).toLocalDate(), move.zone())),
          move.because());
    }
    for (Obligation one : news.begun()) {
      chronicle.line(
          Actor.SYSTEM,
          news.subject(),
          TimelineKind.CLOCK,
          one.label() + " by " + day(one.dueAt().atZone(one.zone()).toLocalDate(), one.zone()),
          one.because());
    }
  }

  private String day(LocalDate day, ZoneId zone) {
    return Spoken.plainDay(day, chronicle.now().atZone(zone).toLocalDate());
  }
}
