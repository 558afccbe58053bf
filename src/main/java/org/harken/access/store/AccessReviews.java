package org.harken.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Quarterly reviews of who has access to a facility, and what they took away. */
@Repository
public class AccessReviews {

  /** One review of one facility. */
  public record Review(
      UUID id, UUID facility, String quarter, LocalDate dueOn, @Nullable Instant closedAt) {}

  /** What was decided about one person; nothing yet where the decision is empty. */
  public record Line(
      UUID staff,
      String decision,
      @Nullable Instant decidedAt,
      @Nullable UUID decidedBy,
      @Nullable Instant lastSignIn) {}

  private final JdbcClient database;

  AccessReviews(JdbcClient database) {
    this.database = database;
  }

  /** False where this quarter's review of the facility is there already. */
  public boolean open(Review review, Instant now) {
    return database
            .sql(
                """
                insert into access.access_review (id, facility, quarter, opened_at, due_on)
                values (:id, :facility, :quarter, :now, :due)
                on conflict (facility, quarter) do nothing
                """)
            .param("id", review.id())
            .param("facility", review.facility())
            .param("quarter", review.quarter())
            .param("now", Visits.at(now))
            .param("due", review.dueOn())
            .update()
        == 1;
  }

  public void addLine(UUID review, UUID staff) {
    database
        .sql("insert into access.access_review_line (review, staff) values (?, ?)")
        .params(review, staff)
        .update();
  }

  public Optional<Review> find(UUID id) {
    return database
        .sql("select * from access.access_review where id = ?")
        .param(id)
        .query(AccessReviews::review)
        .optional();
  }

  /** Those not closed, the one due first at the top; then the newest closed ones. */
  public List<Review> recent(int closed) {
    return database
        .sql(
            """
            (select * from access.access_review where closed_at is null order by due_on, id)
            union all
            (select * from access.access_review where closed_at is not null
             order by closed_at desc, id limit ?)
            """)
        .param(closed)
        .query(AccessReviews::review)
        .list();
  }

  public List<Line> lines(UUID review) {
    return database
        .sql(
            """
            select l.*, (select max(v.began_at) from access.visit v where v.staff = l.staff) as last
            from access.access_review_line l join access.staff s on s.id = l.staff
            where l.review = ? order by s.name, s.id
            """)
        .param(review)
        .query(AccessReviews::line)
        .list();
  }

  /** True for the one decision about this person in this review. */
  public boolean decide(UUID review, UUID staff, String decision, UUID by, Instant now) {
    return database
            .sql(
                """
                update access.access_review_line
                set decision = :decision, decided_at = :now, decided_by = :by
                where review = :review and staff = :staff and decision is null
                """)
            .param("decision", decision)
            .param("now", Visits.at(now))
            .param("by", by)
            .param("review", review)
            .param("staff", staff)
            .update()
        == 1;
  }

  /** Closes it where everything is decided; true for the one who did. */
  public boolean closeIfDone(UUID review, Instant now) {
    return database
            .sql(
                """
                update access.access_review r set closed_at = ?
                where r.id = ? and r.closed_at is null and not exists (
                  select from access.access_review_line l
                  where l.review = r.id and l.decision is null)
                """)
            .params(Visits.at(now), review)
            .update()
        == 1;
  }

  public void takeAway(UUID staff, UUID facility, Instant now) {
    database
        .sql(
            """
            insert into access.taken_away (staff, facility, since) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(staff, facility, Visits.at(now))
        .update();
  }

  public List<UUID> takenAway(UUID staff) {
    return database
        .sql("select facility from access.taken_away where staff = ?")
        .param(staff)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** An administrator has said anew what the person reaches. */
  public void givenAnew(UUID staff) {
    database.sql("delete from access.taken_away where staff = ?").param(staff).update();
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    return new Review(
        row.getObject("id", UUID.class),
        row.getObject("facility", UUID.class),
        row.getString("quarter"),
        row.getObject("due_on", LocalDate.class),
        moment(row, "closed_at"));
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    @Nullable String decision = row.getString("decision");
    return new Line(
        row.getObject("staff", UUID.class),
        decision == null ? "" : decision,
        moment(row, "decided_at"),
        row.getObject("decided_by", UUID.class),
        moment(row, "last"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
