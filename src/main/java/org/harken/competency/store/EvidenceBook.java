package org.harken.competency.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Practised;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Evidence from work, and whether it is kept at all. */
@Repository
public class EvidenceBook {

  /** For which purpose work counts as evidence, and since when. */
  public record Purpose(
      UUID id,
      String words,
      LocalDate toldOn,
      String toldHow,
      String begunByName,
      Instant begunAt,
      @Nullable String endedByName,
      @Nullable Instant endedAt) {}

  /** One happening as evidence of one statement. */
  public record Item(
      UUID happening,
      UUID statement,
      UUID person,
      String rule,
      String subject,
      Instant at,
      LocalDate expiresOn,
      String note) {}

  /** How often a rule found something for a statement of somebody. */
  public record Count(UUID person, UUID statement, String rule, long number, Instant last) {}

  private final JdbcClient database;
  private final JsonMapper json;

  EvidenceBook(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  // -- purpose -------------------------------------------------------------------------------

  public Optional<Purpose> purpose() {
    return purposes("where ended_at is null").stream().findFirst();
  }

  /** Newest first. */
  public List<Purpose> purposes() {
    return purposes("order by begun_at desc");
  }

  private List<Purpose> purposes(String which) {
    return database
        .sql("select * from competency.purpose " + which)
        .query(
            (row, number) ->
                new Purpose(
                    Sql.id(row, "id"),
                    row.getString("words"),
                    row.getObject("told_on", LocalDate.class),
                    row.getString("told_how"),
                    row.getString("begun_by_name"),
                    Sql.instant(row, "begun_at"),
                    row.getString("ended_by_name"),
                    Sql.instantOrNull(row, "ended_at")))
        .list();
  }

  public void begin(Actor actor, String words, LocalDate toldOn, String toldHow, Instant at) {
    database
        .sql(
            """
            insert into competency.purpose (id, words, told_on, told_how, begun_by, begun_by_name, begun_at)
            values (:id, :words, :toldOn, :toldHow, :by, :byName, :at)
            """)
        .param("id", Ids.next())
        .param("words", words)
        .param("toldOn", toldOn)
        .param("toldHow", toldHow)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
  }

  public void end(Actor actor, Instant at) {
    database
        .sql(
            """
            update competency.purpose set ended_by_name = :byName, ended_at = :at where ended_at is null
            """)
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
  }

  // -- evidence ------------------------------------------------------------------------------

  /** Keeping it again changes nothing. */
  public void keep(Practised happened, UUID statement, String rule, LocalDate expiresOn) {
    database
        .sql(
            """
            insert into competency.evidence (happening, statement, person, rule, kind, subject, counts, at,
              expires_on)
            values (:id, :statement, :person, :rule, :kind, :subject, :counts, :at, :expires)
            on conflict do nothing
            """)
        .param("id", happened.id())
        .param("statement", statement)
        .param("person", happened.staff())
        .param("rule", rule)
        .param("kind", happened.kind())
        .param("subject", happened.subject())
        .param("counts", json.writeValueAsString(happened.counts()))
        .param("at", Sql.time(happened.at()))
        .param("expires", expiresOn)
        .update();
  }

  /** What a rule found so far shows this statement as well. */
  public void showAlso(String rule, UUID statement) {
    database
        .sql(
            """
            insert into competency.evidence (happening, statement, person, rule, kind, subject, counts, at,
              expires_on)
            select distinct on (happening) happening, :statement, person, rule, kind, subject, counts, at,
              expires_on
            from competency.evidence where rule = :rule order by happening
            on conflict do nothing
            """)
        .param("statement", statement)
        .param("rule", rule)
        .update();
  }

  /** Of these people, on that day. */
  public List<Count> counts(List<UUID> people, LocalDate today) {
    return database
        .sql(
            """
            select person, statement, rule, count(*) as number, max(at) as last from competency.evidence
            where person = any(:people) and expires_on >= :today
            group by person, statement, rule order by person, statement, number desc, rule
            """)
        .param("people", people.toArray(UUID[]::new))
        .param("today", today)
        .query(
            (row, number) ->
                new Count(
                    Sql.id(row, "person"),
                    Sql.id(row, "statement"),
                    row.getString("rule"),
                    row.getLong("number"),
                    Sql.instant(row, "last")))
        .list();
  }

  /** Newest first; all of it, also what has expired. */
  public List<Item> of(UUID person, List<UUID> statements, int most) {
    return database
        .sql(
            """
            select * from competency.evidence where person = :person and statement = any(:statements)
            order by at desc, happening limit :most
            """)
        .param("person", person)
        .param("statements", statements.toArray(UUID[]::new))
        .param("most", most)
        .query(
            (row, number) ->
                new Item(
                    Sql.id(row, "happening"),
                    Sql.id(row, "statement"),
                    Sql.id(row, "person"),
                    row.getString("rule"),
                    row.getString("subject"),
                    Sql.instant(row, "at"),
                    row.getObject("expires_on", LocalDate.class),
                    row.getString("note")))
        .list();
  }

  /** Returns whether it was theirs. */
  public boolean annotate(UUID person, UUID happening, UUID statement, String note, Instant at) {
    return database
            .sql(
                """
                update competency.evidence set note = :note, noted_at = :at
                where person = :person and happening = :happening and statement = :statement
                """)
            .param("note", note)
            .param("at", Sql.time(at))
            .param("person", person)
            .param("happening", happening)
            .param("statement", statement)
            .update()
        > 0;
  }

  // -- choices of the house ------------------------------------------------------------------

  /** What the house decided about a rule; no entry: as the file says. */
  public record Choice(boolean counts, List<UUID> statements) {}

  public Map<String, Choice> choices() {
    Map<String, Choice> choices = new HashMap<>();
    database
        .sql("select rule, counts, statements from competency.rule_choice")
        .query(
            row -> {
              List<UUID> statements = new ArrayList<>();
              for (String id : row.getString("statements").split(" ")) {
                if (!id.isEmpty()) {
                  statements.add(UUID.fromString(id));
                }
              }
              choices.put(row.getString("rule"), new Choice(row.getBoolean("counts"), statements));
            });
    return choices;
  }

  public void choose(Actor actor, String rule, Choice choice, Instant at) {
    database
        .sql(
            """
            insert into competency.rule_choice (rule, counts, statements, decided_by_name, decided_at)
            values (:rule, :counts, :statements, :byName, :at)
            on conflict (rule) do update set counts = excluded.counts, statements = excluded.statements,
              decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
            """)
        .param("rule", rule)
        .param("counts", choice.counts())
        .param(
            "statements",
            String.join(" ", choice.statements().stream().map(UUID::toString).toList()))
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
  }
}
