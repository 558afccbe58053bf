package org.harken.correspondence.letters;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.harken.cases.Happening;
import org.harken.cases.Happenings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When letters of cases were begun, finished and left, and when a reviewer was asked about one. */
@Component
class LetterHappenings implements Happenings {

  private static final String READ =
      """
      select case_id, lower(kind) || '.begun' as what, id as thing, created_at as at
      from correspondence.letter where case_id = any(:ids) and set_aside_at is null
      union all select case_id, lower(kind) || '.finished', id, released_at
      from correspondence.letter where case_id = any(:ids) and set_aside_at is null and released_at is not null
      union all select l.case_id, lower(l.kind) || '.left', l.id, min(s.at)
      from correspondence.letter l join correspondence.sending s on s.letter = l.id
      where l.case_id = any(:ids) group by l.case_id, l.kind, l.id
      union all select l.case_id, 'risk.asked', r.id, r.asked_at
      from correspondence.letter l join correspondence.risk_review r on r.letter = l.id
      where l.case_id = any(:ids) and l.set_aside_at is null
      union all select l.case_id, 'risk.answered', r.id, r.answered_at
      from correspondence.letter l join correspondence.risk_review r on r.letter = l.id
      where l.case_id = any(:ids) and l.set_aside_at is null and r.answered_at is not null
      union all select l.case_id, 'risk.answered', r.id, l.released_at
      from correspondence.letter l join correspondence.risk_review r on r.letter = l.id
      where l.case_id = any(:ids) and l.released_at is not null and r.answered_at is null
      """;

  private final JdbcClient database;

  LetterHappenings(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Happening> of(Collection<UUID> caseIds) {
    return database
        .sql(READ)
        .param("ids", caseIds.toArray(UUID[]::new))
        .query(
            (row, number) ->
                Happening.of(
                    row.getObject("case_id", UUID.class),
                    row.getString("what"),
                    row.getObject("thing", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
