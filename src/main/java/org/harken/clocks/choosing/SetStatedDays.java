package org.harken.clocks.choosing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets in how many days a facility promises its final answer, from a day on (SOM A-0122: the time
 * frame is the hospital's own). Concerns received before that day keep the promise of their time.
 */
@Service
class SetStatedDays {

  private final JdbcClient database;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  SetStatedDays(JdbcClient database, Access access, Audit audit, Clock clock) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void set(Actor actor, UUID facility, LocalDate from, int days) {
    if (!access.scope(actor).covers(facility, null)) {
      throw new NotFound();
    }
    if (days < 1 || days > 366) {
      throw Refused.field("days", "Please give a number of days from 1 to 366.");
    }
    database
        .sql(
            """
            insert into clocks.policy (facility, effective_from, final_days, set_by, set_at)
            values (:facility, :from, :days, :by, :at)
            on conflict (facility, effective_from)
            do update set final_days = :days, set_by = :by, set_at = :at
            """)
        .param("facility", facility)
        .param("from", from)
        .param("days", days)
        .param("by", actor.id())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    audit.changed(
        actor,
        "stated days",
        "facility",
        facility.toString(),
        Map.of("from", from.toString(), "days", days));
  }
}
