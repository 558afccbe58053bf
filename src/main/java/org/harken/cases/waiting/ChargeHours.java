package org.harken.cases.waiting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.cases.CaseSummary;
import org.harken.cases.Happening;
import org.harken.cases.waiting.model.Attribution;
import org.harken.cases.waiting.model.Life;
import org.harken.cases.waiting.model.Piece;
import org.harken.cases.waiting.model.WaitingRules;
import org.springframework.stereotype.Component;

/** Charges the hours of a case by the rules in force on the day of its receipt. */
@Component
public class ChargeHours {

  private final WaitingTable table;
  private final CaseStories stories;
  private final Access access;

  ChargeHours(WaitingTable table, CaseStories stories, Access access) {
    this.stories = stories;
    this.table = table;
    this.access = access;
  }

  /** The pieces of a case up to now. */
  public List<Piece> pieces(CaseSummary summary, Instant now) {
    List<Happening> happened = stories.of(summary.id());
    return pieces(summary.receivedAt(), summary.zone(), happened, Life.of(happened, now));
  }

  public List<Piece> pieces(Instant receivedAt, ZoneId zone, List<Happening> happened, Life life) {
    return new Attribution(rules(receivedAt, zone), this::name).of(happened, life);
  }

  WaitingRules rules(Instant receivedAt, ZoneId zone) {
    return table.on(receivedAt.atZone(zone).toLocalDate());
  }

  String name(UUID department) {
    return access.department(department).map(Department::name).orElse("");
  }
}
