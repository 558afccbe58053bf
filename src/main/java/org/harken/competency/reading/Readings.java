package org.harken.competency.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.competency.reading.Proposal.Decision;
import org.harken.competency.store.Rows;
import org.harken.competency.store.Sql;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is worth reading, the marks of its readers, and the proposals that came of it. */
@Repository
public class Readings {

  private static final int SHOWN = 200;

  private final JdbcClient database;
  private final Rows<Reading> readings;
  private final Rows<Proposal> proposals;

  Readings(JdbcClient database) {
    this.database = database;
    this.readings = new Rows<>(database, "competency.reading", Readings::reading);
    this.proposals = new Rows<>(database, "competency.practice_proposal", Readings::proposal);
  }

  /** The newest first. */
  public List<Reading> all() {
    return readings.all("withdrawn_at is null order by added_at desc, id desc limit ?", SHOWN);
  }

  Optional<Reading> find(UUID id) {
    return readings.find(id);
  }

  /** What this person has read. */
  public Set<UUID> readBy(UUID staff) {
    return new HashSet<>(
        database
            .sql("select reading from competency.reading_mark where staff = ?")
            .param(staff)
            .query((row, number) -> Sql.id(row, "reading"))
            .list());
  }

  int readers(UUID reading) {
    return database
        .sql("select count(*) from competency.reading_mark where reading = ?")
        .param(reading)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  void insert(Reading one, Actor by) {
    database
        .sql(
            """
            insert into competency.reading (id, kind, title, summary, link, file, file_name, minutes,
              category, added_by, added_by_name, added_at)
            values (:id, :kind, :title, :summary, :link, :file, :fileName, :minutes, :category, :by,
              :byName, :at)
            """)
        .param("id", one.id())
        .param("kind", one.kind().name())
        .param("title", one.title())
        .param("summary", one.summary())
        .param("link", one.link())
        .param("file", one.file())
        .param("fileName", one.fileName())
        .param("minutes", one.minutes())
        .param("category", one.category())
        .param("by", by.id())
        .param("byName", by.name())
        .param("at", Sql.time(one.addedAt()))
        .update();
  }

  void withdraw(UUID id, Instant now) {
    database
        .sql("update competency.reading set withdrawn_at = ? where id = ? and withdrawn_at is null")
        .params(Sql.time(now), id)
        .update();
  }

  /** True for the first time. */
  boolean mark(UUID reading, UUID staff, Instant now) {
    return database
            .sql(
                """
                insert into competency.reading_mark (reading, staff, read_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(reading, staff, Sql.time(now))
            .update()
        == 1;
  }

  /** Those that are not ended first, the oldest of them at the top; then the newest ended ones. */
  public List<Proposal> proposals() {
    return database
        .sql(
            """
            (select * from competency.practice_proposal where decision in ('OPEN', 'TRIED')
             order by proposed_at, id limit :most)
            union all
            (select * from competency.practice_proposal where decision in ('ADOPTED', 'DECLINED')
             order by decided_on desc, id limit :most)
            """)
        .param("most", SHOWN)
        .query(Readings::proposal)
        .list();
  }

  Optional<Proposal> proposal(UUID id) {
    return proposals.hold(id);
  }

  void insert(Proposal one) {
    database
        .sql(
            """
            insert into competency.practice_proposal (id, reading, wish, why, proposed_by,
              proposed_by_name, proposed_at, owner, owner_name, decision, decided_by_name,
              decision_words)
            values (:id, :reading, :wish, :why, :by, :byName, :at, :owner, :ownerName, 'OPEN', '', '')
            """)
        .param("id", one.id())
        .param("reading", one.reading())
        .param("wish", one.wish())
        .param("why", one.why())
        .param("by", one.proposedBy())
        .param("byName", one.proposedByName())
        .param("at", Sql.time(one.proposedAt()))
        .param("owner", one.owner())
        .param("ownerName", one.ownerName())
        .update();
  }

  void decide(
      UUID id,
      Decision decision,
      @Nullable LocalDate until,
      LocalDate on,
      String by,
      String words) {
    database
        .sql(
            """
            update competency.practice_proposal set decision = :decision, tried_until = :until,
              decided_on = :on, decided_by_name = :by, decision_words = :words
            where id = :id
            """)
        .param("decision", decision.name())
        .param("until", until)
        .param("on", on)
        .param("by", by)
        .param("words", words)
        .param("id", id)
        .update();
  }

  private static Reading reading(ResultSet row, int number) throws SQLException {
    return new Reading(
        Sql.id(row, "id"),
        Reading.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("summary"),
        row.getString("link"),
        Sql.idOrNull(row, "file"),
        row.getString("file_name"),
        row.getInt("minutes"),
        row.getString("category"),
        row.getString("added_by_name"),
        Sql.instant(row, "added_at"),
        Sql.instantOrNull(row, "withdrawn_at"));
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        Sql.id(row, "id"),
        Sql.idOrNull(row, "reading"),
        row.getString("wish"),
        row.getString("why"),
        Sql.id(row, "proposed_by"),
        row.getString("proposed_by_name"),
        Sql.instant(row, "proposed_at"),
        Sql.id(row, "owner"),
        row.getString("owner_name"),
        Decision.valueOf(row.getString("decision")),
        Sql.dayOrNull(row, "tried_until"),
        Sql.dayOrNull(row, "decided_on"),
        row.getString("decided_by_name"),
        row.getString("decision_words"));
  }
}
