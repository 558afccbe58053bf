package org.harken.portal.standing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.harken.cases.ContactAllowed;
import org.harken.cases.ContactStopped;
import org.harken.platform.Ids;
import org.harken.platform.mail.CallBack;
import org.harken.platform.mail.Outbox;
import org.harken.platform.mail.OutgoingMail;
import org.harken.portal.codes.CodeKeys;
import org.harken.portal.codes.Codes;
import org.harken.portal.codes.Receipts;
import org.harken.portal.page.PortalPage;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Six digits sent to the contact the person chose, before their own words are shown: good for 15
 * minutes and five tries.
 */
@Component("portalConfirmations")
class Confirmations {

  private static final Duration GOOD = Duration.ofMinutes(15);
  private static final int WRONG = 5;

  private final JdbcClient database;
  private final Outbox outbox;
  private final Receipts receipts;
  private final Clock clock;

  Confirmations(JdbcClient database, Outbox outbox, Receipts receipts, Clock clock) {
    this.receipts = receipts;
    this.database = database;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Sends new digits; those sent before are good no more. */
  @Transactional
  public void send(String lookup, String email, PortalPage page) {
    String digits = Codes.digits();
    UUID id = Ids.next();
    database
        .sql("delete from portal.confirmation where lookup = :lookup")
        .param("lookup", lookup)
        .update();
    database
        .sql(
            """
            insert into portal.confirmation (id, lookup, hash, wrong, expires_at)
            values (:id, :lookup, :hash, 0, :until)
            """)
        .param("id", id)
        .param("lookup", lookup)
        .param("hash", hash(id, digits))
        .param("until", now().plus(GOOD))
        .update();
    outbox.queue(
        new OutgoingMail(
            "portal-code-" + id,
            email,
            page.say("mail.code.subject"),
            page.say("mail.code.text", digits),
            null,
            List.of()));
  }

  /** Digits on their way to somebody for whom mail is not safe stay here. */
  @EventListener
  void on(ContactStopped stopped) {
    List<String> keys =
        database
            .sql(
                """
                delete from portal.confirmation where lookup in
                  (select lookup from portal.receipt where case_id = :case)
                returning id
                """)
            .param("case", stopped.caseId())
            .query((rs, row) -> "portal-code-" + rs.getObject("id"))
            .list();
    outbox.callBack(List.of(), keys, CallBack.Why.UNSAFE);
    receipts.markUnsafe(stopped.caseId());
  }

  @EventListener
  void on(ContactAllowed allowed) {
    receipts.markSafe(allowed.caseId());
  }

  /** Whether digits were sent that are still good. */
  boolean isWaiting(String lookup) {
    return database
        .sql(
            "select count(*) from portal.confirmation where lookup = :lookup and expires_at > :now and wrong < :most")
        .param("lookup", lookup)
        .param("now", now())
        .param("most", WRONG)
        .query((rs, row) -> rs.getInt(1) > 0)
        .single();
  }

  /** True once for the right digits. A wrong try counts. */
  @Transactional
  public boolean accept(String lookup, String typed) {
    record Waiting(UUID id, String hash) {}
    var waiting =
        database
            .sql(
                """
                select id, hash from portal.confirmation
                where lookup = :lookup and expires_at > :now and wrong < :most for update
                """)
            .param("lookup", lookup)
            .param("now", now())
            .param("most", WRONG)
            .query((rs, row) -> new Waiting(rs.getObject("id", UUID.class), rs.getString("hash")))
            .optional();
    if (waiting.isEmpty()) {
      return false;
    }
    UUID id = waiting.get().id();
    boolean right = waiting.get().hash().equals(hash(id, typed.replaceAll("[^0-9]", "")));
    String sql =
        right
            ? "delete from portal.confirmation where id = :id"
            : "update portal.confirmation set wrong = wrong + 1 where id = :id";
    database.sql(sql).param("id", id).update();
    return right;
  }

  private static String hash(UUID id, String digits) {
    return CodeKeys.hash(id + " " + digits);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
