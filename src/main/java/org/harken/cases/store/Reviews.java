package org.harken.cases.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Allegations that somebody has to look at at once, and the two dates of a clinical review. */
@Repository
public class Reviews {

  /** One allegation of abuse, neglect or harm and who took it on. */
  public record DangerReview(
      Instant allegedAt, @Nullable String acceptedByName, @Nullable Instant acceptedAt) {

    public boolean isOpen() {
      return acceptedAt == null;
    }
  }

  /** Record only: when it was passed on, and when it came back. */
  public record ClinicalReview(LocalDate referredOn, @Nullable LocalDate completedOn) {

    ClinicalReview with(ClinicalReview other) {
      LocalDate here = completedOn;
      LocalDate there = other.completedOn;
      return new ClinicalReview(
          referredOn.isBefore(other.referredOn) ? referredOn : other.referredOn,
          here == null || there == null ? null : here.isAfter(there) ? here : there);
    }
  }

  private final JdbcClient database;

  Reviews(JdbcClient database) {
    this.database = database;
  }

  public void alleged(UUID caseId, Instant at) {
    database
        .sql("insert into cases.danger_review (id, case_id, alleged_at) values (:id, :caseId, :at)")
        .param("id", Ids.next())
        .param("caseId", caseId)
        .param("at", Sql.time(at))
        .update();
  }

  /** An allegation that was made at the first receipt, whose moment was put right. */
  public void receivedThen(UUID caseId, Instant wrong, Instant right) {
    database
        .sql(
            "update cases.danger_review set alleged_at = :right where case_id = :id and alleged_at = :wrong")
        .param("right", Sql.time(right))
        .param("id", caseId)
        .param("wrong", Sql.time(wrong))
        .update();
  }

  /** Newest first. */
  public List<DangerReview> dangers(UUID caseId) {
    return database
        .sql("select * from cases.danger_review where case_id = :id order by id desc")
        .param("id", caseId)
        .query(
            (row, number) ->
                new DangerReview(
                    Sql.instant(row, "alleged_at"),
                    row.getString("accepted_by_name"),
                    Sql.instantOrNull(row, "accepted_at")))
        .list();
  }

  public void accepted(Actor actor, UUID caseId, String byName, Instant at) {
    database
        .sql(
            """
            update cases.danger_review set accepted_by_name = :byName, accepted_at = :at, recorded_by = :actor
            where case_id = :id and accepted_at is null
            """)
        .param("byName", byName)
        .param("at", Sql.time(at))
        .param("actor", actor.id())
        .param("id", caseId)
        .update();
  }

  public void moveDanger(UUID from, UUID to) {
    database
        .sql("update cases.danger_review set case_id = :to where case_id = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Two reviews become one: referred when the first was, completed when both are. */
  public void moveClinical(UUID from, UUID to) {
    clinical(from)
        .ifPresent(
            moving -> keep(to, clinical(to).map(there -> there.with(moving)).orElse(moving)));
    database
        .sql("delete from cases.clinical_review where case_id = :from")
        .param("from", from)
        .update();
  }

  public Optional<ClinicalReview> clinical(UUID caseId) {
    return database
        .sql("select * from cases.clinical_review where case_id = :id")
        .param("id", caseId)
        .query(
            (row, number) ->
                new ClinicalReview(
                    row.getObject("referred_on", LocalDate.class),
                    row.getObject("completed_on", LocalDate.class)))
        .optional();
  }

  public void keep(UUID caseId, ClinicalReview review) {
    database
        .sql(
            """
            insert into cases.clinical_review (case_id, referred_on, completed_on)
            values (:id, :referred, :completed)
            on conflict (case_id) do update set referred_on = excluded.referred_on, completed_on = excluded.completed_on
            """)
        .param("id", caseId)
        .param("referred", review.referredOn())
        .param("completed", review.completedOn())
        .update();
  }
}
