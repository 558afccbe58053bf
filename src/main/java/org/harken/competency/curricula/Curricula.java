package org.harken.competency.curricula;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.curricula.Curriculum.Status;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.competency.store.Rows;
import org.harken.competency.store.Sql;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Curricula in all their versions. */
@Repository
public class Curricula {

  private final JdbcClient database;
  private final Rows<Curriculum> curricula;
  private final Rows<Unit> units;

  Curricula(JdbcClient database) {
    this.database = database;
    this.curricula = new Rows<>(database, "competency.curriculum", this::curriculum);
    this.units = new Rows<>(database, "competency.curriculum_unit", Curricula::unit);
  }

  public Optional<Curriculum> find(UUID id) {
    return curricula.find(id);
  }

  /** Every version, in force first. */
  List<Curriculum> all() {
    return database
        .sql(
            """
            select * from competency.curriculum
            order by case status when 'IN_FORCE' then 0 when 'DRAFT' then 1 else 2 end, title, version desc
            """)
        .query(this::curriculum)
        .list();
  }

  public List<Curriculum> inForce() {
    return all().stream().filter(one -> one.status() == Status.IN_FORCE).toList();
  }

  int newest(String code) {
    return database
        .sql("select coalesce(max(version), 0) from competency.curriculum where code = ?")
        .param(code)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  /** False where this version is there already. */
  boolean insert(Curriculum one, Actor by, Instant now) {
    boolean fresh =
        database
                .sql(
                    """
                    insert into competency.curriculum (id, code, version, title, level, about, weeks,
                      status, written_by, written_by_name, written_at)
                    values (:id, :code, :version, :title, :level, :about, :weeks, :status, :by,
                      :byName, :now)
                    on conflict (code, version) do nothing
                    """)
                .param("id", one.id())
                .param("code", one.code())
                .param("version", one.version())
                .param("title", one.title())
                .param("level", one.level())
                .param("about", one.about())
                .param("weeks", one.weeks())
                .param("status", one.status().name())
                .param("by", by.id())
                .param("byName", one.writtenBy())
                .param("now", Sql.time(now))
                .update()
            == 1;
    if (fresh) {
      one.units().forEach(unit -> insert(one.id(), unit));
    }
    return fresh;
  }

  void insert(UUID curriculum, Unit unit) {
    database
        .sql(
            """
            insert into competency.curriculum_unit (id, curriculum, place, kind, title, about, link,
              file, file_name, statements, times, week, pass_percent)
            values (:id, :curriculum, :place, :kind, :title, :about, :link, :file, :fileName,
              :statements, :times, :week, :pass)
            """)
        .param("id", unit.id())
        .param("curriculum", curriculum)
        .param("place", unit.place())
        .param("kind", unit.kind().name())
        .param("title", unit.title())
        .param("about", unit.about())
        .param("link", unit.link())
        .param("file", unit.file())
        .param("fileName", unit.fileName())
        .param("statements", unit.statements())
        .param("times", unit.times())
        .param("week", unit.week())
        .param("pass", unit.passPercent())
        .update();
  }

  void removeUnit(UUID unit) {
    database.sql("delete from competency.question where owner = ?").param(unit).update();
    database.sql("delete from competency.curriculum_unit where id = ?").param(unit).update();
  }

  void move(UUID unit, int place) {
    database
        .sql("update competency.curriculum_unit set place = ? where id = ?")
        .params(place, unit)
        .update();
  }

  /** This version counts from now on, in place of the one before. */
  void putInForce(Curriculum one) {
    database
        .sql(
            "update competency.curriculum set status = 'RETIRED' where code = ? and status = 'IN_FORCE'")
        .param(one.code())
        .update();
    database
        .sql("update competency.curriculum set status = 'IN_FORCE' where id = ?")
        .param(one.id())
        .update();
  }

  /** Locks the draft, so that two who change it at once come one after the other. */
  Optional<Curriculum> draft(UUID id) {
    return curricula.one("id = ? and status = 'DRAFT' for update", id);
  }

  private Curriculum curriculum(ResultSet row, int number) throws SQLException {
    UUID id = Sql.id(row, "id");
    return new Curriculum(
        id,
        row.getString("code"),
        row.getInt("version"),
        row.getString("title"),
        row.getString("level"),
        row.getString("about"),
        row.getInt("weeks"),
        Status.valueOf(row.getString("status")),
        row.getString("written_by_name"),
        units(id));
  }

  private List<Unit> units(UUID curriculum) {
    return units.all("curriculum = ? order by place", curriculum);
  }

  private static Unit unit(ResultSet row, int number) throws SQLException {
    return new Unit(
        Sql.id(row, "id"),
        row.getInt("place"),
        UnitKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("about"),
        row.getString("link"),
        Sql.idOrNull(row, "file"),
        row.getString("file_name"),
        row.getString("statements"),
        row.getInt("times"),
        row.getInt("week"),
        row.getInt("pass_percent"));
  }
}
