package org.harken.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.harken.platform.Ids;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class AuditTest {

  @Autowired Audit audit;
  @Autowired TransactionTemplate transaction;

  final Actor actor = new Actor(Ids.next(), "Nora \u0000Noted", "Patient representative", Set.of());
  final String subject = Ids.next().toString();

  @Test
  void aChangeIsKeptWithWhoWhatAndBothTimes() {
    Instant past = Instant.parse("2025-03-01T10:15:30.123456Z");
    TimeSource.at(
        past,
        () -> {
          transaction.executeWithoutResult(
              status ->
                  audit.changed(
                      actor, "recorded", "case", subject, Map.of("kind", "GRIEVANCE", "n", 3)));
          return 0;
        });
    AuditEntry entry = audit.of("case", subject, 10).getFirst();
    assertThat(entry.at()).isEqualTo(past);
    assertThat(entry.writtenAt()).isAfter(past.plus(Duration.ofDays(30)));
    assertThat(entry.actor()).isEqualTo(actor.id());
    assertThat(entry.actorName()).isEqualTo("Nora Noted");
    assertThat(entry.facts()).isEqualTo(Map.of("kind", "GRIEVANCE", "n", 3));
  }

  @Test
  void noEntryStaysWhenTheChangeIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          audit.changed(actor, "recorded", "case", subject, Map.of());
          status.setRollbackOnly();
        });
    assertThat(audit.of("case", subject, 10)).isEmpty();
  }

  @Test
  void aChangeOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> audit.changed(actor, "recorded", "case", subject, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void seeingAgainWithinTenMinutesIsOneView() {
    Instant start = Instant.parse("2026-01-05T08:00:00Z");
    see(start, "page");
    see(start.plusSeconds(599), "page");
    assertThat(audit.of("case", subject, 10)).hasSize(1);
    see(start.plusSeconds(60), "api");
    see(start.plusSeconds(601), "page");
    assertThat(audit.of("case", subject, 10))
        .extracting(entry -> entry.facts().get("how"))
        .containsExactly("page", "api", "page");
  }

  private void see(Instant at, String how) {
    TimeSource.at(
        at,
        () -> {
          audit.viewed(actor, "case", subject, how);
          return 0;
        });
  }
}
