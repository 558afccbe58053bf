package org.harken.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.mail.CallBack.Called;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the outbox. */
@Repository
class Mails {

  private static final String COLUMNS =
      """
      select m.id, m.recipient, m.subject, m.body, m.concern, m.message_id, m.status, m.attempts,
             m.queued_at, m.sent_at, m.last_fault, m.called_back,
             m.taken_at is not null as taken,
             array(select a.file from platform.outgoing_mail_attachment a
                    where a.mail = m.id order by a.place) as files
        from platform.outgoing_mail m
      """;

  private static final String NUMBERED =
      " and (m.message_id in (:number, '<' || :number || '>') or m.id::text = :number)";

  private final JdbcClient database;

  Mails(JdbcClient database) {
    this.database = database;
  }

  /** The same key is kept once: the id of the first is returned. */
  UUID insert(UUID id, OutgoingMail mail, String messageId, Instant now) {
    int rows =
        database
            .sql(
                """
                insert into platform.outgoing_mail
                  (id, key, recipient, subject, body, concern, message_id, status, queued_at, next_attempt_at)
                values (:id, :key, :to, :subject, :body, :concern, :message, 'QUEUED', :now, :now)
                on conflict (key) do nothing
                """)
            .param("id", id)
            .param("key", mail.key())
            .param("to", mail.to())
            .param("subject", mail.subject())
            .param("body", mail.text())
            .param("concern", mail.concern())
            .param("message", messageId)
            .param("now", at(now))
            .update();
    if (rows == 0) {
      return database
          .sql("select id from platform.outgoing_mail where key = :key")
          .param("key", mail.key())
          .query(UUID.class)
          .single();
    }
    for (int place = 0; place < mail.attachments().size(); place++) {
      database
          .sql(
              "insert into platform.outgoing_mail_attachment (mail, place, file) values (:mail, :place, :file)")
          .param("mail", id)
          .param("place", place)
          .param("file", mail.attachments().get(place))
          .update();
    }
    return id;
  }

  int forget(UUID concern) {
    database
        .sql(
            """
            delete from platform.outgoing_mail_attachment where mail in
              (select id from platform.outgoing_mail where concern = :concern)
            """)
        .param("concern", concern)
        .update();
    return database
        .sql("delete from platform.outgoing_mail where concern = :concern")
        .param("concern", concern)
        .update();
  }

  /** Codes that went to these addresses; letters belong to a concern and go with it. */
  int forgetCodes(Collection<String> addresses) {
    return database
        .sql(
            "delete from platform.outgoing_mail where concern is null and lower(recipient) = any(:addresses)")
        .param(
            "addresses",
            addresses.stream().map(one -> one.toLowerCase(Locale.ROOT)).toArray(String[]::new))
        .update();
  }

  /** Takes due mails for this node alone; each is then SENDING until its end is written. */
  @Transactional
  public List<KeptMail> claim(Instant now, int most) {
    List<UUID> taken =
        database
            .sql(
                """
                update platform.outgoing_mail
                   set status = 'SENDING', claimed_at = :now, attempts = attempts + 1
                 where id in (select id from platform.outgoing_mail
                               where status = 'QUEUED' and next_attempt_at <= :now
                               order by next_attempt_at limit :most for update skip locked)
                returning id
                """)
            .param("now", at(now))
            .param("most", most)
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    return taken.stream().flatMap(id -> find(id).stream()).toList();
  }

  /** Mails whose sender died while handing them over: nobody knows whether they left. */
  int markAbandoned(Instant now, Duration after) {
    return database
        .sql(
            """
            update platform.outgoing_mail
               set status = 'UNSURE', last_fault = 'The sender stopped before the answer of the mail server came.'
             where status = 'SENDING' and claimed_at < :before
            """)
        .param("before", at(now.minus(after)))
        .update();
  }

