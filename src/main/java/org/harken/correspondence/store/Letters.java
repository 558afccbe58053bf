package org.harken.correspondence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.Letter.Sending;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The letters of all cases. */
@Repository
public class Letters {

  private static final String SELECT =
      """
      select id, case_id, kind, language, status, content, author, saved_at, version, addressee,
             template_version, released_at, released_by, release_reason, snapshot, snapshot_sha256, pdf
        from correspondence.letter
       where set_aside_at is null and\s""";

  private final JdbcClient database;
  private final JsonMapper json;

  Letters(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  public UUID insert(
      UUID caseId, LetterKind kind, String language, LetterText text, UUID author, Instant now) {
    UUID id = Ids.next();
    database
        .sql(
            """
            insert into correspondence.letter (id, case_id, kind, language, status, content, author,
              last_writer, created_at, saved_at, version)
            values (:id, :case, :kind, :language, 'DRAFT', cast(:content as jsonb), :author, :author,
              :now, :now, 1)
            """)
        .param("id", id)
        .param("case", caseId)
        .param("kind", kind.name())
        .param("language", language)
        .param("content", json.writeValueAsString(text))
        .param("author", author)
        .param("now", at(now))
        .update();
    return id;
  }

  public Optional<Letter> find(UUID id) {
    return database.sql(SELECT + "id = :id").param("id", id).query(this::read).optional();
  }

  /** The same, kept for this transaction alone until it ends. */
  public Letter lock(UUID id) {
    return database
        .sql(SELECT + "id = :id for update")
        .param("id", id)
        .query(this::read)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** The oldest first. */
  public List<Letter> ofCase(UUID caseId) {
    return database
        .sql(SELECT + "case_id = :case order by created_at, id")
        .param("case", caseId)
        .query((row, number) -> read(row, number))
        .list();
  }

  public void save(UUID id, LetterText text, UUID writer, Instant now) {
    database
        .sql(
            """
            update correspondence.letter
               set content = cast(:content as jsonb), last_writer = :writer, saved_at = :now,
                   version = version + 1
             where id = :id and status = 'DRAFT'
            """)
        .param("content", json.writeValueAsString(text))
        .param("writer", writer)
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  /** Who is its contact from now on. */
  public void author(UUID id, UUID author) {
    database
        .sql("update correspondence.letter set author = ? where id = ?")
        .params(author, id)
        .update();
  }

  public void release(UUID id, Release release) {
    database
        .sql(
            """
            update correspondence.letter
               set status = 'RELEASED', released_at = :at, released_by = :by, release_reason = :reason,
                   addressee = :addressee, template_version = :template, snapshot = :snapshot,
                   snapshot_sha256 = :hash, version = version + 1
             where id = :id and status = 'DRAFT'
            """)
        .param("at", at(release.at()))
        .param("by", release.by())
        .param("reason", release.reason())
        .param("addressee", release.addressee())
        .param("template", release.templateVersion())
        .param("snapshot", release.snapshot())
        .param("hash", release.sha256())
        .param("id", id)
        .update();
  }

  /** A draft again, with the words as they were written; what was frozen is not kept. */
  public void withdraw(UUID id, Instant now) {
    database
        .sql(
            """
            update correspondence.letter
               set status = 'DRAFT', released_at = null, released_by = null, release_reason = null,
                   addressee = null, template_version = null, snapshot = null, snapshot_sha256 = null,
                   pdf = null, saved_at = :now, version = version + 1
             where id = :id and status = 'RELEASED'
            """)
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  public void keepPdf(UUID id, UUID file) {
    database
        .sql("update correspondence.letter set pdf = :file where id = :id and pdf is null")
        .param("file", file)
        .param("id", id)
        .update();
  }

  public void sent(UUID letter, Sending sending, Instant now) {
    database
        .sql(
            """
            insert into correspondence.sending (id, letter, how, at, sent_by, recipient, mail, recorded_at)
            values (:id, :letter, :how, :at, :by, :to, :mail, :now)
            """)
        .param("id", Ids.next())
        .param("letter", letter)
        .param("how", sending.how().name())
        .param("at", at(sending.at()))
        .param("by", sending.by())
        .param("to", sending.to())
        .param("mail", sending.mail())
        .param("now", at(now))
        .update();
    database
        .sql(
            "update correspondence.letter set status = 'SENT', version = version + 1 where id = :id")
        .param("id", letter)
        .update();
  }

  /** Every time it was to leave, also what was called back. */
  public int timesSent(UUID letter) {
    return database
        .sql("select count(*)::int from correspondence.sending where letter = ?")
        .param(letter)
        .query(Integer.class)
        .single();
  }

  /**
   * This mail never left: its sending stays on file, called back, and where there was no other the
   * letter is released but not sent. Returns when it was said to have left; empty where it was
   * called back before.
   */
  public Optional<Instant> calledBack(UUID letter, UUID mail, Instant now) {
    Optional<Instant> at =
        database
            .sql(
                """
                update correspondence.sending set called_back_at = :now
                 where letter = :letter and mail = :mail and called_back_at is null returning at
                """)
            .param("now", at(now))
            .param("letter", letter)
            .param("mail", mail)
            .query((row, number) -> instant(row, "at"))
            .optional();
    database
        .sql(
            """
            update correspondence.letter set status = 'RELEASED', version = version + 1
             where id = :letter and status = 'SENT' and not exists
               (select from correspondence.sending where letter = :letter and called_back_at is null)
            """)
        .param("letter", letter)
        .update();
    return at;
  }

  /** A draft that is not needed leaves the lists; it is not erased. */
  public void setAside(UUID id, Instant now) {
    database
        .sql(
            "update correspondence.letter set set_aside_at = :now where id = :id and status = 'DRAFT'")
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  private List<Sending> sendings(UUID letter) {
    return database
        .sql(
            """
            select how, at, sent_by, recipient, mail from correspondence.sending
             where letter = :letter and called_back_at is null order by at, id
            """)
        .param("letter", letter)
        .query(
            (row, number) ->
                new Sending(
                    SentHow.valueOf(row.getString("how")),
                    instant(row, "at"),
                    row.getObject("sent_by", UUID.class),
                    row.getString("recipient"),
                    row.getObject("mail", UUID.class)))
        .list();
  }

  private Letter read(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    LetterStatus status = LetterStatus.valueOf(row.getString("status"));
    return new Letter(
        id,
        row.getObject("case_id", UUID.class),
        LetterKind.valueOf(row.getString("kind")),
        row.getString("language"),
        status,
        json.readValue(row.getString("content"), LetterText.class),
        row.getObject("author", UUID.class),
        instant(row, "saved_at"),
        row.getInt("version"),
        status == LetterStatus.DRAFT ? null : releaseOf(row),
        status == LetterStatus.SENT ? sendings(id) : List.of());
  }

  private static @Nullable Release releaseOf(ResultSet row) throws SQLException {
    return new Release(
        instant(row, "released_at"),
        row.getObject("released_by", UUID.class),
        row.getString("release_reason"),
        row.getObject("addressee", UUID.class),
        row.getString("template_version"),
        row.getString("snapshot"),
        row.getString("snapshot_sha256"),
        row.getObject("pdf", UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
