package org.harken.cases.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases on which mail and voicemail are stopped because they are not safe for the person. */
@Repository
public class ContactStops {

  private static final List<String> VOICEMAIL = GuardPolicy.stands().voicemailWords();

  /** A stop that stands. */
  public record Stop(String safeWay, String byName, Instant at) {}

  private final JdbcClient database;

  ContactStops(JdbcClient database) {
    this.database = database;
  }

  public Optional<Stop> standing(UUID caseId) {
    return database
        .sql("select * from cases.contact_stop where case_id = :id and lifted_at is null")
        .param("id", caseId)
        .query(
            (row, number) ->
                new Stop(
                    row.getString("safe_way"),
                    row.getString("stopped_by_name"),
                    Sql.instant(row, "stopped_at")))
        .optional();
  }

  /** Said again, the first moment stays and the newest safe way counts. */
  public void stop(Actor by, UUID caseId, String safeWay, Instant at) {
    database
        .sql(
            """
            insert into cases.contact_stop (id, case_id, safe_way, stopped_by_name, stopped_at)
            values (:id, :caseId, :way, :byName, :at)
            on conflict (case_id) where lifted_at is null do update
            set safe_way = case when excluded.safe_way = '' then contact_stop.safe_way else excluded.safe_way end
            """)
        .param("id", Ids.next())
        .param("caseId", caseId)
        .param("way", safeWay)
        .param("byName", by.name())
        .param("at", Sql.time(at))
        .update();
  }

  public boolean lift(Actor by, UUID caseId, String because, Instant at) {
    return database
            .sql(
                """
                update cases.contact_stop set lifted_by_name = :byName, lifted_at = :at, lifted_because = :because
                where case_id = :caseId and lifted_at is null
                """)
            .param("byName", by.name())
            .param("at", Sql.time(at))
            .param("because", because)
            .param("caseId", caseId)
            .update()
        == 1;
  }

  /** Refuses a voicemail while the stop stands; what was done before it is kept as it was. */
  public void refuseVoicemail(UUID caseId, Instant at, String... words) {
    String said = String.join(" ", words).toLowerCase(Locale.ROOT);
    if (VOICEMAIL.stream().noneMatch(said::contains)) {
      return;
    }
    if (standing(caseId).filter(stop -> !at.isBefore(stop.at())).isPresent()) {
      throw new Refused(
          "not-safe",
          "The person said that this is not safe. No voicemail, no mail: talk with them yourself, or wait until they call.");
    }
  }
}