  void sent(UUID id, Instant now) {
    database
        .sql(
            "update platform.outgoing_mail set status = 'SENT', sent_at = :now, last_fault = null where id = :id")
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  /** What was called back meanwhile stays for good: then the news of it is returned. */
  Optional<MailStayed> failed(UUID id, MailState state, String fault, Instant next) {
    return database
        .sql(
            """
            update platform.outgoing_mail
               set last_fault = :fault, next_attempt_at = :next,
                   status = case when called_back is not null and :state in ('QUEUED', 'HELD')
                                 then 'STOPPED' else :state end
             where id = :id
            returning id, concern, called_back, status = 'STOPPED' and taken_at is null as stayed
            """)
        .param("state", state.name())
        .param("fault", fault)
        .param("next", at(next))
        .param("id", id)
        .query(
            (row, number) ->
                row.getBoolean("stayed")
                    ? new MailStayed(
                        id,
                        row.getObject("concern", UUID.class),
                        CallBack.Why.valueOf(row.getString("called_back")))
                    : null)
        .list()
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Somebody took a copy out. */
  void taken(UUID id, Instant now) {
    database
        .sql("update platform.outgoing_mail set taken_at = coalesce(taken_at, :now) where id = :id")
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  /** A person decided that an unsure or held mail goes again. */
  boolean again(UUID id, Instant now) {
    return database
            .sql(
                """
                update platform.outgoing_mail set status = 'QUEUED', attempts = 0, next_attempt_at = :now
                 where id = :id and status in ('UNSURE', 'HELD') and called_back is null
                """)
            .param("now", at(now))
            .param("id", id)
            .update()
        == 1;
  }

  private record Row(Called called, boolean stayed) {}

  /**
   * Of a mail that the sender takes at the same moment exactly one of both has it: a row that is
   * being called back is passed over by the sender, and one that was taken is only marked.
   */
  CallBack callBack(Collection<UUID> concerns, Collection<String> keys, CallBack.Why why) {
    List<Row> rows =
        database
            .sql(
                """
                update platform.outgoing_mail set called_back = :why,
                  status = case when status in ('QUEUED', 'HELD') then 'STOPPED' else status end
                 where status in ('QUEUED', 'HELD', 'UNSURE', 'SENDING') and called_back is null
                   and (concern = any(:concerns) or key = any(:keys))
                returning id, concern, status = 'STOPPED' and taken_at is null as stayed
                """)
            .param("why", why.name())
            .param("concerns", concerns.toArray(UUID[]::new))
            .param("keys", keys.toArray(String[]::new))
            .query(
                (row, number) ->
                    new Row(
                        new Called(
                            row.getObject("id", UUID.class), row.getObject("concern", UUID.class)),
                        row.getBoolean("stayed")))
            .list();
    return new CallBack(
        rows.stream().filter(Row::stayed).map(Row::called).toList(),
        rows.stream().filter(row -> !row.stayed()).map(Row::called).toList());
  }

  Optional<KeptMail> find(UUID id) {
    return database
        .sql(COLUMNS + " where m.id = :id")
        .param("id", id)
        .query(Mails::read)
        .optional();
  }

  /** One page, the newest first; {@code number} is a whole message number or id, or empty. */
  List<KeptMail> page(Shelf shelf, String number, @Nullable Bookmark after, int most) {
    var query =
        database
            .sql(
                COLUMNS
                    + " where "
                    + shelf.condition()
                    + (number.isEmpty() ? "" : NUMBERED)
                    + (after == null ? "" : " and (m.queued_at, m.id) < (:at, :id)")
                    + " order by m.queued_at desc, m.id desc limit :most")
            .param("most", most);
    if (!number.isEmpty()) {
      query = query.param("number", number);
    }
    if (after != null) {
      query = query.param("at", at(after.queuedAt())).param("id", after.id());
    }
    return query.query(Mails::read).list();
  }

  private static KeptMail read(ResultSet row, int number) throws SQLException {
    UUID[] files = (UUID[]) row.getArray("files").getArray();
    return new KeptMail(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        row.getObject("concern", UUID.class),
        row.getString("message_id"),
        MailState.valueOf(row.getString("status")),
        row.getInt("attempts"),
        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("sent_at", OffsetDateTime.class)),
        row.getString("last_fault"),
        why(row.getString("called_back")),
        row.getBoolean("taken"),
        List.of(files));
  }

  private static CallBack.@Nullable Why why(@Nullable String code) {
    return code == null ? null : CallBack.Why.valueOf(code);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
