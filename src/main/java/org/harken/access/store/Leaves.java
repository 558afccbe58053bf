package org.harken.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days on which staff are away. */
@Repository
public class Leaves {

  /** One stretch of leave, both days included. */
  public record Leave(UUID id, UUID staff, LocalDate first, LocalDate last) {}

  private final JdbcClient database;

  Leaves(JdbcClient database) {
    this.database = database;
  }

  public void add(UUID id, UUID staff, LocalDate first, LocalDate last) {
    database
        .sql("insert into access.leave (id, staff, first_day, last_day) values (?, ?, ?, ?)")
        .params(id, staff, first, last)
        .update();
  }

  public boolean remove(UUID id, UUID staff) {
    return database
            .sql("delete from access.leave where id = ? and staff = ?")
            .params(id, staff)
            .update()
        == 1;
  }

  public boolean isAway(UUID staff, LocalDate day) {
    return database
        .sql(
            """
            select exists (select from access.leave
              where staff = :staff and first_day <= :day and last_day >= :day)
            """)
        .param("staff", staff)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** Leave that has not ended before the day, soonest first. */
  public List<Leave> notOver(LocalDate day) {
    return database
        .sql("select * from access.leave where last_day >= ? order by first_day, id")
        .param(day)
        .query(Leaves::read)
        .list();
  }

  /**
   * Leave of one person that began by the day and has not ended before the other, soonest first.
   */
  public List<Leave> of(UUID staff, LocalDate begunBy, LocalDate notEndedBefore) {
    return database
        .sql(
            """
            select * from access.leave
            where staff = :staff and first_day <= :begun and last_day >= :end
            order by first_day, id
            """)
        .param("staff", staff)
        .param("begun", begunBy)
        .param("end", notEndedBefore)
        .query(Leaves::read)
        .list();
  }

  private static Leave read(ResultSet row, int number) throws SQLException {
    return new Leave(
        row.getObject("id", UUID.class),
        row.getObject("staff", UUID.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
