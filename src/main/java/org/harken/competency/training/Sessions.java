package org.harken.competency.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.store.Rows;
import org.harken.competency.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Training sessions with their material and invitations. */
@Repository
public class Sessions {

  private static final int SHOWN = 100;

  /** What the codes at the door of a session are made of. */
  record Door(UUID session, byte[] secret) {}

  private final JdbcClient database;
  private final Rows<Session> sessions;

  Sessions(JdbcClient database) {
    this.database = database;
    this.sessions = new Rows<>(database, "competency.training_session", Sessions::session);
  }

  Optional<Session> find(UUID id) {
    return sessions.find(id);
  }

  Optional<Session> lock(UUID id) {
    return sessions.hold(id);
  }

  /** Those to come and those whose door is open, the next first. */
  public List<Session> coming() {
    return sessions.all("status in ('PLANNED', 'OPEN') order by starts_at, id limit ?", SHOWN);
  }

  /** The newest first. */
  List<Session> past() {
    return sessions.all(
        "status in ('ENDED', 'CALLED_OFF') order by starts_at desc, id limit ?", SHOWN);
  }

  void insert(Session one, Instant now) {
    database
        .sql(
            """
            insert into competency.training_session (id, title, topic, about, trainer, facility,
              place, starts_at, ends_at, status, planned_at)
            values (:id, :title, :topic, :about, :trainer, :facility, :place, :starts, :ends,
              :status, :now)
            """)
        .param("id", one.id())
        .param("title", one.title())
        .param("topic", one.topic().name())
        .param("about", one.about())
        .param("trainer", one.trainer())
        .param("facility", one.facility())
        .param("place", one.place())
        .param("starts", Sql.time(one.startsAt()))
        .param("ends", Sql.time(one.endsAt()))
        .param("status", one.status().name())
        .param("now", Sql.time(now))
        .update();
  }

  void open(UUID id, byte[] secret) {
    database
        .sql("update competency.training_session set status = 'OPEN', door_secret = ? where id = ?")
        .params(secret, id)
        .update();
  }

  void secondQuiz(UUID id) {
    database
        .sql("update competency.training_session set second_quiz = true where id = ?")
        .param(id)
        .update();
  }

  /** From now on this version of the quiz is asked. */
  void quizVersion(UUID id, int version) {
    database
        .sql("update competency.training_session set quiz_version = ? where id = ?")
        .params(version, id)
        .update();
  }

  /** Ended or called off; no code of it opens anything any more. */
  void close(UUID id, Session.Status status, Instant now) {
    database
        .sql(
            """
            update competency.training_session
            set status = :status, door_secret = null, ended_at = :now where id = :id
            """)
        .param("status", status.name())
        .param("now", Sql.time(now))
        .param("id", id)
        .update();
  }

  /** The doors that stand open, unless somebody forgot to close them. */
  List<Door> doors(Instant endedAfter) {
    return database
        .sql(
            """
            select id, door_secret from competency.training_session
            where status = 'OPEN' and ends_at > ? and door_secret is not null
            """)
        .param(Sql.time(endedAfter))
        .query((row, number) -> new Door(Sql.id(row, "id"), row.getBytes("door_secret")))
        .list();
  }

  List<Material> materials(UUID session) {
    return database
        .sql("select * from competency.training_material where session = ? order by id")
        .param(session)
        .query(
            (row, number) ->
                new Material(
                    Sql.id(row, "id"),
                    session,
                    row.getString("title"),
                    row.getString("link"),
                    Sql.idOrNull(row, "file"),
                    row.getString("file_name")))
        .list();
  }

  void insert(Material one) {
    database
        .sql(
            """
            insert into competency.training_material (id, session, title, link, file, file_name)
            values (:id, :session, :title, :link, :file, :fileName)
            """)
        .param("id", one.id())
        .param("session", one.session())
        .param("title", one.title())
        .param("link", one.link())
        .param("file", one.file())
        .param("fileName", one.fileName())
        .update();
  }

  List<Invitation> invitations(UUID session) {
    return database
        .sql("select * from competency.training_invitation where session = ? order by name, id")
        .param(session)
        .query(
            (row, number) ->
                new Invitation(
                    Sql.id(row, "id"),
                    session,
                    Sql.idOrNull(row, "department"),
                    Sql.idOrNull(row, "staff"),
                    row.getString("name"),
                    row.getString("address")))
        .list();
  }

  /** False where this address was invited before. */
  boolean insert(Invitation one, Instant now) {
    return database
            .sql(
                """
                insert into competency.training_invitation (id, session, department, staff, name,
                  address, invited_at)
                values (:id, :session, :department, :staff, :name, :address, :now)
                on conflict (session, address) do nothing
                """)
            .param("id", one.id())
            .param("session", one.session())
            .param("department", one.department())
            .param("staff", one.staff())
            .param("name", one.name())
            .param("address", one.address())
            .param("now", Sql.time(now))
            .update()
        == 1;
  }

  private static Session session(ResultSet row, int number) throws SQLException {
    return new Session(
        Sql.id(row, "id"),
        row.getString("title"),
        Session.Topic.valueOf(row.getString("topic")),
        row.getString("about"),
        Sql.id(row, "trainer"),
        Sql.id(row, "facility"),
        row.getString("place"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        Session.Status.valueOf(row.getString("status")),
        row.getBoolean("second_quiz"),
        row.getInt("quiz_version"));
  }
}
