package org.harken.competency.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.harken.access.Staff;
import org.harken.competency.Framework;
import org.harken.competency.Level;
import org.harken.competency.Proved;
import org.harken.competency.ProvedBy;
import org.harken.competency.Statement;
import org.harken.competency.person.Ladders.Entry;
import org.harken.competency.person.Ladders.Whole;
import org.springframework.stereotype.Component;

/** Statements that are signed, and levels all of whose statements are. */
@Component
class ProvedOnLadder implements ProvedBy {

  private final Ladders ladders;

  ProvedOnLadder(Ladders ladders) {
    this.ladders = ladders;
  }

  @Override
  public List<Proved> of(Staff staff) {
    return ladders.of(staff).map(ProvedOnLadder::proved).orElse(List.of());
  }

  private static List<Proved> proved(Whole whole) {
    Framework framework = whole.ground().framework();
    List<Proved> proved = new ArrayList<>();
    for (int place = 0; place < whole.levels().size(); place++) {
      List<Entry> entries = whole.levels().get(place);
      entries.stream()
          .filter(one -> one.standing().isSigned())
          .forEach(one -> proved.add(statement(framework, one)));
      if (!entries.isEmpty() && whole.signed(place) == entries.size()) {
        proved.add(level(framework, framework.levels().get(place), entries));
      }
    }
    return proved;
  }

  private static Proved statement(Framework framework, Entry entry) {
    Statement one = entry.statement();
    String title = name(one);
    return new Proved(
        Proved.STATEMENT,
        one.id(),
        title,
        one.expectation(),
        List.of(new Proved.Item(one.id(), one.code(), title)),
        framework.named(),
        framework.credit(),
        entry.standing().expiresOn());
  }

  private static Proved level(Framework framework, Level level, List<Entry> entries) {
    return new Proved(
        Proved.LEVEL,
        framework.idOf(level),
        level.label() + ", " + framework.occupation(),
        "All "
            + entries.size()
            + " statements of this level: "
            + entries.stream()
                .map(one -> name(one.statement()))
                .collect(Collectors.joining("; ", "", ".")),
        List.of(new Proved.Item(framework.idOf(level), level.code(), level.label())),
        framework.named(),
        framework.credit(),
        entries.stream()
            .map(one -> one.standing().expiresOn())
            .filter(Objects::nonNull)
            .min(Comparator.<LocalDate>naturalOrder())
            .orElse(null));
  }

  private static String name(Statement one) {
    return one.topic().isEmpty() ? one.text() : one.topic();
  }
}
