package org.harken.competency.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.store.Rows;
import org.harken.competency.store.Sql;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs of mentor and learner, and their talks. */
@Repository
public class Pairs {

  private final JdbcClient database;
  private final Rows<Pair> pairs;

  Pairs(JdbcClient database) {
    this.database = database;
    this.pairs = new Rows<>(database, "competency.mentor_pair", Pairs::pair);
  }

  Optional<Pair> find(UUID id) {
    return pairs.find(id);
  }

  /** Those one belongs to, the newest first. */
  public List<Pair> of(UUID staff) {
    return database
        .sql(
            """
            select * from competency.mentor_pair where mentor = :staff or learner = :staff
            order by (ended_at is null) desc, from_day desc, id desc
            """)
        .param("staff", staff)
        .query(Pairs::pair)
        .list();
  }

  public Optional<UUID> mentorOf(UUID learner, LocalDate day) {
    return of(learner).stream()
        .filter(pair -> pair.learner().equals(learner) && pair.holds(day))
        .map(Pair::mentor)
        .findFirst();
  }

  /** Whom somebody mentors on that day. */
  public List<UUID> learnersOf(UUID mentor, LocalDate day) {
    return of(mentor).stream()
        .filter(pair -> pair.mentor().equals(mentor) && pair.holds(day))
        .map(Pair::learner)
        .toList();
  }

  /** Those whose next talk is planned for that day or before. */
  List<Pair> talkingUntil(LocalDate day) {
    return pairs.all("ended_at is null and next_talk <= ?", day);
  }

  void insert(Pair one, Actor by, Instant now) {
    database
        .sql(
            """
            insert into competency.mentor_pair (id, mentor, learner, from_day, until_day, next_talk,
              made_by, made_by_name, made_at)
            values (:id, :mentor, :learner, :from, :until, :next, :by, :name, :now)
            """)
        .param("id", one.id())
        .param("mentor", one.mentor())
        .param("learner", one.learner())
        .param("from", one.from())
        .param("until", one.until())
        .param("next", one.nextTalk())
        .param("by", by.id())
        .param("name", by.name())
        .param("now", Sql.time(now))
        .update();
  }

  void nextTalk(UUID id, @Nullable LocalDate day) {
    database
        .sql("update competency.mentor_pair set next_talk = :day where id = :id")
        .param("day", day)
        .param("id", id)
        .update();
  }

  /** True for the one who ended it. */
  boolean end(UUID id, Instant now) {
    return database
            .sql("update competency.mentor_pair set ended_at = ? where id = ? and ended_at is null")
            .params(Sql.time(now), id)
            .update()
        == 1;
  }

  List<Talk> talks(UUID pair) {
    return database
        .sql("select * from competency.mentor_talk where pair = ? order by on_day desc, id desc")
        .param(pair)
        .query(
            (row, number) ->
                new Talk(
                    Sql.id(row, "id"),
                    Sql.day(row, "on_day"),
                    row.getString("words"),
                    Sql.id(row, "written_by"),
                    row.getString("written_by_name")))
        .list();
  }

  void insert(UUID pair, Talk talk, Instant now) {
    database
        .sql(
            """
            insert into competency.mentor_talk (id, pair, on_day, words, written_by, written_by_name,
              written_at)
            values (:id, :pair, :on, :words, :by, :name, :now)
            """)
        .param("id", talk.id())
        .param("pair", pair)
        .param("on", talk.onDay())
        .param("words", talk.words())
        .param("by", talk.writtenBy())
        .param("name", talk.writtenByName())
        .param("now", Sql.time(now))
        .update();
  }

  private static Pair pair(ResultSet row, int number) throws SQLException {
    return new Pair(
        Sql.id(row, "id"),
        Sql.id(row, "mentor"),
        Sql.id(row, "learner"),
        Sql.day(row, "from_day"),
        Sql.dayOrNull(row, "until_day"),
        Sql.dayOrNull(row, "next_talk"),
        Sql.instantOrNull(row, "ended_at"));
  }
}
