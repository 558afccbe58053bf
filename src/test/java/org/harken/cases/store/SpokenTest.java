package org.harken.cases.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SpokenTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-02-25T18:00:00Z");

  @Test
  void aMomentStandsInASentence() {
    assertThat(Spoken.inSentence(Instant.parse("2026-02-25T14:40:00Z"), CHICAGO, NOW))
        .isEqualTo("today 08:40");
    assertThat(Spoken.inSentence(Instant.parse("2026-02-18T16:42:00Z"), CHICAGO, NOW))
        .isEqualTo("on Wed 18 February, 10:42");
  }

  @Test
  void whatIsKeptIsRightOnAnyLaterDay() {
    assertThat(Spoken.lasting(Instant.parse("2026-02-25T14:40:00Z"), CHICAGO))
        .isEqualTo("Wed 25 February 2026, 08:40");
  }
}
