package org.harken.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.alerts.Whom;
import org.harken.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits for a mail, and who got the one of the day. */
@Repository
class DigestBook {

  private final JdbcClient database;

  DigestBook(JdbcClient database) {
    this.database = database;
  }

  /** Everybody with a warning that no mail has told of. */
  List<UUID> waiting() {
    return database
        .sql(
            "select distinct staff from alerts.warning where mailed_at is null and over_at is null")
        .query((row, number) -> row.getObject("staff", UUID.class))
        .list();
  }

  /** Holds the person for this transaction alone; false where another node does. */
  boolean hold(UUID staff) {
    database
        .sql(
            "insert into alerts.digest (staff, concern) values (:staff, :concern) on conflict (staff) do nothing")
        .param("staff", staff)
        .param("concern", Ids.next())
        .update();
    return database
        .sql("select staff from alerts.digest where staff = :staff for update skip locked")
        .param("staff", staff)
        .query((row, number) -> row.getObject("staff", UUID.class))
        .optional()
        .isPresent();
  }

  UUID concern(UUID staff) {
    return database
        .sql("select concern from alerts.digest where staff = :staff")
        .param("staff", staff)
        .query((row, number) -> row.getObject("concern", UUID.class))
        .single();
  }

  Optional<UUID> whose(UUID concern) {
    return database
        .sql("select staff from alerts.digest where concern = :concern")
        .param("concern", concern)
        .query((row, number) -> row.getObject("staff", UUID.class))
        .optional();
  }

  boolean hasHad(UUID staff, LocalDate day) {
    return database
        .sql("select exists (select from alerts.digest where staff = :staff and day >= :day)")
        .param("staff", staff)
        .param("day", day)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  void had(UUID staff, LocalDate day) {
    database
        .sql("update alerts.digest set day = :day where staff = :staff")
        .param("day", day)
        .param("staff", staff)
        .update();
  }

  /** All that still counts for somebody, mailed or not. */
  List<Standing> standing(UUID staff) {
    return database
        .sql(
            """
            select id, as_whom, due_at, safety, mailed_at is not null as mailed from alerts.warning
            where staff = :staff and over_at is null order by due_at, id
            """)
        .param("staff", staff)
        .query(
            (row, number) ->
                new Standing(
                    row.getObject("id", UUID.class),
                    Whom.valueOf(row.getString("as_whom")),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("safety"),
                    row.getBoolean("mailed")))
        .list();
  }

  void mailed(Collection<Standing> told, Instant now) {
    database
        .sql("update alerts.warning set mailed_at = :now where id = any(:ids)")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("ids", told.stream().map(Standing::id).toArray(UUID[]::new))
        .update();
  }
}
