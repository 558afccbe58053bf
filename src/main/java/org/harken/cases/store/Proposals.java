package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed cases that may have served their time, and what was proposed about them. */
@Repository
public class Proposals {

  /** A closed case as retention looks at it. */
  public record Closed(
      UUID id,
      String reference,
      CaseKind kind,
      UUID facility,
      @Nullable UUID patient,
      Instant receivedAt,
      Instant closedAt,
      ZoneId zone) {

    public LocalDate closedOn() {
      return closedAt.atZone(zone).toLocalDate();
    }

    public LocalDate receivedOn() {
      return receivedAt.atZone(zone).toLocalDate();
    }
  }

  /** One proposal; {@code keptUntil} is the day before which it does not come again. */
  public record Proposal(
      UUID caseId,
      String rule,
      String version,
      LocalDate dueOn,
      Instant proposedAt,
      @Nullable LocalDate keptUntil) {}

  private static final String CLOSED =
      """
      select f.id, f.reference, f.kind, f.facility, f.patient, f.received_at, f.zone, last.closed_at
      from cases.case_file f
      join lateral (select c.closed_at from cases.closing c where c.case_id = f.id
        order by c.id desc limit 1) last on true
      where f.status = 'CLOSED'
        and not exists (select 1 from cases.legal_hold h
          where h.case_id = f.id and h.released_at is null)
      """;

  /** A duplicate has no time of its own: it goes with the case in which it goes on. */
  private static final String ON_ITS_OWN =
      """
      and not exists (select 1 from cases.case_file kept where kept.id = f.merged_into)
      """;

  private final JdbcClient database;

  Proposals(JdbcClient database) {
    this.database = database;
  }

  /** Closed before that moment, not held and not proposed yet; in order of ids after the last. */
  public List<Closed> candidates(Instant closedBefore, UUID after, int most) {
    return database
        .sql(
            CLOSED
                + ON_ITS_OWN
                + """
                and last.closed_at < :before and f.id > :after
                and not exists (select 1 from cases.retention_proposal p where p.case_id = f.id)
                order by f.id limit :most
                """)
        .param("before", Sql.time(closedBefore))
        .param("after", after)
        .param("most", most)
        .query(Proposals::closed)
        .list();
  }

  /** The case, if it is closed and not held. */
  public Optional<Closed> closed(UUID id) {
    return database
        .sql(CLOSED + " and f.id = :id")
        .param("id", id)
        .query(Proposals::closed)
        .optional();
  }

  /** Those that go on in this case, and those that go on in them. */
  public List<UUID> duplicates(UUID caseId) {
    return database
        .sql(
            """
            with recursive goes (id) as (
              select f.id from cases.case_file f where f.merged_into = :id
              union select f.id from cases.case_file f join goes on f.merged_into = goes.id)
            select id from goes where id <> :id order by id
            """)
        .param("id", caseId)
        .query((row, number) -> Sql.id(row, "id"))
        .list();
  }

  /** The reference of the case in which this one goes on, where that still stands. */
  public Optional<String> goesOnIn(UUID caseId) {
    return database
        .sql(
            """
            select kept.reference from cases.case_file f join cases.case_file kept
              on kept.id = f.merged_into where f.id = :id
            """)
        .param("id", caseId)
        .query(String.class)
        .optional();
  }

  public void propose(Proposal proposal) {
    database
        .sql(
            """
            insert into cases.retention_proposal (case_id, rule, rule_version, due_on, proposed_at)
            values (:caseId, :rule, :version, :dueOn, :at) on conflict do nothing
            """)
        .param("caseId", proposal.caseId())
        .param("rule", proposal.rule())
        .param("version", proposal.version())
        .param("dueOn", proposal.dueOn())
        .param("at", Sql.time(proposal.proposedAt()))
        .update();
  }

  /** What waits for a person today, the longest due first. */
  public List<Proposal> waiting(LocalDate today, int most) {
    return database
        .sql(
            """
            select p.* from cases.retention_proposal p
            where (p.kept_until is null or p.kept_until <= :today)
              and not exists (select 1 from cases.case_file f join cases.case_file kept
                on kept.id = f.merged_into where f.id = p.case_id)
            order by p.due_on, p.case_id limit :most
            """)
        .param("today", today)
        .param("most", most)
        .query(Proposals::proposal)
        .list();
  }

  public Optional<Proposal> find(UUID caseId) {
    return database
        .sql("select * from cases.retention_proposal where case_id = :id")
        .param("id", caseId)
        .query(Proposals::proposal)
        .optional();
  }

  public void keep(Actor actor, UUID caseId, LocalDate until, String because, Instant now) {
    database
        .sql(
            """
            update cases.retention_proposal set kept_until = :until, kept_because = :because,
              kept_by_name = :byName, kept_at = :at
            where case_id = :id
            """)
        .param("until", until)
        .param("because", because)
        .param("byName", actor.name())
        .param("at", Sql.time(now))
        .param("id", caseId)
        .update();
  }

  private static Closed closed(ResultSet row, int number) throws SQLException {
    return new Closed(
        Sql.id(row, "id"),
        row.getString("reference"),
        CaseKind.valueOf(row.getString("kind")),
        Sql.id(row, "facility"),
        Sql.idOrNull(row, "patient"),
        Sql.instant(row, "received_at"),
        Sql.instant(row, "closed_at"),
        ZoneId.of(row.getString("zone")));
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        Sql.id(row, "case_id"),
        row.getString("rule"),
        row.getString("rule_version"),
        row.getObject("due_on", LocalDate.class),
        Sql.instant(row, "proposed_at"),
        row.getObject("kept_until", LocalDate.class));
  }
}
