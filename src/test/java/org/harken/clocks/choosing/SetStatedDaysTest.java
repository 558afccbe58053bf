package org.harken.clocks.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.audit.Audit;
import org.harken.clocks.Clocks;
import org.harken.clocks.ObligationKind;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class SetStatedDaysTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

  @Autowired SetStatedDays setStatedDays;
  @Autowired Clocks clocks;
  @Autowired Audit audit;
  @Autowired JdbcClient database;

  private AccessFixture office;

  @BeforeEach
  void anOffice() {
    office = new AccessFixture(database);
  }

  @Test
  void countsForWhatIsReceivedFromThatDayOn() {
    setStatedDays.set(office.director, office.facility, FROM, 21);
    assertThat(finalAnswer("2026-01-05T18:00:00Z")).startsWith("21 days after");
    assertThat(finalAnswer("2025-12-30T18:00:00Z")).startsWith("30 days after");
    assertThat(audit.of("facility", office.facility.toString(), 5))
        .anySatisfy(entry -> assertThat(entry.facts()).containsEntry("days", 21));
  }

  @Test
  void isRefusedForANumberWithoutMeaning() {
    assertThatThrownBy(() -> setStatedDays.set(office.director, office.facility, FROM, 0))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("from 1 to 366");
  }

  @Test
  void isNotThereForSomebodyElsewhere() {
    assertThatThrownBy(() -> setStatedDays.set(office.stranger, office.facility, FROM, 21))
        .isInstanceOf(NotFound.class);
  }

  private String finalAnswer(String at) {
    UUID subject = Ids.next();
    return clocks
        .start(
            new Clocks.Trigger(
                subject,
                office.facility,
                "grievance-received",
                Instant.parse(at),
                AccessFixture.ZONE))
        .stream()
        .filter(obligation -> obligation.kind() == ObligationKind.FINAL)
        .findFirst()
        .orElseThrow()
        .because();
  }
}
