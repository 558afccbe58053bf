package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseStatus;
import org.harken.cases.Channel;
import org.harken.cases.recognition.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Cases in and out of SQL. */
@Repository
public class CaseFiles {

  private final JdbcClient database;
  private final JsonMapper json;

  CaseFiles(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * A reference nobody has, such as {@code PR-26-0397}; numbers may be left out, never given twice.
   */
  public String newReference(int year) {
    String series = "%02d".formatted(year % 100);
    long number =
        database
            .sql("select nextval(cast(:series as regclass))")
            .param("series", "cases.reference_" + series)
            .query(Long.class)
            .single();
    return "PR-%s-%04d".formatted(series, number);
  }

  public void insert(CaseFile file) {
    database
        .sql(
            """
            insert into cases.case_file (id, reference, kind, status, channel, recognised_channel, received_at,
              recorded_at, recorded_by, zone, language, title, narrative, facility, department, owner,
              complainant, patient, relationship, anonymous, may_email, answers, danger)
            values (:id, :reference, :kind, :status, :channel, :recognisedChannel, :receivedAt,
              :recordedAt, :recordedBy, :zone, :language, :title, :narrative, :facility, :department, :owner,
              :complainant, :patient, :relationship, :anonymous, :mayEmail, cast(:answers as jsonb), :danger)
            """)
        .param("id", file.id())
        .param("reference", file.reference())
        .param("kind", file.kind().name())
        .param("status", file.status().name())
        .param("channel", file.channel().name())
        .param("recognisedChannel", file.recognisedChannel().name())
        .param("receivedAt", Sql.time(file.receivedAt()))
        .param("recordedAt", Sql.time(file.recordedAt()))
        .param("recordedBy", file.recordedBy())
        .param("zone", file.zone().getId())
        .param("language", file.language())
        .param("title", file.title())
        .param("narrative", file.narrative())
        .param("facility", file.facility())
        .param("department", file.department())
        .param("owner", file.owner())
        .param("complainant", file.complainant())
        .param("patient", file.patient())
        .param("relationship", file.relationship())
        .param("anonymous", file.anonymous())
        .param("mayEmail", file.mayEmail())
        .param("answers", json.writeValueAsString(file.answers()))
        .param("danger", file.danger())
        .update();
  }

  public Optional<CaseFile> find(UUID id) {
    return database
        .sql("select * from cases.case_file where id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  public Optional<CaseFile> find(String reference) {
    return database
        .sql("select * from cases.case_file where reference = :reference")
        .param("reference", reference)
        .query(this::read)
        .optional();
  }

  public List<CaseFile> find(Collection<UUID> ids) {
    return database
        .sql("select * from cases.case_file where id = any(:ids) order by received_at")
        .param("ids", ids.toArray(UUID[]::new))
        .query(this::read)
        .list();
  }

  /**
   * The same, held until the transaction ends: whoever comes second sees what the first changed.
   */
  public CaseFile hold(UUID id) {
    return database
        .sql("select * from cases.case_file where id = :id for update")
        .param("id", id)
        .query(this::read)
        .single();
  }

  /** What the table said last, and what it was told. */
  public void recognised(UUID id, CaseKind kind, Channel channel, Answers answers, boolean danger) {
    database
        .sql(
            """
            update cases.case_file set kind = :kind, recognised_channel = :channel,
              answers = cast(:answers as jsonb), danger = :danger
            where id = :id
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("channel", channel.name())
        .param("answers", json.writeValueAsString(answers))
        .param("danger", danger)
        .update();
  }

  public void status(UUID id, CaseStatus status) {
    set(id, "status", status.name());
  }

  public void owner(UUID id, @Nullable UUID owner) {
    set(id, "owner", owner);
  }

  public void danger(UUID id, boolean danger) {
    set(id, "danger", danger);
  }

  public void receivedAt(UUID id, Instant receivedAt) {
    set(id, "received_at", Sql.time(receivedAt));
  }

  /** When and where any staff got it, put right. */
  public void received(UUID id, Instant receivedAt, UUID facility, ZoneId zone) {
    database
        .sql(
            "update cases.case_file set received_at = :at, facility = :facility, zone = :zone where id = :id")
        .param("at", Sql.time(receivedAt))
        .param("facility", facility)
        .param("zone", zone.getId())
        .param("id", id)
        .update();
  }

  public void mergedInto(UUID id, @Nullable UUID other) {
    set(id, "merged_into", other);
  }

  public void letterDeclined(UUID id, Instant at) {
    set(id, "letter_declined_at", Sql.time(at));
  }

  public void mayEmail(UUID id, boolean may) {
    set(id, "may_email", may);
  }

  public void people(
      UUID id, @Nullable UUID complainant, @Nullable UUID patient, @Nullable String relationship) {
    database
        .sql(
            "update cases.case_file set complainant = :complainant, patient = :patient,"
                + " relationship = :relationship where id = :id")
        .param("complainant", complainant)
        .param("patient", patient)
        .param("relationship", relationship)
        .param("id", id)
        .update();
  }

  /** What was written down wrongly at the intake; never the person's own words. */
  public void corrected(CaseFile file) {
    database
        .sql(
            """
            update cases.case_file set channel = :channel, language = :language, title = :title,
              department = :department, may_email = :mayEmail where id = :id
            """)
        .param("id", file.id())
        .param("channel", file.channel().name())
        .param("language", file.language())
        .param("title", file.title())
        .param("department", file.department())
        .param("mayEmail", file.mayEmail())
        .update();
  }

  // the column is always a literal of this class
  private void set(UUID id, String column, @Nullable Object value) {
    database
        .sql("update cases.case_file set " + column + " = :value where id = :id")
        .param("value", value)
        .param("id", id)
        .update();
  }

  private CaseFile read(ResultSet row, int number) throws SQLException {
    return new CaseFile(
        Sql.id(row, "id"),
        row.getString("reference"),
        CaseKind.valueOf(row.getString("kind")),
        CaseStatus.valueOf(row.getString("status")),
        Channel.valueOf(row.getString("channel")),
        Channel.valueOf(row.getString("recognised_channel")),
        Sql.instant(row, "received_at"),
        Sql.instant(row, "recorded_at"),
        Sql.id(row, "recorded_by"),
        ZoneId.of(row.getString("zone")),
        row.getString("language"),
        row.getString("title"),
        row.getString("narrative"),
        Sql.id(row, "facility"),
        Sql.idOrNull(row, "department"),
        Sql.idOrNull(row, "owner"),
        Sql.idOrNull(row, "complainant"),
        Sql.idOrNull(row, "patient"),
        row.getString("relationship"),
        row.getBoolean("anonymous"),
        row.getBoolean("may_email"),
        json.readValue(row.getString("answers"), Answers.class),
        row.getBoolean("danger"),
        Sql.instantOrNull(row, "letter_declined_at"),
        Sql.idOrNull(row, "merged_into"));
  }
}
