package org.harken.competency.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.harken.competency.model.SigningPolicy;
import org.harken.competency.model.SigningPolicy.Checklist;
import org.harken.competency.model.SigningPolicy.Step;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the signing policy that the house made itself. */
@Repository
public class SigningVersions {

  /** One of them, with who made it. */
  public record Made(SigningPolicy policy, String byName, Instant at) {}

  /** What is kept as one value. */
  record Content(
      List<Step> observers,
      int enough,
      int months,
      Map<String, Integer> lineMonths,
      Checklist audit) {}

  private final JdbcClient database;
  private final JsonMapper json;

  SigningVersions(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The oldest version first. */
  public List<Made> all() {
    return database
        .sql("select * from competency.signing_policy order by version")
        .query(
            (row, number) -> {
              Content content = json.readValue(row.getString("content"), Content.class);
              return new Made(
                  new SigningPolicy(
                      row.getInt("version"),
                      row.getObject("from_day", LocalDate.class),
                      row.getString("source"),
                      content.observers(),
                      content.enough(),
                      content.months(),
                      content.lineMonths(),
                      content.audit()),
                  row.getString("changed_by_name"),
                  Sql.instant(row, "changed_at"));
            })
        .list();
  }

  /** False where somebody else made this version meanwhile. */
  public boolean add(Actor actor, SigningPolicy policy, Instant at) {
    return database
            .sql(
                """
                insert into competency.signing_policy (version, from_day, source, content, changed_by,
                  changed_by_name, changed_at)
                values (:version, :from, :source, :content, :by, :byName, :at)
                on conflict (version) do nothing
                """)
            .param("version", policy.version())
            .param("from", policy.from())
            .param("source", policy.source())
            .param(
                "content",
                json.writeValueAsString(
                    new Content(
                        policy.observers(),
                        policy.enough(),
                        policy.months(),
                        policy.lineMonths(),
                        policy.audit())))
            .param("by", actor.id())
            .param("byName", actor.name())
            .param("at", Sql.time(at))
            .update()
        == 1;
  }
}
