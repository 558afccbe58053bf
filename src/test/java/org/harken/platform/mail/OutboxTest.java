package org.harken.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.harken.platform.Ids;
import org.harken.platform.files.Blobs;
import org.harken.platform.mail.CallBack.Why;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class OutboxTest {

  private static final String SUBJECT = "A letter from the patient relations office";

  @Autowired Outbox outbox;
  @Autowired Mails mails;
  @Autowired MailEnds ends;
  @Autowired Blobs blobs;
  @Autowired Clock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transactions;
  @Autowired SendMails senderOfTheHouse;

  @Test
  void leavesOnceWithTheMessageIdThatWasKept() throws Exception {
    String to = "rosa-" + Ids.next() + "@example.org";
    String key = "key-" + Ids.next();
    UUID first = outbox.queue(mail(key, to, SUBJECT));
    UUID second = outbox.queue(mail(key, to, SUBJECT));
    assertThat(second).isEqualTo(first);
    String kept = mails.find(first).orElseThrow().messageId();

    try (var server = new Server()) {
      server.sender(clock).sendDue();
      server.sender(clock).sendDue();
      List<MimeMessage> arrived = server.arrivedFor(to);
      assertThat(arrived).hasSize(1);
      assertThat(arrived.getFirst().getMessageID()).isEqualTo(kept);
      assertThat(arrived.getFirst().getSubject()).isEqualTo(SUBJECT);
    }
    assertThat(mails.find(first).orElseThrow().state()).isEqualTo(MailState.SENT);
  }

  @Test
  void isNotKeptWhenItsTransactionFails() {
    String key = "key-" + Ids.next();
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      outbox.queue(mail(key, "a@example.org", SUBJECT));
                      throw new IllegalStateException("what it tells of failed");
                    }))
        .hasMessageContaining("failed");
    Long rows =
        database
            .sql("select count(*) from platform.outgoing_mail where key = ?")
            .param(key)
            .query(Long.class)
            .single();
    assertThat(rows).isZero();
  }

  @Test
  void refusesASubjectThatIsNotOnTheList() {
    assertThatThrownBy(
            () ->
                outbox.queue(
                    mail("key-" + Ids.next(), "a@example.org", "Your grievance PR-26-0001")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void staysAndIsTriedLaterWhileNoServerAnswers() {
    UUID id = outbox.queue(mail("key-" + Ids.next(), "b@example.org", SUBJECT));
    var nobody = new MailServer("127.0.0.1", 1, "", "", "off", "office@example.org");
    new SendMails(mails, ends, new Envelope(nobody, blobs), nobody, clock).sendDue();
    KeptMail after = mails.find(id).orElseThrow();
    assertThat(after.state()).isEqualTo(MailState.QUEUED);
    assertThat(after.attempts()).isEqualTo(1);
    assertThat(after.lastFault()).isNotBlank();
    new SendMails(mails, ends, new Envelope(nobody, blobs), nobody, clock).sendDue();
    assertThat(mails.find(id).orElseThrow().attempts()).as("not before its time").isEqualTo(1);
    later(Duration.ofMinutes(2), id);
  }

  private void later(Duration wait, UUID id) {
    var then = Clock.fixed(clock.instant().plus(wait), ZoneOffset.UTC);
    try (var server = new Server()) {
      server.sender(then).sendDue();
    }
    assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
  }

  @Test
  void staysInTheOutboxWhereNoServerIsSetUp() {
    UUID id = outbox.queue(mail("key-" + Ids.next(), "c@example.org", SUBJECT));
    assertThat(senderOfTheHouse.sendDue()).isZero();
    assertThat(mails.find(id).orElseThrow().sentAt()).isNull();
  }

  @Test
  void isNotSentAgainByItselfWhenItsSenderDied() {
    String to = "dora-" + Ids.next() + "@example.org";
    UUID id = outbox.queue(mail("key-" + Ids.next(), to, SUBJECT));
    Instant longAgo = clock.instant().minus(Duration.ofHours(1));
    database
        .sql(
            "update platform.outgoing_mail set status = 'SENDING', claimed_at = ?, attempts = 1 where id = ?")
        .param(longAgo.atOffset(ZoneOffset.UTC))
        .param(id)
        .update();
    try (var server = new Server()) {
      server.sender(clock).sendDue();
      assertThat(server.arrivedFor(to)).isEmpty();
      assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.UNSURE);
      assertThat(mails.again(id, clock.instant())).isTrue();
      server.sender(clock).sendDue();
      assertThat(server.arrivedFor(to)).hasSize(1);
    }
    assertThat(mails.again(id, clock.instant())).as("what left is not sent again").isFalse();
  }

  @Test
  void ofSenderAndCallBackExactlyOneHasIt() throws Exception {
    Instant first = Instant.parse("2001-01-01T00:00:00Z");
    try (var both = Executors.newFixedThreadPool(2)) {
      for (int turn = 0; turn < 60; turn++) {
        String key = "key-" + Ids.next();
        UUID id = outbox.queue(mail(key, "f@example.org", SUBJECT));
        database
            .sql("update platform.outgoing_mail set next_attempt_at = ? where id = ?")
            .param(first.atOffset(ZoneOffset.UTC))
            .param(id)
            .update();
        var start = new CyclicBarrier(2);
        Future<Boolean> sender =
            both.submit(
                () -> {
                  start.await();
                  return mails.claim(first, 1).stream().anyMatch(one -> one.id().equals(id));
                });
        Future<Boolean> caller =
            both.submit(
                () -> {
                  start.await();
                  return outbox.callBack(List.of(), List.of(key), Why.PUT_RIGHT).stayed().stream()
                      .anyMatch(one -> one.mail().equals(id));
                });
        assertThat(sender.get()).as("taken by one of both").isNotEqualTo(caller.get());
        assertThat(mails.find(id).orElseThrow().state())
            .isEqualTo(caller.get() ? MailState.STOPPED : MailState.SENDING);
      }
    }
  }

  @Test
  void whatWasCalledBackOnItsWayIsNeverTriedAgain() {
    String key = "key-" + Ids.next();
    UUID id = outbox.queue(mail(key, "g@example.org", SUBJECT));
    database
        .sql(
            "update platform.outgoing_mail set status = 'SENDING', claimed_at = now() where id = ?")
        .param(id)
        .update();
    assertThat(outbox.callBack(List.of(), List.of(key), Why.UNSAFE).stayed()).isEmpty();
    ends.failed(id, MailState.QUEUED, "refused", clock.instant());
    assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.STOPPED);

    String unsure = "key-" + Ids.next();
    UUID other = outbox.queue(mail(unsure, "h@example.org", SUBJECT));
    ends.failed(other, MailState.UNSURE, "broke off", clock.instant());
    var called = outbox.callBack(List.of(), List.of(unsure), Why.NO_CONSENT);
    assertThat(called.stayed()).isEmpty();
    assertThat(called.perhapsGone()).hasSize(1);
    assertThat(mails.again(other, clock.instant())).isFalse();
  }

  @Test
  void whatSomebodyTookOutMayHaveLeftByTheirOwnMailProgram() {
    String key = "key-" + Ids.next();
    UUID id = outbox.queue(mail(key, "i@example.org", SUBJECT));
    mails.taken(id, clock.instant());
    var called = outbox.callBack(List.of(), List.of(key), Why.PUT_RIGHT);
    assertThat(called.stayed()).isEmpty();
    assertThat(called.perhapsGone()).hasSize(1);
    assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.STOPPED);
  }

  @Test
  void downloadsAsTheMessageThatWouldLeave() {
    UUID id = outbox.queue(mail("key-" + Ids.next(), "e@example.org", SUBJECT));
    KeptMail kept = mails.find(id).orElseThrow();
    var server = new MailServer("", 25, "", "", "off", "office@example.org");
    String eml = new String(new Envelope(server, blobs).eml(kept), StandardCharsets.UTF_8);
    assertThat(eml).contains("Message-ID: " + kept.messageId()).contains("To: e@example.org");
  }

  @Test
  void waitsLongerAfterEachRefusal() {
    assertThat(SendMails.backoff(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(SendMails.backoff(4)).isEqualTo(Duration.ofMinutes(8));
    assertThat(SendMails.backoff(50)).isEqualTo(Duration.ofMinutes(256));
  }

  private static OutgoingMail mail(String key, String to, String subject) {
    return new OutgoingMail(key, to, subject, "Your letter is attached.", null, List.of());
  }

  /** A mail server of the test's own. */
  private final class Server implements AutoCloseable {
    private final GreenMail green =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Server() {
      green.start();
    }

    SendMails sender(Clock time) {
      var server =
          new MailServer(
              "127.0.0.1", green.getSmtp().getPort(), "", "", "off", "office@example.org");
      return new SendMails(mails, ends, new Envelope(server, blobs), server, time);
    }

    List<MimeMessage> arrivedFor(String to) {
      return Arrays.stream(green.getReceivedMessages())
          .filter(
              message -> {
                try {
                  return message.getAllRecipients()[0].toString().equals(to);
                } catch (jakarta.mail.MessagingException problem) {
                  throw new IllegalStateException(problem);
                }
              })
          .toList();
    }

    @Override
    public void close() {
      green.stop();
    }
  }
}
