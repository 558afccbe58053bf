package org.harken.competency.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.store.Rows;
import org.harken.competency.store.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came to a session. Of a ticket only its print is kept. */
@Repository
public class Seats {

  private final JdbcClient database;
  private final Rows<Seat> seats;

  Seats(JdbcClient database) {
    this.database = database;
    this.seats = new Rows<>(database, "competency.training_seat", Seats::seat);
  }

  List<Seat> of(UUID session) {
    return seats.all("session = ? order by came_at, id", session);
  }

  Optional<Seat> find(UUID id) {
    return seats.find(id);
  }

  Optional<Seat> byTicket(String ticket) {
    return seats.one("ticket = ?", print(ticket));
  }

  Optional<Seat> ofStaff(UUID session, UUID staff) {
    return seats.one("session = ? and staff = ?", session, staff);
  }

  /** False where this name, or this member of staff, has a seat already. */
  boolean insert(Seat one, @Nullable UUID department, String ticket) {
    return database
            .sql(
                """
                insert into competency.training_seat (id, session, ticket, name, department,
                  department_name, staff, came_at)
                values (:id, :session, :ticket, :name, :department, :departmentName, :staff, :at)
                on conflict do nothing
                """)
            .param("id", one.id())
            .param("session", one.session())
            .param("ticket", print(ticket))
            .param("name", one.name())
            .param("department", department)
            .param("departmentName", one.department())
            .param("staff", one.staff())
            .param("at", Sql.time(one.cameAt()))
            .update()
        == 1;
  }

  /** A new ticket in place of the old one, for somebody who has shown who they are. */
  void ticket(UUID id, String ticket) {
    database
        .sql("update competency.training_seat set ticket = ? where id = ?")
        .params(print(ticket), id)
        .update();
  }

  /** Each quiz is answered once, both times the same version. */
  boolean answered(UUID id, boolean second, int version, int right) {
    String column = second ? "after_right" : "before_right";
    return database
            .sql(
                "update competency.training_seat set "
                    + column
                    + " = :right, quiz_version = :version where id = :id and "
                    + column
                    + " is null and coalesce(quiz_version, :version) = :version")
            .param("right", right)
            .param("version", version)
            .param("id", id)
            .update()
        == 1;
  }

  /** Whether anybody has answered this version of the quiz. */
  boolean hasAnswers(UUID session, int version) {
    return database
        .sql(
            "select exists (select from competency.training_seat where session = ? and quiz_version = ?)")
        .params(session, version)
        .query(Boolean.class)
        .single();
  }

  /** What somebody thought of it, once. */
  boolean feedBack(UUID id, int useful, String words) {
    return database
            .sql(
                """
                update competency.training_seat set useful = :useful, words = :words, fed_back = true
                where id = :id and not fed_back
                """)
            .param("useful", useful)
            .param("words", words)
            .param("id", id)
            .update()
        == 1;
  }

  private static String print(String ticket) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Seat seat(ResultSet row, int number) throws SQLException {
    return new Seat(
        Sql.id(row, "id"),
        Sql.id(row, "session"),
        row.getString("name"),
        row.getString("department_name"),
        Sql.idOrNull(row, "staff"),
        Sql.instant(row, "came_at"),
        Sql.numberOrNull(row, "before_right"),
        Sql.numberOrNull(row, "after_right"),
        Sql.numberOrNull(row, "quiz_version"),
        Sql.numberOrNull(row, "useful"),
        row.getString("words"),
        row.getBoolean("fed_back"));
  }
}
