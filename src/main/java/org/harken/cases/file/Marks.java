package org.harken.cases.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.cases.file.CaseView.Hold;
import org.harken.cases.file.CaseView.Mark;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Holds;
import org.harken.cases.store.Repairs;
import org.harken.cases.store.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was put right, and what is held, as the page says it. */
@Component
class Marks {

  private final Repairs repairs;
  private final Holds holds;
  private final Clock clock;

  Marks(Repairs repairs, Holds holds, Clock clock) {
    this.repairs = repairs;
    this.holds = holds;
    this.clock = clock;
  }

  Map<UUID, Mark> of(CaseFile file) {
    return repairs.marks(file.id()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> mark(file, one.getValue())));
  }

  @Nullable Hold hold(CaseFile file) {
    LocalDate today = clock.instant().atZone(file.zone()).toLocalDate();
    return holds
        .standing(file.id())
        .map(
            one ->
                new Hold(
                    one.who(), one.why(), Spoken.plainDay(one.since(), today), one.setByName()))
        .orElse(null);
  }

  private Mark mark(CaseFile file, Repairs.Mark mark) {
    return new Mark(
        mark.struck(),
        !mark.struck()
            ? "Moved from"
            : mark.other().isEmpty() && mark.gone().isEmpty() ? "Entered in error" : "Moved to",
        mark.other(),
        mark.gone(),
        mark.byName(),
        Spoken.inSentence(mark.at(), file.zone(), clock.instant()),
        mark.reason());
  }
}
