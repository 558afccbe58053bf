package org.harken.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words typed and not sent, one row a person and page. */
@Repository
public class UnsentWords {

  /**
   * What stood in the fields of a page.
   *
   * @param page its address
   * @param fields as JSON: a list of name, label and value
   */
  public record Unsent(
      UUID id, UUID staff, UUID visit, String page, String title, String fields, Instant keptAt) {}

  private final JdbcClient database;

  UnsentWords(JdbcClient database) {
    this.database = database;
  }

  public void keep(Unsent unsent) {
    database
        .sql(
            """
            insert into access.unsent (id, staff, visit, page, title, fields, kept_at)
            values (:id, :staff, :visit, :page, :title, :fields, :at)
            on conflict (staff, page) do update set visit = excluded.visit, title = excluded.title,
              fields = excluded.fields, kept_at = excluded.kept_at
            """)
        .param("id", unsent.id())
        .param("staff", unsent.staff())
        .param("visit", unsent.visit())
        .param("page", unsent.page())
        .param("title", unsent.title())
        .param("fields", unsent.fields())
        .param("at", Visits.at(unsent.keptAt()))
        .update();
  }

  public List<Unsent> of(UUID staff) {
    return database
        .sql("select * from access.unsent where staff = ? order by kept_at desc, id")
        .param(staff)
        .query(UnsentWords::unsent)
        .list();
  }

  /** False where it is not theirs. */
  public boolean forget(UUID id, UUID staff) {
    return database
            .sql("delete from access.unsent where id = ? and staff = ?")
            .params(id, staff)
            .update()
        == 1;
  }

  /** The pages of this visit stand as they stood: nothing has to be kept for them. */
  public void forgetOf(UUID visit) {
    database.sql("delete from access.unsent where visit = ?").param(visit).update();
  }

  /** What was typed on the pages of this case. */
  public int forgetAbout(String reference) {
    return database
        .sql("delete from access.unsent where page ~ :reference or title ~ :reference")
        .param("reference", "(^|[^A-Za-z0-9-])" + reference + "([^A-Za-z0-9-]|$)")
        .update();
  }

  public int forgetBefore(Instant moment) {
    return database
        .sql("delete from access.unsent where kept_at < ?")
        .param(Visits.at(moment))
        .update();
  }

  private static Unsent unsent(ResultSet row, int number) throws SQLException {
    return new Unsent(
        row.getObject("id", UUID.class),
        row.getObject("staff", UUID.class),
        row.getObject("visit", UUID.class),
        row.getString("page"),
        row.getString("title"),
        row.getString("fields"),
        row.getObject("kept_at", OffsetDateTime.class).toInstant());
  }
}
