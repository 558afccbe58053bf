package org.harken.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class WarningsTest {

  @Autowired Warnings warnings;
  @Autowired Alerts alerts;
  @Autowired Clock clock;

  private final UUID maya = Ids.next();
  private final UUID jon = Ids.next();
  private final UUID subject = Ids.next();
  private final UUID deadline = Ids.next();

  private Instant due() {
    return Instant.parse("2026-02-26T05:59:59Z");
  }

  private Warning warning(String point, Instant due) {
    return new Warning(
        deadline,
        subject,
        point,
        due,
        false,
        maya,
        "PR-26-0001: Answer is due, " + point,
        "/cases/PR-26-0001");
  }

  private List<String> inbox(UUID staff) {
    return alerts.unread(staff).stream().map(Alert::text).toList();
  }

  @Test
  void aPointIsToldToAPersonOnce() {
    assertThat(warnings.tell(maya, Whom.OWNER, warning("PERCENT-50", due()), "")).isTrue();
    assertThat(warnings.tell(maya, Whom.OWNER, warning("PERCENT-50", due()), "")).isFalse();
    assertThat(warnings.tell(jon, Whom.SUPERVISOR, warning("PERCENT-50", due()), "Maya has it."))
        .isTrue();
    assertThat(inbox(maya)).containsExactly("PR-26-0001: Answer is due, PERCENT-50");
    assertThat(inbox(jon)).containsExactly("PR-26-0001: Answer is due, PERCENT-50 Maya has it.");
  }

  @Test
  void aLaterPointTakesThePlaceOfTheEarlierOne() {
    warnings.tell(maya, Whom.OWNER, warning("PERCENT-50", due()), "");
    warnings.tell(maya, Whom.OWNER, warning("DUE", due()), "");
    assertThat(inbox(maya)).containsExactly("PR-26-0001: Answer is due, DUE");
  }

  @Test
  void anotherDayIsToldAnew() {
    warnings.tell(maya, Whom.OWNER, warning("PERCENT-50", due()), "");
    Instant later = due().plus(Duration.ofDays(14));
    assertThat(warnings.tell(maya, Whom.OWNER, warning("PERCENT-50", later), "")).isTrue();
  }

  @Test
  void whatIsNotOwedAnyMoreAsksNobody() {
    warnings.tell(maya, Whom.OWNER, warning("PERCENT-80", due()), "");
    warnings.tell(jon, Whom.SUPERVISOR, warning("PERCENT-80", due()), "");
    warnings.settle(subject, Map.of(deadline, due()), maya);
    assertThat(inbox(maya)).as("still owed").hasSize(1);
    warnings.settle(Ids.next(), Map.of(), null);
    assertThat(inbox(maya)).as("another case").hasSize(1);
    warnings.settle(subject, Map.of(deadline, due().plus(Duration.ofDays(9))), maya);
    assertThat(inbox(maya)).as("by another day").isEmpty();
    assertThat(inbox(jon)).isEmpty();
  }

  @Test
  void whatTheOwnerWasToldGoesOnToWhoeverIsTheOwnerNow() {
    warnings.tell(maya, Whom.OWNER, warning("DUE", due()), "");
    warnings.tell(jon, Whom.SUPERVISOR, warning("DUE", due()), "Maya has it.");
    UUID next = Ids.next();
    warnings.settle(subject, Map.of(deadline, due()), next);
    warnings.settle(subject, Map.of(deadline, due()), next);
    assertThat(inbox(maya)).isEmpty();
    assertThat(inbox(next)).containsExactly("PR-26-0001: Answer is due, DUE");
    assertThat(inbox(jon)).as("whoever leads knows already").hasSize(1);
  }
}
