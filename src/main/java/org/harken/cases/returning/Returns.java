package org.harken.cases.returning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Absences;
import org.harken.access.Absences.Absence;
import org.harken.alerts.WarningPolicies;
import org.harken.cases.store.Sql;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody came back lately, and what they know already. */
@Component
class Returns {

  /** The card stands on Today for so long, unless it is put away before. */
  private static final Duration SHOWN = Duration.ofDays(7);

  private final Absences absences;
  private final WarningPolicies policies;
  private final JdbcClient database;
  private final Clock clock;

  Returns(Absences absences, WarningPolicies policies, JdbcClient database, Clock clock) {
    this.absences = absences;
    this.policies = policies;
    this.database = database;
    this.clock = clock;
  }

  Optional<Return> of(Actor actor) {
    return absences
        .last(actor.id(), policies.inForce().absence())
        .map(absence -> new Return(absence.from(), absence.to(), isNews(actor, absence)));
  }

  private boolean isNews(Actor actor, Absence absence) {
    boolean lately = absence.to().plus(SHOWN).isAfter(clock.instant());
    return lately && knows(actor.id()).filter(upTo -> !upTo.isBefore(absence.to())).isEmpty();
  }

  private Optional<Instant> knows(UUID staff) {
    return database
        .sql("select up_to from cases.caught_up where staff = :staff")
        .param("staff", staff)
        .query((row, number) -> row.getObject("up_to", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** They have seen it: the card goes. */
  @Transactional
  public void putAway(Actor actor) {
    database
        .sql(
            """
            insert into cases.caught_up (staff, up_to) values (:staff, :now)
            on conflict (staff) do update set up_to = greatest(cases.caught_up.up_to, excluded.up_to)
            """)
        .param("staff", actor.id())
        .param("now", Sql.time(clock.instant()))
        .update();
  }
}
