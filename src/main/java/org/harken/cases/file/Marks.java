package org.harken.cases.file;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.cases.file.CaseView.Mark;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Repairs;
import org.harken.cases.store.Spoken;
import org.springframework.stereotype.Component;

/** What was put right, as the page says it. */
@Component
class Marks {

  private final Repairs repairs;
  private final Clock clock;

  Marks(Repairs repairs, Clock clock) {
    this.repairs = repairs;
    this.clock = clock;
  }

  Map<UUID, Mark> of(CaseFile file) {
    return repairs.marks(file.id()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> mark(file, one.getValue())));
  }

  private Mark mark(CaseFile file, Repairs.Mark mark) {
    return new Mark(
        mark.struck(),
        mark.struck() ? mark.other().isEmpty() ? "Entered in error" : "Moved to" : "Moved from",
        mark.other(),
        mark.byName(),
        Spoken.inSentence(mark.at(), file.zone(), clock.instant()),
        mark.reason());
  }
}
