package org.harken.cases.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases tied to one another. */
@Repository
public class Links {

  /** How two cases belong together. */
  public enum Kind {
    RELATED,
    DUPLICATE,
    THANKS
  }

  /** The other case as seen from one of the two. */
  public record Link(UUID other, String reference, String title, Kind kind, boolean fromHere) {}

  private final JdbcClient database;

  Links(JdbcClient database) {
    this.database = database;
  }

  /** True unless they were tied so already, from either side. */
  public boolean add(Actor actor, UUID caseId, UUID other, Kind kind, Instant at) {
    boolean known =
        of(caseId).stream().anyMatch(link -> link.other().equals(other) && link.kind() == kind);
    if (known) {
      return false;
    }
    database
        .sql(
            """
            insert into cases.link (case_id, other, kind, linked_by, linked_at)
            values (:id, :other, :kind, :by, :at) on conflict do nothing
            """)
        .param("id", caseId)
        .param("other", other)
        .param("kind", kind.name())
        .param("by", actor.id())
        .param("at", Sql.time(at))
        .update();
    return true;
  }

  /** What a case was tied to and that was destroyed. */
  public record Gone(String reference, Kind kind, boolean fromHere, LocalDate destroyedOn) {}

  public List<Gone> gone(UUID caseId) {
    return database
        .sql("select * from cases.gone_link where case_id = :id order by destroyed_on, reference")
        .param("id", caseId)
        .query(
            (row, number) ->
                new Gone(
                    row.getString("reference"),
                    Kind.valueOf(row.getString("kind")),
                    row.getBoolean("from_here"),
                    row.getObject("destroyed_on", LocalDate.class)))
        .list();
  }

  /** From both sides. */
  public List<Link> of(UUID caseId) {
    return database
        .sql(
            """
            select f.id, f.reference, f.title, l.kind, l.case_id = :id as from_here
            from cases.link l
            join cases.case_file f on f.id = case when l.case_id = :id then l.other else l.case_id end
            where l.case_id = :id or l.other = :id
            order by l.linked_at, f.reference
            """)
        .param("id", caseId)
        .query(
            (row, number) ->
                new Link(
                    Sql.id(row, "id"),
                    row.getString("reference"),
                    row.getString("title"),
                    Kind.valueOf(row.getString("kind")),
                    row.getBoolean("from_here")))
        .list();
  }
}
